"""The record of what a Cell ran: its operators in order, and where the operands of each come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from typing_extensions import assert_never

from fnloop.compile.capture.numbers import Form

__all__ = [
    "Constant",
    "Fields",
    "Given",
    "Items",
    "Number",
    "Operand",
    "Plain",
    "Record",
    "Result",
    "Step",
    "Weight",
    "same",
]


@dataclass(frozen=True)
class Given:
    """A tensor that the Cell was called with.

    Args:
        number: its place among these.
    """

    number: int


@dataclass(frozen=True)
class Number:
    """A tensor that is made of a number that the Cell was called with, or has computed of such.

    Args:
        number: its place among these.
        dtype: of the tensor.
        shape: of the tensor.
    """

    number: int
    dtype: Any
    shape: tuple[int, ...]

    @property
    def name(self) -> str:
        """The name of the parameter that takes the number as a tensor of this dtype."""
        return f"n{self.number}_{self.dtype}".lower()


@dataclass(frozen=True)
class Weight:
    """A Parameter."""

    parameter: Any


@dataclass(frozen=True)
class Constant:
    """A tensor that depends on nothing that the Cell was given.

    Args:
        tensor: it, which nobody else holds.
    """

    tensor: Any


@dataclass(frozen=True)
class Result:
    """The result of a step.

    Args:
        step: its number.
        item: which of several tensors; None where it gives one.
    """

    step: int
    item: int | None


@dataclass(frozen=True)
class Plain:
    """A number, a text, None, a dtype, or an index."""

    value: Any


@dataclass(frozen=True)
class Items:
    """Several operands.

    Args:
        kind: tuple or list.
        items: these.
    """

    kind: type
    items: tuple[Operand, ...]


@dataclass(frozen=True)
class Fields:
    """Operands with names: of a dict, or of an object.

    Args:
        cls: dict, or the class of the object.
        fields: by name.
    """

    cls: type
    fields: Mapping[str, Operand]


Operand = Given | Number | Weight | Constant | Result | Plain | Items | Fields


@dataclass(frozen=True)
class Step:
    """An operator that ran.

    Args:
        name: of the operator.
        primitive: the object that was called, which has its options; None where they are operands.
        operands: what it was called with.
    """

    name: str
    primitive: Any
    operands: Sequence[Operand]


@dataclass(frozen=True)
class Record:
    """All that a Cell ran.

    Args:
        steps: in order.
        result: what it returned.
        forms: of the numbers that vary, as `Number` counts them.
    """

    steps: Sequence[Step]
    result: Operand
    forms: tuple[Form, ...] = ()


def same(one: Operand, other: Operand) -> bool:
    """Whether two operands are the same: constants where all their numbers are."""
    match one:
        case Constant():
            return isinstance(other, Constant) and _same_tensors(one.tensor, other.tensor)
        case Weight():
            return isinstance(other, Weight) and one.parameter is other.parameter
        case Items():
            return isinstance(other, Items) and one.kind is other.kind and _all_same(one.items, other.items)
        case Fields():
            if not isinstance(other, Fields) or one.cls is not other.cls or list(one.fields) != list(other.fields):
                return False
            return _all_same(tuple(one.fields.values()), tuple(other.fields.values()))
        case Given() | Number() | Result():
            return one == other
        case Plain():
            return isinstance(other, Plain) and _same_plain(one.value, other.value)
        case _:
            assert_never(one)


def _all_same(ones: Sequence[Operand], others: Sequence[Operand]) -> bool:
    return len(ones) == len(others) and all(map(same, ones, others))


def _same_tensors(one: Any, other: Any) -> bool:
    if one.dtype != other.dtype or one.shape != other.shape:
        return False
    return bool(one.asnumpy().tobytes() == other.asnumpy().tobytes())


def _same_plain(one: Any, other: Any) -> bool:
    if isinstance(one, (float, int, str, slice, tuple)):
        return type(one) is type(other) and repr(one) == repr(other)
    try:
        return one is other or bool(one == other)
    except Exception:  # noqa: BLE001 - whatever a class of the user's raises
        return False
