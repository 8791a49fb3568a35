"""The parts of wiring: entries, boundaries and types, and the state of one field at one point of a composition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from fnloop.errors import Fault
from fnloop.interface import Default, Gathered, Interface, Read, Use
from fnloop.state import same_value
from fnloop.summary import summarize

__all__ = [
    "Boundary",
    "Entry",
    "Handler",
    "Input",
    "TypeSystem",
    "Value",
    "Wired",
    "defaulting",
    "same_default",
    "show_default",
    "unique",
]


class TypeSystem(Protocol):
    """The operations on types that wiring needs."""

    def show(self, hint: Any) -> str:
        """The type as its author would write it."""

    def misfit(self, given: Any, wanted: Any) -> str | None:
        """The reason why a type is not assignable to another, axes aside; None where it is."""

    def overlap(self, one: Any, other: Any) -> bool:
        """Whether a value could be of both types."""

    def is_tensor(self, hint: Any) -> bool:
        """Whether each value of a type is a tensor of MindSpore or an array of NumPy."""

    def stacked(self, hint: Any, axis: str) -> Any:
        """The type of several values of a type of tensors, stacked on a new first axis of that name."""

    def several(self, hints: Sequence[Any]) -> Any:
        """The type of a tuple of any number of values, each of one of these types."""


@dataclass(frozen=True)
class Entry:
    """A block under its name in a composition, as those around it see it."""

    name: str
    interface: Interface


@dataclass(frozen=True)
class Handler:
    """The block that answers for an iteration that fails.

    Args:
        entry: the block, under the name ``on_error``.
        failure: the type of the failure that it is given; None where it is not known.
    """

    entry: Entry
    failure: Any


@dataclass(frozen=True)
class Boundary:
    """A declared record of inputs or outputs: its name, and its fields with types and defaults."""

    name: str
    fields: Mapping[str, Read]


@dataclass(frozen=True)
class Wired:
    """The result of wiring.

    Args:
        interface: the interface of the composition.
        faults: every fault in it.
        carry: the fields that a loop hands from one iteration to the next.
        filled: the fields that its blocks read and its declared inputs leave out: they are always
            their default.
        used: for each block, the temporaries of its branches that are used around it.
        gathered: the fields whose history a loop gives.
        body: of a loop whose iterations may fail, the interface of its blocks; None for any other.
    """

    interface: Interface
    faults: tuple[Fault, ...]
    carry: tuple[str, ...] = ()
    filled: Mapping[str, Default] = field(default_factory=dict)
    used: Mapping[str, frozenset[str]] = field(default_factory=dict)
    gathered: tuple[Gathered, ...] = ()
    body: Interface | None = None


@dataclass(frozen=True)
class Input:
    """An input of the composition while it is being wired.

    Args:
        read: the blocks that read it so far, and what they need.
        strict: True where a reader cannot do without it.
        declared: True where the declared inputs hold it.
        defaulted: the first reader that has a default.
        missing: True where it was found that nobody provides it.
    """

    read: Read
    strict: bool = False
    declared: bool = False
    defaulted: Read | None = None
    missing: bool = False


@dataclass(frozen=True)
class Value:
    """The value of a field at one point: the definitions that may reach it.

    Args:
        uses: the blocks that may have written it.
        passes: True where the composition's input of that name may be what is there.
        maybe: True where the last block that writes it does not always write it.
        sure: True where a block before gives it in any case: its own default, if nothing else.
    """

    uses: tuple[Use, ...]
    passes: bool = False
    maybe: bool = False
    sure: bool = False


def unique(items: Iterable[Any]) -> tuple[Any, ...]:
    """The items without those that are there already."""
    found: list[Any] = []
    for item in items:
        if item not in found:
            found.append(item)
    return tuple(found)


def defaulting(read: Read) -> Use:
    """The reader that declares the default."""
    return next((use for use in read.uses if use.defaults), read.uses[0])


def same_default(one: Default, other: Default) -> bool:
    """Whether two defaults are equal, as far as they are known."""
    if not (one.known and other.known):
        return True
    if one.factory is not None or other.factory is not None:
        return one.factory is other.factory
    return type(one.value) is type(other.value) and same_value(one.value, other.value)


def show_default(default: Default) -> str:
    """A default for a message."""
    if default.factory is not None:
        return f"{getattr(default.factory, '__name__', 'a factory')}()"
    return summarize(default.value)
