"""A plan as one graph of MindSpore: a compiler whose folders are its stages; see its README."""
