"""Emits a plan as one flat Python function.

Nothing walks blocks while a pipeline runs: loops become `for`, switches `if`, fields local names. A record
that one block returns and the next one takes is handed on as it is. The level of checks is decided here, so
that with ``"off"`` none is left.
"""

from __future__ import annotations

import itertools
import linecache
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any
from weakref import finalize

from fnloop.literals import literal
from fnloop.plan import Bar, Compiled, Composite, Function, Plan, called_as, wiring_of
from fnloop.program.build import program_of
from fnloop.program.ops import Fold, Outlined, Program, Subgraph, Var
from fnloop.program.remainder import Layer, Remainder, Rest
from fnloop.run.boundary import take_inputs, wait_at_end, write_return
from fnloop.run.calls import KNOWN, RunMode, Scope, Writer, ascii_name, call_leaf, noted_call, pure
from fnloop.run.checks import Checker, InputChecker
from fnloop.run.guards import UNSET
from fnloop.run.limit import Limit, limited
from fnloop.run.nodes import Line, Node, Site, render
from fnloop.run.plain import is_plain
from fnloop.run.reentry import begin_inside, take_values
from fnloop.run.span_lines import SpanLines
from fnloop.run.stepping import OUTERMOST, STEPPING, Stepping, Stops
from fnloop.run.subgraph import subgraph_function
from fnloop.run.watching import MORE, Watched, Watching, inside_loops
from fnloop.run.writer import Environment, PythonWriter

__all__ = [
    "Emitted",
    "compile_nodes",
    "component_locals",
    "define",
    "emit",
    "emit_compiled_steps",
    "emit_iteration",
    "emit_rest",
    "emit_steps",
    "forgetting",
    "python_writer",
    "write_layers",
]

_SERIAL = itertools.count()
_COLLECTED: list[str] = []
"""The texts of functions that are gone. They are dropped with the next text, for garbage may be collected while
`linecache.checkcache` goes through its names, which fails where one of them vanishes."""

STEPS = ["        if False: yield", "    except GeneratorExit:", "        raise"]
"""The lines that make a function a generator, whether it has a loop or not; a closed one has not failed."""


@dataclass(frozen=True)
class Emitted:
    """A plan as a function.

    Args:
        plan: the plan that it runs.
        path: the path of the plan.
        function: takes the plan's inputs in the order of its interface (a leaf: its record), then its
            components; see `run`.
        source: its text.
        sites: the operations that its lines stand for.
        parameters: the names of its inputs.
        components: the names of its components, which no field and no global can be called.
        loops: the loops in it by path.
        space: its globals.
        mode: the checks in it.
        partial: True where it begins in the middle of a loop, so that it does not take the plan's inputs.
        program: what it was written from; None for a block that is one function.
        names: the local that holds each value of the program.
    """

    plan: Plan
    path: str
    function: Callable[..., Any]
    source: str
    sites: Mapping[int, Site]
    parameters: tuple[str, ...]
    components: Mapping[str, str]
    loops: Mapping[str, Fold]
    space: Mapping[str, Any]
    mode: RunMode
    partial: bool = False
    program: Program | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def is_plain(self) -> bool:
        """Whether its blocks show that they have nothing to do with MindSpore; see `run.plain`."""
        return is_plain(self.plan)

    def run(self, values: Iterable[object], components: Mapping[str, object]) -> Any:
        """Call the function; components that are missing are left to the blocks' own defaults."""
        return self.function(*values, *[components.get(name, UNSET) for name in self.components])


Progress = Callable[..., Any]
Fail = Callable[[BaseException, Mapping[str, Any], Emitted], "BaseException | None"]


def emit(
    plan: Plan, mode: RunMode, fail: Fail, progress: Progress, path: str = "", bar: Bar | None = None,
    limit: Limit | None = None, watching: Watching | None = None, traced: bool = False, waits: bool = False,
) -> Emitted:  # fmt: skip
    """Write out and compile the flat function of a plan.

    Args:
        plan: the plan to run.
        mode: the level of checks in it.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.
        path: the path of the plan, where it is nested in another.
        bar: the progress bar of a loop.
        limit: how many iterations its loops have at most; None for no limit, else nothing in it runs as a graph.
        watching: the iterations after which it yields a `Watched`: it is a generator then. None for a plain function.
        traced: whether it notes what takes time (see `run.spans`).
        waits: whether it waits for MindSpore at its end at any level of checks, so that what fails late fails in it.
    """
    path = path or plan.name
    writer = Writer(mode, waits=waits)
    environment = component_locals(writer, plan.interface.components)
    python = python_writer(writer, environment, fail, progress, watching, traced=traced)
    python.limit = limit
    plan = plan if limit is None else wiring_of(plan)
    plan = plan.plan if isinstance(plan, Compiled) and plan.in_python else plan
    as_function, program = called_as(plan), None
    if as_function is not None:
        parameters, nodes = ["record"], _write_leaf(python, limited(as_function, limit), path, environment)
    elif isinstance(plan, Compiled):
        parameters, nodes = _write_compiled(python, plan, path)
    else:
        program = program_of(plan, path, outlined=limit is None, bar=bar)
        parameters, nodes = _write_composite(python, program)
    return compile_nodes(plan, path, python, parameters, nodes, fail, program=program)


