"""Other readings of a plan: compiled to one graph, differentiated, mapped over one more axis."""
