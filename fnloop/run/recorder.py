"""Which values a flat function records as it defines them, as an option of the Python writer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fnloop.literals import literal
from fnloop.program.ops import Var
from fnloop.run.budget import Budget, Spending
from fnloop.run.calls import Writer
from fnloop.run.nodes import Line, Node

__all__ = ["Recorder", "Recording"]

VALUES = "values_"
"""The local that holds what is recorded outside of loops."""

SPENDING = "spending_"
"""The local that holds how much has been recorded."""


@dataclass(frozen=True)
class Recording:
    """The values that a flat function records.

    Args:
        names: of these values in the program; None for all of them.
        summary: what is recorded in place of a value; None for the value itself.
    """

    names: frozenset[str] | None = None
    summary: Callable[[Any], Any] | None = None

    def includes(self, var: Var) -> bool:
        """Whether a value is recorded."""
        return self.names is None or var.name in self.names


@dataclass
class Recorder:
    """Writes the lines that record.

    Args:
        writer: names and objects.
        recording: what is recorded.
        series: for each value that is made in a loop, the local with what each iteration made.
        budget: how much is recorded of some loops; None for all there is.
        counts: for each loop, the local with the number of iterations that each run of it had.
    """

    writer: Writer
    recording: Recording
    budget: Budget | None = None
    series: dict[str, str] = field(default_factory=dict)
    counts: dict[str, str] = field(default_factory=dict)

    def record(self, nodes: list[Node], variables: Iterable[Var], names: Mapping[str, str], loop: str) -> None:
        """Record those of some values that are to be recorded.

        Args:
            nodes: what is written so far.
            variables: the values, which have just been defined.
            names: the local that holds each value.
            loop: the outermost loop in each iteration of which they are made anew; empty outside of loops.
        """
        for var in variables:
            if self.recording.includes(var):
                self._record(nodes, var.name, names[var.name], bool(loop))
                if self._budget_of(loop) and self.budget is not None and self.budget.measures(var):
                    text = f"{SPENDING}.record({names[var.name]}, {literal(loop)})"
                    nodes.append(Line(text, frozenset({SPENDING, names[var.name]})))

    def _budget_of(self, loop: str) -> bool:
        """Whether there is a limit on what is recorded of a loop."""
        return self.budget is not None and loop in self.budget.paths

    def _record(self, nodes: list[Node], name: str, local: str, in_loop: bool) -> None:
        text = local
        if self.recording.summary is not None:
            text = f"{self.writer.constant(self.recording.summary, 'summary')}({local})"
        if in_loop:
            entries = _place(self.series, name, self.writer, "series")
            nodes.append(Line(f"{entries}.append({text})", frozenset({entries, local})))
        else:
            nodes.append(Line(f"{VALUES}[{literal(name)}] = {text}", frozenset({VALUES, local})))

    def count(self, nodes: list[Node], path: str, text: str, loop: str) -> None:
        """Record how many iterations a run of a loop had; `text` gives that number, `loop` is the outermost loop."""
        counts = _place(self.counts, path, self.writer, "counts")
        nodes.append(Line(f"{counts}.append({text})", frozenset({counts})))
        if self._budget_of(loop):
            nodes.append(Line(f"{SPENDING}.iterate({text}, {literal(loop)})", frozenset({SPENDING})))

    def begin(self) -> list[Node]:
        """The lines before everything that was written: empty places for what is recorded."""
        lists = [*self.series.values(), *self.counts.values()]
        begin: list[Node] = [_empty(VALUES, "{}"), *(_empty(name, "[]") for name in lists)]
        if self.budget is not None and self.budget.paths:
            spending = self.writer.constant(Spending, "spending")
            begin.append(_empty(SPENDING, f"{spending}({self.writer.constant(self.budget, 'budget')})"))
        return begin

    def end(self, outputs: Mapping[str, str]) -> Line:
        """The end of the function, which gives the outputs of the program and what was recorded."""
        lists = [*self.series.values(), *self.counts.values()]
        text = f"return {_dict(outputs)}, {VALUES}, {_dict(self.series)}, {_dict(self.counts)}"
        return Line(text, frozenset({VALUES, *outputs.values(), *lists}), ends=True)


def _place(places: dict[str, str], key: str, writer: Writer, stem: str) -> str:
    if key not in places:
        places[key] = writer.name(stem)
    return places[key]


def _empty(name: str, text: str) -> Line:
    return Line(f"{name} = {text}", frozenset(), frozenset({name}))


def _dict(names: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{literal(name)}: {local}" for name, local in names.items()) + "}"
