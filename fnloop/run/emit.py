"""Emits a plan as one flat Python function.

Nothing walks blocks while a pipeline runs: loops become `for`, switches `if`, fields local names. A record
that one block returns and the next one takes is handed on as it is. The level of checks is decided here, so
that with ``"off"`` none is left.
"""

from __future__ import annotations

import itertools
import linecache
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_origin
from weakref import finalize

from fnloop.hints import record_fields, tensor_type
from fnloop.interface import Need, Read, Use
from fnloop.literals import literal
from fnloop.plan import Bar, Compiled, Composite, Function, Plan, called_as, leaves, wiring_of
from fnloop.program.build import program_of
from fnloop.program.ops import Fold, Outlined, Program, Var
from fnloop.program.remainder import Layer
from fnloop.run.calls import RunMode, Scope, Writer, ascii_name, call_leaf, pure, tuple_of
from fnloop.run.checks import Checker, InputChecker
from fnloop.run.guards import UNSET, make_present
from fnloop.run.nodes import Line, Node, Site, render
from fnloop.run.stepping import Pause, ResumePoint, Stepping, skipped
from fnloop.run.writer import Environment, PythonWriter
from fnloop.state import record_class

__all__ = ["Emitted", "emit", "emit_iteration", "emit_steps"]

_SERIAL = itertools.count()

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

    def run(self, values: Iterable[object], components: Mapping[str, object]) -> Any:
        """Call the function; components that are missing are left to the blocks' own defaults."""
        return self.function(*values, *[components.get(name, UNSET) for name in self.components])


Progress = Callable[..., Any]
Fail = Callable[[BaseException, Mapping[str, Any], Emitted], "BaseException | None"]


def emit(plan: Plan, mode: RunMode, fail: Fail, progress: Progress, path: str = "", bar: Bar | None = None) -> Emitted:
    """Emit the flat function of a plan.

    Args:
        plan: the plan to run.
        mode: the level of checks in it.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.
        path: the path of the plan, where it is nested in another.
        bar: the progress bar of a loop.
    """
    path = path or plan.name
    writer = Writer(mode)
    environment = _environment(writer, plan.interface.components)
    python = _python_writer(writer, environment, fail, progress)
    as_function = called_as(plan)
    if as_function is not None:
        parameters, nodes = ["record"], _write_leaf(writer, as_function, path, environment)
    elif isinstance(plan, Compiled):
        parameters, nodes = _write_compiled(python, plan, path)
    else:
        parameters, nodes = _write_composite(python, program_of(plan, path, outlined=True, bar=bar))
    return _compile(plan, path, python, parameters, nodes, fail)


def emit_steps(plan: Composite, mode: RunMode, fail: Fail, progress: Progress, begin: str | None = None) -> Emitted:
    """Emit a composite as a generator that yields a `Pause` after each iteration of its outermost loops.

    Args:
        plan: the plan to run.
        mode: the level of checks in it.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.
        begin: the path of the loop in whose middle it begins; it then takes `Pause.values`, not the plan's inputs.

    Raises:
        ValueError: where `begin` is no outermost loop.
    """
    writer = Writer(mode)
    writer.space |= {"pause_": Pause, "skipped_": skipped}
    python = _python_writer(writer, _environment(writer, plan.interface.components), fail, progress)
    program = program_of(plan, outlined=True)
    python.stepping = Stepping.of(program)
    if begin is None:
        parameters, nodes = _write_composite(python, program)
    else:
        parameters, nodes = _write_remainder(python, program, begin)
    return _compile(plan, program.path, python, parameters, nodes, fail, partial=begin is not None)


def _python_writer(writer: Writer, environment: Environment, fail: Fail, progress: Progress) -> PythonWriter:
    mode = writer.mode

    def emit_function(op: Outlined) -> Callable[..., Any]:
        return emit(op.plan, mode, fail, progress, op.path, op.bar).function

    return PythonWriter(writer, environment, progress, emit_function)


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
    python = _python_writer(writer, _environment(writer, components), fail, progress)
    at_hand = set(names)
    parameters = [python.local(loop.body_scope.get(name, Var(name, name)), name) for name in names]
    for name, var in loop.body_scope.items():
        if name not in at_hand:
            writer.maybe.add("MISSING_")
            python.names[var.name] = "MISSING_"
    nodes: list[Node] = []
    python.ops(nodes, loop.body, ())
    return _compile(plan, loop.path, python, parameters, nodes, fail)


