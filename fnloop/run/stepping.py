"""Stepping: stops a run between two iterations of its loops, and resumes one in the middle of a loop.

A flat function that steps is a generator: it yields a `Pause` after each iteration of its loops, and returns its
result. What a pause holds is enough to go on from there, in this process or another one.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from fnloop.errors import StateError
from fnloop.literals import literal
from fnloop.program.ops import Fold, Op, Outlined, Program
from fnloop.program.remainder import Remainder, outlined_folds, remainder_of, stepped_folds
from fnloop.run.nodes import Line, LoopSite

__all__ = [
    "DEEPEST",
    "OUTERMOST",
    "STEPPING",
    "Begun",
    "Pause",
    "Position",
    "ResumePoint",
    "Stepped",
    "Stepping",
    "Stops",
    "keeping",
    "positions_text",
    "skipped",
]

Result = TypeVar("Result")

Position = tuple[str, int, Any]
"""A loop around: its path, the number of complete iterations before this one, and the record of its header."""

DEEPEST = sys.maxsize
"""The depth of all loops."""


def _no_limit(path: str, position: int) -> int:
    return sys.maxsize


@dataclass(frozen=True)
class Stops:
    """The iterations of loops after which a run pauses: in Python after each, in graphs after some.

    Args:
        depth: it pauses in loops that are nested at most so deep; 1 for the outermost alone.
        left: how many iterations a graph may run before it pauses, from the path of its loop and how many are complete.
        marks: whether it stops at the start of iterations too, with a `Begun`.
    """

    depth: int = 1
    left: Callable[[str, int], int] = _no_limit
    marks: bool = False

    def inside(self, loops: int) -> Stops:
        """The same inside so many loops."""
        return replace(self, depth=self.depth - loops)


OUTERMOST = Stops()
"""It pauses in the outermost loops."""


@dataclass(frozen=True)
class Begun:
    """The start of an iteration of a loop that is not its first one.

    Args:
        path: the path of the loop.
    """

    path: str


@dataclass(frozen=True)
class Pause:
    """The state of a run after an iteration of one of its loops.

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
        around: the positions of the loops around it, outermost first: each is in the middle of an iteration.
    """

    path: str
    position: int
    ended: bool
    variables: Any
    carry: Mapping[str, Any]
    live_out: Mapping[str, Any]
    kept: Mapping[str, Any]
    around: tuple[Position, ...] = ()

    def values(self, remainder: Remainder) -> list[object]:
        """The arguments of the function that resumes from here; see `run.reentry.begin_inside`."""
        kept = [self.kept[var.name] for var in remainder.needs]
        if remainder.part is not None:
            return [*kept, self, *self.positions(remainder)]
        carried = [self.carry[phi.argument.field] for phi in remainder.fold.carry]
        last = [self.live_out[out.field] for out in remainder.fold.besides]
        return [*kept, *carried, *last, self.position, self.ended, *self.positions(remainder)]

    def positions(self, remainder: Remainder) -> list[int]:
        """The numbers of complete iterations of the loops that are in the middle of one."""
        complete = {path: position for path, position, _ in self.around}
        return [complete[fold.path] for fold in remainder.around]


Stepped = Pause | Begun
"""What a run that is stepped through yields."""


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
        kept: the names that hold what was made before it, by the names of the values.
        around: the names that hold how many iterations of the loops around it are done, by path, outermost first.
        inside: see `Remainder`.
        begins: the name that holds whether the loop is not begun yet; empty where there is none around.
    """

    fold: Fold
    carry: Mapping[str, str]
    live_out: Mapping[str, str]
    position: str
    ended: str
    part: Outlined | None = None
    kept: Mapping[str, str] = field(default_factory=dict)
    around: Mapping[str, str] = field(default_factory=dict)
    inside: tuple[Op, ...] = ()
    begins: str = ""

    @classmethod
    def of(cls, remainder: Remainder, kept: Mapping[str, str], name: Callable[[str], str]) -> ResumePoint:
        """The point of a loop, with new names for its state; `name` makes them, `kept` are those of what is kept."""
        fold = remainder.fold
        carry = {phi.argument.name: name(phi.argument.field) for phi in fold.carry}
        live_out = {out.name: name(out.field) for out in fold.besides}
        around = {outer.path: name("position") for outer in remainder.around}
        begins = name("begins") if around else ""
        return cls(
            fold, carry, live_out, name("position"), name("ended"), remainder.part, kept, around, remainder.inside,
            begins,
        )  # fmt: skip

    def leads(self, ops: Sequence[Op]) -> int | None:
        """The number of the operation that leads to the loop, of those of a body; None where none does."""
        for number, op in enumerate(ops):
            if any(op is one for one in self.inside):
                return number
        return None

    @property
    def progress(self) -> frozenset[str]:
        """The names that hold how far the loop was."""
        return frozenset({self.position, self.ended} - {"False"})

    def skip(self, iterable: str) -> str:
        """The expression of an iterable from the position on."""
        return f"skipped_({iterable}, {self.position}, {self.ended}, {literal(self.fold.path)})"


