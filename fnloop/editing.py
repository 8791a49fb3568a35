"""New blocks from a composite: with other blocks inside, with a progress bar, or as a graph.

A composite keeps its `Parts`; an edit changes the blocks and composes them again, so that it is wired and checked
as if it had been written like that.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from fnloop import wording
from fnloop.authors import stack_level
from fnloop.errors import CompileWarning, Fault, StateError, WiringError
from fnloop.gathering import Gathering, every_problem, history_name
from fnloop.observe.progress import progress
from fnloop.plan import Bar, Compiled, Composite, Kind, Verify, is_loop, wiring_of
from fnloop.signature import Lazy
from fnloop.summary import summarize

if TYPE_CHECKING:
    from fnloop.blocks import AnyBlock

__all__ = [
    "NOTHING",
    "Decides",
    "Header",
    "Parts",
    "compiled",
    "declared",
    "deep_copied",
    "found",
    "inserted",
    "replaced",
    "with_header",
    "with_history",
    "with_progress",
    "without",
]

Change = Callable[["AnyBlock", str], "Mapping[str, AnyBlock]"]
"""Gives the blocks of a composite after an edit at one name in it."""


Same = TypeVar("Same", bound="AnyBlock")

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Compose(Protocol):
    """Composes a composite again."""

    def __call__(self, blocks: Mapping[str, AnyBlock], changes: Mapping[str, Any] = NOTHING, /) -> AnyBlock:
        """The composite of other blocks, with `changes` of its combinator, deciding functions and boundary."""


@dataclass(frozen=True)
class Parts:
    """The blocks of a composite, and the function that composes them, to compose it again after an edit."""

    blocks: Mapping[str, AnyBlock]
    make: Compose


@dataclass(frozen=True)
class Decides:
    """What decides in a composite: its combinator, and the functions with their new names and bound components."""

    kind: Kind
    decision: Lazy
    until: Lazy | None
    names: Mapping[str, str]
    bound: Mapping[str, object]


class Header(Protocol):
    """A header, predicate or chooser, as `@loop`, `@loop_while` and `@switch` return it."""

    @property
    def decides(self) -> Decides:
        """What it decides in a composite."""


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


def deep_copied(owner: AnyBlock, memo: dict[int, Any]) -> AnyBlock:
    """A block with copies of its components; see `Block.__deepcopy__`."""
    bound = deepcopy(owner._bound, memo)
    parts = owner._parts
    if parts is None:
        return owner._new(bound=bound)
    made = parts.make({name: deepcopy(one, memo) for name, one in parts.blocks.items()})
    return made._new(names=owner.names, bound=bound, checkpointing=owner._checkpointing)


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
    try:
        made = parts.make(blocks)
    except WiringError as error:
        raise WiringError(error.name, [_with_remedy(fault, error.name) for fault in error.faults]) from None
    return with_settings_of(owner, made)


def _with_remedy(fault: Fault, name: str) -> Fault:
    """A fault of an edit, with the line that says how a field becomes an input that the edited block needs."""
    if fault.code != "missing-field" or "; " in fault.message:  # a field of another name, or of some branches
        return fault
    remedy = (
        f"where it is to be an input of {name!r}, declare that before the edit: "
        f"`.declare(inputs=...)` with a record that has it"
    )
    return replace(fault, sources=(*fault.sources, remedy))


def with_settings_of(owner: AnyBlock, made: AnyBlock) -> AnyBlock:
    """A composite that was made again from another, with its new names and bound components that still exist."""
    interface = made.plan.interface
    known = {*interface.reads, *interface.writes, *interface.components}
    names = {own: new for own, new in owner.names.items() if own in known}
    bound = {name: value for name, value in owner._bound.items() if name in interface.components}
    return made._new(names=names, bound=bound, checkpointing=owner._checkpointing)


def with_header(owner: AnyBlock, header: Header, path: str) -> AnyBlock:
    """A composite in which another function decides; see `Block.with_header`."""
    decides = getattr(header, "decides", None)
    if not isinstance(decides, Decides):
        raise StateError(wording.not_a_header(owner.name, *_described(header)))

    def changes(composite: AnyBlock) -> dict[str, Any]:
        own = _composite(composite)
        if own is None or own.decision is None:
            raise StateError(wording.undecided(composite.name, own is None, list(composite.blocks)))
        if is_loop(own.kind) is not is_loop(decides.kind):
            raise StateError(
                wording.other_kind(composite.name, own.kind, decides.decision.function.__name__, decides.kind)
            )
        return vars(decides)

    return recomposed(owner, path, changes)


def _described(value: object) -> tuple[str, str]:
    """What was given for a header, and what to write."""
    name = getattr(value, "__name__", "f")
    if hasattr(value, "from_blocks_dict"):
        return "a combinator", "give the function that decides"
    if hasattr(value, "as_step"):
        return f"the block {name!r}", "give the function that decides, not the block that it makes"
    if callable(value) and not isinstance(value, type):
        return f"the function {name!r}", f"write @loop, @loop_while or @switch above `def {name}`"
    return summarize(value), "write a function with @loop, @loop_while or @switch"


def with_history(owner: Any, fields: Sequence[str], every: int, path: str) -> AnyBlock:
    """A composite whose loop gives histories; see `Block.with_history`."""
    problem = every_problem(owner.name, fields, every)
    if problem is not None:
        raise StateError(problem)
    made = _with_histories(owner, [Gathering(field, every) for field in fields], path)
    for name in (history_name(field) for field in fields):
        if path and name not in made.interface.writes:
            raise StateError(wording.history_stays(owner.name, name, path))
    return made


def _with_histories(owner: AnyBlock, more: Sequence[Gathering], path: str) -> AnyBlock:
    """A composite in which the loop at a path gives histories, and each loop around it those of all its runs."""
    head, _, rest = path.partition("/")
    if not head:
        own = _composite(owner)
        if own is None or not is_loop(own.kind):
            loops = [name for name, one in owner.blocks.items() if (found := _composite(one)) and is_loop(found.kind)]
            raise StateError(wording.history_of_no_loop(owner.name, loops))
        return recomposed(owner, "", partial(_gathering, more))
    inner = _with_histories(child(owner, head), more, rest)
    own = _composite(owner)
    if own is None or not is_loop(own.kind):
        return replaced(owner, head, inner)
    joined = [Gathering(one.name, joined=True) for one in more]
    parts = owner._parts
    assert parts is not None  # that of a composite
    return with_settings_of(owner, parts.make({**parts.blocks, head: inner}, _gathering(joined, owner)))


def _gathering(more: Sequence[Gathering], owner: AnyBlock) -> Mapping[str, Any]:
    """The change of a loop that gives more histories."""
    own = _composite(owner)
    assert own is not None
    there = [Gathering(one.field, one.every, one.joined) for one in own.gathered]
    return {"gather": (*there, *more)}


def declared(owner: AnyBlock, inputs: Any, outputs: Any) -> AnyBlock:
    """A composite with a declared boundary; see `Block.declare`."""
    given = {name: record for name, record in (("inputs", inputs), ("outputs", outputs)) if record is not None}
    if not given:
        raise StateError(wording.nothing_declared(owner.name))
    if owner.names:
        raise StateError(wording.declared_late(owner.name, owner.names))

    def changes(composite: AnyBlock) -> dict[str, Any]:
        if _composite(composite) is None:
            raise StateError(wording.no_boundary(composite.name))
        return given

    return recomposed(owner, "", changes)


def _composite(block: AnyBlock) -> Composite | None:
    own = wiring_of(block.plan)
    return own if isinstance(own, Composite) and block._parts is not None else None


def recomposed(owner: AnyBlock, path: str, changes: Callable[[AnyBlock], Mapping[str, Any]]) -> AnyBlock:
    """A composite in which the composite at a path is composed again with changes; those around it follow."""
    head, _, rest = path.partition("/")
    if head:
        return replaced(owner, head, recomposed(child(owner, head), rest, changes))
    changed = changes(owner)
    parts = owner._parts
    assert parts is not None  # that of a composite
    return with_settings_of(owner, parts.make(parts.blocks, changed))


def with_progress(owner: Same, bar: Bar) -> Same:
    """A loop with a progress bar; see `Block.with_progress`."""
    own = wiring_of(owner.plan)
    if not isinstance(own, Composite) or not is_loop(own.kind):
        raise StateError(wording.not_a_loop(owner.name))
    total: object = bar.total
    if total is not None and not callable(total):
        raise StateError(wording.total_is_no_function(owner.name, total))
    parts = owner._parts
    assert parts is not None
    again = Parts(parts.blocks, _WithProgress(parts.make, bar))
    shown = owner._new(bar=bar, parts=again)
    if not isinstance(owner.plan, Compiled):
        return shown
    return shown.compile(fullgraph=owner.plan.fullgraph, verify=owner.plan.verify)


def _check_only(owner: AnyBlock, path: str) -> None:
    """Refuse a path in `compile(only=[...])` that leads to no block."""
    try:
        found(owner, path)
    except KeyError as error:
        raise StateError(error.args[0]) from None


@dataclass(frozen=True)
class _WithProgress:
    """Composes a loop with a progress bar again."""

    make: Compose
    bar: Bar

    def __call__(self, blocks: Mapping[str, AnyBlock], changes: Mapping[str, Any] = NOTHING, /) -> AnyBlock:
        return with_progress(self.make(blocks, changes), self.bar)


@dataclass(frozen=True)
class _CompiledAgain:
    """Composes a block that runs as a graph again."""

    make: Compose
    fullgraph: bool
    verify: Verify

    def __call__(self, blocks: Mapping[str, AnyBlock], changes: Mapping[str, Any] = NOTHING, /) -> AnyBlock:
        return self.make(blocks, changes).compile(fullgraph=self.fullgraph, verify=self.verify)


def compiled(owner: Same, only: Sequence[str] | None, *, fullgraph: bool, verify: Verify) -> Same:
    """A block as a graph, or some of the blocks inside; see `Block.compile`."""
    if isinstance(only, str):
        raise StateError(wording.only_text(owner.name, only))
    if only is not None:
        made: Any = owner
        for path in only:
            _check_only(owner, path)
            made = replaced(made, path, found(made, path).compile(fullgraph=fullgraph, verify=verify))
        whole: Same = made
        return whole
    from fnloop.compile.attempts import compiled_apart, failing_loops
    from fnloop.compile.compiled import compiled as compiled_plan  # a third of importing fnloop, needed by few

    if failing_loops(owner.plan):
        paths, told = compiled_apart(owner.plan, fullgraph=fullgraph)
        warnings.warn(told, CompileWarning, stacklevel=stack_level())
        return compiled(owner, paths, fullgraph=fullgraph, verify=verify)

    parts = owner._parts
    again = None if parts is None else Parts(parts.blocks, _CompiledAgain(parts.make, fullgraph, verify))
    plan = compiled_plan(owner.plan, progress, owner._bound, fullgraph=fullgraph, verify=verify, bar=owner._bar)
    return owner._new(plan=plan, parts=again)
