"""Runs a program whose loop is long in segments: the loop in pieces, each a run of one graph from carry to carry.

A loop is long where it has many iterations, where its header yields and its blocks draw many bytes, or where the call
before took seconds; one that shows a progress bar is, too. What Python makes before the graph is made for one piece at
a time, so that memory is bounded by a piece; between two pieces a Ctrl-C is heard, and the bar moves. A loop that is
not long stays in the graph of the whole program.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import Any, Protocol

from fnloop.compile.analysis.taken_gradients import taken_gradients
from fnloop.compile.fitting import bound_times
from fnloop.compile.gathered import gathers_in_pieces
from fnloop.compile.graph import Graph, InPython
from fnloop.compile.held import identities, used_components
from fnloop.compile.parts import (
    InPythonSteps,
    InPythonWatched,
    interface_of,
    python_runner,
    python_stepper,
    python_watcher,
)
from fnloop.compile.pieces import Pieces
from fnloop.compile.staging.prefix import LongLoop
from fnloop.compile.tensor_identity import are_apart, check_parts
from fnloop.compile.validate.compare import CarryChangesError
from fnloop.errors import CompileError
from fnloop.plan import GraphRunner
from fnloop.program.ops import Fold, Outlined, Program, Subgraph
from fnloop.program.partition import Partition, has_loops
from fnloop.program.traverse import all_ops
from fnloop.run.modes import Mode
from fnloop.run.stepping import Pause, Stepped, Stops
from fnloop.run.values import signature
from fnloop.run.watching import Seen, Watching
from fnloop.transform.grad import is_recording

__all__ = ["Divided", "Segments", "asked_size", "whole"]

Values = Mapping[str, Any]

LONG_SECONDS = 5.0
"""Where a call takes longer, the next one runs the loop in pieces, which takes another graph."""


class PartRunner(GraphRunner, Protocol):
    """The runner of a part of a program."""

    def graphs(self) -> list[Graph]:
        """All graphs in it."""


@dataclass(frozen=True)
class Divided:
    """A program one of whose loops runs in pieces.

    Args:
        loop: the path of the loop.
        program: the same program, with this loop outlined, and graphs before and behind it.
        run: runs it.
        runners: what runs its parts, in order.
        components: those that it was divided for; its key holds good while they live.
        takes_any: whether it may be given one tensor twice; see `tensor_identity`.
    """

    loop: str
    program: Program
    run: InPython
    runners: tuple[PartRunner, ...]
    components: Values
    takes_any: bool

    @property
    def refusal(self) -> CompileError | None:
        """Why pieces of its loop are no graphs; None where all are that were tried."""
        runners: Sequence[object] = self.runners
        pieces = [one for one in runners if isinstance(one, Pieces)]
        return next((error for one in pieces for error in one.refusals), None)


@dataclass(frozen=True)
class WatchedLoops:
    """A program whose loops can be looked at.

    Args:
        watch: runs it as a generator.
        steps: runs it in steps.
        runners: what runs its parts.
        components: those that it was cut for; its key holds good while they live.
        takes_any: whether it may be given one tensor twice; see `tensor_identity`.
    """

    watch: InPythonWatched
    steps: InPythonSteps
    runners: tuple[PartRunner, ...]
    components: Values
    takes_any: bool


@dataclass(eq=False)
class Segments:
    """Runs a program as one graph, or its long loop in pieces.

    Args:
        program: what to run.
        graph: runs it as one graph.
        progress: called with an iterable, a label and a total for loops that show a bar.
        components: the names of those that are given with the call.
        runner: makes what runs the parts before and behind a loop.
        strict: whether a piece that becomes no graph is an error; else it runs in Python.
    """

    program: Program
    graph: Graph
    progress: Callable[..., Any]
    components: tuple[str, ...]
    runner: Callable[[Program], PartRunner]
    strict: bool = False
    _divided: dict[Any, Divided] = field(default_factory=dict, repr=False)
    _watched: dict[Any, WatchedLoops] = field(default_factory=dict, repr=False)
    _long: dict[Any, str] = field(default_factory=dict, repr=False)
    _changing: set[str] = field(default_factory=set, repr=False)
    _gathering: dict[Any, tuple[Values, str | None]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self._loops = {op.path: op for op in self.program.ops if isinstance(op, Fold)}
        self.graph.divisible = bool(self._loops)
        self._shows_bar = any(loop.bar is not None for loop in self._loops.values())
        self._gathers = [path for path, loop in self._loops.items() if loop.gathered]

    @property
    def compilations(self) -> int:
        """How many graphs were made."""
        return sum(graph.compilations for graph in self.graphs())

    def graphs(self) -> list[Graph]:
        """All graphs in it, the whole first."""
        cut: list[Divided | WatchedLoops] = [*self._divided.values(), *self._watched.values()]
        inside = [graph for one in cut for runner in one.runners for graph in runner.graphs()]
        return [self.graph, *inside]

    def divided(self) -> list[Divided]:
        """The ways in which it was divided so far."""
        return list(self._divided.values())

    def __call__(self, inputs: Values, components: Values, mode: Mode, path: str = "") -> Values:
        """Run it.

        Args:
            inputs: by name, all of them.
            components: those that are given.
            mode: the checks.
            path: of the block, where it lies deep in another.

        Returns:
            The outputs by name.

        Raises:
            CompileError: for what cannot be compiled.
            Exception: what the blocks raise, as they raise it when they are run in Python.
        """
        if not self._loops or is_recording():
            return self.graph(inputs, components, mode, path)
        loop = self._first_long(inputs, components)
        if loop is None:
            begin, compilations = perf_counter(), self.graph.compilations
            try:
                made = self.graph(inputs, components, mode, path)
            except LongLoop as long:
                loop = long.path
                self._long[self._form(inputs, components)] = loop
            except CarryChangesError as error:
                if self.strict or error.loop not in self._divisible(components):
                    raise
                return self._first_alone(error, inputs, components, mode, path)
            else:
                if perf_counter() - begin > LONG_SECONDS and self.graph.compilations == compilations:
                    self._note_slow(inputs, components)
                return made
        divided = self._in_pieces(loop, components)
        refusal = divided.refusal if loop in self._changing else None
        if refusal is not None:
            raise refusal
        return self._run_parts(divided, inputs, components, mode, path)

    def _run_parts(self, divided: Divided, inputs: Values, components: Values, mode: Mode, path: str) -> Values:
        """Run the parts one after the other; where one is no graph, all of it is run again, in another way."""
        if not divided.takes_any and not self._are_apart(inputs.values(), components):
            self.graph.is_given_twice = True
            made: Values = self.graph.eager(inputs, components, mode, path)
            return made
        undo = self.graph.undo(components, with_weights=len(divided.runners) > 1)
        try:
            return divided.run(inputs, components, mode, path)
        except CompileError:
            undo()
            raise

    def _are_apart(self, values: Iterable[Any], components: Values) -> bool:
        return are_apart(values, self.program, used_components(self.program, components))

    def _takes_any(self, cut: Program, components: Values) -> bool:
        """Whether its parts may be given one tensor twice.

        Raises:
            CompileError: where it must not run in these parts.
        """
        return check_parts(self.program, cut, taken_gradients(self.program, used_components(self.program, components)))

    def _first_alone(
        self, error: CarryChangesError, inputs: Values, components: Values, mode: Mode, path: str
    ) -> Values:
        """Run a loop in pieces, the first in Python, since what it carries is of another kind before it.

        The next call finds out whether the other pieces are graphs.
        """
        self._changing.add(error.loop)
        self._long[self._form(inputs, components)] = error.loop
        divided = self._in_pieces(error.loop, components)
        if divided.refusal is not None:
            raise divided.refusal
        return self._run_parts(divided, inputs, components, mode, path)

    def _divisible(self, components: Values) -> list[str]:
        """The paths of the loops that can run in pieces."""
        return self.graph.long_loops(self.graph.bound_times(components))

    def watch(
        self, inputs: Values, components: Values, mode: Mode, path: str, watching: Watching
    ) -> Generator[Seen, None, Values]:
        """Run it as a generator, whose loops run in pieces of so many iterations as are between two looks.

        Args:
            inputs: by name, all of them.
            components: those that are given.
            mode: the checks.
            path: of the block, where it lies deep in another.
            watching: the iterations after which it can be looked at.
        """
        if is_recording() or not has_loops(self.program.ops):
            return self.graph(inputs, components, mode, path)
        loops = self._watched_loops(components, watching.depth)
        if not loops.takes_any and not self._are_apart(inputs.values(), components):
            eager = python_watcher(self.program, self.components, self.progress)
            return (yield from eager(inputs, components, mode, path, watching))
        undo = self.graph.undo(components, with_weights=len(loops.runners) > 1)
        try:
            return (yield from loops.watch(inputs, components, mode, path, watching))
        except CompileError:
            undo()
            raise

    def steps(
        self, begin: Pause | None, inputs: Values, components: Values, mode: Mode, path: str, stops: Stops
    ) -> Generator[Stepped, None, Values]:
        """Run it in steps, from its start or from a pause, its loops in pieces.

        Args:
            begin: the pause; None for the start.
            inputs: by name; after a pause they are not needed.
            components: those that are given.
            mode: the checks.
            path: of the block, where it lies deep in another.
            stops: the iterations after which it pauses.
        """
        if not has_loops(self.program.ops):
            return self.graph(inputs, components, mode, path)
        loops = self._watched_loops(components, stops.depth)
        given = inputs.values() if begin is None else [begin.carry, begin.live_out, begin.kept]
        if not loops.takes_any and not self._are_apart(given, components):
            eager = python_stepper(self.program, self.components, self.progress)
            return (yield from eager(begin, inputs, components, mode, path, stops))
        return (yield from loops.steps(begin, inputs, components, mode, path, stops))

    def _watched_loops(self, components: Values, depth: int) -> WatchedLoops:
        key = (identities(components), depth)
        if key not in self._watched:
            self._watched[key] = self._apart(components, depth)
        return self._watched[key]

    def _apart(self, components: Values, depth: int) -> WatchedLoops:
        """The program with each of its loops in pieces, and graphs before and behind them."""
        cut = self._partition(components).cut_at_loops(self.program, depth, partial(self._pieces, components))
        watch = python_watcher(cut, self.components, self.progress, whole=True)
        steps = python_stepper(cut, self.components, self.progress, whole=True)
        return WatchedLoops(watch, steps, _runners(cut), components, self._takes_any(cut, components))

    def _first_long(self, inputs: Values, components: Values) -> str | None:
        """The first loop that is known to be long; None where that is yet to be seen."""
        size = asked_size()
        gathering = self._gathering_loop(components) if self._gathers else None
        if gathering is not None:
            return gathering
        if size or self._shows_bar:
            divisible = self.graph.long_loops(self.graph.bound_times(components))
            for path in divisible:
                if size or self._loops[path].bar is not None:
                    return path
        return self._long.get(self._form(inputs, components)) if self._long else None

    def _gathering_loop(self, components: Values) -> str | None:
        """The first loop whose histories only its pieces can gather; None where there is none."""
        key = identities(components)
        if key not in self._gathering:
            binding = self.graph.bound_times(components)
            found = [path for path in self._gathers if gathers_in_pieces(self._loops[path], binding)]
            self._gathering[key] = (components, found[0] if found else None)  # its key holds good while they live
        return self._gathering[key][1]

    def _note_slow(self, inputs: Values, components: Values) -> None:
        """Let the next call with such inputs run its only loop in pieces: this one could not be interrupted."""
        divisible = self.graph.long_loops(self.graph.bound_times(components))
        if len(divisible) == 1:
            self._long[self._form(inputs, components)] = divisible[0]

    def _form(self, inputs: Values, components: Values) -> Any:
        """A key for inputs for which loops are equally long: of the same forms, and with the same numbers."""
        numbers = [value for value in inputs.values() if isinstance(value, (int, str))]
        return (identities(components), tuple(map(signature, inputs.values())), tuple(numbers))

    def _in_pieces(self, path: str, components: Values) -> Divided:
        key = (identities(components), path)
        if key not in self._divided:
            program = self._partition(components).cut_out(
                self.program, self._loops[path], partial(self._pieces, components)
            )
            run = python_runner(program, self.components, self.progress, whole=True)
            takes_any = self._takes_any(program, components)
            self._divided[key] = Divided(path, program, run, _runners(program), components, takes_any)
        return self._divided[key]

    def _partition(self, components: Values) -> Partition:
        def computes(part: Program) -> bool:
            try:
                return bound_times(part, components).in_graph(part.ops)
            except CompileError:  # alone it has nothing for a graph: as a part of the whole, it runs before one
                return False

        return Partition(lambda _: True, lambda _: True, computes, self.runner)

    def _pieces(self, components: Values, program: Program) -> Pieces:
        pieces = Pieces.of(program, self.progress, self.components, asked_size, self.strict, self.graph.verify)
        pieces.graph.told = self.graph.told
        looked_at = self.graph.looks.of(components)
        if looked_at is not None:  # at the same blocks
            pieces.graph.looks.note(components, looked_at)
        return pieces


def _runners(program: Program) -> tuple[PartRunner, ...]:
    """The runners of the parts that are outlined in a program."""
    subgraphs = [op.plan for op in all_ops(program.ops) if isinstance(op, Outlined)]
    runners = tuple(one.runner for one in subgraphs if isinstance(one, Subgraph))
    return runners  # type: ignore[return-value]


def asked_size() -> int:
    """The number of iterations of a piece that `FNLOOP_SEGMENT` asks for; 0 where it asks for none."""
    return int(os.environ.get("FNLOOP_SEGMENT") or 0)


def whole(program: Program, graph: Graph, progress: Callable[..., Any], components: tuple[str, ...]) -> Segments:
    """The runner of a program nothing of which may run in Python beside its graphs.

    Args:
        program: what to run.
        graph: runs it as one graph.
        progress: called with an iterable, a label and a total for loops that show a bar.
        components: the names of those that are given with the call.
    """

    def runner(part: Program) -> Segments:
        alone = Graph(part, interface_of(part), python_runner(part, components, progress), graph.verify, strict=True)
        alone.told = graph.told
        return whole(part, alone, progress, components)

    return Segments(program, graph, progress, components, runner, strict=True)
