"""NumPy arrays whose numbers mean nothing: whatever reads one, or has a shape that depends on them, is stopped.

A MindSpore tensor is watched from outside (`trial`, `dispatch`); NumPy computes in C, where nothing is seen. So a trial
gets arrays of a class of its own, which computes as `numpy.ndarray` does and gives arrays of its own class, numbers
too, which are arrays without axes. What `numpy.asarray` makes of one is a plain array and is not followed; so a body
with arrays is called wrong only if it is wrong in the same way for several other numbers (`bodies`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from fnloop.shapes.containers import Unfollowed

__all__ = ["FILLS", "Unread", "unread"]

FILLS: tuple[tuple[float, int], ...] = ((-1.5, -1), (0.0, 0), (3.25, 2))
"""Other numbers for a body that was wrong, of floats and of ints: what they change was no matter of shapes."""

DATA_DEPENDENT = frozenset(
    {"argwhere", "array2string", "array_repr", "array_str", "bincount", "compress", "extract", "flatnonzero",
     "intersect1d", "nonzero", "save", "savetxt", "setdiff1d", "setxor1d", "trim_zeros", "union1d", "unique",
     "unique_all", "unique_counts", "unique_inverse", "unique_values"}
)  # fmt: skip
"""Functions whose result has a shape that depends on numbers, and those that write numbers out."""

BY_INDEX = frozenset({"array_split", "delete", "dsplit", "hsplit", "insert", "repeat", "split", "vsplit"})
"""Functions whose result has a shape that depends on the numbers in another argument than the first."""

READERS = (
    *("__bool__", "__int__", "__float__", "__complex__", "__index__", "__contains__", "__str__", "__repr__"),
    *("__format__", "item", "tolist", "tobytes", "tofile", "dump", "dumps", "nonzero", "compress"),
)

METHODS = (
    *("all", "any", "argmax", "argmin", "argpartition", "argsort", "choose", "clip", "cumprod", "cumsum", "dot"),
    *("max", "mean", "min", "prod", "ptp", "round", "searchsorted", "std", "sum", "take", "trace", "var"),
)
"""Methods that `numpy.ndarray` has in C, where numbers would come out as plain ones."""


READS = "it reads a number out of an array"
BY_NUMBERS = "the shape of {} depends on the numbers in an array"


class Unread(np.ndarray):  # type: ignore[type-arg]
    """An array whose numbers mean nothing."""

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **options: Any) -> Any:
        """Compute as NumPy does."""
        given = {key: _plain(value) for key, value in options.items()}
        return unread(getattr(ufunc, method)(*map(_plain, inputs), **given))

    def __array_function__(self, func: Any, types: Any, args: Any, kwargs: Any) -> Any:
        """Call a function of NumPy, unless it reads numbers."""
        name = getattr(func, "__name__", "")
        asks_where = name == "where" and len(args) == 1
        by_index = name in BY_INDEX and any(map(_holds_unread, (*args[1:], *kwargs.values())))
        if name in DATA_DEPENDENT or asks_where or by_index:
            raise Unfollowed(BY_NUMBERS.format(f"numpy.{name}"))
        made = func(*map(_plain, args), **{key: _plain(value) for key, value in kwargs.items()})
        if isinstance(made, bool):
            raise Unfollowed(READS)
        return unread(made)

    def __getitem__(self, place: Any) -> Any:
        """The items at some places; a mask of which the numbers are not known selects no known number of them."""
        for one in place if isinstance(place, tuple) else (place,):
            if isinstance(one, np.ndarray) and one.dtype == bool and _holds_unread(one):
                raise Unfollowed(BY_NUMBERS.format("what a mask selects"))
        return unread(np.asarray(self)[_plain(place)])

    def __iter__(self) -> Any:
        """Its items."""
        return (self[place] for place in range(len(self)))


def _reader(name: str) -> Callable[..., Any]:
    def read(self: Unread, *args: Any, **options: Any) -> Any:
        raise Unfollowed(READS)

    read.__name__ = name
    return read


def _method(name: str) -> Callable[..., Any]:
    plain = getattr(np.ndarray, name)

    def call(self: Unread, *args: Any, **options: Any) -> Any:
        given = {key: _plain(value) for key, value in options.items()}
        return unread(plain(np.asarray(self), *map(_plain, args), **given))

    call.__name__ = name
    return call


for _name in READERS:
    setattr(Unread, _name, _reader(_name))
for _name in METHODS:
    setattr(Unread, _name, _method(_name))


def unread(value: Any) -> Any:
    """A value with all arrays and NumPy numbers in it as arrays whose numbers mean nothing."""
    if isinstance(value, (np.ndarray, np.generic)):
        return np.asarray(value).view(Unread)
    if isinstance(value, (tuple, list)):
        return type(value)(map(unread, value)) if type(value) in (tuple, list) else value
    return value


def _plain(value: Any) -> Any:
    """A value with plain arrays in it."""
    if isinstance(value, Unread):
        return np.asarray(value)
    if type(value) in (tuple, list):
        return type(value)(map(_plain, value))
    return value


def _holds_unread(value: Any) -> bool:
    if type(value) in (tuple, list):
        return any(map(_holds_unread, value))
    return isinstance(value, Unread)
