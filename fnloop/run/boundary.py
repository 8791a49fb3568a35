"""Writes the boundary of a composite: its inputs taken and checked, its outputs checked and returned as a record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_origin

from fnloop.hints import record_fields, tensor_type
from fnloop.interface import Need, Read, Use
from fnloop.literals import literal
from fnloop.plan import Composite, Plan, leaves
from fnloop.run.calls import Scope, Writer, tuple_of
from fnloop.run.checks import Checker, InputChecker
from fnloop.run.guards import make_present
from fnloop.run.nodes import Line, Node, Site
from fnloop.state import record_class

__all__ = ["take_inputs", "wait_at_end", "write_return"]


def take_inputs(writer: Writer, nodes: list[Node], plan: Composite, scope: Scope, called: bool) -> None:
    """Check the inputs of a composite; `called` says that a user calls it."""
    for name, read in plan.interface.reads.items():
        if read.need is not Need.REQUIRED and read.default is None:
            writer.maybe.add(scope[name])
        if writer.checked:
            writer.key(nodes, scope[name], _common_hint(read))
    if writer.checked and scope:
        _check_all_inputs(writer, nodes, plan, scope, called)


def _common_hint(read: Read) -> Any:
    """The annotation that all readers share, which decides what is remembered of the value."""
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


def write_return(writer: Writer, nodes: list[Node], plan: Composite, given: Scope, made: Scope) -> None:
    """Write the end of a composite: its outputs checked, and returned as a record."""
    site = Site(plan.name, given)
    uses = frozenset(made.values())
    values = _keywords(made)
    title = f"{plan.name}.outputs"
    wait_at_end(writer, nodes, plan, site)
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


def wait_at_end(writer: Writer, nodes: list[Node], plan: Plan, site: Site) -> None:
    """Wait for MindSpore before the end, so that a failure under way is raised in here, with its block."""
    has_tensors = any(tensor_type(hint) for _, leaf in leaves(plan) for hint in leaf.hints_out.values())
    if writer.waits or (writer.mode in ("full", "paranoid") and has_tensors):
        nodes.append(Line("synchronize_()", site=site))
