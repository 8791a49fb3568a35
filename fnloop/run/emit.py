"""Writes a plan out as one flat Python function.

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
from fnloop.interface import Need, Read
from fnloop.literals import literal
from fnloop.plan import Bar, Compiled, Composite, Function, Plan, called_as, leaves, wiring_of
from fnloop.program.build import program_of
from fnloop.program.ops import Fold, Outlined, Program, Var
from fnloop.run.calls import RunMode, Scope, Writer, ascii_name, call_leaf, pure, tuple_of
from fnloop.run.checks import Checker, InputChecker
from fnloop.run.guards import UNSET, make_present
from fnloop.run.limit import Limit, limited
from fnloop.run.nodes import Line, Node, Site, render
from fnloop.run.stepping import Begun, Pause, Stepping, skipped
from fnloop.run.writer import Environment, PythonWriter
from fnloop.state import record_class

__all__ = ["Emitted", "define", "emit", "emit_iteration", "emit_steps", "forgetting"]

_SERIAL = itertools.count()

STEPS = ["        if False: yield", "    except GeneratorExit:", "        raise"]
"""What makes a function a generator, whether it has a loop or not; one that is closed has not failed."""


@dataclass(frozen=True)
class Emitted:
    """A plan as a function.

    Args:
        plan: what it runs.
        path: of the plan.
        function: takes the plan's inputs in the order of its interface (a leaf: its record), then its
            components; see `run`.
        source: its text.
        sites: what its lines stand for.
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
        """Call it; components that are not given are left to the blocks' own defaults."""
        return self.function(*values, *[components.get(name, UNSET) for name in self.components])


Progress = Callable[..., Any]
Fail = Callable[[BaseException, Mapping[str, Any], Emitted], "BaseException | None"]


def emit(
    plan: Plan, mode: RunMode, fail: Fail, progress: Progress, path: str = "", bar: Bar | None = None,
    limit: Limit | None = None,
) -> Emitted:  # fmt: skip
    """Write out and compile the flat function of a plan.

    Args:
        plan: what to run.
        mode: which checks it holds.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.
        path: of the plan, where it lies deep in another.
        bar: the progress bar of a loop.
        limit: how many iterations its loops have at most; None for no limit, else nothing in it runs as a graph.
    """
    path = path or plan.name
    writer = Writer(mode)
    environment = _environment(writer, plan.interface.components)
    python = _python_writer(writer, environment, fail, progress)
    python.limit = limit
    plan = plan if limit is None else wiring_of(plan)
    as_function = called_as(plan)
    if as_function is not None:
        parameters, nodes = ["record"], _write_leaf(writer, limited(as_function, limit), path, environment)
    elif isinstance(plan, Compiled):
        parameters, nodes = _write_compiled(python, plan, path)
    else:
        parameters, nodes = _write_composite(python, program_of(plan, path, outlined=limit is None, bar=bar))
    return _compile(plan, path, python, parameters, nodes, fail)


def emit_steps(plan: Composite, mode: RunMode, fail: Fail, progress: Progress, begin: str | None = None) -> Emitted:
    """Write out a composite as a generator that yields a `Pause` behind each iteration of its outermost loops.

    Args:
        plan: what to run.
        mode: which checks it holds.
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

    def emit_inner(op: Outlined) -> Callable[..., Any]:
        return emit(op.plan, mode, fail, progress, op.path, op.bar).function

    return PythonWriter(writer, environment, progress, emit_inner)


def emit_iteration(
    plan: Plan, loop: Fold, names: Iterable[str], components: Iterable[str], fail: Fail, progress: Progress
) -> Emitted:
    """Write out one iteration of a loop's body, waiting for MindSpore behind each block.

    Args:
        plan: what the loop is a part of.
        loop: the loop.
        names: the fields that are at hand at the start of the iteration, iteration variables among them.
        components: those of the whole plan.
        fail: called with an exception and the function's locals.
        progress: for loops in the body.
    """
    writer = Writer("replay")
    python = _python_writer(writer, _environment(writer, components), fail, progress)
    at_hand = set(names)
    parameters = [python.local(loop.start.get(name, Var(name, name)), name) for name in names]
    for name, var in loop.start.items():
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
    """Nodes to function; a failure in it is explained."""
    writer, components = python.writer, python.components
    name = f"run_{ascii_name(plan.name)}"
    taken = [*parameters, *components.values()]
    if nodes and isinstance(nodes[-1], Line) and nodes[-1].ends:  # a replay starts from the inputs: they stay
        nodes = [*nodes[:-1], replace(nodes[-1], uses=nodes[-1].uses | frozenset(taken))]
    body, sites = render(nodes, 2, frozenset(taken))
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
        writer.space, writer.mode, partial,
    )  # fmt: skip
    writer.space["fail_"], writer.space["emitted_"] = fail, lambda: emitted
    return emitted


def forgetting(writer: Writer) -> list[str]:
    """The lines with which a run begins whose checks know values of the run before."""
    if not any(isinstance(one, (Checker, InputChecker)) and one.volatile for one in writer.space.values()):
        return []
    writer.space["forget_"] = writer.known.forget
    return ["forget_()"]


def define(writer: Writer, plan: Plan, name: str, source: str) -> Callable[..., Any]:
    """The function of a text; `linecache` knows the text, so that tracebacks and MindSpore's parser can read it."""
    filename = f"<fnloop {plan.name} {writer.mode} {next(_SERIAL)}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec"), writer.space)
    function: Callable[..., Any] = writer.space[name]
    finalize(function, linecache.cache.pop, filename, None)
    return function


