"""How much a flat function may record of some loops before it gives up, as an option of the recorder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from fnloop.program.ops import Var
from fnloop.state import arrays_in

__all__ = ["Budget", "Spending", "bytes_in"]


@dataclass(frozen=True)
class Budget:
    """The most that is recorded of loops.

    Args:
        paths: the loops, each with all that is inside of it.
        iterations: how many iterations, all runs of the loops inside together.
        size: how many bytes of tensors.
        measures: whether a value may hold tensors.
        exceed: raises for a loop of which there is more.
    """

    paths: frozenset[str]
    iterations: int
    size: int
    measures: Callable[[Var], bool]
    exceed: Callable[[str], NoReturn]


class Spending:
    """What a run has recorded so far.

    Args:
        budget: what it may record.
    """

    __slots__ = ("_budget", "_iterations", "_size")

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._iterations = 0
        self._size = 0

    def record(self, value: object, path: str) -> None:
        """Count a value that is recorded of a loop."""
        self._size += bytes_in(value)
        if self._size > self._budget.size:
            self._budget.exceed(path)

    def iterate(self, number: int, path: str) -> None:
        """Count iterations of a loop."""
        self._iterations += number
        if self._iterations > self._budget.iterations:
            self._budget.exceed(path)


def bytes_in(value: object) -> int:
    """The bytes of the tensors in a value."""
    return sum(int(array.nbytes) for array in arrays_in(value))
