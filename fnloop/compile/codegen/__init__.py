"""The text of a graph, written from a program."""
