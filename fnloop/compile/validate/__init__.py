"""The results of a graph, compared with those of Python."""
