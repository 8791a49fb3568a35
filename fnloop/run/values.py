"""What a value is (its signature) and what it holds (its fingerprint), for the checks."""

from __future__ import annotations

import hashlib
import pickle
from collections import deque
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from fnloop.state import BlockState, numpy_of
from fnloop.summary import is_array

__all__ = ["ATOMS", "fingerprint", "signature"]


def signature(value: Any) -> Any:
    """Types, dtypes and shapes of a value, hashable: two values of one signature fit the same annotations.

    Only annotations that look at contents (`Literal`, validators) need more than it says.
    """
    cls = value.__class__
    if cls in ATOMS:
        return cls
    if is_array(value):
        return (cls, str(value.dtype), tuple(value.shape))
    if isinstance(value, BlockState):
        return (cls, *(signature(getattr(value, name)) for name in value.__struct_fields__))
    if isinstance(value, tuple):
        return (cls, *map(signature, value))
    if isinstance(value, (list, set, frozenset, deque)):
        return (cls, _items(value))
    if isinstance(value, (dict, MappingProxyType)):
        return (cls, _items(value.keys()), _items(value.values()))
    if isinstance(value, type):  # `type[Base]` looks at which class it is
        return (cls, value)
    return cls


ATOMS = frozenset({bool, bytes, complex, float, int, str, type(None)})


def _items(values: Collection[Any]) -> Any:
    """The signatures of items that are checked each for itself; of many numbers or strings, only their classes."""
    classes = frozenset(map(type, values))
    return classes if classes <= ATOMS else tuple(map(signature, values))


def fingerprint(value: Any) -> Any:
    """A short digest of what a value holds, to see whether a block has changed it."""
    if is_array(value):
        contents = numpy_of(value)
        return hashlib.blake2b(contents.tobytes(), digest_size=16).digest(), str(value.dtype), tuple(value.shape)
    if isinstance(value, BlockState):
        return tuple(fingerprint(getattr(value, name)) for name in value.__struct_fields__)
    if isinstance(value, (list, tuple, deque)):
        return tuple(map(fingerprint, value))
    if isinstance(value, Mapping):
        return tuple((fingerprint(key), fingerprint(item)) for key, item in value.items())
    if isinstance(value, (set, frozenset)):
        return frozenset(map(fingerprint, value))
    try:
        return hashlib.blake2b(pickle.dumps(value), digest_size=16).digest()
    except Exception:  # noqa: BLE001 - what cannot be pickled (a function, a handle) has no contents to compare
        return id(value)
