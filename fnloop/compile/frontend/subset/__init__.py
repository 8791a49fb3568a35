"""The subset of Python that goes into a graph, as one table: what is in no row runs in Python."""
