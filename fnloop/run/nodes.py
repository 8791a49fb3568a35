"""The lines, loops and branches of a Python function as data, with a `del` behind each last use.

The code that `fnloop.run.writer` writes names each value once. Here values that nobody uses are
left out and all others deleted where they die, as hand-written code that rebinds its names would.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from typing_extensions import assert_never

__all__ = ["Branch", "For", "If", "Line", "LoopSite", "Node", "Site", "render"]


@dataclass(frozen=True)
class LoopSite:
    """A loop that is running: the local names that hold its progress.

    Args:
        path: the loop's path.
        index: holds the number of complete iterations.
        item: holds the header's record, or empty.
        state: for each input of the loop, the local name or attribute that holds it.
    """

    path: str
    index: str
    item: str
    state: Mapping[str, str]


@dataclass(frozen=True)
class Site:
    """The place in the pipeline that a line of the flat function belongs to.

    Args:
        path: the block.
        inputs: for each field that it takes, the local name or attribute that holds it.
        loops: the loops around it, outermost first.
        scope: for each field there is, the local name that holds it.
        asks: True for the head of the innermost loop, which asks its header for the next iteration.
        deep: True for the call of a flat function that knows its own place in the pipeline.
        part: True where that function is a part of this one, and knows only some of the fields in scope.
    """

    path: str
    inputs: Mapping[str, str]
    loops: tuple[LoopSite, ...] = ()
    scope: Mapping[str, str] = field(default_factory=dict)
    asks: bool = False
    deep: bool = False
    part: bool = False


@dataclass(frozen=True)
class Line:
    """One statement.

    Args:
        text: of it; empty for one that only keeps names alive.
        uses: the names that it needs.
        defines: the names that it gives a value.
        pure: True where it is left out if nobody uses what it defines.
        ends: True where the function ends with it.
        breaks: True where it may end the loop that it is in.
        site: what it stands for.
    """

    text: str
    uses: frozenset[str] = frozenset()
    defines: frozenset[str] = frozenset()
    pure: bool = False
    ends: bool = False
    breaks: bool = False
    site: Site | None = None


@dataclass(frozen=True)
class For:
    """A loop; its targets, which it gives a value itself, are never deleted."""

    text: str
    uses: frozenset[str]
    body: tuple[Node, ...]
    site: Site | None = None
    targets: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Branch:
    """One arm of an `if`."""

    text: str
    body: tuple[Node, ...]


@dataclass(frozen=True)
class If:
    """A choice among arms; every path that goes on defines the same names."""

    uses: frozenset[str]
    branches: tuple[Branch, ...]


Node = Line | For | If

Live = frozenset[str]
"""The names that are read later."""

Placed = dict[tuple[int, Live], tuple[list["Node"], Live]]
"""By `id` and the names that are read behind it, what became of a loop: one in many others is placed often."""


def render(nodes: Iterable[Node], depth: int, kept: Live) -> tuple[list[str], dict[int, Site]]:
    """The source lines of a function's body, and what each stands for by its number (from 1).

    Args:
        nodes: the body.
        depth: of the indentation.
        kept: names that are never deleted: the parameters, which the caller holds anyway.
    """
    placed, _ = _place(tuple(nodes), kept, {})
    lines: list[str] = []
    sites: dict[int, Site] = {}
    _write(placed, depth, lines, sites)
    return lines, sites


def _write(nodes: Iterable[Node], depth: int, lines: list[str], sites: dict[int, Site]) -> None:
    for node in nodes:
        match node:
            case Line():
                _write_text(node, depth, lines, sites)
            case For():
                _write_text(node, depth, lines, sites)
                _write_body(node.body, depth, lines, sites)
            case If():
                for branch in node.branches:
                    lines.append(f"{'    ' * depth}{branch.text}:")
                    _write_body(branch.body, depth, lines, sites)
            case _:
                assert_never(node)


def _write_text(node: Line | For, depth: int, lines: list[str], sites: dict[int, Site]) -> None:
    if not node.text:
        return
    lines.append("    " * depth + node.text)
    if node.site is not None:
        sites[len(lines)] = node.site


def _write_body(
    body: tuple[Node, ...],
    depth: int,
    lines: list[str],
    sites: dict[int, Site],
) -> None:
    _write(body or (Line("pass"),), depth + 1, lines, sites)


def _place(nodes: tuple[Node, ...], live: Live, known: Placed) -> tuple[tuple[Node, ...], Live]:
    """Go backwards, leave out lines whose values nobody uses, and delete the names that die.

    Args:
        nodes: the lines.
        live: the names that are read behind them.
        known: the loops that were placed before.

    Returns:
        The lines with the deletions, and the names that are live before them.
    """
    placed: list[Node] = []
    for node in reversed(nodes):
        after, live = _place_node(node, live, known)
        placed.extend(reversed(after))
    return tuple(reversed(placed)), live


def _place_node(node: Node, live: Live, known: Placed) -> tuple[list[Node], Live]:
    match node:
        case Line():
            return _place_line(node, live)
        case For():
            key = (id(node), live)
            if key not in known:
                known[key] = _place_for(node, live, known)
            return known[key]
        case If():
            return _place_if(node, live, known)
        case _:
            assert_never(node)


def _place_line(node: Line, live: Live) -> tuple[list[Node], Live]:
    if node.pure and not node.defines & live:
        return [], live
    if node.ends:
        return [node], node.uses
    dead = (node.uses | node.defines) - live
    return [node, *_delete(dead)], (live - node.defines) | node.uses


def _place_for(node: For, live: Live, known: Placed) -> tuple[list[Node], Live]:
    at_top = live
    while True:
        kept = tuple(_kept_alive(one, at_top) for one in node.body)
        body, before = _place(kept, at_top, known)
        if before <= at_top:
            break
        at_top |= before
    at_top -= node.targets
    dead = (at_top | node.uses) - live
    return [replace(node, body=body), *_delete(dead)], at_top | node.uses


def _kept_alive(node: Node, names: Live) -> Node:
    """A line of a loop that may end it keeps alive what is deleted behind the loop."""
    if isinstance(node, Line) and node.breaks:
        return replace(node, uses=node.uses | names)
    return node


def _place_if(node: If, live: Live, known: Placed) -> tuple[list[Node], Live]:
    arms = [_place(branch.body, live, known) for branch in node.branches]
    before = frozenset().union(node.uses, *(needed for _, needed in arms))
    branches = []
    for branch, (body, needed) in zip(node.branches, arms, strict=True):
        dead = before - needed - live
        if body and isinstance(body[-1], Line) and body[-1].ends:
            dead = frozenset()  # it goes with the function
        branches.append(Branch(branch.text, (*_delete(dead), *body)))
    return [If(node.uses, tuple(branches))], before


def _delete(names: Live) -> list[Line]:
    if not names:
        return []
    return [Line(f"del {', '.join(sorted(names))}")]
