"""A plan as a drawing, an SVG file that is readable on light and on dark backgrounds.

Blocks are boxes in the order in which they run, those inside of others in them. Each value is a line of its own to the
right of the boxes: it begins at the row of the block that writes it and has an arrow at each row that reads it. What a
loop carries from one iteration to the next goes back on the left, dashed.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from typing_extensions import assert_never

from fnloop.hints import show
from fnloop.interface import Need, Read, Use
from fnloop.observe.tree import bound_inside, shown_plan, step_details
from fnloop.plan import Compiled, Composite, Decision, Kind, Leaf, Plan, Step, Transformed, inner_steps, is_choice
from fnloop.run.calls import renamed
from fnloop.summary import summarize

__all__ = ["svg"]

LETTER, LINE = 7.25, 18
"""The width of a letter and the height of a line, in pixels: letters are all of one width."""

COLUMNS = 52
"""The letters of a row, behind which a long type is folded."""

PAD, GAP, LANE = 12, 14, 13
"""The space inside a box, between boxes, and between two lines."""

SHAPES = """\
.fnloop { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.fnloop text { white-space: pre; }
.fnloop .name { font-weight: 700; }
.fnloop path { fill: none; stroke-width: 1.5; }
.fnloop .open { fill: none; }
.fnloop .decides { stroke-dasharray: 4 3; }
.fnloop .carry { stroke-dasharray: 5 3; }
"""

LIGHT = ("#ffffff", "#f6f8fa", "#8c959f", "#1f2328", "#59636e")
DARK = ("#0d1117", "#161b22", "#6e7681", "#e6edf3", "#9198a1")
"""The colors of the background, of boxes, of edges, of text and of what is said in passing."""

LIGHT_LINES = ("#0969da", "#bc4c00", "#1a7f37", "#8250df", "#bf3989", "#9a6700", "#0a7d84")
DARK_LINES = ("#58a6ff", "#f0883e", "#3fb950", "#bc8cff", "#f778ba", "#d29922", "#39c5cf")
"""The colors of lines, which repeat."""

COLORS = len(LIGHT_LINES)


def _style() -> str:
    """The style sheet: dark where the reader's system is. Without variables, which few programs but browsers know."""
    dark = f"@media (prefers-color-scheme: dark) {{\n{_colors(DARK, DARK_LINES)}\n}}"
    return f"{SHAPES}{_colors(LIGHT, LIGHT_LINES)}\n{dark}"


def _colors(palette: tuple[str, ...], lines: tuple[str, ...]) -> str:
    back, box, edge, text, soft = palette
    rules = [
        f".fnloop .back, .fnloop .decides {{ fill: {back}; }}",
        f".fnloop .box {{ fill: {box}; }}",
        f".fnloop .box, .fnloop .open, .fnloop .decides {{ stroke: {edge}; }}",
        f".fnloop text {{ fill: {text}; }}",
        f".fnloop .soft {{ fill: {soft}; }}",
    ]
    for number, color in enumerate(lines):
        rules.append(f".fnloop .c{number} {{ stroke: {color}; }} .fnloop .f{number} {{ fill: {color}; }}")
    return "\n".join(rules)


def svg(step: Step, settings: Iterable[object] = ()) -> str:
    """The text of an SVG file.

    Args:
        step: the block, under its name.
        settings: how its runs are kept.
    """
    name, box = step.name, _box(step, frozenset(), settings=settings)
    width, height = box.width + 2 * PAD, box.height + 2 * PAD
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" class="fnloop" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" role="img" aria-label="{html.escape(name, quote=True)}">',
        f"<style>\n{_style()}\n</style>",
        f'<rect class="back" width="{width:.0f}" height="{height:.0f}"/>',
        *_placed(box, PAD, PAD),
        "</svg>",
    ]) + "\n"  # fmt: skip


