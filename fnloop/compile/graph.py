"""A program as one MindSpore graph: made for the specs of the first call, and again for every other specs.

In a call, the part that Python runs (headers, numbers, keys) is run; its values and the inputs are
brought into their specs; the graph for these specs is made, if there is none; it runs. When a graph
is made, its first iterations and the last one are compared with those of Python (`pipeline`); with
`verify="always"`, and under `checks("paranoid")`, every call is, in full.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from threading import RLock
from time import perf_counter
from typing import Any

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.analysis.effects import written_weights
from fnloop.compile.analysis.specs import fresh
from fnloop.compile.attempt import GraphCall, Prepared, rebuilt, shown_inputs
from fnloop.compile.diagnostics import explained, is_our_own, name_of
from fnloop.compile.fitting import Looks
from fnloop.compile.frontend.draws_apart import AHEAD
from fnloop.compile.frontend.held_cells import cells_in
from fnloop.compile.held import changed_by, defaults_of, identities, used_components, used_in_graph
from fnloop.compile.kept import MOST_GRAPHS, GraphUse, KeptGraphs
from fnloop.compile.pipeline import Compilation, FailedGraphError, make_graph, parameters_of
from fnloop.compile.runtime.subnormal import holds_subnormal
from fnloop.compile.short import ShortCalls
from fnloop.compile.staging.cut import known_part
from fnloop.compile.staging.facts import Written
from fnloop.compile.staging.layout import Layout
from fnloop.compile.staging.padding import Lengths
from fnloop.compile.staging.prefix import LongLoop, Prefix, Trace, prefix_of
from fnloop.compile.staging.signature import arguments_for, record, unstackable
from fnloop.compile.tensor_identity import GIVEN_TWICE, counts_uses
from fnloop.compile.undoing import undo_of, undo_parts
from fnloop.compile.validate.compare import Weights, greatest_in, refuse_difference, same_output
from fnloop.compile.validate.distances import Distances
from fnloop.compile.validate.outputs import OutputChecks
from fnloop.compile.validate.restore import Restoring, Undoing
from fnloop.compile.warn import (
    warn_of_lost_graphs,
    warn_of_many_graphs,
    warn_of_no_graph,
    warn_of_python,
    warn_of_unrolling,
)
from fnloop.errors import CompileError
from fnloop.interface import Interface
from fnloop.plan import Composite, Verify
from fnloop.program.ops import Fold, Program
from fnloop.program.traverse import calls
from fnloop.run.budget import bytes_in
from fnloop.run.device import synchronize, wait_for
from fnloop.run.modes import Mode
from fnloop.run.spans import span
from fnloop.transform.grad import is_recording

__all__ = ["Graph", "InPython"]

ONE_AT_A_TIME = RLock()
"""MindSpore aborts the process where several threads make graphs and run them at once (measured on 2.10)."""

Values = Mapping[str, Any]

InPython = Callable[[Values, Values, Mode, str], Values]
"""Runs a program in Python: inputs and components by name, the checks, the path; gives its outputs by name."""


@dataclass(eq=False)
class Graph:
    """Runs a program as one graph.

    Args:
        program: the program.
        interface: its writes, and the blocks that declare them.
        eager: runs it in Python, to see what is wrong when the graph fails.
        verify: when the graph is compared with Python.
        divisible: whether loops that take much before the graph raise `LongLoop`, to be run in pieces.
        strict: True to make a graph for every call; else what keeps changing runs in Python.
        varying: the names of values that change in a loop which Python repeats around the program.
        uses: the graphs that were made, and what they took.
        is_given_twice: whether Python ran a call, since it was given one tensor twice; see `Made`.
        told: the loops that were told to be written out, by this graph or another one of the same block.
        distances: how far its outputs are from those of Python, in calls that are compared in full.
    """

    program: Program
    interface: Interface
    eager: InPython
    verify: Verify = "first"
    divisible: bool = False
    strict: bool = False
    varying: frozenset[str] = frozenset()
    uses: dict[Any, GraphUse] = field(default_factory=dict, repr=False)
    is_given_twice: bool = False
    told: set[str] = field(default_factory=set, repr=False)
    distances: Distances = field(default_factory=Distances, repr=False)
    _checks: OutputChecks = field(init=False, repr=False)
    _prepared: dict[Any, Prepared] = field(default_factory=dict, repr=False)
    _graphs: KeptGraphs = field(default_factory=KeptGraphs, repr=False)
    _warned: bool = field(default=False, repr=False)
    looks: Looks = field(default_factory=Looks, repr=False)
    _is_idle: bool = field(default=False, repr=False)
    _settled: set[Any] = field(default_factory=set, repr=False)  # forms that need numbers as constants

    @property
    def compilations(self) -> int:
        """How many graphs were made."""
        return self._graphs.made

    def __post_init__(self) -> None:
        self._checks = OutputChecks(self.interface)

    def __call__(
        self, inputs: Values, components: Values, mode: Mode, path: str = "", lengths: Lengths | None = None
    ) -> dict[str, Any]:
        """Run it.

        Args:
            inputs: by field, all of them.
            components: those that are given.
            mode: the checks.
            path: of the block, where it lies deep in another.
            lengths: of the pieces of a loop, where the program is one of them.

        Returns:
            The outputs by field.

        Raises:
            CompileError: for what cannot be compiled.
            LongLoop: for a loop that takes too much before the graph, if it can run in pieces.
            Exception: what the blocks raise, as they raise it when they are run in Python.
        """
        if is_recording():  # MindSpore cannot differentiate a graph that is given numbers
            return self._in_python(inputs, components, mode, path)
        prepared = self._prepare(components)
        if not prepared.has_graph:
            return self._in_python(inputs, components, mode, path)
        if self.verify == "always" or mode == "paranoid":
            return self._compared(inputs, components, mode, path, lengths)
        return self._outputs(inputs, components, mode, path, lengths)

    def _compared(
        self, inputs: Values, components: Values, mode: Mode, path: str, lengths: Lengths | None
    ) -> dict[str, Any]:
        """The outputs as Python gives them; refused, where the graph gives others."""
        prepared = self._prepare(components)
        written = written_weights(self.program, prepared.components)
        weights = Weights(parameters_of(self.program, prepared.used), written)
        undo = undo_of(prepared.changed)
        outputs = self._outputs(inputs, components, mode, path, lengths)
        undo()
        weights.restore()
        python = self._in_python(inputs, components, mode, path)
        around = greatest_in(inputs)
        for name, value in outputs.items():
            if not same_output(self.program.outputs[name].hint, value, python[name], around):
                weights.restore()
                field_name = self.program.outputs[name].field
                raise refuse_difference(self.program.plan.name, field_name, value, python[name], "in a call")
        fields = {name: self.program.outputs[name].field for name in outputs}
        self.distances.note(
            {fields[name]: value for name, value in outputs.items()}, {fields[name]: python[name] for name in outputs}
        )
        return python

    def _outputs(
        self, inputs: Values, components: Values, mode: Mode, path: str, lengths: Lengths | None
    ) -> dict[str, Any]:
        """The outputs as the graph gives them, or Python where no graph is worth making."""
        prepared = self._prepare(components)
        key = prepared.short.key(inputs)
        if prepared.short.is_known(key):
            return self._in_python(inputs, components, mode, path)
        undo = Undoing([undo_of(prepared.changed)])  # any call may come to run in Python
        try:
            done = prepared.prefix(mode).run(inputs, components)
        except (CompileError, LongLoop):
            undo()
            raise
        except Exception as error:  # noqa: BLE001 - Python knows better where it comes from
            undo()
            outputs = self._in_python(inputs, components, mode, path)
            if is_our_own(error):  # else a header failed in a branch that is not taken
                warn_of_python(self.program.plan.name, error)
            return outputs
        if prepared.short.include(done.counts, key):
            return self._in_python(inputs, components, mode, path)
        try:
            recorded = record(self.program, prepared.binding, done, prepared.layout, lengths)
            if self._settled and (prepared.key, recorded.key) in self._settled:
                recorded = recorded.settling_numbers(self.program, self.varying) or recorded
            call = GraphCall(prepared, inputs, recorded, mode, done, undo)
            is_exact = not _holds_subnormal(prepared, done)
            computed = self._compute(call, path) if is_exact else None
        except CompileError:
            undo()
            raise
        if computed is None:
            return self._instead(call, path)
        outputs = {name: done.values[value] for name, value in prepared.known.items()} | computed
        return {name: outputs[name] for name in self.program.outputs}

    def _compute(self, call: GraphCall, path: str) -> dict[str, Any] | None:
        """The outputs that the graph of a call gives.

        None where Python is to run it: no graph is worth making, a loop whose last values are wanted ran zero times,
        or a float is so small that it has lost digits.
        """
        with ONE_AT_A_TIME:
            ran = self._run(call, path)
        if ran is None:
            return None
        written, results = ran
        behind_outputs = results[len(written.outputs) :]
        iterated = behind_outputs[: len(written.counted)]
        if not all(iterated):
            return None
        computed = rebuilt(self.program, written, results)
        if any(map(holds_subnormal, computed.values())):
            return None
        self._check(call, computed, path)
        constants = {name: fresh(value) for name, value in written.constants.items()}
        return {**constants, **computed}

    def _check(self, call: GraphCall, computed: Values, path: str) -> None:
        """Refuse outputs that are not as they are declared; Python says first what is wrong, if it finds it too."""
        misfit = self._checks.misfit(computed, call.mode) if call.mode != "off" else None
        if misfit is None and call.mode in ("full", "paranoid"):
            misfit = self._checks.resized(call.inputs, computed)
        is_checked_by_caller = not isinstance(self.program.plan, Composite)
        if misfit is not None and not is_checked_by_caller:
            self._instead(call, path)
            raise CompileError(f"{self.program.plan.name!r} cannot be compiled: in its graph {misfit}")

    def _run(self, call: GraphCall, path: str) -> tuple[Written, Any] | None:
        """Run the graph of a call; make it first, if there is none. Gives None where none is worth making."""
        recorded = call.recorded
        key, turns = (call.prepared.key, recorded.key), recorded.turns
        is_long = recorded.lengths is not None and recorded.lengths.is_long
        if turns and not is_long and not self._graphs.is_worth_turns(key, recorded.light_iterations):
            turns = {}
        made = self._graphs.fitting(key, turns)
        if made is None:
            call = replace(call, recorded=replace(recorded, turns=turns))
            if not self._graphs.is_due(key) and not self.strict:
                self._warn(call)
                return None
            if not self.strict and counts_uses(self.program, call):
                self.is_given_twice = True
                return None
            begin = perf_counter()
            try:
                with span(path or self.program.path, "making"):
                    done = self._make(call, path)
            except FailedGraphError as failed:
                return self._run_settled(call, path, failed)
            except CompileError as error:
                if not counts_uses(self.program, call):
                    raise
                raise CompileError(f"{name_of(self.program)} cannot be compiled: {GIVEN_TWICE}") from error
            making = perf_counter() - begin - done.seconds
            assert done.made is not None
            made = done.made
            self.uses[key] = GraphUse(
                shown_inputs(self.program, call, varying=True), making, made.cells, self.verify != "never"
            )
            for gone in self._graphs.keep(key, made):
                self.uses.pop(gone, None)
            self._tell_of_unrolling(call)
            if done.results is not None and made.gives_what_python_gives(recorded, call.done):
                self.uses[key].note(done.seconds)
                return made.written, done.results
        if not made.gives_what_python_gives(recorded, call.done):
            self.is_given_twice = True
            return None
        if made.written_weights:
            call.undo.steps.append(Weights(made.written_weights).restore)
        arguments = arguments_for(made.written, call.recorded)
        use, begin = self.uses[key], perf_counter()
        try:
            results = made.function(*arguments)
            if call.mode != "off":
                wait_for(results)  # what fails, fails in here
            use.note(perf_counter() - begin)
            return made.written, results
        except Exception as error:
            refusal = explained(error, None, name_of(self.program))
            with suppress(Exception):  # until MindSpore has got over it, it drops the operators that it is given
                synchronize()
            self._graphs.lose(key)  # MindSpore cannot run a graph again in which an operator has failed
            self._instead(call, path)
            raise refusal from error

    def _run_settled(self, call: GraphCall, path: str, failed: FailedGraphError) -> tuple[Written, Any] | None:
        """Run a call whose graph has failed by one that has numbers as constants; such calls all do from now on."""
        settled = call.recorded.settling_numbers(self.program, self.varying)
        if settled is None:
            raise failed
        try:
            ran = self._run(replace(call, recorded=settled), path)
        except CompileError:
            raise failed from None
        self._settled.add((call.prepared.key, call.recorded.key))
        return ran

    def _tell_of_unrolling(self, call: GraphCall) -> None:
        """Say once which loops are written out."""
        for path, fields in unstackable(self.program, call.recorded).items():
            if path not in self.told:
                self.told.add(path)
                warn_of_unrolling(path, fields)

    def _warn(self, call: GraphCall) -> None:
        """Say once that no graph is made any more for what comes first."""
        if not self._warned:
            self._warned = True
            name, shown = self.program.plan.name, shown_inputs(self.program, call)
            lost = self._graphs.lost((call.prepared.key, call.recorded.key))
            if lost:
                warn_of_lost_graphs(name, lost, shown)
            else:
                warn_of_many_graphs(name, self._graphs.made, shown)

    def _make(self, call: GraphCall, path: str) -> Compilation:
        """Make the graph for a call."""
        with call.undo.restoring([*call.prepared.used.values(), *defaults_of(self.program)]):
            compilation = self._compilation(call, path)
            try:
                return make_graph(compilation)
            except FailedGraphError as failed:  # its parser, perhaps, of the source of a Cell
                if next(cells_in(list(call.prepared.used.values())), None) is None:
                    raise
                try:
                    return make_graph(replace(self._compilation(call, path), captures_all=True))
                except CompileError:
                    raise failed from None

    def _compilation(self, call: GraphCall, path: str) -> Compilation:
        def run_in_python() -> object:
            return self._instead(call, path)

        return Compilation(self.program, call, path, run_in_python, ExitStack(), self.verify)

    def _in_python(self, inputs: Values, components: Values, mode: Mode, path: str) -> dict[str, Any]:
        """Run it in Python, which raises what is wrong with its place."""
        return dict(self.eager(inputs, components, mode, path))

    def _instead(self, call: GraphCall, path: str) -> dict[str, Any]:
        """Run a call in Python instead, as if nothing of it had been run; what it changes stays where that raises."""
        with call.undo.running_again():
            return self._in_python(call.inputs, call.prepared.components, call.mode, path)

    # --- what is made once

    def _prepare(self, components: Values) -> Prepared:
        key = identities(components)
        if key not in self._prepared:
            if len(self._prepared) >= MOST_GRAPHS:
                self._prepared.pop(next(iter(self._prepared)))  # made first; all are made again in no time
            binding = self.bound_times(components)
            divisible = self.long_loops(binding) if self.divisible else ()
            prefixes: dict[Mode, Prefix] = {}

            def prefix(mode: Mode) -> Prefix:
                if mode not in prefixes:
                    prefixes[mode] = prefix_of(self.program, binding, mode, divisible=divisible)
                return prefixes[mode]

            used = used_components(self.program, components)
            watched = used_in_graph(self.program, binding, used, components)
            known = {name: var.name for name, var in self.program.outputs.items() if binding.is_known(var)}
            has_graph = _has_graph(self.program, binding)
            layout = Layout.of(self.program, binding, components)
            changed = changed_by(known_part(self.program, binding).program, components)
            all_in_graphs = self.strict or self.verify == "always" or bool(changed)
            short = ShortCalls.of(self.program, components, strict=all_in_graphs)
            self._prepared[key] = Prepared(
                binding, prefix, components, used, watched, layout, known, has_graph, identities(used), changed, short
            )
        return self._prepared[key]

    def long_loops(self, binding: Binding) -> list[str]:
        """The paths of the loops that can run in pieces: those that are in nothing else, and in the graph."""
        return [op.path for op in self.program.ops if isinstance(op, Fold) and binding.in_graph([op])]

    def bytes_before(self, inputs: Values, components: Values) -> int:
        """The bytes of the tensors that Python makes before the graph, in loops; components stay as they are."""
        prepared = self._prepare(components)
        with Restoring(prepared.changed):
            done = prepared.prefix("off").run(inputs, components)
        return sum(bytes_in(series) for series in done.series.values())

    def undo(self, components: Values, with_weights: bool) -> Callable[[], None]:
        """Undoes what a run of the program in parts will change, for whoever runs all of it again.

        Args:
            components: those that are given.
            with_weights: whether Parameters are put back, too.
        """
        return undo_parts(self.program, self._prepare(components), with_weights)

    def check(self, components: Values) -> None:
        """Refuse what can be seen before a call.

        Raises:
            CompileError: for a block that cannot be compiled.
        """
        self._is_idle = not _has_graph(self.program, self.bound_times(components))
        if self._is_idle:
            warn_of_no_graph(self.program.plan.name)

    def bound_times(self, components: Values) -> Binding:
        """Which values are known before the graph, with some components."""
        return self.looks.bound_times(self.program, components)

    def is_idle(self) -> bool:
        """Whether nothing is left to the graph, with the components of the last call: Python runs all of it."""
        if not self._prepared:
            return self._is_idle
        return not list(self._prepared.values())[-1].has_graph

    def short_calls(self) -> str:
        """Why Python ran calls with few iterations; empty where it ran none."""
        short = [one.short for one in self._prepared.values() if one.short.seen]
        return short[-1].reason if short else ""

    def runs_ahead(self) -> frozenset[str]:
        """The paths of the blocks that Python runs before the graph, with the components of the last call."""
        if not self._prepared:
            return frozenset(call.path for call in calls(self.program.ops) if call.path.endswith(AHEAD))
        binding = list(self._prepared.values())[-1].binding
        return frozenset(call.path for call in calls(self.program.ops) if binding.runs_ahead(call))


def _has_graph(program: Program, binding: Binding) -> bool:
    """Whether a graph would compute anything; what is known before it is only numbers and texts."""
    return binding.in_graph(program.ops) or not all(map(binding.is_known, program.outputs.values()))


def _holds_subnormal(prepared: Prepared, done: Trace) -> bool:
    """Whether a graph would be given a float that it may take for 0."""
    layout = prepared.layout
    once = (done.values[name] for name in layout.once if name in done.values)
    series = (done.series[name] for name in layout.wanted if name in done.series)
    return any(map(holds_subnormal, once)) or any(map(holds_subnormal, series))
