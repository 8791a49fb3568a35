"""Converters: one function for each construct of Python that goes into a graph otherwise than it is written."""
