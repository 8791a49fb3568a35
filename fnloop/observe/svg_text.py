"""Boxes and rows of text of a drawing, and its colors."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["COLORS", "GAP", "LANE", "LINE", "PAD", "Box", "Colors", "Rows", "placed", "rect", "style_sheet"]

LETTER, LINE = 7.25, 18
"""The width of a letter and the height of a line, in pixels: letters are all of one width."""

COLUMNS, FOLDS = 52, 3
"""The letters of a row, behind which a long type is folded; and its rows at most, behind which it is cut off."""

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
.fnloop .line:hover path { stroke-width: 3; }
.fnloop .line .near, .fnloop .line:hover .near { stroke: #808080; stroke-opacity: 0; stroke-width: 10; }
"""

LIGHT = ("#ffffff", "#f6f8fa", "#8c959f", "#1f2328", "#59636e")
DARK = ("#0d1117", "#161b22", "#6e7681", "#e6edf3", "#9198a1")
"""The colors of the card, of boxes, of edges, of text and of what is said in passing."""

LIGHT_LINES = (
    "#0969da",
    "#bc4c00",
    "#1a7f37",
    "#8250df",
    "#bf3989",
    "#9a6700",
    "#0a7d84",
    "#cf222e",
    "#4d7c0f",
    "#57606a",
)
DARK_LINES = (
    "#58a6ff",
    "#f0883e",
    "#3fb950",
    "#bc8cff",
    "#f778ba",
    "#d29922",
    "#39c5cf",
    "#ff7b72",
    "#a3e635",
    "#b1bac4",
)
"""The colors of lines, which repeat."""

COLORS = len(LIGHT_LINES)


def style_sheet() -> str:
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


@dataclass
class Colors:
    """The colors of a drawing: all lines of one field have the same."""

    numbers: dict[str, int] = field(default_factory=dict)

    def of(self, name: str) -> int:
        """The number of the color of a field."""
        return self.numbers.setdefault(name, len(self.numbers) % COLORS)


@dataclass
class Box:
    """A block as it is drawn: its size, what it consists of, and the rows of its fields.

    Args:
        name: of the block.
        width: in pixels.
        height: in pixels.
        drawn: the elements, from its upper left corner.
        reads: the height of the row of each field that it reads, by the name outside.
        writes: the same of what it writes.
        types: the fields that it reads or writes, with their types.
    """

    name: str
    width: float
    height: float
    drawn: list[str]
    reads: dict[str, float] = field(default_factory=dict)
    writes: dict[str, float] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)


@dataclass
class Rows:
    """Rows of text, from the top down."""

    y: float = PAD + 12
    width: float = 0
    drawn: list[str] = field(default_factory=list)

    def add(self, text: str, style: str = "", told: str = "") -> float:
        """Write a text, folded where it is long; the whole, and what else is `told`, is shown when it is pointed at.

        Returns:
            The height of its first line.
        """
        first = self.y
        lines = list(_folded(text))
        if len(lines) > FOLDS:
            lines = [*lines[: FOLDS - 1], f"{lines[FOLDS - 1]} …"]
        for number, line in enumerate(lines):
            x = PAD + (2 * LETTER if number else 0)
            self.drawn.append(_text(x, self.y, line, style, f"{text}\n{told}" if told else text))
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


def _text(x: float, y: float, text: str, style: str, told: str) -> str:
    kind = f' class="{style}"' if style else ""
    title = "" if told == text else f"<title>{html.escape(told)}</title>"
    return f'<text x="{x:.1f}" y="{y:.1f}"{kind}>{html.escape(text)}{title}</text>'


def placed(box: Box, x: float, y: float) -> list[str]:
    """The elements of a box at a place."""
    return [f'<g transform="translate({x:.1f} {y:.1f})">', *box.drawn, "</g>"]


def rect(box_class: str, width: float, height: float, radius: int = 6) -> str:
    """A rectangle at the upper left corner."""
    return f'<rect class="{box_class}" width="{width:.1f}" height="{height:.1f}" rx="{radius}"/>'