def emit_steps(
    plan: Composite, mode: RunMode, fail: Fail, progress: Progress, begin: str | None = None, bar: Bar | None = None,
    stops: Stops = OUTERMOST, traced: bool = False,
) -> Emitted:  # fmt: skip
    """Emit a composite as a generator that yields a `Pause` after each iteration of its loops.

    Args:
        plan: the plan to run.
        mode: the level of checks in it.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.
        begin: the path of the loop in whose middle it begins; it then takes `Pause.values`, not the plan's inputs.
        bar: the progress bar of a loop.
        stops: the loops that it pauses in.
        traced: whether it notes what takes time.

    Raises:
        ValueError: where `begin` is no such loop.
    """
    writer = Writer(mode)
    writer.space |= {**STEPPING, "stops_": stops}
    environment = component_locals(writer, plan.interface.components)
    python = python_writer(writer, environment, fail, progress, traced=traced)
    program = program_of(plan, outlined=True, bar=bar)
    python.stepping = Stepping.of(program, stops)
    if begin is None:
        parameters, nodes = _write_composite(python, program)
    else:
        parameters, nodes = _write_remainder(python, program, begin)
    partial = begin is not None
    return compile_nodes(plan, program.path, python, parameters, nodes, fail, partial=partial, program=program)


def emit_compiled_steps(plan: Compiled, mode: RunMode, fail: Fail, progress: Progress, stops: Stops) -> Emitted:
    """Emit a compiled composite as a generator that yields pauses; its last argument is the one to begin from, or None.

    Args:
        plan: the plan to run.
        mode: the level of checks in it.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.
        stops: the iterations after which its graphs pause.
    """
    writer = Writer(mode)
    writer.space["stops_"] = stops
    python = python_writer(writer, component_locals(writer, plan.interface.components), fail, progress)
    python.stepping = Stepping()
    parameters, nodes = _write_compiled(python, plan, plan.name)
    return compile_nodes(plan, plan.name, python, [*parameters, "begin_"], nodes, fail, partial=True)


def emit_rest(
    plan: Composite, rest: Remainder | Rest, mode: RunMode, fail: Fail, progress: Progress, traced: bool = False
) -> Emitted:
    """Emit what is left of a composite as a generator of pauses: the values that it needs in, record out.

    Args:
        plan: the plan.
        rest: what is left of its program.
        mode: the level of checks in it.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.
        traced: whether it notes what takes time.
    """
    writer = Writer(mode)
    writer.space |= STEPPING
    environment = component_locals(writer, plan.interface.components)
    python = python_writer(writer, environment, fail, progress, traced=traced)
    program = program_of(plan, outlined=True)
    python.stepping = Stepping.of(program, OUTERMOST)
    parameters, nodes = _write_rest(python, program, rest)
    return compile_nodes(plan, program.path, python, parameters, nodes, fail, partial=True, program=program)


def python_writer(
    writer: Writer, environment: Environment, fail: Fail, progress: Progress, watching: Watching | None = None,
    *, traced: bool = False,
) -> PythonWriter:  # fmt: skip
    """A writer of operations; what is outlined becomes a function of its own."""
    mode = writer.mode

    def emit_function(op: Outlined, watching: Watching | None) -> Callable[..., Any]:
        if isinstance(op.plan, Subgraph):
            return subgraph_function(op.plan, mode, watching)
        waits = op.failure is not None
        made = emit(op.plan, mode, fail, progress, op.path, op.bar, watching=watching, traced=traced, waits=waits)
        return made.function

    if watching is not None:
        writer.space |= {"watched_": Watched, "more_": MORE, "inside_loops_": inside_loops}
    spans = SpanLines(writer) if traced else None
    return PythonWriter(writer, environment, progress, emit_function, stepping=watching, spans=spans)


