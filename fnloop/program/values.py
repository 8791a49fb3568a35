"""The values of a program, and how a loop hands them on: carried, gathered, taken on from one piece to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["ComponentSource", "Gather", "Phi", "Piece", "Scope", "Var"]


@dataclass(frozen=True)
class Var:
    """A value.

    Args:
        name: its name, unique in the program.
        field: the user's name for it.
        hint: its annotation where it is made, None for what was left out.
    """

    name: str
    field: str
    hint: Any = None


Scope = Mapping[str, Var]
"""The fields in scope at one point of a program, with their values."""


@dataclass(frozen=True)
class ComponentSource:
    """The source of a component: bound in the plan, or passed with the call under a name."""

    name: str
    bound: bool = False
    value: object = None


@dataclass(frozen=True)
class Phi:
    """A value that a loop carries, as in MLIR's `scf.for`.

    Args:
        init: the value before the loop.
        argument: the value at the start of an iteration.
        yielded: the value at the end of an iteration.
        result: the value after the loop.
        hidden: True for what whoever runs the loop has added, and no failure shows.
    """

    init: Var
    argument: Var
    yielded: Var
    result: Var
    hidden: bool = False


@dataclass(frozen=True)
class Piece:
    """The part that a loop is of a longer one: some of its iterations, from carry to carry.

    Args:
        first: the number of iterations before it.
        most: the most iterations that it runs; None where its header yields no more.
        count: the number of iterations that it ran; None where its header says it.
        ended: whether `until=` has ended the loop; None where it has none.
    """

    first: Var
    most: Var | None = None
    count: Var | None = None
    ended: Var | None = None

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads."""
        return (self.first,) if self.most is None else (self.first, self.most)

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that it defines."""
        return tuple(var for var in (self.count, self.ended) if var is not None)


@dataclass(frozen=True)
class Gather:
    """A value of which a loop gives what it was after each iteration, or after some: its history.

    Args:
        source: the value at the end of an iteration.
        out: the history after the loop.
        every: it is taken after each iteration whose number, counted from 1, is a multiple of this.
        joined: True where the value is a history already, of which all are joined; else each is an entry.
        stacked: True where the history is a tensor; else it is a tuple.
        shape: what is known of the shape of one value: the size of each axis, as a number or as that of a value
            before the loop and the number of its axis, None for one that is not known; None where nothing is.
        like: the value before the loop, where it is carried.
    """

    source: Var
    out: Var
    every: int
    joined: bool
    stacked: bool
    shape: tuple[int | tuple[Var, int] | None, ...] | None = None
    like: Var | None = None

    @property
    def so_far(self) -> Var:
        """The history up to an iteration, which the loop holds while it runs."""
        return Var(f"{self.out.name}/so_far", self.out.field)

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads before the loop."""
        sizes = tuple(size[0] for size in self.shape or () if isinstance(size, tuple))
        return sizes if self.like is None else (*sizes, self.like)