def _write_leaf(writer: Writer, leaf: Function, path: str, environment: Mapping[str, str]) -> list[Node]:
    """A block called by itself: record in, record out."""
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
    """A composite: fields in, record out."""
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
    """A compiled composite: one call for all of it."""
    nodes: list[Node] = []
    plan = composite_of(compiled)
    scope = {name: python.writer.name(name) for name in plan.interface.reads}
    _take_inputs(python.writer, nodes, plan, scope, called=path == plan.name)
    made = _write_graph(python, nodes, compiled, scope, path)
    _write_return(python.writer, nodes, plan, scope, made)
    return list(scope.values()), nodes


def _write_remainder(python: PythonWriter, program: Program, begin: str) -> tuple[list[str], list[Node]]:
    """A composite from the middle of a loop on: what a pause holds in, record out."""
    assert python.stepping is not None
    remainder = python.stepping.remainders.get(begin)
    if remainder is None:
        known = ", ".join(map(repr, python.stepping.remainders)) or "none"
        raise ValueError(f"{program.path!r} has no outermost loop {begin!r} (it has {known})")
    writer, fold = python.writer, remainder.fold
    kept = [python.local(var) for var in remainder.needs]
    carry = {phi.inside.name: writer.name(phi.inside.field) for phi in fold.carry}
    last = {out.name: writer.name(out.field) for _, out in fold.last}
    position, ended = writer.name("position"), writer.name("ended")
    nodes: list[Node] = []
    values = [*kept, *carry.values(), *last.values()]
    for local in values:  # each may be an input that was left out, or have any type
        writer.maybe.add(local)
        if writer.checked:
            writer.key(nodes, local, object)
    python.stepping = replace(python.stepping, at=Begun(fold, carry, last, position, ended))
    python.op(nodes, fold, ())
    for layer in remainder.layers:
        python.ops(nodes, layer.ops, ())
        for source, out in layer.gives:
            python.names[out.name] = python.names[source.name]
    given = {name: python.names[var.name] for name, var in program.inputs.items() if var.name in python.names}
    _write_return(writer, nodes, composite_of(program.plan), given, python.locals_of(program.outputs))
    return [*values, position, ended], nodes


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
    """The annotation that all readers share, which decides what is remembered of the value."""
    hints = [use.hint for use in read.uses]
    return hints[0] if hints and read.need is Need.REQUIRED and all(hint == hints[0] for hint in hints) else object


def _check_all_inputs(writer: Writer, nodes: list[Node], plan: Composite, scope: Scope, called: bool) -> None:
    """Check what goes in; what only passes through is checked where a user calls, not inside another block."""
    wanted = {name: _wanted(plan, name, read, called) for name, read in plan.interface.reads.items()}
    mode: Any = writer.mode
    checker = InputChecker(plan.name, mode, wanted, together=plan.record_in is not None, known=writer.known)
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
        return [], [(_writer(use.block, use.role), use.hint) for use in plan.interface.writes[name].uses]
    # what narrows is left to its branch: the chooser has read the field and decides on it
    uses = [use for use in read.uses if not use.narrows]
    certain = [(_reader(use.block, use.role), use.hint) for use in uses if not use.branch]
    return certain, [(_reader(use.block, use.role), use.hint) for use in uses if use.branch]


def _writer(block: str, role: str) -> str:
    return f"block {block!r} writes it as" if role == "block" else f"{block} declares it as"


def _reader(block: str, role: str) -> str:
    return f"block {block!r} reads it as" if role == "block" else f"{block} declares it as"


def _write_return(writer: Writer, nodes: list[Node], plan: Composite, given: Scope, made: Scope) -> None:
    site = Site(plan.name, given)
    uses = frozenset(made.values())
    values = ", ".join(f"{name}={variable}" for name, variable in made.items())
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
    """Axes of the declared inputs and outputs are bound together, as those of a block are."""
    hints_out = {name: info.hint for name, info in record_fields(plan.record_out).items() if name in made}
    if not any(tensor_type(hint) for hint in hints_out.values()):
        return
    hints_in = {
        name: read.uses[0].hint
        for name, read in plan.interface.reads.items()
        if read.uses and read.uses[0].role == "inputs"
    }
    mode: Any = writer.mode
    checker = writer.constant(
        Checker(plan.name, mode, hints_in, hints_out, plan.record_out, known=writer.known), "boundary"
    )
    inputs = ", ".join(f"{name}={given[name]}" for name in hints_in)
    outputs = ", ".join(f"{name}={variable}" for name, variable in made.items())
    writer.space["fields_"] = _Fields
    text = f"{checker}.check_outputs(set(), None, fields_({inputs}), fields_({outputs}))"
    uses = frozenset([*(given[name] for name in hints_in), *made.values()])
    nodes.append(Line(text, uses, site=Site(plan.name, given)))


class _Fields:
    """Values by attribute."""

    def __init__(self, /, **values: object) -> None:
        self.__dict__ |= values


def _wait(writer: Writer, nodes: list[Node], plan: Plan, site: Site) -> None:
    """Wait for MindSpore before the end, so that a failure under way is raised in here, with its block."""
    has_tensors = any(tensor_type(hint) for _, leaf in leaves(plan) for hint in leaf.hints_out.values())
    if writer.mode in ("full", "paranoid") and has_tensors:
        nodes.append(Line("synchronize_()", site=site))
