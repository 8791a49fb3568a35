"""Names in a namespace that may change, and whether they mean the same still."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from operator import attrgetter, itemgetter
from typing import Any

__all__ = ["PLAIN", "NamespaceGuard", "same_value"]

PLAIN = (bool, int, float, complex, str, bytes, type(None))
"""What is compared by value; everything else is compared by identity."""


@dataclass
class NamespaceGuard:
    """Names that are read, in a namespace that may change.

    Args:
        owner: what it is the namespace of, for a reader.
        names: those that are read.
        get: gives what is there under all of them.
        values: what was there.
        namespace: where another name may come in.
        counts: which other name would be read.
    """

    owner: str
    names: tuple[str, ...]
    get: Callable[[], tuple[Any, ...]]
    values: tuple[Any, ...]
    namespace: Mapping[str, Any]
    counts: Callable[[str], bool]

    @classmethod
    def of(
        cls, owner: str, names: Iterable[str], namespace: Any, counts: Callable[[str], bool] | None
    ) -> NamespaceGuard:
        """Of names in a dict, or attributes of anything else; in a dict also of names that come in, if they count."""
        found = tuple(names)
        found = found * 2 if len(found) == 1 else found  # so that a tuple is got
        getter: Any = itemgetter if isinstance(namespace, Mapping) else attrgetter
        get = partial(getter(*found), namespace) if found else tuple
        return cls(owner, found, get, get(), namespace if counts else {}, counts or bool)

    def changed(self) -> str | None:
        """The first name that means something else now. Takes equal values for the old ones."""
        try:
            now = self.get()
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


def same_value(one: Any, old: Any) -> bool:
    """Whether a value is the same: of the same type and written the same for plain ones, else the very same."""
    if one is old:
        return True
    if type(one) is not type(old):
        return False
    if isinstance(one, tuple):
        return len(one) == len(old) and all(map(same_value, one, old))
    return isinstance(one, PLAIN) and repr(one) == repr(old)
