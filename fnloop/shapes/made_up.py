"""Failures that say nothing of a body, since they may come of a text or number that was made up to try it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fnloop.shapes.trial import Failed
from fnloop.state import BlockState

__all__ = ["comes_of_values"]


def comes_of_values(failed: Failed, inputs: Iterable[object]) -> bool:
    """Whether a line may have failed over a text or number that was made up, and not over shapes.

    Args:
        failed: what was raised.
        inputs: the fields that the body was given.

    A key that a dict does not have may be there in a run, a text that cannot be split or read as a number is another
    one, and a float may be outside of what a function takes. A tuple that cannot be unpacked, or has no such place, is
    a shape, unless there are texts.
    """
    if failed.by != "line":
        return False
    kinds = {kind for value in inputs for kind in _kinds(value)}
    error = failed.error
    if str in kinds and isinstance(error, (LookupError, ValueError)):
        return True
    if float in kinds and isinstance(error, (ArithmeticError, ValueError)) and "to unpack" not in failed.message:
        return True
    return bool(kinds) and isinstance(error, KeyError)


def _kinds(value: object) -> Iterable[type]:
    """The kinds of plain values in a value: text, float, int."""
    if isinstance(value, BlockState):
        value = [getattr(value, name) for name in type(value).__struct_fields__]
    elif isinstance(value, Mapping):
        value = [*value, *value.values()]
    if isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield from _kinds(item)
        return
    for kind in (str, float, int):
        if isinstance(value, kind):
            yield kind