def emit_iteration(
    plan: Plan, loop: Fold, names: Iterable[str], components: Iterable[str], fail: Fail, progress: Progress
) -> Emitted:
    """Emit an iteration of a loop's body that waits for MindSpore after each block.

    Args:
        plan: the plan that the loop is a part of.
        loop: the loop.
        names: the fields that are at hand at the start of the iteration, iteration variables among them.
        components: those of the whole plan.
        fail: called with an exception and the function's locals.
        progress: for loops in the body.
    """
    writer = Writer("replay")
    python = python_writer(writer, component_locals(writer, components), fail, progress)
    at_hand = set(names)
    parameters = [python.local(loop.body_scope.get(name, Var(name, name)), name) for name in names]
    for name, var in loop.body_scope.items():
        if name not in at_hand:
            writer.maybe.add("MISSING_")
            python.names[var.name] = "MISSING_"
    nodes: list[Node] = []
    python.ops(nodes, loop.body, ())
    return compile_nodes(plan, loop.path, python, parameters, nodes, fail)


def component_locals(writer: Writer, components: Iterable[str]) -> dict[str, str]:
    """Names for the components that are given with a call."""
    return {name: writer.name(f"component_{name}") for name in components}


def compile_nodes(
    plan: Plan, path: str, python: PythonWriter, parameters: list[str], nodes: list[Node], fail: Fail,
    *, partial: bool = False, program: Program | None = None,
) -> Emitted:  # fmt: skip
    """Nodes to function; a failure in it is explained."""
    writer, components = python.writer, python.components
    name = f"run_{ascii_name(plan.name)}"
    taken = [*parameters, *components.values()]
    body, sites = render(_with_inputs_kept(nodes, taken), 2, frozenset(taken))
    begin = [] if python.stepping is None else STEPS[:1]
    end = [] if python.stepping is None else STEPS[1:]
    begin = [*begin, *(f"        {line}" for line in forgetting(writer))]
    lines = [
        f"def {name}({', '.join(taken)}):",
        "    try:",
        *begin,
        *(body or ["        pass"]),
        *end,
        "    except BaseException as error:",
        "        better = fail_(error, locals(), emitted_())",
        "        if better is not None:",
        "            raise better from None",
        "        raise",
    ]
    source = "\n".join(lines) + "\n"
    function = define(writer, plan, name, source)
    shifted = {number + 2 + len(begin): site for number, site in sites.items()}
    emitted = Emitted(
        plan, path, function, source, shifted, tuple(parameters), components, python.folds,
        writer.space, writer.mode, partial, program, python.names,
    )  # fmt: skip
    writer.space["fail_"], writer.space["emitted_"] = fail, lambda: emitted
    return emitted


def forgetting(writer: Writer) -> list[str]:
    """The lines with which a run begins: what it knows of values and of draws is its own."""
    lines = [f"{KNOWN} = {{}}"] if writer.remembers else []
    if writer.mode == "paranoid":
        lines.append("ledger_ = ledger_of_run_()")
    checkers = [value for value in writer.space.values() if isinstance(value, (Checker, InputChecker))]
    if not any(checker.volatile for checker in checkers):
        return lines
    writer.space["forget_"] = writer.cache.forget
    return [*lines, "forget_()"]


def define(writer: Writer, plan: Plan, name: str, source: str) -> Callable[..., Any]:
    """The function of a text; `linecache` knows the text, so that tracebacks and MindSpore's parser can read it."""
    while _COLLECTED:
        linecache.cache.pop(_COLLECTED.pop(), None)
    filename = f"<fnloop {plan.name} {writer.mode} {next(_SERIAL)}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec"), writer.space)
    function: Callable[..., Any] = writer.space[name]
    finalize(function, _COLLECTED.append, filename)
    return function


def _with_inputs_kept(nodes: list[Node], inputs: list[str]) -> list[Node]:
    """Nodes whose last line uses the inputs too: a replay starts from them."""
    if not nodes:
        return nodes
    last = nodes[-1]
    if not isinstance(last, Line) or not last.ends:
        return nodes
    return [*nodes[:-1], replace(last, uses=last.uses | frozenset(inputs))]


def _write_leaf(python: PythonWriter, leaf: Function, path: str, environment: Mapping[str, str]) -> list[Node]:
    """Write a block called by itself: record in, record out."""
    writer = python.writer
    nodes: list[Node] = []
    given: Scope = {}
    for name, hint in leaf.hints_in.items():
        if writer.checked:
            given[name] = writer.name(name)
            nodes.append(Line(f"{given[name]} = record.{name}", frozenset(), frozenset({given[name]}), pure=True))
            writer.key(nodes, given[name], hint)
    site = Site(path, {name: f"record.{name}" for name in leaf.hints_in})
    span = python.begin_span(nodes, path, "block")
    result, made = call_leaf(writer, nodes, leaf, "record", given, environment, site)
    python.end_span(nodes, span, made.values())
    wait_at_end(writer, nodes, leaf, site)
    nodes.append(Line(f"return {result}", frozenset({result}), ends=True))
    return nodes


