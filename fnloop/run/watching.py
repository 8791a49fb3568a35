"""Watching: a flat function that can be looked at yields what each iteration of its loops has computed."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from fnloop.literals import literal
from fnloop.program.ops import Fold
from fnloop.run.nodes import Line, LoopSite
from fnloop.run.stepping import Position, Stepping, positions_text

__all__ = ["MORE", "Position", "Seen", "Watched", "Watching", "call_text_watched", "finished", "inside_loops"]

Result = TypeVar("Result")


@dataclass(frozen=True)
class Watched:
    """The state of a loop after one of its iterations.

    Args:
        path: the path of the loop.
        positions: those of the loops around it, outermost first; its own is the last.
        state: what it carries, and what leaves it besides, by field.
    """

    path: str
    positions: tuple[Position, ...]
    state: Mapping[str, Any]


class _More:
    """The mark that a run yields where it begins an iteration, so that what it has yielded before was not the last."""


MORE = _More()

Seen = Watched | _More
"""What a run that can be looked at yields."""


@dataclass(frozen=True)
class Watching(Stepping):
    """The iterations after which a flat function can be looked at: some of each loop, and its last one.

    Args:
        every: after each that is a multiple of this number, counted from 1.
        synchronizes: whether it waits for MindSpore before, so that an error is that of its iteration.
    """

    every: int = 1
    synchronizes: bool = False

    def inside(self, loops: int) -> Watching | None:
        """The same for a function of its own inside so many loops; None where it is too deep to be looked at."""
        depth = self.depth - loops
        return replace(self, depth=depth) if depth > 0 else None

    def begin(self, site: LoopSite) -> Sequence[Line]:
        """The line that yields `MORE` at the start of an iteration after one that was looked at."""
        return [Line(f"if {site.index} and not {site.index} % {self.every}: yield more_")]

    def pause(
        self, names: Mapping[str, str], fold: Fold, sites: Sequence[LoopSite], last: Mapping[str, str], ended: str
    ) -> Line:
        """The line that yields a `Watched` after an iteration."""
        line = self._look(fold, sites, last)
        if self.every == 1:
            return line
        return replace(line, text=f"if not ({sites[-1].index} + 1) % {self.every}: {line.text}")

    def behind(self, fold: Fold, sites: Sequence[LoopSite], last: Mapping[str, str], ran: str) -> Sequence[Line]:
        """The line that yields a `Watched` behind a loop whose last iteration was not looked at.

        Args:
            fold: the loop.
            sites: the names that hold the progress of the loops around, its own last.
            last: the names that hold what it gives besides its carry, by field.
            ran: the number of its iterations.
        """
        own = sites[-1]
        if fold.header is None:  # the number of an iteration that was not begun
            own = replace(own, index=f"{own.index} - 1")
        line = self._look(fold, (*sites[:-1], own), last)
        return [replace(line, text=f"if ({ran}) % {self.every}: {line.text}")]

    def _look(self, fold: Fold, sites: Sequence[LoopSite], last: Mapping[str, str]) -> Line:
        histories = {gather.out.field for gather in fold.gathered}  # which are as long as the run
        held = {**sites[-1].state, **{name: text for name, text in last.items() if name not in histories}}
        state = ", ".join(f"{literal(name)}: {text}" for name, text in held.items())
        look = f"yield watched_({literal(fold.path)}, {positions_text(sites)}, {{{state}}})"
        uses = {text.partition(".")[0] for text in held.values()} - {"MISSING_"}
        return Line(f"synchronize_(); {look}" if self.synchronizes else look, frozenset(uses))


def call_text_watched(call: str, watching: Watching | None, loops: Sequence[LoopSite]) -> str:
    """The expression that calls a function of its own: a generator, where its loops are looked at.

    Args:
        call: the call as such.
        watching: where it can be looked at; None where it cannot.
        loops: those around the call.
    """
    if watching is None:
        return call
    return f"yield from inside_loops_({call}, {positions_text(loops)})" if loops else f"yield from {call}"


def inside_loops(run: Generator[Seen, None, Any], around: tuple[Position, ...]) -> Generator[Seen, None, Any]:
    """The same run, of a function of its own inside loops.

    Args:
        run: what it yields does not know of the loops around it.
        around: the positions of these.
    """
    while True:
        try:
            seen = next(run)
        except StopIteration as end:
            return end.value
        if isinstance(seen, Watched):
            seen = replace(seen, positions=(*around, *seen.positions))
        try:
            yield seen
        except GeneratorExit:
            run.close()
            raise


def finished(run: Generator[Any, None, Result]) -> Result:
    """The result of a run that nobody looks at."""
    results = []

    def looked_at() -> Iterator[object]:
        results.append((yield from run))

    for _ in looked_at():
        pass
    return results[0]
