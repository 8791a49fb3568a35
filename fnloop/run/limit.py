"""A limit on the number of iterations, as an option of the Python writer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import NoReturn

from fnloop.plan import Function, Leaf
from fnloop.program.ops import Fold

__all__ = ["Limit", "limited"]


@dataclass(frozen=True)
class Limit:
    """How many iterations each run of a loop has at most.

    Args:
        iterations: that number.
        refuse: raises for a loop that goes on behind them; None for a loop that just ends there.
        predicates: False where `@loop_while` has no limit.
        others: the limits of loops that have one of their own, by path.
    """

    iterations: int
    refuse: Callable[[Fold], NoReturn] | None = None
    predicates: bool = True
    others: Mapping[str, int] = field(default_factory=dict)

    def of(self, fold: Fold) -> int:
        """The limit of a loop."""
        return self.others.get(fold.path, self.iterations)

    def ends(self, fold: Fold) -> bool:
        """Whether a loop just ends at the limit."""
        return self.refuse is None and (self.predicates or fold.header is not None)


def limited(function: Function, limit: Limit | None) -> Function:
    """A function of a plan, with the limit on the loops inside it: only gradients and maps have any."""
    if limit is None or isinstance(function, Leaf):
        return function
    return replace(function, function=function.function.limited(limit.iterations))