def _environment(writer: Writer, components: Iterable[str]) -> dict[str, str]:
    return {name: writer.name(f"component_{name}") for name in components}


def _compile(
    plan: Plan, path: str, python: PythonWriter, parameters: list[str], nodes: list[Node], fail: Fail,
    *, partial: bool = False,
) -> Emitted:  # fmt: skip
    """Compile nodes to a function; `linecache` knows its text, for tracebacks and MindSpore's parser."""
    writer, components = python.writer, python.components
    name = f"run_{ascii_name(plan.name)}"
    taken = [*parameters, *components.values()]
    body, sites = render(_with_inputs_kept(nodes, taken), 2, frozenset(taken))
    begin: list[str] = []
    end: list[str] = []
    if _has_volatile_checks(writer):
        writer.space["forget_"] = writer.cache.forget
        begin.append("        forget_()")
    if python.stepping is not None:
        begin, end = [STEPS[0], *begin], STEPS[1:]
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
    filename = f"<fnloop {plan.name} {writer.mode} {next(_SERIAL)}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec"), writer.space)
    lines_before = 2 + len(begin)
    emitted = Emitted(
        plan=plan,
        path=path,
        function=writer.space[name],
        source=source,
        sites={number + lines_before: site for number, site in sites.items()},
        parameters=tuple(parameters),
        components=components,
        loops=python.folds,
        space=writer.space,
        mode=writer.mode,
        partial=partial,
    )
    finalize(emitted.function, linecache.cache.pop, filename, None)
    writer.space["fail_"], writer.space["emitted_"] = fail, lambda: emitted
    return emitted


def _with_inputs_kept(nodes: list[Node], inputs: list[str]) -> list[Node]:
    """Nodes whose last line uses the inputs too: a replay starts from them."""
    if not nodes:
        return nodes
    last = nodes[-1]
    if not isinstance(last, Line) or not last.ends:
        return nodes
    return [*nodes[:-1], replace(last, uses=last.uses | frozenset(inputs))]


def _has_volatile_checks(writer: Writer) -> bool:
    """Whether checks look at contents, and keep a cache within a run."""
    checkers = [value for value in writer.space.values() if isinstance(value, (Checker, InputChecker))]
    return any(checker.volatile for checker in checkers)


def _write_leaf(writer: Writer, leaf: Function, path: str, environment: Mapping[str, str]) -> list[Node]:
    """Write a block called by itself: record in, record out."""
    nodes: list[Node] = []
    given: Scope = {}
    for name, hint in leaf.hints_in.items():
        if writer.checked:
            given[name] = writer.name(name)
            nodes.append(Line(f"{given[name]} = record.{name}", frozenset(), frozenset({given[name]}), pure=True))
            writer.key(nodes, given[name], hint)
    site = Site(path, {name: f"record.{name}" for name in leaf.hints_in})
    result, _ = call_leaf(writer, nodes, leaf, "record", given, environment, site)
    _wait(writer, nodes, leaf, site)
    nodes.append(Line(f"return {result}", frozenset({result}), ends=True))
    return nodes


def _write_composite(python: PythonWriter, program: Program) -> tuple[list[str], list[Node]]:
    """Write a composite: fields in, record out."""
    nodes: list[Node] = []
    plan = composite_of(program.plan)
    scope = {name: python.local(var) for name, var in program.inputs.items()}
    _take_inputs(python.writer, nodes, plan, scope, called=program.path == plan.name)
    python.ops(nodes, program.ops, ())
    _write_return(python.writer, nodes, plan, scope, python.locals_of(program.outputs))
    return list(scope.values()), nodes


