"""Axes that are expressions, ``n+1`` or ``h*w``: compared when all plain axes are bound, in any order of the fields.

jaxtyping can only calculate an expression whose names it has seen before, so it is asked about plain axes alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple, get_args, get_origin

from typing_extensions import is_typeddict

from fnloop.axes import ANY, Axes, Bindings, is_symbolic, parse_axes
from fnloop.hints import axes_of, is_record, members, record_fields, strip
from fnloop.typesystem.generics import is_named_tuple, named_hints
from fnloop.typesystem.typeddicts import key_types

__all__ = [
    "AxisMisfit",
    "axes_in",
    "expression_misfit",
    "has_axes",
    "has_expressions",
    "part_hints",
    "with_plain_axes",
]

Placed = tuple[str, Any, Any]
"""A tensor: its place, itself, and its annotation."""


class AxisMisfit(NamedTuple):
    """A tensor whose axes are not what its annotation calculates, and why."""

    where: str
    value: Any
    hint: Any
    reason: str


@lru_cache(maxsize=1024)
def with_plain_axes(tensor: Any) -> Any:
    """A tensor type in which the axes that are expressions may have any size."""
    axes = tensor.dim_str.split()
    plain = [ANY if is_symbolic(parse_axes(token)) else token for token in axes]
    return tensor if plain == axes else tensor.dtype[tensor.array_type, " ".join(plain)]


def expression_misfit(tensors: Iterable[Placed]) -> AxisMisfit | None:
    """The first tensor whose axes do not fit together with those of the others; None where all do.

    Args:
        tensors: whose plain axes fit together.
    """
    every = list(tensors)
    bindings = Bindings()
    symbolic = [one for one in every if is_symbolic(parse_axes(one[2].dim_str))]
    for _, value, hint in every:
        if not is_symbolic(parse_axes(hint.dim_str)):
            bindings.unify(tuple(value.shape), parse_axes(hint.dim_str))
    for where, value, hint in symbolic:
        reason = bindings.unify(tuple(value.shape), parse_axes(hint.dim_str))
        if reason is not None:
            return AxisMisfit(where, value, hint, reason)
    return None


def has_axes(hint: Any) -> bool:
    """Whether an annotation declares axes somewhere in it, which are bound together with those of other fields."""
    return next(axes_in(hint), None) is not None


def has_expressions(hint: Any) -> bool:
    """Whether an annotation declares axes somewhere in it that are expressions."""
    return any(map(is_symbolic, axes_in(hint)))


def axes_in(hint: Any, enclosing: tuple[Any, ...] = ()) -> Iterator[Axes]:
    """The axes that an annotation declares, in all parts of it.

    Args:
        hint: the annotation.
        enclosing: the annotations that it is a part of; one that holds itself is looked at once.
    """
    if hint in enclosing:
        return
    axes = axes_of(hint)
    if axes is not None:
        yield axes
        return
    enclosing = (*enclosing, hint)
    alternatives = members(hint)
    parts = alternatives if len(alternatives) > 1 else part_hints(strip(hint))
    for part in parts:
        yield from axes_in(part, enclosing)


def part_hints(hint: Any) -> list[Any]:
    """The annotations of the parts of values: of the fields of a record, of items and keys; not of parameters."""
    if hasattr(hint, "__supertype__"):
        return [hint.__supertype__]
    if is_record(hint):
        return [info.hint for info in record_fields(hint).values()]
    cls = get_origin(hint) or hint
    if is_typeddict(cls):
        return [key.hint for key in key_types(hint).values()]
    if is_named_tuple(cls):
        return [wanted for _, wanted in named_hints(hint)]
    return [argument for argument in get_args(hint) if not isinstance(argument, (list, str))]
