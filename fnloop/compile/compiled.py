"""Compiles a plan: graph where it can, Python where it must; or one graph, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from fnloop.compile.apart import Parted
from fnloop.compile.attempts import compiled_apart, failing_loops
from fnloop.compile.graph import Graph, InPython
from fnloop.compile.hybrid import Hybrid
from fnloop.compile.segments import whole
from fnloop.compile.warn import warn_of_bar_in_graph, warn_of_still_bar
from fnloop.errors import StateError, did_you_mean
from fnloop.plan import Bar, Compiled, Composite, Function, GraphRunner, Leaf, Plan, Verify
from fnloop.program.build import program_of
from fnloop.program.ops import Fold, Program
from fnloop.program.paths import path_of
from fnloop.program.traverse import folds
from fnloop.run.emit import Emitted, emit
from fnloop.run.failure import reporter
from fnloop.run.modes import Mode, current_mode
from fnloop.run.spans import is_traced

__all__ = ["GraphFunction", "compiled"]

Values = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class GraphFunction:
    """A block's function that runs as a graph.

    Args:
        leaf: the block.
        graph: runs it.
    """

    leaf: Function
    graph: GraphRunner

    def __call__(self, record: Any, /, **components: Any) -> Any:
        """Run it."""
        inputs = {name: getattr(record, name) for name in self.leaf.hints_in}
        made = self.graph(inputs, components, current_mode(), self.leaf.name)
        return (get_origin(self.leaf.record_out) or self.leaf.record_out)(**made)


def compiled(
    plan: Plan,
    progress: Callable[..., Any],
    components: Values,
    *,
    fullgraph: bool = False,
    verify: Verify = "first",
    bar: Bar | None = None,
) -> Plan:
    """A plan that runs as a graph.

    Args:
        plan: any.
        progress: for loops that show a bar, where the plan is run in Python.
        components: those that are given already.
        fullgraph: True to refuse what cannot be one graph, instead of running a part of it in Python.
        verify: when the graph is compared with Python.
        bar: the progress bar of a loop.

    Raises:
        StateError: for another word for `verify`.
        CompileError: with `fullgraph`, for what can be seen not to compile before it is called.
    """
    _check_verify(plan.name, verify)
    if isinstance(plan, Compiled):
        if (plan.fullgraph, plan.verify, plan.bar) == (fullgraph, verify, bar):
            return plan
        plan = plan.plan
    if failing_loops(plan):  # of which only the blocks inside are graphs
        compiled_apart(plan, fullgraph=True)
    eager = _composite_in_python(plan, progress, bar) if isinstance(plan, Composite) else _block_in_python(plan)
    program = program_of(plan, bar=bar)
    apart = Parted(components)
    in_graph = apart(program)
    graph = Graph(in_graph, plan.interface, eager, verify, strict=fullgraph)
    runner: GraphRunner
    in_python = False
    names = tuple(plan.interface.components)
    if fullgraph:
        graph.check(components)
        runner = whole(in_graph, graph, progress, names)
        _tell_of_bars(program)
    else:
        hybrid = Hybrid(program, graph, progress, names, apart=apart)
        parts = hybrid.parts(components)
        if parts is None:
            graph.check(components)
        for part in [program] if parts is None else [one.program for one in parts.runners]:
            _tell_of_bars(part)
        has_graphs = not graph.is_idle() if parts is None else bool(parts.runners)
        in_python = not has_graphs and components.keys() >= set(names)
        runner = hybrid
    if isinstance(plan, Composite):
        return Compiled(plan, runner, None, fullgraph, verify, bar, in_python)
    function = plan if in_python and isinstance(plan, Leaf) else _as_block(plan, GraphFunction(plan, runner))
    return Compiled(plan, runner, function, fullgraph, verify)


def _tell_of_bars(program: Program) -> None:
    """Warn of the bars of loops inside of other operations, where all is one graph."""
    for around in program.ops:
        for inner in folds([around]):
            if inner is around or inner.bar is None:
                continue
            if isinstance(around, Fold):
                warn_of_still_bar(inner.path, around.path, moves=around.bar is not None)
            else:
                warn_of_bar_in_graph(inner.path, path_of(around))


def _check_verify(name: str, verify: str) -> None:
    """Refuse another word than those that say when a graph is compared with Python."""
    known = get_args(Verify)
    if verify not in known:
        raise StateError(
            f"{name}.compile(verify={verify!r}): that is no time to compare a graph with Python"
            f"{did_you_mean(str(verify), known)}; write one of {', '.join(map(repr, known))}"
        )


def _composite_in_python(plan: Composite, progress: Callable[..., Any], bar: Bar | None) -> InPython:
    written: dict[tuple[Mode, str, bool], Emitted] = {}

    def run(inputs: Values, given: Values, mode: Mode, path: str) -> Values:
        traced = is_traced()
        key = (mode, path, traced)
        if key not in written:
            written[key] = emit(plan, mode, reporter(progress), progress, path, bar, traced=traced)
        result = written[key].run([inputs[name] for name in plan.interface.reads], given)
        return {name: getattr(result, name) for name in plan.interface.writes if hasattr(result, name)}

    return run


def _block_in_python(plan: Function) -> InPython:
    def run(inputs: Values, given: Values, mode: Mode, path: str) -> Values:
        result = plan.function((get_origin(plan.record_in) or plan.record_in)(**inputs), **given)
        return {name: getattr(result, name) for name in plan.hints_out}

    return run


def _as_block(plan: Function, function: GraphFunction) -> Leaf:
    """The same block with another function."""
    return Leaf(
        plan.name, function, plan.record_in, plan.record_out, plan.hints_in, plan.hints_out, plan.interface,
        plan.source, plan.doc,
    )  # fmt: skip