def _write_composite(python: PythonWriter, program: Program) -> tuple[list[str], list[Node]]:
    """Write a composite: fields in, record out."""
    nodes: list[Node] = []
    plan = composite_of(program.plan)
    scope = {name: python.local(var) for name, var in program.inputs.items()}
    take_inputs(python.writer, nodes, plan, scope, called=program.path == plan.name)
    python.ops(nodes, program.ops, ())
    write_return(python.writer, nodes, plan, scope, python.locals_of(program.outputs))
    return list(scope.values()), nodes


def composite_of(plan: Plan) -> Composite:
    """The composite that a plan is, compiled or not."""
    own = wiring_of(plan)
    assert isinstance(own, Composite)
    return own


def _write_compiled(python: PythonWriter, compiled: Compiled, path: str) -> tuple[list[str], list[Node]]:
    """Write a compiled composite: the call of its graph."""
    nodes: list[Node] = []
    plan = composite_of(compiled)
    scope = {name: python.writer.name(name) for name in plan.interface.reads}
    take_inputs(python.writer, nodes, plan, scope, called=path == plan.name)
    made = _write_graph(python, nodes, compiled, scope, path)
    write_return(python.writer, nodes, plan, scope, made)
    return list(scope.values()), nodes


def _write_remainder(python: PythonWriter, program: Program, begin: str) -> tuple[list[str], list[Node]]:
    """A composite from the middle of a loop on: the values of a pause in, record out."""
    assert python.stepping is not None
    remainder = python.stepping.remainders.get(begin)
    if remainder is None:
        known = ", ".join(map(repr, python.stepping.remainders)) or "none"
        raise ValueError(f"{program.path!r} has no loop {begin!r} (it has {known})")
    return _write_rest(python, program, remainder)


def _write_rest(python: PythonWriter, program: Program, rest: Remainder | Rest) -> tuple[list[str], list[Node]]:
    """What is left of a composite: the values that it needs in, record out."""
    nodes: list[Node] = []
    if isinstance(rest, Remainder):
        taken = begin_inside(python, nodes, rest)
        python.op(nodes, rest.first, ())
    else:
        taken = take_values(python, nodes, [python.local(var) for var in rest.needs])
    write_layers(python, nodes, rest.layers)
    inputs = {name: var for name, var in program.inputs.items() if var.name in python.names}
    plan = composite_of(program.plan)
    write_return(python.writer, nodes, plan, python.locals_of(inputs), python.locals_of(program.outputs))
    return taken, nodes


def write_layers(python: PythonWriter, nodes: list[Node], layers: Iterable[Layer]) -> None:
    """Write the operations after a loop; the results of a switch around it are those of its branch."""
    for layer in layers:
        python.ops(nodes, layer.ops, ())
        for source, out in layer.results:
            python.names[out.name] = python.names[source.name]


def _write_graph(python: PythonWriter, nodes: list[Node], plan: Compiled, scope: Scope, path: str) -> Scope:
    """The call of a graph."""
    writer = python.writer
    result, held = writer.name("result"), frozenset(scope.values())
    fields = ", ".join(f"{literal(name)}: {variable}" for name, variable in scope.items())
    components = ", ".join(f"{literal(name)}: {variable}" for name, variable in python.components.items())
    mode, at = literal("full" if writer.mode == "replay" else writer.mode), literal(path)
    arguments = [f"{{{fields}}}", f"given_({{{components}}})", mode, at]
    if python.stepping is None:
        call = noted_call(writer, writer.constant(plan.graph, "graph"), arguments, path, apart=True)
    elif python.watching is None:
        steps = writer.constant(plan.graph.steps, "steps")
        call = f"yield from {steps}(begin_, {', '.join(arguments)}, stops_)"
    else:
        watch, watching = writer.constant(plan.graph.watch, "watch"), writer.constant(python.watching, "watching")
        call = f"yield from {watch}({', '.join(arguments)}, {watching})"
    site = Site(path, scope, deep=True)
    span = python.begin_span(nodes, path, "graph")
    nodes.append(Line(f"{result} = {call}", held, frozenset({result}), site=site))
    python.end_span(nodes, span, [result])
    made: Scope = {}
    for name, write in plan.interface.writes.items():
        variable = made[name] = writer.name(name)
        nodes.append(pure(variable, f"{result}.get({literal(name)}, MISSING_)", result))
        if write.passes:
            writer.maybe.add(variable)
        if writer.checked:
            writer.key(nodes, variable, object)
    return made
