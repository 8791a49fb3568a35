"""Numbers that a captured Cell is called with and that vary: tensors may be made of them, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

__all__ = ["NumberUsedError", "number_in", "numbers_for"]


class NumberUsedError(BaseException):
    """A Cell computes with a number; no `Exception`, so that the Cell does not catch it by chance."""


USES = (
    *("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__bool__", "__hash__", "__int__", "__index__"),
    *("__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__"),
    *("__floordiv__", "__rfloordiv__", "__mod__", "__rmod__", "__pow__", "__rpow__", "__neg__", "__abs__"),
    *("__divmod__", "__round__", "__trunc__", "__floor__", "__ceil__", "__str__", "__repr__", "__format__"),
)


CONVERSIONS = ("__int__", "__index__")
"""Methods that MindSpore calls where it makes a tensor; what else it does with the number shows in its operators."""


def _is_mindspore(filename: str) -> bool:
    return "mindspore" in filename.replace("\\", "/").split("/")


def _use(name: str) -> Callable[..., Any]:
    def used(self: Any, *others: Any) -> Any:
        if name in CONVERSIONS and _is_mindspore(sys._getframe(1).f_code.co_filename):
            return int.__int__(self) if isinstance(self, int) else float.__int__(self)
        raise NumberUsedError(f"it computes with a number that it is called with (`{name}`)")

    return used


def _marked(base: type) -> type:
    used = {name: _use(name) for name in USES if hasattr(base, name)}
    return type(base.__name__, (base,), used)


MARKED = {int: _marked(int), float: _marked(float)}


def numbers_for(kinds: Sequence[type], turn: int) -> list[Any]:
    """Numbers that are found again in tensors, others in each turn.

    Args:
        kinds: int or float, of each.
        turn: of the run.
    """
    whole = [479 + 134 * turn + 16 * place for place, _ in enumerate(kinds)]
    return [MARKED[kind](one if kind is int else one / 512) for kind, one in zip(kinds, whole, strict=True)]


def number_in(array: Any, numbers: Sequence[Any]) -> int | None:
    """Which of several numbers a tensor was made of, that holds nothing else; None for any other tensor."""
    if array.size == 0 or array.dtype.kind not in "iuf":
        return None
    for place, number in enumerate(numbers):
        plain = int.__int__(number) if isinstance(number, int) else float.__float__(number)
        if bool(np.all(array == plain)):
            return place
    return None
