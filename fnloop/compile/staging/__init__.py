"""The part of a program that Python runs before its graph, and the signature of a call."""
