"""Stepping: stops a run between two iterations of its loops, and resumes one in the middle of a loop.

A flat function that steps is a generator: it yields a `Pause` after each iteration of its outermost loops, and
returns its result. What a pause holds is enough to go on from there, in this process or another one.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from fnloop.literals import literal
from fnloop.program.ops import Fold, Outlined, Program, Var
from fnloop.program.remainder import Remainder, outermost_folds, outlined_folds, remainder_of
from fnloop.run.nodes import Line, LoopSite

__all__ = ["Pause", "ResumePoint", "Stepping", "keeping", "skipped", "so_far"]

Result = TypeVar("Result")


@dataclass(frozen=True)
class Pause:
    """The state of a run after an iteration of one of its outermost loops.

    Args:
        path: the path of the loop.
        position: the number of its complete iterations.
        ended: True where its `until=` says that this was the last.
        variables: the record of the header for this iteration, None for a `@loop_while`.
        carry: the carry of the loop, by field.
        live_out: the values that leave the loop without being carried, as this iteration defined
            them, and the histories up to here, by field.
        kept: what was made before the loop and is still read, by the name of the value in the
            program.
    """

    path: str
    position: int
    ended: bool
    variables: Any
    carry: Mapping[str, Any]
    live_out: Mapping[str, Any]
    kept: Mapping[str, Any]

    def values(self, remainder: Remainder) -> list[object]:
        """The arguments of the function that resumes from here."""
        kept = [self.kept[var.name] for var in remainder.needs]
        carried = [self.carry[phi.argument.field] for phi in remainder.fold.carry]
        last = [self.live_out[out.field] for out in remainder.fold.besides]
        return [*kept, *carried, *last, self.position, self.ended]


@dataclass(frozen=True)
class ResumePoint:
    """The point at which a function resumes: its parameters hold the state of a loop.

    Args:
        fold: the loop.
        carry: the names that hold what it carries, by the names of the values inside.
        live_out: the locals of the values that leave it without being carried, by the names of the
            values after it.
        position: the name that holds how many iterations are done.
        ended: the name that holds whether there are no more.
        part: the part in which the loop is outlined; None where it is in none.
    """

    fold: Fold
    carry: Mapping[str, str]
    live_out: Mapping[str, str]
    position: str
    ended: str
    part: Outlined | None = None

    @classmethod
    def of(cls, fold: Fold, name: Callable[[str], str]) -> ResumePoint:
        """The point of a loop, with new names for its state; `name` makes them."""
        carry = {phi.argument.name: name(phi.argument.field) for phi in fold.carry}
        live_out = {out.name: name(out.field) for out in fold.besides}
        return cls(fold, carry, live_out, name("position"), name("ended"))

    def skip(self, iterable: str) -> str:
        """The expression of an iterable from the position on."""
        return f"skipped_({iterable}, {self.position}, {self.ended})"


@dataclass(frozen=True)
class Stepping:
    """The places at which a flat function stops and resumes.

    Args:
        remainders: the remainder of the program from each outermost loop on, by path.
        resume_at: the loop in whose middle it begins; None where it begins at the start.
        depth: it stops in loops that are nested at most so deep; 1 for the outermost alone.
        stop_every: what a part of its own is to stop after: each iteration whose number is a multiple of this.
    """

    remainders: Mapping[str, Remainder] = field(default_factory=dict, hash=False)
    resume_at: ResumePoint | None = None
    depth: int = 1
    stop_every: int = 1

    @classmethod
    def of(cls, program: Program, stop_every: int = 1) -> Stepping:
        """Stepping through the iterations of the outermost loops of a program."""
        folds = outermost_folds(program.ops)
        return cls({fold.path: remainder_of(program, fold) for fold in folds}, stop_every=stop_every)

    def part_call(self, names: Mapping[str, str], op: Outlined, steps: str, arguments: str) -> str:
        """The expression that steps through the loops of a part that is outlined.

        Args:
            names: the local that holds each value.
            op: the part; it has loops.
            steps: the name of the function that steps through it.
            arguments: the text of its arguments.
        """
        kept = {}
        for fold in outlined_folds(op):
            needs = self.remainders[fold.path].needs
            kept.update({var.name: names[var.name] for var in needs if var.name in names})
        begin = "begin_" if self.resume_at is not None and self.resume_at.part is op else "None"
        return f"yield from keeping_({steps}({begin}, {arguments}), {_dict(kept)})"

    def resume_point(self, fold: Fold) -> ResumePoint | None:
        """The point at which a loop is resumed; None for a loop that begins at its start."""
        return self.resume_at if self.resume_at is not None and self.resume_at.fold is fold else None

    def begin(self, site: LoopSite) -> Sequence[Line]:
        """The lines at the start of an iteration."""
        return ()

    def behind(self, fold: Fold, sites: Sequence[LoopSite], last: Mapping[str, str], ran: str) -> Sequence[Line]:
        """The lines behind a loop."""
        return ()

    def pause(
        self, names: Mapping[str, str], fold: Fold, sites: Sequence[LoopSite], last: Mapping[str, str], ended: str
    ) -> Line:
        """The line that yields a `Pause` after an iteration.

        Args:
            names: the local that holds each value.
            fold: the loop.
            sites: the names that hold the progress of the loops around, its own last; its `state` has its carry.
            last: the names that hold what it gives besides, by field.
            ended: the name that holds what its `until=` says, or empty.
        """
        kept = {var.name: names[var.name] for var in self.remainders[fold.path].needs if var.name in names}
        site = sites[-1]
        item, carry = site.item or "None", site.state
        text = (
            f"yield pause_({literal(fold.path)}, {site.index} + 1, {ended or False}, {item}, "
            f"{_dict(carry)}, {_dict(last)}, {_dict(kept)})"
        )
        held = [*carry.values(), *last.values(), *kept.values()]
        uses = {text.partition(".")[0] for text in held} - {"MISSING_"}
        return Line(text, frozenset(uses | ({ended} if ended else set())))


def keeping(run: Generator[Pause, None, Result], kept: Mapping[str, Any]) -> Generator[Pause, None, Result]:
    """The same run of a part, whose pauses hold what is read behind it too.

    Args:
        run: steps through a part.
        kept: what was made before the part and is read behind it, by the name of the value.
    """
    while True:
        try:
            pause = next(run)
        except StopIteration as end:
            result: Result = end.value
            return result
        try:
            yield replace(pause, kept={**kept, **pause.kept})
        except GeneratorExit:
            run.close()
            raise


def _dict(names: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{literal(name)}: {text}" for name, text in names.items()) + "}"


def so_far(history: Var) -> str:
    """The name under which a history is held up to some iteration; the value itself is that behind the loop."""
    return f"{history.name}.so_far"


def skipped(iterable: Iterable[Any], position: int, ended: bool) -> Iterator[Any]:
    """An iterable from a position on; empty where the loop has ended."""
    return itertools.islice(iterable, position, position if ended else None)
