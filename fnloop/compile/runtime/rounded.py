"""Whole numbers that some operators of a graph round: they compute with floats of 32 bits."""

from __future__ import annotations

__all__ = ["is_rounded"]


def is_rounded(number: int) -> bool:
    """Whether some operators of a graph round a whole number.

    Examples:
        >>> is_rounded(2**24), is_rounded(-(2**24) - 1)
        (False, True)
    """
    return abs(number) > 2**24
