"""Parts of a block's function: each a function of its own, of the same record and components."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import FunctionType
from typing import Any

__all__ = ["Halves", "Part"]


@dataclass(frozen=True)
class Part:
    """A part of a block's function.

    Args:
        function: it takes a record and components, as the block does.
        reads: the fields that it reads; what other parts give are fields, too.
        components: those that it takes.
        record: the class of what it returns.
    """

    function: FunctionType
    reads: tuple[str, ...]
    components: tuple[str, ...]
    record: Any


@dataclass(frozen=True)
class Halves:
    """The two parts of a block's function.

    Args:
        ahead: what Python runs before the graph.
        rest: what the graph runs.
        shapes: the fields of which `ahead` reads no more than the shape and dtype.
        checked: those of them whose shape is compared, where `rest` is tried, with that of what `ahead` draws.
        drawn: the values that `ahead` gives to `rest`, each with its annotation.
        moved: the fields of the block's output that `ahead` gives.
        only_draws: whether `ahead` gives all of the output, so that parting gains nothing but the shapes.
    """

    ahead: Part
    rest: Part
    shapes: frozenset[str]
    checked: frozenset[str]
    drawn: Mapping[str, Any]
    moved: tuple[str, ...]
    only_draws: bool
