"""Numbers that a captured Cell is called with and that vary: it may compute with them, and make tensors of them.

A Cell is given numbers that note what is computed of them, as a form of the numbers that it was called with. To decide
by one, or to make anything else of it, ends the capture. What is computed in C is not seen; it shows when the Cell is
run again on other numbers, of another sign and size.
"""

from __future__ import annotations

import linecache
import operator
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FrameType
from typing import Any, cast

import numpy as np

from fnloop.compile.capture.positions import position_of

__all__ = ["Form", "NumberUsedError", "Numbers", "is_traced", "plain_number"]


class NumberUsedError(BaseException):
    """A Cell uses a number; no `Exception`, so that the Cell does not catch it by chance."""


@dataclass(frozen=True)
class Form:
    """How a number comes of those that a Cell was called with.

    Args:
        operator: of Python, as the name of its method without underscores; empty for a number itself.
        operands: the numbers that it takes: forms, and constants.
        place: of the number among those that the Cell was called with, where there is no operator.
    """

    operator: str
    operands: tuple[Form | float, ...] = ()
    place: int = 0


USES = (
    *("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__bool__", "__hash__", "__int__", "__index__"),
    *("__and__", "__rand__", "__or__", "__ror__", "__xor__", "__rxor__", "__invert__", "__pos__", "__float__"),
    *("__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__abs__", "__complex__", "__reduce_ex__"),
    *("__divmod__", "__rdivmod__", "__round__", "__trunc__", "__floor__", "__ceil__", "__str__", "__repr__"),
    *("__format__", "is_integer", "as_integer_ratio", "hex", "bit_length", "bit_count", "to_bytes", "conjugate"),
)
"""Methods that decide by a number, or make something else of it than numbers are computed of."""

COMPUTED = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow")
"""Operators that are noted; beside tensors, these compute."""

CONVERSIONS = ("__int__", "__index__")
"""Methods that MindSpore calls where it makes a tensor; what else it does with the number shows in its operators."""


def _is_mindspore(filename: str) -> bool:
    return "mindspore" in filename.replace("\\", "/").split("/")


def _is_at(frame: FrameType, text: str) -> bool:
    """Whether what a frame evaluates is written so; NumPy and MindSpore ask for a float where they make an array.

    Where the expression is not known, whether its line has it.
    """
    watching = sys.getprofile()
    sys.setprofile(None)  # what reads the file is not what the Cell does
    try:
        place = position_of(frame)
        written = linecache.getline(frame.f_code.co_filename, place.line or 0).encode()
    finally:
        sys.setprofile(watching)
    if place.column is None:
        return text.encode() in written
    return written[place.column :].startswith(text.encode())


def is_traced(value: object) -> bool:
    """Whether a value is a number that notes what is computed of it."""
    return type(value) in MARKED.values()


def plain_number(number: Any) -> Any:
    """A number as Python has it."""
    return int.__int__(number) if isinstance(number, int) else float.__float__(number)


def _use(name: str) -> Callable[..., Any]:
    def used(self: Any, *others: Any) -> Any:
        caller = sys._getframe(1)
        if name == "__float__" and not _is_at(caller, "float("):
            return float(plain_number(self))
        if name in CONVERSIONS and _is_mindspore(caller.f_code.co_filename):
            return int(plain_number(self))
        raise NumberUsedError(f"it computes with a number that it is called with (`{name}`)")

    return used


def _computed(name: str, *, reflected: bool) -> Callable[..., Any]:
    def computed(self: Any, other: Any, *modulo: Any) -> Any:
        is_number = is_traced(other) or type(other) in (int, float)
        if not is_number or modulo:
            return NotImplemented  # a tensor computes itself
        left, right = (other, self) if reflected else (self, other)
        return self.numbers.computed(name, [left, right])

    return computed


def _negative(self: Any) -> Any:
    return self.numbers.computed("neg", [self])


def _marked(base: type) -> type:
    used: dict[str, Any] = {name: _use(name) for name in USES if hasattr(base, name)}
    used |= {f"__{name}__": _computed(name, reflected=False) for name in COMPUTED}
    used |= {f"__r{name}__": _computed(name, reflected=True) for name in COMPUTED}
    return type(base.__name__, (base,), {**used, "__neg__": _negative})


MARKED = {int: _marked(int), float: _marked(float)}


@dataclass
class Numbers:
    """The numbers that a Cell is run on, and those that it computes of them.

    Args:
        every: all numbers, first those that it is called with.
        forms: of all.
    """

    every: list[Any] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)

    @classmethod
    def of(cls, kinds: Sequence[type], turn: int) -> Numbers:
        """Numbers that are found again in tensors; in the first turn great, in the second small and negative.

        Args:
            kinds: int or float, of each.
            turn: of the run.
        """
        made = cls()
        for place, kind in enumerate(kinds):
            whole = -38 - 16 * place if turn else 479 + 16 * place
            made._note(whole if kind is int else whole / 512 if turn else whole + 0.25, Form("", place=place))
        return made

    def computed(self, name: str, operands: Sequence[Any]) -> Any:
        """What an operator gives of numbers."""
        try:
            value = getattr(operator, name)(*map(plain_number, operands))
        except ArithmeticError as error:
            raise NumberUsedError(f"it computes with a number that it is called with: {error}") from None
        if type(value) not in MARKED:
            raise NumberUsedError(f"it computes a {type(value).__name__} of a number that it is called with")
        own = [one.form if is_traced(one) else one for one in operands]
        return self._note(value, Form(name, tuple(own)))

    def _note(self, value: float, form: Form) -> Any:
        made: Any = MARKED[type(value)](value)
        made.numbers, made.form = self, form
        self.every.append(made)
        self.forms.append(form)
        return made

    def number_in(self, array: Any) -> int | None:
        """Which of the numbers a tensor was made of, that holds nothing else; None for any other tensor."""
        if array.size == 0 or array.dtype.kind not in "iuf":
            return None
        first = array.reshape(-1)[0]
        if not bool(np.all(array == first)):
            return None
        for place, number in enumerate(self.every):
            if first == _as(plain_number(number), array.dtype):
                return place
        return None

    def place_of(self, value: object) -> int | None:
        """Which of the numbers a number is; None for any other value."""
        if not is_traced(value) and type(value) not in (int, float):
            return None
        plain = plain_number(value)
        same = (place for place, number in enumerate(self.every) if plain_number(number) == plain)
        return next(same, None)


def _as(value: float, dtype: Any) -> float:
    """A number as a tensor of a dtype holds it."""
    return value if dtype.kind in "iu" else float(cast(Any, dtype.type)(value))
