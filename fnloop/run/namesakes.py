"""Two classes of one name: another class that is called so, or the same one before it was defined again."""

from __future__ import annotations

import sys
from typing import Any, get_origin

__all__ = ["full_name", "is_namesake", "told_apart"]


def is_namesake(came: type, wanted: Any) -> bool:
    """Whether a class is another than the one that is wanted, and has its name."""
    cls = get_origin(wanted) or wanted
    if not isinstance(cls, type) or not isinstance(came, type):
        return False
    return came.__name__ == cls.__name__ and not issubclass(came, cls)


def full_name(cls: type) -> str:
    """The name of a class with its module."""
    return f"{cls.__module__}.{cls.__qualname__}"


def told_apart(came: type, wanted: Any) -> str:
    """How two classes of one name differ, in words; empty where their names differ.

    Args:
        came: the class of a value.
        wanted: the class that it should be of.
    """
    if not is_namesake(came, wanted):
        return ""
    cls = get_origin(wanted) or wanted
    if full_name(came) != full_name(cls):
        return f"it is {full_name(came)}, not {full_name(cls)}"
    again = f"{cls.__name__} was defined again"
    if _is_current(cls):
        return f"{again} since this value was made; make it anew, with the new {cls.__name__}"
    if _is_current(came):
        return f"{again} since the block was defined; define the block again, too"
    return f"these are two classes called {full_name(cls)}; use one of them"


def _is_current(cls: type) -> bool:
    """Whether the name of a class still means it, in a notebook where a cell ran twice or a module was reloaded."""
    found: Any = sys.modules.get(cls.__module__)
    for name in cls.__qualname__.split("."):
        found = getattr(found, name, None)
    return found is cls