@dataclass(frozen=True)
class Stepping:
    """The places at which a flat function stops and resumes.

    Args:
        remainders: the remainder of the program from each of these loops on, by path.
        resume_at: the loop in whose middle it begins; None where it begins at the start.
        depth: it stops in loops that are nested at most so deep; 1 for the outermost alone.
        marks: whether it stops at the start of iterations too.
    """

    remainders: Mapping[str, Remainder] = field(default_factory=dict, hash=False)
    resume_at: ResumePoint | None = None
    depth: int = 1
    marks: bool = False

    @classmethod
    def of(cls, program: Program, stops: Stops) -> Stepping:
        """Stepping through the iterations of the loops of a program."""
        folds = stepped_folds(program.ops, stops.depth)
        return cls({fold.path: remainder_of(program, fold) for fold in folds}, None, stops.depth, stops.marks)

    def steps_into(self, op: Outlined, sites: Sequence[LoopSite]) -> bool:
        """Whether it stops in the loops of a part that is outlined, in these loops."""
        return len(sites) < self.depth and bool(outlined_folds(op))

    def part_call(
        self, names: Mapping[str, str], op: Outlined, steps: str, arguments: Sequence[str], sites: Sequence[LoopSite]
    ) -> str:
        """The expression that steps through the loops of a part that is outlined.

        Args:
            names: the local that holds each value.
            op: the part; it has loops.
            steps: the name of the function that steps through it.
            arguments: the texts of its arguments.
            sites: the loops around it.
        """
        kept = {}
        for fold in outlined_folds(op):
            needs = self.remainders[fold.path].needs
            kept.update({var.name: names[var.name] for var in needs if var.name in names})
        begin, point = "None", self.resume_at
        if point is not None and point.part is op:
            begin = f"begin_ if {point.begins} else None" if point.begins else "begin_"
        stops = f"stops_.inside({len(sites)})" if sites else "stops_"
        call = f"{steps}({', '.join([begin, stops, *arguments])})"
        return f"yield from keeping_({call}, {_dict(kept)}, {positions_text(sites)})"

    def begin(self, site: LoopSite) -> Sequence[Line]:
        """The lines at the start of an iteration."""
        return [Line(f"if {site.index}: yield begun_({literal(site.path)})")] if self.marks else ()

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
            f"{_dict(carry)}, {_dict(last)}, {_dict(kept)}, {positions_text(sites[:-1])})"
        )
        held = [*carry.values(), *last.values(), *kept.values()]
        uses = {text.partition(".")[0] for text in held} - {"MISSING_"}
        return Line(text, frozenset(uses | ({ended} if ended else set())))


def positions_text(sites: Sequence[LoopSite]) -> str:
    """The expression of the positions of loops: of the number of an iteration, that of those before it."""
    positions = [f"({literal(site.path)}, {site.index}, {site.item or None})" for site in sites]
    return f"({''.join(f'{position}, ' for position in positions)})"


def keeping(
    run: Generator[Stepped, None, Result], kept: Mapping[str, Any], around: tuple[Position, ...]
) -> Generator[Stepped, None, Result]:
    """The same run of a part, whose pauses hold what is read behind it too.

    Args:
        run: steps through a part.
        kept: what was made before the part and is read behind it, by the name of the value.
        around: the positions of the loops around the part.
    """
    while True:
        try:
            step = next(run)
        except StopIteration as end:
            result: Result = end.value
            return result
        if isinstance(step, Pause):
            step = replace(step, kept={**kept, **step.kept}, around=(*around, *step.around))
        try:
            yield step
        except GeneratorExit:
            run.close()
            raise


def _dict(names: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{literal(name)}: {text}" for name, text in names.items()) + "}"


def skipped(iterable: Iterable[Any], position: int, ended: bool, path: str) -> Iterator[Any]:
    """The records of a loop's header from a position on; none where the loop has ended.

    Args:
        iterable: all of them.
        position: the number of complete iterations.
        ended: whether its `until=` has said so.
        path: of the loop.

    Raises:
        StateError: where there are not as many.
    """
    records = iter(iterable)
    done = sum(1 for _ in itertools.islice(records, position))
    if ended:
        return iter(())
    if done < position:
        raise StateError(
            f"loop {path!r} is to go on after {position} iterations, but its header yields {done} for these inputs; "
            f"give a position of at most {done}, or the inputs with which it had as many"
        )
    return records


STEPPING: Mapping[str, Any] = {"begun_": Begun, "keeping_": keeping, "pause_": Pause, "skipped_": skipped}
"""The globals of a function that steps."""
