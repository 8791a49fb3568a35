"""Blocks of blocks: their gradient, and the same over one more axis."""
