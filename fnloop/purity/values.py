"""The values of names while a function is read: what each may share with what the function was given."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from fnloop.purity.kinds import UNKNOWN_KIND, Kinds, element_kinds

__all__ = ["FRESH", "UNKNOWN", "Number", "Part", "Place", "State", "Value", "join", "joined", "new_number"]

UNKNOWN: Any = object()
"""Stands for an object that a name does not lead to."""

Number = Hashable
"""What tells values apart: two expressions of one number have the same value."""

_SERIAL = itertools.count()

DEEPEST = 4
"""The depth to which containers in containers are followed."""


def new_number() -> Number:
    """A number of its own."""
    return ("new", next(_SERIAL))


@dataclass(frozen=True)
class Part:
    """A thing that the function was given, or a part of one.

    Args:
        owner: what it belongs to.
        path: as the source would write it: ``state.x``. An item of a list has the path of the list.
        kinds: the kinds that it may have.
        sliced: True for a slice of something of an unknown kind.
        target: the object itself, of a global.
    """

    owner: Literal["record", "component", "global", "self"]
    path: str
    kinds: Kinds = UNKNOWN_KIND
    sliced: bool = False
    target: Any = field(default=UNKNOWN, compare=False)

    @property
    def is_record(self) -> bool:
        """Whether it is the record itself that a block takes, no field of it."""
        return self.owner == "record" and "." not in self.path

    def item(self, place: object = None, *, iterated: bool = False) -> Part:
        """An item of it."""
        kinds = [kind for own in self.kinds for kind in element_kinds(own, place, iterated=iterated)]
        return replace(self, kinds=tuple(dict.fromkeys(kinds)), target=UNKNOWN)

    def has(self, *names: str) -> bool:
        """Whether it may be of one of some kinds."""
        return any(kind.name in names for kind in self.kinds)


@dataclass(frozen=True, eq=False)
class Value:
    """The value of an expression.

    Args:
        parts: the parts of what was given that it may be itself.
        each: of a new container, what its items may be.
        items: of a new tuple or list, its items one by one.
        fields: of a new record, its fields.
        target: the object, where a name leads to it.
        cls: the class of an object of which no more is known.
        scalar: True for a number, text, or the like.
        number: see `Number`.
    """

    parts: frozenset[Part] = frozenset()
    each: Value | None = None
    items: tuple[Value, ...] | None = None
    fields: Mapping[str, Value] | None = None
    target: Any = UNKNOWN
    cls: type | None = None
    scalar: bool = False
    number: Number = field(default_factory=new_number)

    @property
    def is_scalar(self) -> bool:
        """Whether it is a number, text, or the like."""
        return self.scalar or (bool(self.parts) and all(part.has("scalar") for part in self.parts))

    @property
    def is_plain(self) -> bool:
        """Whether nothing that was given can be reached by it."""
        return not self.parts and self.each is None and self.items is None and self.fields is None

    def renumbered(self) -> Value:
        """The same with numbers of its own: another item of the same container."""
        items = None if self.items is None else tuple(item.renumbered() for item in self.items)
        return replace(self, items=items, number=new_number())


FRESH = Value()
"""A new value, of which nothing else is known. Its number is that of all such; see `Value.renumbered`."""


def join(one: Value, other: Value, depth: int = 0) -> Value:
    """What a name may be that is the one on some paths and the other on others."""
    if one is other:
        return one
    same = one.number == other.number
    return Value(
        parts=one.parts | other.parts,
        each=_join_each(one.each, other.each, depth),
        items=_join_items(one, other, depth),
        fields=one.fields if one.fields is other.fields else None,
        target=one.target if one.target is other.target else UNKNOWN,
        cls=one.cls if one.cls is other.cls else None,
        scalar=one.scalar and other.scalar,
        number=one.number if same else new_number(),
    )


def _join_each(one: Value | None, other: Value | None, depth: int) -> Value | None:
    if one is None or other is None:
        return one if other is None else other
    return None if depth >= DEEPEST else join(one, other, depth + 1)


def _join_items(one: Value, other: Value, depth: int) -> tuple[Value, ...] | None:
    if one.items is None or other.items is None or len(one.items) != len(other.items) or depth >= DEEPEST:
        return None
    return tuple(join(a, b, depth + 1) for a, b in zip(one.items, other.items, strict=True))


def joined(values: Iterable[Value]) -> Value | None:
    """What is any of some values; None of none."""
    found: Value | None = None
    for value in values:
        found = value if found is None else join(found, value)
    return found


Place = tuple[str, int, str]
"""A file, a line and its text."""


@dataclass
class State:
    """What is known at a point of the source.

    Args:
        names: the values of the local names.
        drawn: the keys that have been drawn from on every path to this point, by number, with the place.
        parted: the keys that have been split, likewise.
    """

    names: dict[str, Value] = field(default_factory=dict)
    drawn: dict[Number, Place] = field(default_factory=dict)
    parted: dict[Number, Place] = field(default_factory=dict)

    def copy(self) -> State:
        """The same, to go on differently."""
        return State(dict(self.names), dict(self.drawn), dict(self.parted))

    @staticmethod
    def joined(states: Iterable[State | None]) -> State | None:
        """What is known where several paths meet; None where none gets there."""
        arriving = [state for state in states if state is not None]
        if not arriving:
            return None
        first, *others = arriving
        if not others:
            return first
        found = first.copy()
        for other in others:
            for name, value in other.names.items():
                found.names[name] = join(found.names[name], value) if name in found.names else value
            found.drawn = {number: place for number, place in found.drawn.items() if number in other.drawn}
            found.parted = {number: place for number, place in found.parted.items() if number in other.parted}
        return found
