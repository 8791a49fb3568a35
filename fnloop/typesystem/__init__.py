"""The types of running Python: their forms, and how they compare."""
