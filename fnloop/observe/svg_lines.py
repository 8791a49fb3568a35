"""The lines of a drawing: each value from the block that writes it to those that read it, and what a loop carries."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass, field

from fnloop.observe.svg_text import LANE, PAD, Box, Colors

__all__ = ["Lanes", "carried"]


def carried(names: Iterable[str], inside: list[tuple[Box, float]], left: float, colors: Colors) -> list[str]:
    """The dashed lines of a loop's carry: from its last writer back to its first reader.

    Args:
        names: the fields of the carry.
        inside: the boxes in the loop, with their places.
        left: where the boxes begin.
        colors: those of the drawing.
    """
    drawn = []
    for number, name in enumerate(names):
        writers = [at + box.writes[name] for box, at in inside if name in box.writes]
        readers = [at + box.reads[name] for box, at in inside if name in box.reads]
        if writers and readers:
            x, start, end = PAD + LANE * number + 4, writers[-1], readers[0]
            path = f"M{left:.1f} {start:.1f} H{x:.1f} V{end:.1f} H{left - 5:.1f}"
            arrows = [_arrow(left, end, colors.of(name), leftward=False)]
            drawn.append(_line(path, f"next {name}", colors.of(name), arrows, "carry "))
    return drawn


@dataclass
class _Line:
    """A value: where it begins, and the rows that read it with the widths of their boxes; None stands for the edge."""

    name: str
    start: float
    first: float | None
    told: str
    ends: list[tuple[float, float | None]] = field(default_factory=list)
    readers: list[str] = field(default_factory=list)

    @property
    def span(self) -> tuple[float, float]:
        """The heights between which it goes."""
        heights = [self.start, *(height for height, _ in self.ends)]
        return min(heights), max(heights)

    @property
    def title(self) -> str:
        """The text that is shown when it is pointed at."""
        return f"{self.told}, for {', '.join(self.readers)}" if self.readers else self.told


@dataclass
class Lanes:
    """The lines beside the boxes, each in a column that is free."""

    colors: Colors
    lines: list[_Line] = field(default_factory=list)
    current: dict[str, list[_Line]] = field(default_factory=dict)
    branched: dict[str, list[_Line]] = field(default_factory=dict)

    def enter(self, name: str, y: float, told: str) -> None:
        """A value that comes from outside of the block around."""
        self._begin(_Line(name, y, None, told))

    def _begin(self, line: _Line) -> None:
        self.lines.append(line)
        self.current[line.name] = [line]

    def read(self, box: Box, y: float) -> None:
        """The rows of a box that read values."""
        for name, row in box.reads.items():
            for line in self.current.get(name, ()):
                line.ends.append((y + row, box.width))
                line.readers.append(box.name)

    def write(self, box: Box, y: float, *, branch: bool) -> None:
        """The rows of a box that write values; those of branches do not see each other's."""
        for name, row in box.writes.items():
            line = _Line(name, y + row, box.width, f"{box.types.get(name, name)}, of {box.name}")
            if branch:
                self.lines.append(line)
                self.branched.setdefault(name, []).append(line)
            else:
                self._begin(line)

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
            x, color = width + LANE * column + LANE / 2, self.colors.of(line.name)
            top, bottom = line.span
            begin = total if line.first is None else left + line.first
            paths = [f"M{begin:.1f} {line.start:.1f} H{x:.1f}", f"M{x:.1f} {top:.1f} V{bottom:.1f}"]
            arrows = []
            for y, inner in line.ends:
                end = total if inner is None else left + inner
                paths.append(f"M{x:.1f} {y:.1f} H{end - 4 if inner is None else end + 4:.1f}")
                arrows.append(_arrow(end, y, color, leftward=inner is not None))
            found.append(_line(" ".join(paths), line.title, color, arrows))
        return found


def _line(path: str, title: str, color: int, arrows: Iterable[str], style: str = "") -> str:
    """A line with its arrows, thicker when it is pointed at; an unseen wide one makes it easy to meet."""
    near, seen = f'<path class="near" d="{path}"/>', f'<path class="{style}c{color}" d="{path}"/>'
    return f'<g class="line"><title>{html.escape(title)}</title>{near}{seen}{"".join(arrows)}</g>'


def _arrow(x: float, y: float, color: int, *, leftward: bool) -> str:
    """The head of an arrow whose point is at a place."""
    tail = 6 if leftward else -6
    points = f"{x:.1f},{y:.1f} {x + tail:.1f},{y - 3.5:.1f} {x + tail:.1f},{y + 3.5:.1f}"
    return f'<polygon class="f{color}" points="{points}"/>'
