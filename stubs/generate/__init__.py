"""Writes the stubs of MindSpore from its signatures and its docstrings."""