def composite_of(plan: Plan) -> Composite:
    """The composite that a plan is, compiled or not."""
    own = wiring_of(plan)
    assert isinstance(own, Composite)
    return own


def _take_inputs(writer: Writer, nodes: list[Node], plan: Composite, scope: Scope, called: bool) -> None:
    """Check the inputs of a composite; `called` says that a user calls it."""
    for name, read in plan.interface.reads.items():
        if read.need is not Need.REQUIRED and read.default is None:
            writer.maybe.add(scope[name])
        if writer.checked:
            writer.key(nodes, scope[name], _common_hint(read))
    if writer.checked and scope:
        _check_all_inputs(writer, nodes, plan, scope, called)


def _write_compiled(python: PythonWriter, compiled: Compiled, path: str) -> tuple[list[str], list[Node]]:
    """Write a compiled composite: the call of its graph."""
    nodes: list[Node] = []
    plan = composite_of(compiled)
    scope = {name: python.writer.name(name) for name in plan.interface.reads}
    _take_inputs(python.writer, nodes, plan, scope, called=path == plan.name)
    made = _write_graph(python, nodes, compiled, scope, path)
    _write_return(python.writer, nodes, plan, scope, made)
    return list(scope.values()), nodes


def _write_remainder(python: PythonWriter, program: Program, begin: str) -> tuple[list[str], list[Node]]:
    """A composite from the middle of a loop on: the values of a pause in, record out."""
    assert python.stepping is not None
    remainder = python.stepping.remainders.get(begin)
    if remainder is None:
        known = ", ".join(map(repr, python.stepping.remainders)) or "none"
        raise ValueError(f"{program.path!r} has no outermost loop {begin!r} (it has {known})")
    kept = [python.local(var) for var in remainder.needs]
    point = ResumePoint.of(remainder.fold, python.writer.name)
    values = [*kept, *point.carry.values(), *point.live_out.values()]
    nodes: list[Node] = []
    for local in values:  # each may be an input that was left out, or have any type
        python.writer.maybe.add(local)
        if python.writer.checked:
            python.writer.key(nodes, local, object)
    python.stepping = replace(python.stepping, resume_at=point)
    python.op(nodes, remainder.fold, ())
    _write_layers(python, nodes, remainder.layers)
    inputs = {name: var for name, var in program.inputs.items() if var.name in python.names}
    plan = composite_of(program.plan)
    _write_return(python.writer, nodes, plan, python.locals_of(inputs), python.locals_of(program.outputs))
    return [*values, point.position, point.ended], nodes


def _write_layers(python: PythonWriter, nodes: list[Node], layers: Iterable[Layer]) -> None:
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
    call = f"{writer.constant(plan.graph, 'graph')}({{{fields}}}, given_({{{components}}}), {mode}, {at})"
    site = Site(path, scope, deep=True)
    nodes.append(Line(f"{result} = {call}", held, frozenset({result}), site=site))
    made: Scope = {}
    for name, write in plan.interface.writes.items():
        variable = made[name] = writer.name(name)
        nodes.append(pure(variable, f"{result}.get({literal(name)}, MISSING_)", result))
        if write.passes:
            writer.maybe.add(variable)
        if writer.checked:
            writer.key(nodes, variable, object)
    return made


def _common_hint(read: Read) -> Any:
    """The annotation that all readers share, which decides the key of the value for the checks."""
    hints = [use.hint for use in read.uses]
    if not hints or read.need is not Need.REQUIRED:
        return object
    return hints[0] if all(hint == hints[0] for hint in hints) else object


def _check_all_inputs(writer: Writer, nodes: list[Node], plan: Composite, scope: Scope, called: bool) -> None:
    """Write the check of all inputs; those that only pass through are checked only where a user calls."""
    wanted = {name: _wanted(plan, name, read, called) for name, read in plan.interface.reads.items()}
    mode: Any = writer.mode
    checker = InputChecker(plan.name, mode, wanted, together=plan.record_in is not None, cache=writer.cache)
    variables = list(scope.values())
    keys = [writer.keys[variable] for variable in variables]
    text = f"{writer.constant(checker.check, 'check_all')}({tuple_of(keys)}, [{', '.join(variables)}])"
    if not checker.volatile:
        text = f"if {tuple_of(keys)} not in {writer.constant(checker.seen, 'seen_all')}: {text}"
    nodes.append(Line(text, frozenset([*variables, *keys]), site=Site(plan.name, scope)))


