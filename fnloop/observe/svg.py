"""A plan as a drawing, an SVG file that is readable on light and on dark backgrounds.

Blocks are boxes in the order in which they run, those inside of others in them. Each value is a line of its own to the
right of the boxes: it begins at the row of the block that writes it and has an arrow at each row that reads it. What a
loop carries from one iteration to the next goes back on the left, dashed.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from inspect import cleandoc

from typing_extensions import assert_never

from fnloop.hints import show
from fnloop.interface import Need, Read, Use
from fnloop.observe.svg_lines import Lanes, carried
from fnloop.observe.svg_text import GAP, LANE, PAD, Box, Colors, Rows, placed, rect, style_sheet
from fnloop.observe.tree import bound_inside, shown_plan, step_details
from fnloop.plan import Compiled, Composite, Decision, Kind, Leaf, Plan, Step, Transformed, inner_steps, is_choice
from fnloop.run.calls import renamed
from fnloop.summary import summarize

__all__ = ["svg"]

MARGIN = 2
"""The space around the outermost box, which has a background of its own; around it is that of the page."""


def svg(step: Step, settings: Iterable[object] = ()) -> str:
    """The text of an SVG file.

    Args:
        step: the block, under its name.
        settings: how its runs are kept.
    """
    name, box = step.name, _box(step, frozenset(), Colors(), settings=settings)
    width, height = box.width + 2 * MARGIN, box.height + 2 * MARGIN
    card = Box(name, box.width, box.height, [rect("back", box.width, box.height, 8), *box.drawn])
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" class="fnloop" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.1f} {height:.1f}" role="img" aria-label="{html.escape(name, quote=True)}">',
        f"<style>\n{style_sheet()}\n</style>",
        *placed(card, MARGIN, MARGIN),
        "</svg>",
    ]) + "\n"  # fmt: skip


def _typed(name: str, uses: Iterable[Use]) -> str:
    shown = " | ".join(dict.fromkeys(show(use.hint) for use in uses))
    return f"{name}: {shown}" if shown else name


def _read_text(name: str, read: Read) -> str:
    text = _typed(name, read.uses)
    if read.default is None:
        return text if read.need is Need.REQUIRED else text.replace(name, f"{name}?", 1)
    factory = read.default.factory
    value = summarize(read.default.value) if factory is None else f"{getattr(factory, '__name__', 'factory')}()"
    return f"{text} = {value}"


# --- boxes


def _box(step: Step, around: frozenset[str], colors: Colors, told: str = "", settings: Iterable[object] = ()) -> Box:
    """The box of a block.

    Args:
        step: the block.
        around: the components that are bound around it.
        colors: those of the drawing.
        told: what stands before its name, such as the case of a switch.
        settings: how its runs are kept.
    """
    plan, bound = shown_plan(step.plan), bound_inside(step, around)
    title = f"{told}{step.name}"
    if not inner_steps(plan):
        return _function_box(step, plan, title, bound)
    return _outer_box(step, plan, title, bound, colors, settings)


def _function_box(step: Step, plan: Leaf | Composite | Transformed, title: str, bound: frozenset[str]) -> Box:
    rows, interface = Rows(), step.plan.interface
    rows.add(f"{title}{_compiled(step.plan)}", "name", _first_line(plan.doc))
    for detail in step_details(step):
        rows.add(detail, "soft")
    box = Box(step.name, 0, 0, [])
    for own, outer in renamed(interface.reads, step.names):
        _add_read(rows, box, outer, interface.reads[own])
    _add_components(rows, step, bound)
    for own, outer in renamed(interface.writes, step.names):
        _add_write(rows, box, outer, _typed(outer, interface.writes[own].uses))
    return _closed(box, rows, "box")


def _decision_box(decision: Decision, title: str) -> Box:
    """The box of a header, a predicate or a chooser."""
    rows, leaf, names = Rows(), decision.leaf, decision.names
    rows.add(title, "name", _first_line(leaf.doc))
    interface = leaf.interface
    box = Box(leaf.name, 0, 0, [])
    for own, outer in renamed(interface.reads, names):
        _add_read(rows, box, outer, interface.reads[own])
    for own, outer in renamed(interface.components, names):
        if own not in decision.bound:
            rows.add(f"needs {_typed(outer, interface.components[own].uses)}", "soft")
    for own, outer in renamed(leaf.hints_out, names):
        _add_write(rows, box, outer, f"{outer}: {show(leaf.hints_out[own])}")
    return _closed(box, rows, "decides")


def _add_read(rows: Rows, box: Box, name: str, read: Read) -> None:
    """The row of an input."""
    box.reads[name] = rows.add(_read_text(name, read), told=read.doc)


def _add_write(rows: Rows, box: Box, name: str, typed: str) -> None:
    """The row of an output."""
    box.types[name] = typed
    box.writes[name] = rows.add(f"-> {typed}")


def _closed(box: Box, rows: Rows, style: str) -> Box:
    """A box around its rows."""
    box.width, box.height = rows.width, rows.y - 12 + PAD / 2
    box.drawn = [rect(style, box.width, box.height), *rows.drawn]
    return box


def _add_components(rows: Rows, step: Step, bound: frozenset[str]) -> None:
    components = step.plan.interface.components
    for own, outer in renamed(components, step.names):
        word = "with" if own in bound else "needs"
        rows.add(f"{word} {_typed(outer, components[own].uses)}", "soft")


def _compiled(plan: Plan) -> str:
    return " (compiled)" if isinstance(plan, Compiled) else ""


def _first_line(doc: str | None) -> str:
    """The first line of a docstring."""
    return cleandoc(doc).partition("\n")[0] if doc else ""


def _outer_box(
    step: Step,
    plan: Leaf | Composite | Transformed,
    title: str,
    bound: frozenset[str],
    colors: Colors,
    settings: Iterable[object],
) -> Box:
    """The box of a block with others inside: its fields above and below them, and the lines between them."""
    rows, interface = Rows(), plan.interface
    kind = f"  [{plan.kind}]" if isinstance(plan, Composite) else ""
    rows.add(f"{title}{kind}{_compiled(step.plan)}", "name", _first_line(plan.doc))
    for detail in [*step_details(step), *map(str, settings)]:
        rows.add(detail, "soft")
    _add_components(rows, step, bound)
    lanes, box = Lanes(colors), Box(step.name, 0, 0, [])
    for own, outer in renamed(interface.reads, step.names):
        shown = own if own == outer else f"{outer}, inside {own}"
        read = interface.reads[own]
        box.reads[outer] = rows.add(_read_text(shown, read), told=read.doc)
        lanes.enter(own, box.reads[outer], _typed(own, read.uses))
    carry = plan.carry if isinstance(plan, Composite) else ()
    left = PAD + (GAP + LANE * len(carry) if carry else 0)
    y, width, inside = rows.y - 4, rows.width, []
    for part in _parts(plan, bound, colors):
        part_box = part.box
        inside.append((part_box, y))
        lanes.read(part_box, y)
        lanes.write(part_box, y, branch=part.is_branch)
        width = max(width, left + part_box.width + PAD)
        y += part_box.height + GAP
    rows.y = y + 8
    for own, outer in renamed(interface.writes, step.names):
        shown = own if own == outer else f"{own}, outside {outer}"
        uses = interface.writes[own].uses
        box.types[outer] = _typed(outer, uses)
        box.writes[outer] = rows.add(f"-> {_typed(shown, uses)}")
        lanes.leave(own, box.writes[outer], passes=interface.writes[own].passes)
    width = max(width, rows.width)
    box.width, box.height = width + lanes.width + PAD / 2, rows.y - 12 + PAD / 2
    boxes = [line for inner, at in inside for line in placed(inner, left, at)]
    lines = [*lanes.drawn(width, left, box.width), *carried(carry, inside, left, colors)]
    box.drawn = [rect("open", box.width, box.height, 8), *rows.drawn, *lines, *boxes]
    return box


@dataclass(frozen=True)
class _Part:
    """A box inside another one; `is_branch` for the blocks of which only one runs."""

    box: Box
    is_branch: bool = False


def _parts(plan: Leaf | Composite | Transformed, bound: frozenset[str], colors: Colors) -> Iterator[_Part]:
    """The boxes inside of a block, in the order in which they run."""
    match plan:
        case Leaf():
            return
        case Transformed():
            yield _Part(_box(plan.function.step, bound, colors))
        case Composite():
            is_branch = is_choice(plan.kind)
            if plan.decision is not None:
                yield _Part(_decision_box(plan.decision, _question(plan.kind, plan.decision)))
            for step in plan.steps:
                yield _Part(_box(step, bound, colors, "case " if is_branch else ""), is_branch=is_branch)
            if plan.on_error is not None:
                yield _Part(_box(plan.on_error.step, bound, colors), is_branch=True)
            if plan.until is not None:
                yield _Part(_decision_box(plan.until, f"until {plan.until.leaf.name}"))
        case _:
            assert_never(plan)


def _question(kind: Kind, decision: Decision) -> str:
    match kind:
        case "loop":
            return f"for each of {decision.leaf.name}"
        case "loop_while":
            return f"while {decision.leaf.name}"
        case "switch":
            return f"{decision.leaf.name} chooses"
        case "sequence":
            return decision.leaf.name
        case _:
            assert_never(kind)