@dataclass
class _Box:
    """A block as it is drawn: its size, what it consists of, and the rows of its fields.

    Args:
        width: in pixels.
        height: in pixels.
        drawn: the elements, from its upper left corner.
        reads: the height of the row of each field that it reads, by the name outside.
        writes: the same of what it writes.
    """

    width: float
    height: float
    drawn: list[str]
    reads: dict[str, float] = field(default_factory=dict)
    writes: dict[str, float] = field(default_factory=dict)


@dataclass
class _Rows:
    """Rows of text, from the top down."""

    y: float = PAD + 12
    width: float = 0
    drawn: list[str] = field(default_factory=list)

    def add(self, text: str, style: str = "", indent: float = 0) -> float:
        """Write a text, folded where it is long. Gives the height of its first line."""
        first = self.y
        for number, line in enumerate(_folded(text)):
            x = PAD + indent + (2 * LETTER if number else 0)
            self.drawn.append(_text(x, self.y, line, style))
            self.width = max(self.width, x + len(line) * LETTER + PAD)
            self.y += LINE
        return first - 4


def _folded(text: str) -> Iterator[str]:
    """A text in lines that are not too long, cut behind commas, bars and spaces."""
    while len(text) > COLUMNS:
        place = max(text.rfind(sign, COLUMNS // 2, COLUMNS) for sign in (" ", ",", "|")) + 1
        place = place if place > 0 else COLUMNS
        yield text[:place].rstrip()
        text = text[place:].lstrip()
    yield text


def _text(x: float, y: float, text: str, style: str = "") -> str:
    kind = f' class="{style}"' if style else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{kind}>{html.escape(text)}</text>'


def _placed(box: _Box, x: float, y: float) -> list[str]:
    return [f'<g transform="translate({x:.1f} {y:.1f})">', *box.drawn, "</g>"]


def _rect(box_class: str, width: float, height: float, radius: int = 6) -> str:
    return f'<rect class="{box_class}" width="{width:.1f}" height="{height:.1f}" rx="{radius}"/>'


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


def _box(step: Step, around: frozenset[str], told: str = "", settings: Iterable[object] = ()) -> _Box:
    """The box of a block.

    Args:
        step: the block.
        around: the components that are bound around it.
        told: what stands before its name, such as the case of a switch.
        settings: how its runs are kept.
    """
    plan, bound = shown_plan(step.plan), bound_inside(step, around)
    title = f"{told}{step.name}"
    if not inner_steps(plan):
        return _function_box(step, title, bound)
    return _outer_box(step, plan, title, bound, settings)


def _function_box(step: Step, title: str, bound: frozenset[str]) -> _Box:
    rows, interface = _Rows(), step.plan.interface
    rows.add(f"{title}{_compiled(step.plan)}", "name")
    for detail in step_details(step):
        rows.add(detail, "soft")
    reads = {
        outer: rows.add(_read_text(outer, interface.reads[own])) for own, outer in renamed(interface.reads, step.names)
    }
    _add_components(rows, step, bound)
    writes = {}
    for own, outer in renamed(interface.writes, step.names):
        writes[outer] = rows.add(f"-> {_typed(outer, interface.writes[own].uses)}")
    width, height = rows.width, rows.y - 12 + PAD / 2
    return _Box(width, height, [_rect("box", width, height), *rows.drawn], reads, writes)


def _decision_box(decision: Decision, title: str) -> _Box:
    """The box of a header, a predicate or a chooser."""
    rows, leaf, names = _Rows(), decision.leaf, decision.names
    rows.add(title, "name")
    interface = leaf.interface
    reads = {outer: rows.add(_read_text(outer, interface.reads[own])) for own, outer in renamed(interface.reads, names)}
    for own, outer in renamed(interface.components, names):
        if own not in decision.bound:
            rows.add(f"needs {_typed(outer, interface.components[own].uses)}", "soft")
    writes = {}
    for own, outer in renamed(leaf.hints_out, names):
        writes[outer] = rows.add(f"-> {outer}: {show(leaf.hints_out[own])}")
    width, height = rows.width, rows.y - 12 + PAD / 2
    return _Box(width, height, [_rect("decides", width, height), *rows.drawn], reads, writes)


def _add_components(rows: _Rows, step: Step, bound: frozenset[str]) -> None:
    components = step.plan.interface.components
    for own, outer in renamed(components, step.names):
        word = "with" if own in bound else "needs"
        rows.add(f"{word} {_typed(outer, components[own].uses)}", "soft")


def _compiled(plan: Plan) -> str:
    return " (compiled)" if isinstance(plan, Compiled) else ""


def _outer_box(
    step: Step, plan: Leaf | Composite | Transformed, title: str, bound: frozenset[str], settings: Iterable[object]
) -> _Box:
    """The box of a block with others inside: its fields above and below them, and the lines between them."""
    rows, interface = _Rows(), plan.interface
    kind = f"  [{plan.kind}]" if isinstance(plan, Composite) else ""
    rows.add(f"{title}{kind}{_compiled(step.plan)}", "name")
    for detail in [*step_details(step), *map(str, settings)]:
        rows.add(detail, "soft")
    _add_components(rows, step, bound)
    lanes = _Lanes()
    reads = {}
    for own, outer in renamed(interface.reads, step.names):
        shown = own if own == outer else f"{outer}, inside {own}"
        reads[outer] = rows.add(_read_text(shown, interface.reads[own]))
        lanes.begin(own, reads[outer], outside=True)
    left = PAD + (GAP + LANE * len(plan.carry) if isinstance(plan, Composite) and plan.carry else 0)
    y, width, inside = rows.y - 4, rows.width, []
    for part in _parts(plan, bound):
        part_box = part.box
        inside.append((part_box, y))
        lanes.read(part_box, y)
        lanes.write(part_box, y, branch=part.is_branch)
        width = max(width, left + part_box.width + PAD)
        y += part_box.height + GAP
    rows.y = y + 8
    writes = {}
    for own, outer in renamed(interface.writes, step.names):
        shown = own if own == outer else f"{own}, outside {outer}"
        writes[outer] = rows.add(f"-> {_typed(shown, interface.writes[own].uses)}")
        lanes.leave(own, writes[outer], passes=interface.writes[own].passes)
    width = max(width, rows.width)
    total = width + lanes.width + PAD / 2
    height = rows.y - 12 + PAD / 2
    boxes = [line for box, at in inside for line in _placed(box, left, at)]
    carried = plan.carry if isinstance(plan, Composite) else ()
    back = _carried(carried, inside, left) if carried else []
    drawn = [_rect("open", total, height, 8), *rows.drawn, *lanes.drawn(width, left, total), *boxes, *back]
    return _Box(total, height, drawn, reads, writes)


@dataclass(frozen=True)
class _Part:
    """A box inside another one; `is_branch` for the blocks of which only one runs."""

    box: _Box
    is_branch: bool = False


def _parts(plan: Leaf | Composite | Transformed, bound: frozenset[str]) -> Iterator[_Part]:
    """The boxes inside of a block, in the order in which they run."""
    match plan:
        case Leaf():
            return
        case Transformed():
            yield _Part(_box(plan.function.step, bound))
        case Composite():
            is_branch = is_choice(plan.kind)
            if plan.decision is not None:
                yield _Part(_decision_box(plan.decision, _question(plan.kind, plan.decision)))
            for step in plan.steps:
                yield _Part(_box(step, bound, "case " if is_branch else ""), is_branch=is_branch)
            if plan.on_error is not None:
                yield _Part(_box(plan.on_error.step, bound), is_branch=True)
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


def _carried(names: Iterable[str], inside: list[tuple[_Box, float]], left: float) -> list[str]:
    """The dashed lines of a loop's carry: from its last writer back to its first reader."""
    drawn = []
    for number, name in enumerate(names):
        writers = [at + box.writes[name] for box, at in inside if name in box.writes]
        readers = [at + box.reads[name] for box, at in inside if name in box.reads]
        if writers and readers:
            x, start, end = PAD + LANE * number + 4, writers[-1], readers[0]
            color = number % COLORS
            path = f"M{left:.1f} {start:.1f} H{x:.1f} V{end:.1f} H{left - 5:.1f}"
            title = f"<title>next {html.escape(name)}</title>"
            drawn.append(f'<path class="carry c{color}" d="{path}">{title}</path>')
            drawn.append(_arrow(left, end, color, leftward=False))
    return drawn


# --- lines


@dataclass
class _Line:
    """A value: where it begins, and the rows that read it with the widths of their boxes; None stands for the edge."""

    name: str
    start: float
    first: float | None
    ends: list[tuple[float, float | None]] = field(default_factory=list)

    @property
    def span(self) -> tuple[float, float]:
        heights = [self.start, *(height for height, _ in self.ends)]
        return min(heights), max(heights)


@dataclass
class _Lanes:
    """The lines beside the boxes, each in a column that is free."""

    lines: list[_Line] = field(default_factory=list)
    current: dict[str, list[_Line]] = field(default_factory=dict)
    branched: dict[str, list[_Line]] = field(default_factory=dict)

    def begin(self, name: str, y: float, *, outside: bool, width: float | None = None) -> None:
        line = _Line(name, y, None if outside else width)
        self.lines.append(line)
        self.current[name] = [line]

    def read(self, box: _Box, y: float) -> None:
        """The rows of a box that read values."""
        for name, row in box.reads.items():
            for line in self.current.get(name, ()):
                line.ends.append((y + row, box.width))

    def write(self, box: _Box, y: float, *, branch: bool) -> None:
        """The rows of a box that write values; those of branches do not see each other's."""
        for name, row in box.writes.items():
            if branch:
                line = _Line(name, y + row, box.width)
                self.lines.append(line)
                self.branched.setdefault(name, []).append(line)
            else:
                self.begin(name, y + row, outside=False, width=box.width)

    def leave(self, name: str, y: float, *, passes: bool) -> None:
        """A value that leaves the block around; it `passes` where a branch may leave it as it was."""
        lines = list(self.branched.get(name, ()))
        if passes or not lines:
            lines += self.current.get(name, ())
        for line in lines:
            line.ends.append((y, None))

    def columns(self) -> list[tuple[_Line, int]]:
        """The lines that somebody reads, each with its column."""
        free: list[float] = []
        found = []
        for line in sorted((one for one in self.lines if one.ends), key=lambda one: one.span):
            top, bottom = line.span
            column = next((number for number, until in enumerate(free) if until < top), len(free))
            free[column : column + 1] = [bottom]
            found.append((line, column))
        return found

    @property
    def width(self) -> float:
        """The width of all columns."""
        count = max((column for _, column in self.columns()), default=-1) + 1
        return LANE * count + PAD / 2 if count else 0

    def drawn(self, width: float, left: float, total: float) -> list[str]:
        """The lines as paths.

        Args:
            width: where the first column begins.
            left: where the boxes begin.
            total: the width of the block around, at whose edge values come in and leave.
        """
        found = []
        for line, column in self.columns():
            x, color = width + LANE * column + LANE / 2, column % COLORS
            top, bottom = line.span
            begin = total if line.first is None else left + line.first
            paths = [f"M{begin:.1f} {line.start:.1f} H{x:.1f}", f"M{x:.1f} {top:.1f} V{bottom:.1f}"]
            arrows = []
            for y, inner in line.ends:
                end = total if inner is None else left + inner
                paths.append(f"M{x:.1f} {y:.1f} H{end - 4 if inner is None else end + 4:.1f}")
                arrows.append(_arrow(end, y, color, leftward=inner is not None))
            title = f"<title>{html.escape(line.name)}</title>"
            found.append(f'<path class="c{color}" d="{" ".join(paths)}">{title}</path>')
            found += arrows
        return found


def _arrow(x: float, y: float, color: int, *, leftward: bool) -> str:
    """The head of an arrow whose point is at a place."""
    tail = 6 if leftward else -6
    points = f"{x:.1f},{y:.1f} {x + tail:.1f},{y - 3.5:.1f} {x + tail:.1f},{y + 3.5:.1f}"
    return f'<polygon class="f{color}" points="{points}"/>'
