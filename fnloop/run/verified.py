"""What a run found right and cannot have changed since: it is not looked at again.

Of a tuple of records that grows by one, a check that has to look at contents (`Literal`, validators) looks at that
one. Nothing that can be changed in place is ever known: a list, a dict, a tensor or a user's object is looked at
each time, and so is what holds one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from typing import Any

from fnloop.run.values import ATOMS, LONGEST_EXACT
from fnloop.state import BlockState

__all__ = ["VerifiedCache", "is_frozen"]


GENERATION_SIZE = 2**16
"""The most values in each of the two generations that are kept of an annotation."""


class VerifiedCache:
    """Values with the annotations that they fit, within one run.

    Both are kept by identity, and alive while they are known. A later run knows nothing of them: what a validator
    reads from elsewhere may have changed.
    """

    def __init__(self) -> None:
        self._tables: dict[int, _Table] = {}

    def has(self, value: Any, hint: Any) -> bool:
        """Whether a value is known to fit an annotation."""
        table = self._tables.get(id(hint))
        return table is not None and table.has(value)

    def without(self, values: Collection[Any], hint: Any) -> Iterator[tuple[int, Any]]:
        """Those of some values that are not known to fit an annotation, with their numbers."""
        table = self._tables.get(id(hint))
        if table is None:
            return iter(enumerate(values))
        young = table.young
        return ((number, value) for number, value in enumerate(values) if id(value) not in young)

    def add(self, value: Any, hint: Any) -> None:
        """Note that a value fits an annotation, if it can never change; of a long tuple its items are known."""
        if not (type(value) is tuple and len(value) > LONGEST_EXACT) and is_frozen(value):
            if id(hint) not in self._tables:
                self._tables[id(hint)] = _Table(hint)
            self._tables[id(hint)].keep(value)

    def forget(self) -> None:
        """Forget all."""
        self._tables = {}


class _Table:
    """The values that fit one annotation, by identity, in two generations: the older one is dropped when the young
    one is full.
    """

    def __init__(self, hint: Any) -> None:
        self.hint = hint  # as long as it is alive, no other has its identity
        self.young: dict[int, Any] = {}
        self.old: dict[int, Any] = {}

    def has(self, value: Any) -> bool:
        if id(value) in self.young:
            return True
        if id(value) not in self.old:
            return False
        self.keep(value)
        return True

    def keep(self, value: Any) -> None:
        if len(self.young) >= GENERATION_SIZE:
            self.young, self.old = {}, self.young
        self.young[id(value)] = value


def is_frozen(value: Any) -> bool:
    """Whether nothing in a value can be changed in place."""
    cls = type(value)
    if cls in ATOMS:
        return True
    if isinstance(value, BlockState):
        return _all_frozen(getattr(value, name) for name in cls.__struct_fields__)
    if cls in (tuple, frozenset):
        return _all_frozen(value)
    return isinstance(value, Enum)


def _all_frozen(values: Iterable[Any]) -> bool:
    return all(map(is_frozen, values))
