"""What a run found right and cannot have changed since: it is not looked at again.

Of a tuple of records that grows by one, a check that has to look at contents (`Literal`, validators) looks at that
one. Nothing that can be changed in place is ever known: a list, a dict, a tensor or a user's object is looked at
each time, and so is what holds one.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any

from fnloop.run.values import ATOMS
from fnloop.state import BlockState

__all__ = ["Known", "is_frozen"]


MOST = 2**16
"""So many values are known that were met lately, and as many that were met before them."""


class Known:
    """Values with the annotations that they fit, within one run.

    Both are kept by identity, and alive while they are known. A later run knows nothing of them: what a validator
    reads from elsewhere may have changed.
    """

    def __init__(self) -> None:
        self._lately: dict[tuple[int, int], tuple[Any, Any]] = {}
        self._before: dict[tuple[int, int], tuple[Any, Any]] = {}

    def has(self, value: Any, hint: Any) -> bool:
        """Whether a value is known to fit an annotation."""
        key = (id(value), id(hint))
        if key in self._lately:
            return True
        found = self._before.get(key)
        if found is None:
            return False
        self._keep(key, found)
        return True

    def add(self, value: Any, hint: Any) -> None:
        """Note that a value fits an annotation, if it can never change."""
        if is_frozen(value):
            self._keep((id(value), id(hint)), (value, hint))

    def forget(self) -> None:
        """Forget all."""
        self._lately, self._before = {}, {}

    def _keep(self, key: tuple[int, int], pair: tuple[Any, Any]) -> None:
        if len(self._lately) >= MOST:
            self._lately, self._before = {}, self._lately
        self._lately[key] = pair


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
