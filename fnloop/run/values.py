"""The signature of a value (its types, dtypes and shapes) and its fingerprint (its contents), for the checks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain, cycle
from operator import attrgetter, is_, itemgetter
from types import MappingProxyType
from typing import Any

from fnloop.run.contents import ATOMS, contents
from fnloop.run.device import from_device
from fnloop.state import BlockState
from fnloop.summary import is_array

__all__ = ["ATOMS", "LONGEST_EXACT", "fingerprint", "signature"]

LONGEST_EXACT = 8
"""The length up to which the signature of a tuple lists its items, as `tuple[int, str]` needs them."""

COLUMNAR_FROM = 8
"""The number from which on values of one class are looked at by column, which takes a fraction of the time."""

Memo = dict[int, Any]
"""The signatures of containers by identity; None for those that are being looked at."""


Known = dict[int, tuple[Sequence[Any], Collection[Any]]]
"""The items of a long container that a place in a run had last, and their signatures, by place."""

LONG_FROM = 32
"""The number of items from which on a place remembers them."""


def signature(value: Any, known: Known | None = None, place: int = 0) -> Any:
    """The types, dtypes and shapes of a value, hashable: two values of one signature fit the same annotations.

    Of the items of a list, a set, a long tuple or a dict it has each kind once, in the order in
    which they come: items are checked each for itself, so a list that grows by more of the same
    keeps its signature. Only annotations that look at contents (`Literal`, validators, long tuples)
    need more than it says.

    A value that holds itself, or cannot be looked at, has a signature that no other value has.

    Args:
        value: anything.
        known: what the run knows of long containers; of one that has grown only what was added is looked at, for
            no block changes in place what it was given.
        place: the place in the run where the value is.
    """
    try:
        if known is not None and value.__class__ in GROWING and len(value) >= LONG_FROM:
            return _grown(value, known, place)
        return _signature(value, {})
    except Exception as error:
        if from_device(error):
            raise
        return object()


def _signature(value: Any, memo: Memo) -> Any:
    cls = value.__class__
    if cls in ATOMS:
        return cls
    if is_array(value):
        dtype = id(value.dtype) if hasattr(cls, "asnumpy") else str(value.dtype)  # MindSpore's dtypes live for ever
        return (cls, dtype, tuple(value.shape))
    if isinstance(value, type):  # `type[Base]` looks at which class it is
        return (cls, value) if _has_plain_hash(value) else object()
    if not isinstance(value, CONTAINERS):
        return cls if _has_plain_hash(cls) else object()
    known = memo.get(id(value), value)
    if known is not value:
        return object() if known is None else known
    memo[id(value)] = None
    found = memo[id(value)] = (cls, *_inside(value, memo))
    return found


CONTAINERS = (BlockState, tuple, list, set, frozenset, deque, dict, MappingProxyType)


BUILTIN = frozenset({tuple, list, set, frozenset, deque, dict})


GROWING = frozenset({list, tuple, dict})


def _grown(value: Any, known: Known, place: int) -> Any:
    """The signature of a long container, by what it has more than the one that was at this place before."""
    if value.__class__ is dict:
        kinds = _kinds(value.keys(), {}), _grown_kinds(list(value.values()), known, place)
        return (dict, *kinds)
    return (value.__class__, _grown_kinds(value, known, place))


def _grown_kinds(values: Sequence[Any], known: Known, place: int) -> Collection[Any]:
    """As `_kinds`, for items of which those that were there before are known."""
    classes = frozenset(map(type, values))
    if _are_plain(classes):
        return classes
    before, kinds = known.get(place, ((), ()))
    if not (len(before) <= len(values) and all(map(is_, before, values))):
        before, kinds = (), ()
    added = _each(values[len(before) :], {})
    found = tuple(dict.fromkeys([*kinds, *added]))
    known[place] = tuple(values), found
    return found


def _inside(value: Any, memo: Memo) -> Iterable[Any]:
    """The part of the signature of a container that is about its items."""
    if isinstance(value, BlockState):
        return [_signature(getattr(value, name), memo) for name in value.__struct_fields__]
    if isinstance(value, (dict, MappingProxyType)):
        return _kinds(value.keys(), memo), _kinds(value.values(), memo)
    if isinstance(value, tuple) and len(value) <= LONGEST_EXACT:
        return [_signature(item, memo) for item in value]
    return (_kinds(value, memo),)


def _kinds(values: Collection[Any], memo: Memo) -> Collection[Any]:
    """The signatures of some values, each once; where axes may be among them, in the order in which they come."""
    classes = frozenset(map(type, values))
    return classes if _are_plain(classes) else tuple(dict.fromkeys(_each(list(values), memo)))


def _each(items: Sequence[Any], memo: Memo) -> Sequence[Any]:
    """The signature of each of some values."""
    classes = frozenset(map(type, items))
    if _are_plain(classes):
        return list(map(type, items))
    if len(classes) > 1 or len(items) < COLUMNAR_FROM:
        return [_signature(item, memo) for item in items]
    (cls,) = classes
    return _atomic_containers(cls, items) or _by_column(cls, items, memo)


def _atomic_containers(cls: type, items: Sequence[Any]) -> Sequence[Any]:
    """The signatures of many lists or sets that hold nothing but atoms; empty for any others."""
    if cls not in (list, set, frozenset, deque):
        return ()
    kinds = [frozenset(map(type, item)) for item in items]
    if not all(kind <= ATOMS for kind in set(kinds)):
        return ()
    return [(cls, kind) for kind in kinds]


def _by_column(cls: type, items: Sequence[Any], memo: Memo) -> Sequence[Any]:
    """The signatures of many values of one class: each kind of row is looked at once."""
    columns = _columns(cls, items)
    if not columns:
        return [_signature(item, memo) for item in items]
    varied = [column for column in columns if len(_kinds(column, memo)) != 1]
    if not varied:
        return [_signature(items[0], memo)] * len(items)
    rows = list(zip(*(_each(column, memo) for column in varied), strict=True))
    representatives = dict(zip(rows, items, strict=True))
    signatures = {row: _signature(item, memo) for row, item in representatives.items()}
    return [signatures[row] for row in rows]


def _columns(cls: type, items: Sequence[Any]) -> list[list[Any]]:
    """The values at each place of many records, dicts or short tuples of one class; none where their places differ."""
    return [list(map(get, items)) for get in _getters(cls, items)]


def _getters(cls: type, items: Sequence[Any]) -> list[Callable[[Any], Any]]:
    """The functions that take the value at each place."""
    if issubclass(cls, BlockState):
        return [attrgetter(name) for name in cls.__struct_fields__]
    if cls not in (tuple, dict):
        return []
    first = items[0]
    if len(first) > LONGEST_EXACT or set(map(len, items)) != {len(first)}:
        return []
    if cls is tuple:
        return [itemgetter(place) for place in range(len(first))]
    has_same_keys = all(map(is_, chain.from_iterable(items), cycle(first)))  # `is`: 1 and True are equal
    return [itemgetter(key) for key in first] if has_same_keys else []


def _are_plain(classes: frozenset[type]) -> bool:
    return classes <= ATOMS or (classes.isdisjoint(BUILTIN) and all(map(_is_plain, classes - ATOMS)))


def _is_plain(cls: type) -> bool:
    """Whether the class is all that the signature of a value says."""
    if issubclass(cls, (*CONTAINERS, type)) or (hasattr(cls, "dtype") and hasattr(cls, "shape")):
        return False
    pretends = any("__class__" in vars(base) for base in cls.__mro__[:-1])  # a proxy, which is of another's class
    return _has_plain_hash(cls) and not pretends


def _has_plain_hash(cls: type) -> bool:
    """Whether a class is hashed by its identity; a metaclass may do something else, and raise."""
    return type(cls).__hash__ is type.__hash__ and type(cls).__eq__ is type.__eq__


def fingerprint(value: Any) -> Any:
    """The contents of a value, to see whether a block has changed it; of a record by field."""
    if isinstance(value, BlockState):
        return {name: contents(getattr(value, name)) for name in value.__struct_fields__}
    return contents(value)
