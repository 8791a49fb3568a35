"""New blocks from a composite: with other blocks inside, with a progress bar, or as a graph.

A composite keeps its `Parts`; an edit changes the blocks and composes them again, so that it is wired and checked
as if it had been written like that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fnloop import wording
from fnloop.errors import StateError
from fnloop.observe.progress import progress
from fnloop.plan import Bar, Compiled, Composite, Verify, is_loop, wiring_of

if TYPE_CHECKING:
    from fnloop.blocks import AnyBlock, Block

__all__ = ["Parts", "compiled", "found", "inserted", "replaced", "with_progress", "without"]

Change = Callable[["AnyBlock", str], "Mapping[str, AnyBlock]"]
"""Gives the blocks of a composite after an edit at one name in it."""


@dataclass(frozen=True)
class Parts:
    """The blocks of a composite, and the function that composes them, to compose it again after an edit."""

    blocks: Mapping[str, AnyBlock]
    make: Callable[[Mapping[str, AnyBlock]], AnyBlock]


def child(owner: AnyBlock, name: str) -> AnyBlock:
    """The block of that name in a composite.

    Raises:
        KeyError: where there is none; the message has the nearest name.
    """
    blocks = owner.blocks
    if name not in blocks:
        raise KeyError(wording.no_block(owner.name, name, blocks))
    return blocks[name]


def found(owner: AnyBlock, path: str) -> AnyBlock:
    """The block at a path."""
    head, _, rest = path.partition("/")
    inner = child(owner, head)
    return found(inner, rest) if rest else inner


def inserted(owner: AnyBlock, path: str, new: AnyBlock, before: str | None, after: str | None) -> AnyBlock:
    """A composite with an additional block; see `Block.insert`."""
    if before is not None and after is not None:
        raise StateError(wording.two_places(owner.name))

    def change(owner: AnyBlock, name: str) -> dict[str, AnyBlock]:
        if name in owner.blocks:
            raise StateError(wording.name_taken(owner.name, name))
        entries = list(owner.blocks.items())
        place = len(entries)
        if (anchor := before or after) is not None:
            child(owner, anchor)
            place = list(owner.blocks).index(anchor) + (before is None)
        entries.insert(place, (name, new))
        return dict(entries)

    return edited(owner, path, change)


def without(owner: AnyBlock, path: str) -> AnyBlock:
    """A composite without the block at a path."""

    def change(owner: AnyBlock, name: str) -> dict[str, AnyBlock]:
        child(owner, name)
        return {key: value for key, value in owner.blocks.items() if key != name}

    return edited(owner, path, change)


def replaced(owner: AnyBlock, path: str, new: AnyBlock) -> AnyBlock:
    """A composite with another block at a path."""

    def change(owner: AnyBlock, name: str) -> dict[str, AnyBlock]:
        child(owner, name)
        return {**owner.blocks, name: new}

    return edited(owner, path, change)


def edited(owner: AnyBlock, path: str, change: Change) -> AnyBlock:
    """A composite in which the blocks around the end of a path have changed, composed again from the inside out."""
    head, _, rest = path.partition("/")
    blocks = {**owner.blocks, head: edited(child(owner, head), rest, change)} if rest else change(owner, head)
    parts = owner._parts
    if parts is None:
        raise StateError(f"{owner.name!r} is a single function and has no blocks to edit")
    return with_settings_of(owner, parts.make(blocks))


def with_settings_of(owner: AnyBlock, made: AnyBlock) -> AnyBlock:
    """A composite that was made again from another, with its renamed fields and bound components that still exist."""
    interface = made.plan.interface
    fields = {*interface.reads, *interface.writes}
    names = {own: new for own, new in owner.names.items() if own in fields}
    bound = {name: value for name, value in owner.bound.items() if name in interface.components}
    return made._new(names=names, bound=bound)


def with_progress(owner: Block[Any, Any], bar: Bar) -> Block[Any, Any]:
    """A loop with a progress bar; see `Block.with_progress`."""
    own = wiring_of(owner.plan)
    if not isinstance(own, Composite) or not is_loop(own.kind):
        raise StateError(wording.not_a_loop(owner.name))
    parts = owner._parts
    assert parts is not None
    again = Parts(parts.blocks, lambda blocks: with_progress(parts.make(blocks), bar))
    shown = owner._new(bar=bar, parts=again)
    if not isinstance(owner.plan, Compiled):
        return shown
    return shown.compile(fullgraph=owner.plan.fullgraph, verify=owner.plan.verify)


def compiled(owner: Block[Any, Any], only: Sequence[str] | None, *, fullgraph: bool, verify: Verify) -> Block[Any, Any]:
    """A block as a graph, or some of the blocks inside; see `Block.compile`."""
    if only is not None:
        made = owner
        for path in only:
            made = replaced(made, path, found(made, path).compile(fullgraph=fullgraph, verify=verify))
        return made
    from fnloop.compile.compiled import compiled as compiled_plan  # a third of importing fnloop, needed by few

    parts = owner._parts
    again = None
    if parts is not None:
        again = Parts(parts.blocks, lambda blocks: parts.make(blocks).compile(fullgraph=fullgraph, verify=verify))
    plan = compiled_plan(owner.plan, progress, owner.bound, fullgraph=fullgraph, verify=verify, bar=owner._bar)
    return owner._new(plan=plan, parts=again)
