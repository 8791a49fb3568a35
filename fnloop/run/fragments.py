"""The pieces of a flat function while it is written: calls that decide, loops, and the locals that hold a scope."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping
from dataclasses import dataclass

from fnloop.program.ops import Fold, Scope
from fnloop.run.carried import Carry, Locals
from fnloop.run.leaving import Leaving
from fnloop.run.nodes import LoopSite, Site
from fnloop.run.stepping import ResumePoint, Stepping

__all__ = ["Asked", "Head", "Loop", "Loops", "ScopeLocals"]

Loops = tuple[LoopSite, ...]
"""The loops around an operation, outermost first."""


@dataclass(frozen=True)
class Asked:
    """The call of a function that decides.

    Args:
        text: of the call.
        uses: the names that it needs.
        site: what it stands for.
        record: the name that holds its input.
    """

    text: str
    uses: frozenset[str]
    site: Site
    record: str


@dataclass(frozen=True)
class Head:
    """The line with which a loop begins: its text, the names that it needs, and what it stands for."""

    text: str
    uses: frozenset[str] = frozenset()
    site: Site | None = None


@dataclass(frozen=True)
class Loop:
    """A loop that is being written.

    Args:
        fold: the loop.
        index: the name that holds the number of the iteration.
        item: the name that holds the header's record, empty where it has no header.
        carry: writes what it hands on.
        around: the names that hold the fields that there are before it.
        sites: the loops around its body, itself the innermost.
        leaving: writes what it gives besides its carry.
        stepping: where it stops between two iterations; None for one that does not.
        resume: where it begins in its middle; None for one that begins at its start.
    """

    fold: Fold
    index: str
    item: str
    carry: Carry
    around: frozenset[str]
    sites: Loops
    leaving: Leaving
    stepping: Stepping | None
    resume: ResumePoint | None

    def sites_between(self) -> Loops:
        """The loops around, and itself as it is between two iterations: with what it carries."""
        site = LoopSite(self.fold.path, self.index, self.item, self.carry.holders())
        return (*self.sites[:-1], site)


class ScopeLocals(Mapping[str, str]):
    """For each field of a scope the local that holds it, looked up when somebody asks.

    Args:
        scope: the fields.
        names: the local that holds each value.
        more: what is held elsewhere.
    """

    def __init__(self, scope: Scope, names: Locals, more: Mapping[str, str] | None = None) -> None:
        self._scope, self._names, self._more = scope, names, more or {}

    def _fields(self) -> dict[str, str]:
        held = {name: self._names[var.name] for name, var in self._scope.items() if var.name in self._names}
        return {**held, **self._more}

    def __getitem__(self, name: str) -> str:
        return self._fields()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields())

    def __len__(self) -> int:
        return len(self._fields())

    def items(self) -> ItemsView[str, str]:
        """All of them at once."""
        return self._fields().items()
