"""A plan as an indented text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from inspect import cleandoc

from typing_extensions import assert_never

from fnloop.hints import show
from fnloop.interface import Interface, Need, Read, Write
from fnloop.plan import Compiled, Composite, Leaf, Plan, Step, Transformed, inner_steps, wiring_of
from fnloop.run.calls import renamed
from fnloop.summary import summarize

__all__ = ["describe", "details", "document", "tree"]


def describe(interface: Interface, names: Mapping[str, str], bound: Iterable[str]) -> str:
    """What a block reads and writes with types, and the components that are still to bind, in one line."""
    reads = ", ".join(
        _read(names.get(own, own), read, interface.writes.get(own)) for own, read in interface.reads.items()
    )
    writes = ", ".join(_write(names.get(own, own), write) for own, write in interface.writes.items())
    waiting = [
        f"{name}: {show(component.uses[0].hint)}"
        for name, component in interface.components.items()
        if name not in set(bound)
    ]
    needs = f"  needs {', '.join(waiting)}" if waiting else ""
    return f"({reads}) -> ({writes}){needs}"


def tree(name: str, plan: Plan, names: Mapping[str, str], bound: Mapping[str, object]) -> str:
    """A block and all blocks in it, a line each.

    Args:
        name: the block's.
        plan: what it does.
        names: its fields that are called otherwise outside.
        bound: its components that are given already.
    """
    return "\n".join(_lines(Step(name, plan, names, bound), 0, frozenset()))


def document(name: str, docstring: str | None, interface: Interface, inside: str) -> str:
    """The documentation of a block.

    Args:
        name: of the block.
        docstring: of its function.
        interface: what it reads and writes.
        inside: the tree of the blocks inside it, empty where it has none.
    """
    lines = [f"{name} {describe(interface, {}, ())}"]
    if docstring:
        lines += ["", cleandoc(docstring)]
    described = [f"  {field}: {read.doc}" for field, read in interface.reads.items() if read.doc]
    if described:
        lines += ["", "Fields:", *described]
    if inside:
        lines += ["", inside]
    return "\n".join(lines)


def _lines(step: Step, depth: int, bound: frozenset[str]) -> list[str]:
    plan, indent = step.plan, "  " * depth
    inside = bound | frozenset(step.bound)
    own = wiring_of(plan)
    kind = f" [{own.kind}]" if isinstance(own, Composite) else ""
    lines = [f"{indent}{step.name}{kind} {describe(plan.interface, step.names, inside)}"]
    lines += [f"{indent}  | {detail}" for detail in details(plan)]
    for child in inner_steps(plan):
        lines += _lines(child, depth + 1, inside)
    return lines


def details(plan: Plan) -> list[str]:
    """What a combinator adds: who decides, carry, iteration variables; what a transformation does."""
    match plan:
        case Leaf():
            return []
        case Transformed():
            return [plan.function.description]
        case Compiled():
            return details(plan.plan)
        case Composite():
            return [*_decision(plan), *_folded(plan)]
        case _:
            assert_never(plan)


def _decision(plan: Composite) -> list[str]:
    """Who decides, and on what."""
    if plan.decision is None:
        return []
    leaf = plan.decision.leaf
    match plan.kind:
        case "sequence":
            return []
        case "loop":
            fields = renamed(leaf.hints_out, plan.decision.names)
            each = ", ".join(f"{outer}: {show(leaf.hints_out[own])}" for own, outer in fields)
            return [f"each {each} of {leaf.name}"]
        case "loop_while":
            return [f"while {leaf.name}"]
        case "switch":
            return [f"{leaf.name} chooses {' or '.join(plan.decision.branches)}"]
        case _:
            assert_never(plan.kind)


def _folded(plan: Composite) -> list[str]:
    """When a loop ends early, and what it carries."""
    found = []
    if plan.until is not None:
        found.append(f"until {plan.until.leaf.name}")
    if plan.carry:
        found.append(f"carries {', '.join(plan.carry)}")
    return found


def _read(name: str, read: Read, write: Write | None) -> str:
    """An input; one that nobody reads and that may come out as it is, is of the types that are written instead."""
    uses = read.uses[:1] or (write.uses if write else ())
    shown = " | ".join(dict.fromkeys(show(use.hint) for use in uses)) or "any"
    optional = "?" if read.need is not Need.REQUIRED and read.default is None else ""
    default = "" if read.default is None else f" = {_default(read)}"
    return f"{name}{optional}: {shown}{default}"


def _default(read: Read) -> str:
    assert read.default is not None
    if read.default.factory is not None:
        return f"{getattr(read.default.factory, '__name__', 'factory')}()"
    return summarize(read.default.value)


def _write(name: str, write: Write) -> str:
    return f"{name}: {show(write.uses[0].hint)}" if write.uses else name
