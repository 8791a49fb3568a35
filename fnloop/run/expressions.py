"""Axes that are expressions, ``n+1`` or ``h*w``: compared when all plain axes are bound, in any order of the fields.

jaxtyping can only calculate an expression whose names it has seen before, so it is asked about plain axes alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from fnloop.axes import ANY, Bindings, is_symbolic, parse_axes

__all__ = ["AxisMisfit", "expression_misfit", "with_plain_axes"]

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
