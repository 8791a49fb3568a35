"""Runs a program as one graph where it can; where it cannot, in Python with graphs for its parts.

What cannot stand in a graph is seen before a call, from the source of the blocks; or at a call, when a graph is made
and fails. Then the program is cut: into the longest runs of operations that fit, or, where nobody knows which of them
fails, in halves. A loop that does not fit is repeated from Python, with its other parts as graphs.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from typing_extensions import assert_never

from fnloop.compile.analysis.cost import LEAST_OPERATORS, operators_in
from fnloop.compile.analysis.shared_tensors import refuse_lost_identity
from fnloop.compile.analysis.taken_gradients import NONE_TAKEN, Taken, taken_gradients
from fnloop.compile.apart import Parted
from fnloop.compile.fitting import Refusals, bound_times
from fnloop.compile.folder import NoRoomError, Room
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
from fnloop.compile.segments import Segments, asked_size
from fnloop.compile.speculative import Speculative, speculative
from fnloop.compile.tensor_identity import loses_identity
from fnloop.compile.warn import warn_of_parts
from fnloop.errors import CompileError
from fnloop.plan import GraphRunner
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Program, Region, Require, Subgraph
from fnloop.program.partition import Partition
from fnloop.program.paths import path_of, title_of_part
from fnloop.program.traverse import all_ops, folds, loop_variant
from fnloop.run.modes import Mode
from fnloop.run.stepping import Pause, Stepped, Stops
from fnloop.run.values import signature
from fnloop.run.watching import Seen, Watching
from fnloop.transform.grad import is_recording

__all__ = ["NOTHING_LEFT", "Hybrid", "Parts"]

NOTHING_LEFT = CompileError("no tensors come out of it, so that nothing is left to a graph")
"""Why a block that a graph could hold is in none: Python computes its numbers before a graph runs."""

Values = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Parts:
    """A program that was cut.

    Args:
        program: its parts outlined as graphs.
        reason: why it is not one graph.
        run: runs it.
        watch: runs it as a generator, which can be looked at.
        steps: runs it in steps.
        runners: what runs its graphs.
        left: for each block that stays in Python, by path, why.
    """

    program: Program
    reason: CompileError
    run: InPython
    watch: InPythonWatched
    steps: InPythonSteps
    runners: tuple[Hybrid | Speculative, ...]
    left: Mapping[str, CompileError]


@dataclass(eq=False)
class Hybrid:
    """Runs a program: graph where it can, Python where it must.

    Args:
        program: what to run.
        graph: runs it as one graph.
        progress: called with an iterable, a label and a total for loops that show a bar.
        components: the names of those that are given with the call.
        repeated: whether a loop in Python runs it in each iteration, so that a graph has to be worth its call.
        apart: parts blocks that draw beside computing; `graph` runs the program that it gives.
        is_part: whether the program is a part of another.
        taken: the gradients of MindSpore's in the program of which it is a part.
    """

    program: Program
    graph: Graph
    progress: Callable[..., Any]
    components: tuple[str, ...]
    repeated: bool = False
    apart: Parted = field(default_factory=Parted)
    is_part: bool = False
    taken: Taken = NONE_TAKEN
    segments: Segments = field(init=False, repr=False)
    _parts: dict[Any, tuple[Values, Parts | None]] = field(default_factory=dict, repr=False)
    _halves: dict[Any, Parts] = field(default_factory=dict, repr=False)
    _failed: set[Any] = field(default_factory=set, repr=False)
    _room: Room = field(default_factory=Room, repr=False)

    def __post_init__(self) -> None:
        self.segments = Segments(self.graph.program, self.graph, self.progress, self.components, self._runner)

    @property
    def compilations(self) -> int:
        """How many graphs were made."""
        return sum(graph.compilations for graph in self.graphs())

    def graphs(self) -> list[Graph]:
        """All graphs in it, the whole first."""
        inside = [graph for parts in self.cut() for runner in parts.runners for graph in runner.graphs()]
        return [*self.segments.graphs(), *inside]

    def cut(self) -> list[Parts]:
        """The parts into which it was cut so far."""
        before_a_call = [parts for _, parts in self._parts.values() if parts is not None]
        return [*before_a_call, *self._halves.values()]

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
            Exception: what the blocks raise, as they raise it when they are run in Python.
        """
        parts = self.parts(components)
        if parts is not None:
            # MindSpore cannot differentiate a graph that is given numbers
            run = self.graph.eager if is_recording() else parts.run
            return run(inputs, components, mode, path)
        if self._failed and self._form(inputs, components) in self._failed:
            return self._halves[identities(components)].run(inputs, components, mode, path)
        if not self._room.is_due():
            return self.graph.eager(inputs, components, mode, path)
        try:
            return self.segments(inputs, components, mode, path)
        except NoRoomError as error:  # which may be over at a later call
            self._room.note()
            warn_of_parts(f"{self.program.plan.name!r} ran in Python, compiled too", error)
            return self.graph.eager(inputs, components, mode, path)
        except CompileError as error:
            self._failed.add(self._form(inputs, components))
            halves = self._cut_inside(components, error)
        return halves.run(inputs, components, mode, path)

    def watch(
        self, inputs: Values, components: Values, mode: Mode, path: str, watching: Watching
    ) -> Generator[Seen, None, Values]:
        """Run it as a generator, which yields what the iterations of its loops have computed.

        Args:
            inputs: by name, all of them.
            components: those that are given.
            mode: the checks.
            path: of the block, where it lies deep in another.
            watching: the iterations after which it can be looked at.
        """
        parts = self.parts(components)
        if parts is not None:
            return (yield from parts.watch(inputs, components, mode, path, watching))
        form, shown = self._form(inputs, components), 0
        if form not in self._failed:
            run = self.segments.watch(inputs, components, mode, path, watching)
            try:
                while True:
                    yield next(run)
                    shown += 1
            except StopIteration as end:
                made: Values = end.value
                return made
            except CompileError as error:
                self._failed.add(form)
                self._cut_inside(components, error)
        again = self._halves[identities(components)].watch(inputs, components, mode, path, watching)
        return (yield from _without_first(again, shown))

    def steps(
        self, begin: Pause | None, inputs: Values, components: Values, mode: Mode, path: str, stops: Stops
    ) -> Generator[Stepped, None, Values]:
        """Run it in steps, from its start or from a pause.

        Args:
            begin: the pause; None for the start.
            inputs: by name; after a pause they are not needed.
            components: those that are given.
            mode: the checks.
            path: of the block, where it lies deep in another.
            stops: the iterations after which it pauses.
        """
        parts = self.parts(components)
        if parts is not None:
            return (yield from parts.steps(begin, inputs, components, mode, path, stops))
        run = self.segments.steps(begin, inputs, components, mode, path, stops)
        last = begin
        try:
            while True:
                step = next(run)
                last = step if isinstance(step, Pause) else last
                yield step
        except StopIteration as end:
            made: Values = end.value
            return made
        except CompileError as error:
            halves = self._cut_inside(components, error)
        return (yield from halves.steps(last, inputs, components, mode, path, stops))

    def parts(self, components: Values) -> Parts | None:
        """The parts of a program that cannot be one graph, as far as that can be seen; None where it can."""
        key = identities(components)
        if key not in self._parts:
            fits = self._fits(components)
            reason = fits.refusal(self.program)
            made = None
            if reason is not None:
                made = self._parted(self._partition(fits).cut(self.program), reason, fits)
                self._tell(made, fits)
            else:
                self.graph.looks.note(components, fits.looked_at)
            self._parts[key] = (components, made)  # its key holds good while they live
        return self._parts[key][1]

    def _cut_inside(self, components: Values, error: CompileError) -> Parts:
        """The halves of a program whose graph has failed, or the insides of its only operation."""
        key = identities(components)
        if key not in self._halves:
            fits = self._fits(components)
            made = self._parted(
                self._partition(fits).cut_inside(self.program, error.block), error, fits, has_failed=True
            )
            self._halves[key] = made
            self._tell(made, fits)
        return self._halves[key]

    def _fits(self, components: Values) -> _Fits:
        taken = self.taken if self.is_part else taken_gradients(self.program, used_components(self.program, components))
        return _Fits(components, self.apart, taken)

    def _partition(self, fits: _Fits) -> Partition:
        def is_one_graph(part: Program) -> bool:
            return fits.refusal(part, is_part=True) is None

        runner, repeated = partial(self._runner, taken=fits.taken), partial(self._repeated, taken=fits.taken)

        def speculates(part: Program) -> GraphRunner | None:
            if loses_identity(part, fits.taken) is not None:
                return None
            return speculative(
                part, self.apart, fits.components, self.progress, self.components, asked_size, self.graph.verify
            )

        def speculates_often(part: Program) -> GraphRunner | None:
            return speculates(part) if fits.is_worth(part) else None

        in_loops = Partition(is_one_graph, fits.holds, fits.is_worth, repeated, loop_runner=speculates_often)
        if self.repeated:
            return in_loops
        return Partition(is_one_graph, fits.holds, fits.computes, runner, in_loops, loop_runner=speculates)

    def _runner(self, part: Program, taken: Taken = NONE_TAKEN) -> Hybrid:
        eager = python_runner(part, self.components, self.progress)
        graph = Graph(self.apart(part), interface_of(part), eager, self.graph.verify)
        graph.varying, graph.told = self.graph.varying, self.graph.told
        return Hybrid(part, graph, self.progress, self.components, self.repeated, self.apart, is_part=True, taken=taken)

    def _repeated(self, part: Program, taken: Taken) -> Hybrid:
        repeated = replace(self._runner(part, taken), repeated=True)
        in_loops = {var.name for fold in folds(self.program.ops) for var in loop_variant(fold)}
        repeated.graph.varying |= in_loops
        return repeated

    def _parted(self, program: Program, reason: CompileError, fits: _Fits, *, has_failed: bool = False) -> Parts:
        """The parts of a program, with the reason for each that stays in Python.

        Args:
            program: cut.
            reason: why it is not one graph.
            fits: what was seen of its blocks.
            has_failed: whether a graph of it was made, and failed.
        """
        runners = _runners(program)
        left = {}
        for op in all_ops(program.ops):
            path = path_of(op)
            if path and path == reason.block:
                left[path] = reason
            elif _stays_for_itself(op):
                left[path] = fits.refused.get(path, NOTHING_LEFT if path in fits.idle else reason)
            elif path in fits.refused and not fits.is_of_a_block(fits.refused[path]):
                left[path] = fits.refused[path]
            elif has_failed and isinstance(op, Fold | Choice) and any(op is one for one in program.ops):
                left[path] = reason
        run = python_runner(program, self.components, self.progress)
        if not runners:
            run = self.graph.eager
        watch = python_watcher(program, self.components, self.progress)
        steps = python_stepper(program, self.components, self.progress)
        return Parts(program, reason, run, watch, steps, tuple(runners), left)

    def _form(self, inputs: Values, components: Values) -> Any:
        """A key for inputs of the same types, dtypes and shapes."""
        return (identities(components), tuple(map(signature, inputs.values())))

    def _tell(self, parts: Parts, fits: _Fits) -> None:
        """Warn where a loop is repeated from Python, or nothing is a graph."""
        name = title_of_part(self.program) if self.is_part else self.program.plan.name
        loops = [fold.path for fold in folds(parts.program.ops)]
        if loops:
            told = f"{name!r} is not one graph: loop {loops[0]!r} is repeated from Python"
            if self.is_part and loops[0] == name:
                told = f"loop {name!r} is repeated from Python"
            warn_of_parts(told, fits.refused.get(loops[0], parts.reason))
        elif not parts.runners:
            warn_of_parts(f"{name!r} runs in Python, compiled too", parts.reason)


