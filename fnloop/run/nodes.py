"""Straight code with loops and branches as data, and the `del` of every value after its last use.

What `fnloop.run.emit` writes names each value once. Here the values that nobody uses are left out and
all others dropped where they die, as hand-written code that rebinds its names would.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

__all__ = ["Branch", "For", "If", "Line", "Log", "Logged", "LoopSite", "Node", "Site", "render"]


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


Log = list[tuple[str, str]]
"""Fields and the local names that hold them, in the order in which they got there."""


class Logged(Mapping[str, str]):
    """The fields that there are at one point: a copy for each of a thousand blocks would be a million entries.

    Args:
        log: all that is put in scope, before that point and behind it.
        length: how much of it was there.
        more: what else there is.
    """

    def __init__(self, log: Log, length: int, more: Mapping[str, str] = MappingProxyType({})) -> None:
        self._log, self._length, self._more = log, length, more

    def _fields(self) -> dict[str, str]:
        return {**dict(self._log[: self._length]), **self._more}

    def __getitem__(self, name: str) -> str:
        return self._fields()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields())

    def __len__(self) -> int:
        return len(self._fields())

    def items(self) -> ItemsView[str, str]:
        """All of them at once."""
        return self._fields().items()


@dataclass(frozen=True)
class Site:
    """What a line of the flat function stands for.

    Args:
        path: the block.
        inputs: for each field that it takes, the local name or attribute that holds it.
        loops: the loops around it, outermost first.
        scope: for each field there is, the local name that holds it.
        asks: True for the head of the innermost loop, which asks its header for the next iteration.
        deep: True for the call of a flat function that knows its own place in the pipeline.
    """

    path: str
    inputs: Mapping[str, str]
    loops: tuple[LoopSite, ...] = ()
    scope: Mapping[str, str] = field(default_factory=dict)
    asks: bool = False
    deep: bool = False


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


def render(nodes: Iterable[Node], depth: int, kept: frozenset[str]) -> tuple[list[str], dict[int, Site]]:
    """The source lines of a function's body, and what each stands for by its number (from 1).

    Args:
        nodes: the body.
        depth: of the indentation.
        kept: names that are never deleted: the parameters, which the caller holds anyway.
    """
    placed, _ = _place(tuple(nodes), kept)
    lines: list[str] = []
    sites: dict[int, Site] = {}
    _write(placed, depth, lines, sites)
    return lines, sites


def _write(nodes: Iterable[Node], depth: int, lines: list[str], sites: dict[int, Site]) -> None:
    indent = "    " * depth
    for node in nodes:
        if isinstance(node, If):
            for branch in node.branches:
                lines.append(f"{indent}{branch.text}:")
                _write(branch.body or (Line("pass"),), depth + 1, lines, sites)
            continue
        if not node.text:
            continue
        lines.append(f"{indent}{node.text}")
        if node.site is not None:
            sites[len(lines)] = node.site
        if isinstance(node, For):
            _write(node.body or (Line("pass"),), depth + 1, lines, sites)


def _place(nodes: tuple[Node, ...], live: frozenset[str]) -> tuple[tuple[Node, ...], frozenset[str]]:
    """Walk backwards: leave out what is unused, delete what dies. Gives the names live before."""
    placed: list[Node] = []
    for node in reversed(nodes):
        if isinstance(node, Line):
            after, live = _place_line(node, live)
        elif isinstance(node, For):
            after, live = _place_for(node, live)
        else:
            after, live = _place_if(node, live)
        placed.extend(reversed(after))
    return tuple(reversed(placed)), live


def _place_line(node: Line, live: frozenset[str]) -> tuple[list[Node], frozenset[str]]:
    if node.pure and not node.defines & live:
        return [], live
    if node.ends:
        return [node], node.uses
    dead = (node.uses | node.defines) - live
    return [node, *_delete(dead)], (live - node.defines) | node.uses


def _place_for(node: For, live: frozenset[str]) -> tuple[list[Node], frozenset[str]]:
    at_top = live
    while True:
        body, before = _place(tuple(_kept_alive(one, at_top) for one in node.body), at_top)
        if before <= at_top:
            break
        at_top |= before
    at_top -= node.targets
    dead = (at_top | node.uses) - live
    return [replace(node, body=body), *_delete(dead)], at_top | node.uses


def _kept_alive(node: Node, names: frozenset[str]) -> Node:
    """What is deleted behind a loop is there too where a `break` ends it."""
    if isinstance(node, Line) and node.breaks:
        return replace(node, uses=node.uses | names)
    return node


def _place_if(node: If, live: frozenset[str]) -> tuple[list[Node], frozenset[str]]:
    arms = [_place(branch.body, live) for branch in node.branches]
    before = frozenset().union(node.uses, *(needed for _, needed in arms))
    branches = []
    for branch, (body, needed) in zip(node.branches, arms, strict=True):
        raising = bool(body) and isinstance(body[-1], Line) and body[-1].ends
        dead = frozenset() if raising else before - needed - live
        branches.append(Branch(branch.text, (*_delete(dead), *body)))
    return [If(node.uses, tuple(branches))], before


def _delete(names: frozenset[str]) -> list[Line]:
    return [Line(f"del {', '.join(sorted(names))}")] if names else []
