"""A plan as one MindSpore graph: made for the specs of the first call, and again for every other specs.

What happens in a call: the part that Python runs (headers, numbers, keys) is run; what it gives and the inputs are
brought into their specs; the graph for these specs is made, if there is none; it runs. When a graph is made, two
iterations are run in Python with all checks, twice: what differs is not pure, and what the graph then gives for these
iterations must be what Python gave. Where it cannot run so few (a loop is written out), a graph of these is made too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from threading import RLock
from typing import Any, get_origin

from fnloop.compile.analysis.binding_time import Binding, bind_times
from fnloop.compile.analysis.effects import Effects
from fnloop.compile.analysis.specs import fresh
from fnloop.compile.attempt import GraphCall, Made, Prepared, rebuilt
from fnloop.compile.diagnostics import explained, is_our_own, tidy
from fnloop.compile.frontend.specialize import Lowering
from fnloop.compile.pipeline import Compilation, make_graph
from fnloop.compile.staging.facts import Written
from fnloop.compile.staging.prefix import Stage, given
from fnloop.compile.staging.signature import (
    arguments_for,
    record,
    warn_of_no_graph,
    warn_of_python,
)
from fnloop.compile.validate.outputs import OutputChecks, checks_of_its_own, refuse_unchecked
from fnloop.compile.validate.restore import Restoring
from fnloop.errors import CompileError
from fnloop.plan import Compiled, Composite, Function, Leaf, Plan
from fnloop.program.build import program_of
from fnloop.program.ops import Call, Program
from fnloop.program.traverse import calls, decision_calls
from fnloop.run.device import synchronize, wait_for
from fnloop.run.emit import Emitted, emit
from fnloop.run.failure import reporter
from fnloop.run.modes import Mode, current_mode
from fnloop.transform.grad import is_recording

__all__ = ["Graph", "GraphFunction", "compiled"]

MOST_GRAPHS = 64
"""So many graphs are kept for one block; then they are forgotten, which costs time but never changes a result."""

MOST_VARIANTS = 4
"""So many are kept that differ only in what they took for fixed (a Cell in training or not, weights elsewhere)."""

ONE_AT_A_TIME = RLock()
"""MindSpore aborts the process where several threads make graphs and run them at once (measured on 2.10)."""

Values = Mapping[str, Any]


@dataclass(eq=False)
class Graph:
    """Runs a plan as one graph.

    Args:
        plan: what to run.
        eager: runs the plan in Python, to see what is wrong when the graph fails.
        compilations: how many graphs were made.
    """

    plan: Plan
    eager: Callable[[Values, Values, Mode, str], Any]
    compilations: int = 0
    program: Program = field(init=False)
    _checks: OutputChecks = field(init=False, repr=False)
    _prepared: dict[Any, Prepared] = field(default_factory=dict, repr=False)
    _graphs: dict[Any, tuple[Made, ...]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.program = program_of(self.plan)
        self._checks = OutputChecks(self.plan.interface)

    def __call__(self, inputs: Values, components: Values, mode: Mode, path: str = "") -> dict[str, Any]:
        """Run it.

        Args:
            inputs: by field, all of them.
            components: those that are given.
            mode: the checks.
            path: of the block, where it lies deep in another.

        Returns:
            The outputs by field.

        Raises:
            CompileError: for what cannot be compiled.
            Exception: what the blocks raise, as they raise it when they are run in Python.
        """
        if is_recording():  # MindSpore cannot differentiate a graph that is given numbers
            return self._in_python(inputs, components, mode, path)
        prepared = self._prepare(components)
        try:
            done = prepared.stage(mode).run(inputs, components)
        except CompileError:
            raise
        except Exception as error:  # noqa: BLE001 - Python knows better where it comes from
            outputs = self._in_python(inputs, components, mode, path)
            if is_our_own(error):  # else a header failed in a branch that is not taken
                warn_of_python(self.plan.name, error)
            return outputs
        known = {name: var for name, var in self.program.outputs.items() if prepared.binding.is_known(var)}
        outputs = {name: done.values[var.name] for name, var in known.items()}
        if len(outputs) < len(self.program.outputs) or prepared.binding.in_graph(self.program.ops):
            call = GraphCall(prepared, inputs, record(self.program, prepared.binding, done), mode)
            with ONE_AT_A_TIME:
                written, results = self._run(call, path)
            if not all(results[len(written.outputs) :]):  # a loop whose last values are wanted ran zero iterations
                return self._in_python(inputs, components, mode, path)
            outputs |= {name: fresh(value) for name, value in written.constants.items()}
            computed = rebuilt(self.program, written, results)
            outputs |= computed
            misfit = self._checks.misfit(computed, mode) if mode != "off" else None
            if misfit is None and mode in ("full", "paranoid"):
                misfit = self._checks.resized(inputs, computed)
            if misfit is not None and isinstance(self.plan, Composite):  # of a leaf it is checked where it is called
                self._in_python(inputs, components, mode, path)
                raise CompileError(f"{self.plan.name!r} cannot be compiled: in its graph {misfit}")
        return {name: outputs[name] for name in self.program.outputs}

    def _run(self, call: GraphCall, path: str) -> tuple[Written, Any]:
        """Run the graph of a call; make it first, if there is none."""
        key = (tuple((name, id(value)) for name, value in call.prepared.used.items()), call.recorded.key)
        made = _fitting(self._graphs.get(key, ()))
        if made is None:
            if len(self._graphs) >= MOST_GRAPHS:
                self._graphs.clear()
            with Restoring([*call.prepared.used.values(), *_defaults(self.program)]):
                done = make_graph(self._compilation(call, path))
            assert done.made is not None
            made = done.made
            self._graphs[key] = (made, *self._graphs.get(key, ()))[:MOST_VARIANTS]
            self.compilations += 1
            if done.results is not None:
                return made.written, done.results
        arguments = arguments_for(made.written, call.recorded)
        try:
            results = made.function(*arguments)
            if call.mode != "off":
                wait_for(results)  # what fails, fails in here
            return made.written, results
        except Exception as error:
            tidy(error)
            with suppress(Exception):  # until MindSpore has got over it, it drops the operators that it is given
                synchronize()
            self._graphs.pop(key, None)  # MindSpore cannot run a graph again in which an operator has failed
            self._in_python(call.inputs, call.prepared.components, call.mode, path)
            raise CompileError(explained(error, None, self.plan.name)) from error

    def _compilation(self, call: GraphCall, path: str) -> Compilation:
        def run_in_python() -> object:
            return self._in_python(call.inputs, call.prepared.components, call.mode, path)

        return Compilation(self.program, call, path, run_in_python, ExitStack())

    def _in_python(self, inputs: Values, components: Values, mode: Mode, path: str) -> dict[str, Any]:
        """Run the plan in Python, which raises what is wrong with its place."""
        result = self.eager(inputs, components, mode, path)
        return {name: getattr(result, name) for name in self.program.outputs if hasattr(result, name)}

    # --- what is made once

    def _prepare(self, components: Values) -> Prepared:
        key = tuple((name, id(value)) for name, value in components.items())
        if key not in self._prepared:
            if len(self._prepared) >= MOST_GRAPHS:
                self._prepared.clear()
            binding = self._bind(components)
            stages: dict[Mode, Stage] = {}

            def stage(mode: Mode) -> Stage:
                return stages.setdefault(mode, Stage(self.program, binding, mode))

            self._prepared[key] = Prepared(binding, stage, components, _used(self.program, components))
        return self._prepared[key]

    def check(self, components: Values) -> None:
        """Refuse what can be seen before a call.

        Raises:
            CompileError: for a block that cannot be compiled.
        """
        binding = self._bind(components)
        if not binding.in_graph(self.program.ops) and all(map(binding.is_known, self.program.outputs.values())):
            warn_of_no_graph(self.plan.name)

    def _bind(self, components: Values) -> Binding:
        """The binding times, for some components."""
        binding = bind_times(
            self.program, lambda call: _refusal(call, components, self.program.plan), Effects(components)
        )
        refuse_unchecked(self.program, binding)
        return binding


@dataclass(frozen=True, eq=False)
class GraphFunction:
    """A block's function that runs as a graph.

    Args:
        leaf: the block.
        graph: runs it.
    """

    leaf: Function
    graph: Graph

    def __call__(self, record: Any, /, **components: Any) -> Any:
        """Run it."""
        inputs = {name: getattr(record, name) for name in self.leaf.hints_in}
        made = self.graph(inputs, components, current_mode(), self.leaf.name)
        return (get_origin(self.leaf.record_out) or self.leaf.record_out)(**made)


def compiled(plan: Plan, progress: Callable[..., Any], components: Values) -> Plan:
    """A plan that runs as one graph.

    Args:
        plan: any.
        progress: for loops that show a bar, where the plan is run in Python to see what is wrong.
        components: those that are given already.

    Raises:
        CompileError: for what can be seen not to compile before it is called.
    """
    if isinstance(plan, Compiled):
        return plan
    if not isinstance(plan, Composite):
        graph = Graph(plan, lambda inputs, given, mode, path: _call_leaf(plan, inputs, given))
        graph.check(components)
        return Compiled(plan, graph, _as_block(plan, GraphFunction(plan, graph)))
    written: dict[tuple[Mode, str], Emitted] = {}

    def eager(inputs: Values, given: Values, mode: Mode, path: str) -> Any:
        if (mode, path) not in written:
            written[mode, path] = emit(plan, mode, reporter(progress), progress, path)
        return written[mode, path].run([inputs[name] for name in plan.interface.reads], given)

    graph = Graph(plan, eager)
    graph.check(components)
    return Compiled(plan, graph)


def _as_block(plan: Function, function: GraphFunction) -> Leaf:
    """The same block with another function."""
    return Leaf(
        plan.name, function, plan.record_in, plan.record_out, plan.hints_in, plan.hints_out, plan.interface,
        plan.source, plan.doc,
    )  # fmt: skip


def _fitting(graphs: Sequence[Made]) -> Made | None:
    """The first graph that is right as everything is now; else one that is right with the weights brought back."""
    unchanged = (made for made in graphs if made.guards.is_as_it_was())
    return next(unchanged, None) or next((made for made in graphs if made.guards.changed() is None), None)


def _call_leaf(leaf: Function, inputs: Values, components: Values) -> Any:
    return leaf.function((get_origin(leaf.record_in) or leaf.record_in)(**inputs), **components)


def _refusal(call: Call, components: Values, plan: Plan) -> CompileError | None:
    """Why a block cannot stand in a graph; that which is all of it is given and gives records made in Python."""
    if call.leaf is not plan and (refusal := checks_of_its_own(call)) is not None:
        return refusal
    try:
        Lowering().leaf(call.path, call.leaf, given(call.components, components), {})
    except CompileError as error:
        return error
    return None


def _used(program: Program, components: Values) -> dict[str, Any]:
    """All components of a program: those given, and those bound in it."""
    used = dict(components)
    for call in [*calls(program.ops), *decision_calls(program.ops)]:
        for name, one in call.components.items():
            if one.bound and not any(one.value is value for value in used.values()):
                used[f"{call.path}:{name}"] = one.value
    return used


def _defaults(program: Program) -> list[object]:
    """The components that the functions of a program have where none are given."""
    leaves = [call.leaf for call in [*calls(program.ops), *decision_calls(program.ops)]]
    found = [component.default for leaf in leaves for component in leaf.interface.components.values()]
    return [default.value for default in found if default is not None and default.factory is None]