@dataclass(eq=False)
class _Fits:
    """Whether programs can be one graph, with some components.

    Args:
        components: those that are given.
        apart: parts blocks that draw beside computing.
        taken: the gradients of MindSpore's that are taken somewhere.
        refused: what was seen not to stand in a graph, by path, with the reason: blocks, loops, switches.
        idle: the paths of what a graph would compute nothing of.
    """

    components: Values
    apart: Parted
    taken: Taken
    refused: dict[str, CompileError] = field(default_factory=dict)
    idle: set[str] = field(default_factory=set)
    _known: Refusals = field(default_factory=Refusals)

    @property
    def looked_at(self) -> Refusals:
        """The blocks that were looked at so far."""
        return self._known

    def refusal(self, program: Program, *, is_part: bool = False) -> CompileError | None:
        """Why a program cannot be one graph, or a part of one that Python runs; None where it can."""
        try:
            bound_times(self.apart(program), self.components, self._known)
            if is_part:
                refuse_lost_identity(program, self.taken)
        except CompileError as error:
            if len(program.ops) == 1:
                self.refused[path_of(program.ops[0])] = error
            return error
        return None

    def holds(self, call: Call) -> bool:
        """Whether a graph can hold the block of a call."""
        why = self._known.of_graphs.get(id(call))
        if why is not None:
            self.refused[call.path] = why
        return why is None

    def is_of_a_block(self, error: CompileError) -> bool:
        """Whether a refusal is that of a block, by whose row it is shown."""
        refusals = [*self._known.of_graphs.values(), *self._known.irreversible.values()]
        return any(error is one for one in refusals)

    def computes(self, program: Program) -> bool:
        """Whether there is anything that a graph would compute."""
        try:
            binding = bound_times(self.apart(program), self.components, self._known)
        except CompileError:
            return True
        if binding.in_graph(program.ops):
            return True
        self.idle.update(map(path_of, program.ops))
        return False

    def is_worth(self, program: Program) -> bool:
        """Whether a graph computes as much in a call as to call it takes."""
        if not self.computes(program):
            return False
        count = operators_in(program.ops, self.components)
        if count >= LEAST_OPERATORS:
            return True
        for op in program.ops:
            path = path_of(op)
            if path and path not in self.refused:
                self.refused[path] = CompileError(
                    f"too small for a graph of its own: about {count} operator{'' if count == 1 else 's'} in each "
                    f"iteration of a loop in Python, and to call a graph takes as long as {LEAST_OPERATORS}"
                )
        return False


def _without_first(run: Generator[Seen, None, Values], number: int) -> Generator[Seen, None, Values]:
    """The same run without what it yields first, which another run has shown already."""
    for _ in range(number):
        next(run)
    return (yield from run)


def _stays_for_itself(op: Op) -> bool:
    """Whether an operation stays in Python for its own sake: a block, a loop around nothing but graphs."""
    match op:
        case Call() | Region():
            return True
        case Fold() | Choice():
            inside = [one for body in op.bodies for one in all_ops(body.ops)]
            return not any(isinstance(one, Call | Region | Fold | Choice) for one in inside)
        case Constant() | Require() | Outlined():
            return False
        case _:
            assert_never(op)


def _runners(program: Program) -> list[Hybrid | Speculative]:
    """The runners of the graphs that are outlined in a program."""
    found = []
    for op in all_ops(program.ops):
        if isinstance(op, Outlined) and isinstance(op.plan, Subgraph):
            assert isinstance(op.plan.runner, Hybrid | Speculative)
            found.append(op.plan.runner)
    return found
