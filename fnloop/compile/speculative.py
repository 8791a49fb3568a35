"""Runs a loop whose end the graph decides, in pieces whose draws Python has made ahead; see `speculation`."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from fnloop.compile.analysis.effects import written_weights
from fnloop.compile.apart import Parted
from fnloop.compile.fitting import Refusals, bound_times
from fnloop.compile.graph import Graph
from fnloop.compile.held import changed_by, identities
from fnloop.compile.parts import interface_of, python_runner, python_stepper, python_watcher
from fnloop.compile.piece import COUNT, FIRST, MOST, before, piece_of
from fnloop.compile.pieces import Pieces
from fnloop.compile.piecewise import PieceRun
from fnloop.compile.speculation import Speculation, speculation_of
from fnloop.errors import CompileError
from fnloop.interface import MISSING
from fnloop.plan import Verify
from fnloop.program.ops import Program
from fnloop.run.modes import Mode
from fnloop.run.stepping import Pause, Stepped, Stops
from fnloop.run.values import signature
from fnloop.run.watching import Seen, Watching, finished
from fnloop.transform.grad import is_recording

__all__ = ["Speculative", "speculative"]

Values = Mapping[str, Any]

FEW = 8
"""So many iterations may be drawn for, however few the loop has had."""


def speculative(
    program: Program,
    apart: Parted,
    given: Values,
    progress: Callable[..., Any],
    components: tuple[str, ...],
    asked_size: Callable[[], int],
    verify: Verify,
) -> Speculative | None:
    """The runner of a loop that draws and whose end the graph decides; None for any other loop.

    Args:
        program: the loop alone.
        apart: parts blocks that draw beside computing.
        given: the components that are given.
        progress: called with an iterable, a label and a total for loops that show a bar.
        components: the names of those that are given with the call.
        asked_size: how many iterations a piece is to have; 0 where that is to be found out.
        verify: when its graph is compared with Python.
    """
    parted_blocks, known = apart(program), Refusals()
    try:
        bound_times(parted_blocks, given, known)
    except CompileError:
        parted = speculation_of(parted_blocks, lambda call: known.of_graphs.get(id(call)))
    else:
        return None
    if parted is None or written_weights(program, given):  # what fails late is run again
        return None
    if parted.header is not None and changed_by(parted.header, given):  # it would run ahead of the end
        return None
    piece = piece_of(parted.rest)
    try:
        is_graphs = bound_times(piece, given).in_graph(piece.ops)
    except CompileError:
        is_graphs = False
    if not is_graphs:
        return None
    graph = Graph(piece, interface_of(piece), python_runner(piece, components, progress), verify, strict=True)
    python = python_runner(program, components, progress)
    return Speculative(
        parted.rest, piece, graph, python, progress, components, asked_size, True, parted=parted, whole=program
    )


@dataclass(eq=False, kw_only=True)
class Speculative(Pieces):
    """Runs such a loop.

    Args:
        parted: its parts.
        whole: the loop as it was; `python` runs it.
    """

    parted: Speculation
    whole: Program
    _refused: dict[Any, CompileError] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.step = python_runner(self.parted.step, self.components, self.progress)
        begins = self.parted.begins
        self.begins = None if begins is None else python_runner(begins, self.components, self.progress)

    @property
    def refusal(self) -> CompileError | None:
        """Why there is no graph for some inputs; None where there was one for all."""
        return next(iter(self._refused.values()), None)

    @cached_property
    def header_alone(self) -> Program:
        """The loop without a body."""
        return self.parted.header or self.parted.rest

    def __call__(self, inputs: Values, components: Values, mode: Mode, path: str = "") -> Values:
        """Run it; in Python, where a piece is no graph or fails: it raises where the user's block stands.

        A paranoid run notes who draws from which key, and would find what was thrown away.
        """
        form = (identities(components), *map(signature, inputs.values()))
        if mode == "paranoid" or form in self._refused or is_recording():
            return self.python(inputs, components, mode, path)
        try:
            return finished(self._steps(_Run(self, inputs, components, mode, path, self.asked_size())))
        except CompileError as error:
            refusal = error
        except Exception as error:  # noqa: BLE001 - Python raises it again, with all that it knows
            refusal = CompileError(f"loop {self.fold.path!r} fails in its graph alone: {type(error).__name__}: {error}")
        made = self.python(inputs, components, mode, path)
        self._refused[form] = refusal
        return made

    def watch(
        self, inputs: Values, components: Values, mode: Mode, path: str, watching: Watching
    ) -> Generator[Seen, None, Values]:
        """Run it in Python as a generator."""
        run = python_watcher(self.whole, self.components, self.progress)
        return (yield from run(inputs, components, mode, path, watching))

    def steps(
        self, begin: Pause | None, inputs: Values, components: Values, mode: Mode, path: str, stops: Stops
    ) -> Generator[Stepped, None, Values]:
        """Run it in Python in steps."""
        run = python_stepper(self.whole, self.components, self.progress)
        return (yield from run(begin, inputs, components, mode, path, stops))


class _Run(PieceRun):
    """A run in pieces, whose records have what is made ahead beside the iteration variables."""

    pieces: Speculative

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.after: list[Values] = []
        """What the steps leave behind each iteration that the graph has not come to."""
        self.left: Values = {}
        """The same, behind the last iteration of all."""

    def _check_header(self) -> None:
        if self.pieces.parted.header is not None:
            super()._check_header()

    def _records(self) -> Iterator[Any]:
        parted = self.pieces.parted
        fields = {} if parted.loop.header is None else parted.loop.header.outputs
        carried = {phi.argument.name: self.inputs.get(phi.init.name, MISSING) for phi in parted.carried}
        for item in self._items():
            own = {name: getattr(item, name) for name in fields}
            values = {**self.inputs, **carried, **{var.name: own[name] for name, var in fields.items()}}
            given = {name: values[name] for name in parted.step.inputs}
            values |= self._step(given)
            carried = {phi.argument.name: values[phi.yielded.name] for phi in parted.carried}
            left = {out.name: values[source.name] for source, out in parted.left}
            self.after.append({**left, **{phi.result.name: values[phi.yielded.name] for phi in parted.carried}})
            yield parted.record(**own, **{name: values[var.name] for name, var in parted.made.items()})

    def _step(self, given: Values) -> Values:
        """What is made ahead for an iteration; a Ctrl-C in it comes between two pieces, and not in this iteration."""
        try:
            return self.pieces.step(given, self.components, self.mode, self.path)
        except KeyboardInterrupt:
            raise KeyboardInterrupt from None

    def _last_complete(self) -> tuple[Program, Values]:
        ahead = {
            before(phi.argument).name: self.left.get(phi.result.name, self.inputs.get(phi.init.name, MISSING))
            for phi in self.pieces.parted.carried
        }
        return self.pieces.whole, {**self.carry, **ahead}

    def _next_count(self) -> int:
        """The number of iterations of the next piece, so few that what is thrown away is half of what is used."""
        count = super()._next_count()
        return count if self.asked else min(count, max(FEW, self.done // 2))

    def _items(self) -> Iterator[Any]:
        """The records of the loop's own header; of a predicate, one for each iteration that there may be."""
        if self.pieces.parted.header is not None:
            return super()._records()
        return itertools.count() if self._has_first() else iter(())

    def _has_first(self) -> bool:
        """Whether a predicate wants a first iteration."""
        parted = self.pieces.parted
        assert parted.begins is not None
        assert self.pieces.begins is not None
        carried = {phi.argument.name: self.inputs.get(phi.init.name, MISSING) for phi in parted.loop.carry}
        values = {**self.inputs, **carried, FIRST.name: 0, MOST.name: 1}
        given = {name: values[name] for name in parted.begins.inputs}
        made = self.pieces.begins(given, self.components, self.mode, self.path)
        if made[COUNT.name] and parted.loop.bar is not None:
            self.bar.open(parted.loop.bar.label, None)
        return bool(made[COUNT.name])

    def _advance(self, made: Values, count: int) -> None:
        super()._advance(made, count)
        if count:
            self.left = self.after[count - 1]
            del self.after[:count]

    def _results(self) -> Values:
        results = {**super()._results(), **self.left}
        return {name: results[name] for name in self.pieces.whole.outputs}
