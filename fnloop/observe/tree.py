"""A plan as indented text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from inspect import cleandoc
from shutil import get_terminal_size
from typing import Any

from typing_extensions import assert_never

from fnloop.hints import show
from fnloop.interface import Gathered, Interface, Need, Read, Write
from fnloop.plan import Compiled, Composite, Leaf, Plan, Step, Transformed, inner_steps, memoised_plan, wiring_of
from fnloop.run.calls import renamed
from fnloop.summary import summarize

__all__ = ["bound_inside", "describe", "document", "shown_plan", "step_details", "tree", "tree_lines"]


def describe(interface: Interface, names: Mapping[str, str], bound: Iterable[str]) -> str:
    """The signature of a block in a line: its inputs, outputs and unbound components, with types.

    Args:
        interface: its interface.
        names: the names of its fields and components outside, where they differ.
        bound: the components that are bound, by their own names.
    """
    return " ".join(_parts(interface, names, bound))


def _parts(interface: Interface, names: Mapping[str, str], bound: Iterable[str]) -> list[str]:
    """The parts of a signature, between which a line may be folded."""
    reads = []
    for own, read in interface.reads.items():
        reads.append(_read(names.get(own, own), read, interface.writes.get(own)))
    writes = [_write(names.get(own, own), write) for own, write in interface.writes.items()]
    already = set(bound)
    unbound = []
    for name, component in interface.components.items():
        if name not in already:
            optional = "?" if component.need is not Need.REQUIRED else ""
            unbound.append(f"{names.get(name, name)}{optional}: {show(component.uses[0].hint)}")
    needs = _listed(" needs ", unbound, "") if unbound else []
    return [*_listed("(", reads, ")"), *_listed("-> (", writes, ")"), *needs]


def _listed(begin: str, items: Sequence[str], end: str) -> list[str]:
    """Some items with commas, each a part of its own."""
    if not items:
        return [f"{begin}{end}"]
    parts = [f"{item}," for item in items[:-1]] + [f"{items[-1]}{end}"]
    return [f"{begin}{parts[0]}", *parts[1:]]


def tree(step: Step, settings: Iterable[object] = ()) -> str:
    """A block and all blocks in it, a line each.

    Args:
        step: the block, under its name.
        settings: how its runs are kept, to be shown in a line each.

    A line that is longer than the terminal is wide is folded.
    """
    columns = get_terminal_size(fallback=(WIDTH, 24)).columns
    return "\n".join(line.text for line in tree_lines(step, settings, columns))


@dataclass(frozen=True)
class TreeLine:
    """A line of a tree.

    Args:
        text: the line.
        title: the name of the block whose first line it is, with what it is; else empty.
        is_detail: whether it tells how the block is run.
    """

    text: str
    title: str = ""
    is_detail: bool = False


def tree_lines(step: Step, settings: Iterable[object], width: int) -> list[TreeLine]:
    """The lines of a tree.

    Args:
        step: the block, under its name.
        settings: how its runs are kept.
        width: the letters of a line, behind which it is folded.
    """
    return _lines(step, 0, frozenset(), max(width, NARROWEST), settings)


WIDTH = 100
"""The columns of a line where no terminal says how many it has."""

NARROWEST = 40
"""The columns of the narrowest terminal for which lines are folded."""


def document(name: str, docstring: str | None, interface: Interface, inside: str) -> str:
    """The documentation of a block.

    Args:
        name: the name of the block.
        docstring: the docstring of its function.
        interface: its interface.
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


def _folded_line(indent: str, parts: Iterable[str], width: int) -> list[str]:
    """Parts in as many lines as it takes, the further ones set in deeper than the blocks inside."""
    lines, line = [], indent
    for part in parts:
        longer = f"{line} {part}" if line.strip() else f"{line}{part}"
        if len(longer) > width and line.strip():
            lines.append(line)
            longer = f"{indent}      {part.strip()}"
        line = longer
    return [*lines, line]


def _lines(
    step: Step, depth: int, bound: frozenset[str], width: int, settings: Iterable[object] = ()
) -> list[TreeLine]:
    plan, indent = step.plan, "  " * depth
    inside = bound_inside(step, bound)
    own = shown_plan(plan)
    title = f"{step.name} [{own.kind}]" if isinstance(own, Composite) else step.name
    first, *others = _folded_line(indent, [title, *_parts(plan.interface, step.names, inside)], width)
    lines = [TreeLine(first, title), *map(TreeLine, others)]
    for detail in [*step_details(step), *map(str, settings)]:
        folded = _folded_line(f"{indent}  ", ["|", *detail.split(" ")], width)
        lines += [TreeLine(line, is_detail=True) for line in folded]
    for child in inner_steps(plan):
        lines += _lines(child, depth + 1, inside, width)
    return lines


def bound_inside(step: Step, around: frozenset[str]) -> frozenset[str]:
    """The components of a block that are bound to it or, by their names there, around it."""
    outside = {own for own in step.plan.interface.components if step.names.get(own, own) in around}
    return frozenset(step.bound) | outside


def shown_plan(plan: Plan) -> Leaf | Composite | Transformed:
    """A plan without how it is run: of a block whose results are kept, the one inside."""
    inside = memoised_plan(plan)
    return wiring_of(plan) if inside is None else shown_plan(inside)


def step_details(step: Step) -> list[str]:
    """The details of a block in its place: those of its plan, and its progress bar."""
    bar = [] if step.bar is None else [f"progress bar {step.bar.label!r}"]
    return [*details(step.plan), *bar]


def details(plan: Plan) -> list[str]:
    """The details of a block: who decides, the iteration variables, the carry; when it is tried again, what is kept."""
    match plan:
        case Leaf():
            inside = memoised_plan(plan)
            return [*([] if inside is None else details(inside)), *_settings(plan.function)]
        case Transformed():
            return [plan.function.description]
        case Compiled():
            return details(plan.plan)
        case Composite():
            return [*_decision(plan), *_folded(plan)]
        case _:
            assert_never(plan)


def _settings(function: Any) -> list[str]:
    """How the function of a block is run, from the inside out: when it is tried again, whether its results are kept."""
    description = getattr(type(function), "description", None)
    if description is None:
        return []
    leaf = getattr(function, "leaf", None)
    return [*_settings(getattr(leaf, "function", None)), function.description]


def _decision(plan: Composite) -> list[str]:
    """The deciding function of a composite, with the iteration variables or the branches."""
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
    """The predicate that ends a loop early, and its carry."""
    found = []
    if plan.until is not None:
        found.append(f"until {plan.until.leaf.name}")
    if plan.carry:
        found.append(f"carries {', '.join(plan.carry)}")
    if plan.gathered:
        found.append(f"gathers {', '.join(map(_gathered, plan.gathered))}")
    return found


def _gathered(one: Gathered) -> str:
    """The text of a history: what of, and how often."""
    return one.field if one.every == 1 else f"{one.field} every {one.every}"


def _read(name: str, read: Read, write: Write | None) -> str:
    """The text of an input; if no block reads it and it only passes through, it has the types that are written."""
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
