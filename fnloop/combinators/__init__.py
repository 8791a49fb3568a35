"""Combinators: a pure function that decides, plus a dict of blocks that do."""