Described = list[tuple[str, Any]]
"""Annotations, each with who declares it, in the words of a message."""


def _wanted(plan: Composite, name: str, read: Read, called: bool) -> tuple[Described, Described]:
    """The annotations that an input must fit, all of them, and those of which it must fit one."""
    if called and not read.uses and name in plan.interface.writes:  # nobody reads it, but it may come out as it is
        return [], [_described(use, "writes") for use in plan.interface.writes[name].uses]
    certain: Described = []
    in_branches: Described = []
    for use in read.uses:
        if use.narrows:  # left to its branch: the chooser has read the field and decides on it
            continue
        (in_branches if use.branch else certain).append(_described(use, "reads"))
    return certain, in_branches


def _described(use: Use, verb: str) -> tuple[str, Any]:
    """The annotation of a use, with the block that declares it in the words of a message."""
    declares = f"block {use.block!r} {verb} it as" if use.role == "block" else f"{use.block} declares it as"
    return declares, use.hint


def _write_return(writer: Writer, nodes: list[Node], plan: Composite, given: Scope, made: Scope) -> None:
    site = Site(plan.name, given)
    uses = frozenset(made.values())
    values = _keywords(made)
    title = f"{plan.name}.outputs"
    _wait(writer, nodes, plan, site)
    if plan.record_out is not None:
        maker = writer.constant(get_origin(plan.record_out) or plan.record_out, "Out")
        if writer.checked:
            _check_boundary(writer, nodes, plan, given, made)
    elif writer.maybe & uses:
        maker, values = writer.constant(make_present, "make_present"), f"{literal(title)}, {values}"
    else:
        maker = writer.constant(record_class(title, tuple(made)), "Outputs")
    nodes.append(Line(f"return {maker}({values})", uses, ends=True, site=site))


def _check_boundary(writer: Writer, nodes: list[Node], plan: Composite, given: Scope, made: Scope) -> None:
    """Check the axes of the declared inputs and outputs together, as those of a block are."""
    hints_out = {name: info.hint for name, info in record_fields(plan.record_out).items() if name in made}
    if not any(tensor_type(hint) for hint in hints_out.values()):
        return
    hints_in = _declared_inputs(plan)
    mode: Any = writer.mode
    boundary = Checker(plan.name, mode, hints_in, hints_out, plan.record_out, cache=writer.cache)
    checker = writer.constant(boundary, "boundary")
    declared = {name: given[name] for name in hints_in}
    writer.space["fields_"] = _Fields
    text = f"{checker}.check_outputs(set(), None, fields_({_keywords(declared)}), fields_({_keywords(made)}))"
    uses = frozenset([*declared.values(), *made.values()])
    nodes.append(Line(text, uses, site=Site(plan.name, given)))


def _declared_inputs(plan: Composite) -> dict[str, Any]:
    """The annotations of the inputs that a boundary declares."""
    hints = {}
    for name, read in plan.interface.reads.items():
        if read.uses and read.uses[0].role == "inputs":
            hints[name] = read.uses[0].hint
    return hints


def _keywords(values: Mapping[str, str]) -> str:
    """The text of keyword arguments."""
    return ", ".join(f"{name}={text}" for name, text in values.items())


class _Fields:
    """Values by attribute."""

    def __init__(self, /, **values: object) -> None:
        self.__dict__ |= values


def _wait(writer: Writer, nodes: list[Node], plan: Plan, site: Site) -> None:
    """Wait for MindSpore before the end, so that a failure under way is raised in here, with its block."""
    has_tensors = any(tensor_type(hint) for _, leaf in leaves(plan) for hint in leaf.hints_out.values())
    if writer.mode in ("full", "paranoid") and has_tensors:
        nodes.append(Line("synchronize_()", site=site))
