"""Literals in generated sources: only values whose text cannot run anything when it is read again.

The repr of any other object is its class's own affair: it may be no expression, name what is not
there, or call something. Such objects are handed to a written source by name.
"""

from __future__ import annotations

import keyword
from typing import Any
from unicodedata import normalize

__all__ = ["exact_text", "is_literal", "is_name", "literal"]

LARGEST = 2**1024
"""The largest whole number that is written out; Python refuses to print numbers of some thousands of digits."""


def is_literal(value: object) -> bool:
    """Whether a value is written out by its repr: an exact str, int, bool, finite float or None, or a tuple of them."""
    if type(value) is tuple:
        return all(map(is_literal, value))
    if type(value) is float:
        return value - value == 0  # `nan` and `inf` are names
    if type(value) is int:
        return -LARGEST < value < LARGEST
    return value is None or type(value) in (str, bool)


def literal(value: Any) -> str:
    """The text of a value.

    Raises:
        TypeError: for anything that `is_literal` denies.
    """
    if not is_literal(value):
        raise TypeError(f"a {type(value).__name__} is never written into a source; hand it over by name")
    return repr(value)


def exact_text(text: str) -> str:
    """The same text as an exact `str`, whatever its class makes of its repr and its formatting."""
    return str.__str__(text)


def is_name(text: object) -> bool:
    """Whether a text is a name in Python just as it is: no keyword, and in the form that Python's parser gives it.

    Example:
        >>> is_name("latents"), is_name("class"), is_name("a b")
        (True, False, False)
    """
    if not isinstance(text, str) or not text.isidentifier():
        return False
    return not keyword.iskeyword(text) and normalize("NFKC", text) == text
