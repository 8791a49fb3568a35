"""Guards on namespaces: has a global, closure cell, attribute or item been rebound?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Any

__all__ = ["PLAIN", "NamespaceGuard", "reader", "same_value"]

PLAIN = (bool, int, float, complex, str, bytes, type(None))
"""Types that are compared by value; all others are compared by identity."""


@dataclass
class NamespaceGuard:
    """The names of a namespace that a graph read, and what they meant.

    Args:
        owner: what it is the namespace of, for a reader.
        names: those that are read.
        values: what was there.
        place: the dict or object that has them.
        is_dict: whether it is a dict.
        namespace: where another name may come in.
        counts: which other name would be read.
    """

    owner: str
    names: tuple[str, ...]
    values: tuple[Any, ...]
    place: Any
    is_dict: bool
    namespace: Mapping[str, Any]
    counts: Callable[[str], bool]

    @classmethod
    def of(
        cls, owner: str, names: Iterable[str], namespace: Any, counts: Callable[[str], bool] | None
    ) -> NamespaceGuard:
        """The guard on names in a dict, or attributes of anything else.

        In a dict it also sees names that come in, if they count.
        """
        found = tuple(names)
        found = found * 2 if len(found) == 1 else found  # so that a tuple is got
        is_dict = isinstance(namespace, Mapping)
        values = reader(found, is_dict)(namespace) if found else ()
        return cls(owner, found, values, namespace, is_dict, namespace if counts else {}, counts or bool)

    def changed(self) -> str | None:
        """The first name that means something else now. Takes equal values for the old ones."""
        try:
            now = reader(self.names, self.is_dict)(self.place) if self.names else ()
        except (KeyError, AttributeError, ValueError):
            return f"a name of {self.owner}"
        for name, one, old in zip(self.names, now, self.values, strict=True):
            if not same_value(one, old):
                return f"{self.owner}.{name}"
        for name in self.namespace.keys() - set(self.names):
            if self.counts(name):
                return f"{self.owner}.{name}"
        self.values = now
        return None


@lru_cache(maxsize=256)
def reader(names: tuple[str, ...], is_dict: bool) -> Callable[[Any], tuple[Any, ...]]:
    """A function that reads two or more names of a dict, or attributes of anything else, and gives a tuple."""
    return itemgetter(*names) if is_dict else attrgetter(*names)


def same_value(one: Any, old: Any) -> bool:
    """Whether a value is the same: one written the same if its type is plain, else the very one."""
    if one is old:
        return True
    if type(one) is not type(old):
        return False
    if isinstance(one, tuple):
        return len(one) == len(old) and all(map(same_value, one, old))
    return isinstance(one, PLAIN) and repr(one) == repr(old)
