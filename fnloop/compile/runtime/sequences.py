"""Python's functions of tuples and lists, and tensors that are made of numbers, as a graph computes them.

MindSpore's parser reads these functions; Python never calls them.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable
from typing import Any

from mindspore import Tensor, bool_, float32, float64, int64, ops, tensor
from mindspore.ops import functional as _functional

from fnloop.compile.runtime.floats import narrow
from fnloop.compile.runtime.numbers import to_tensor

__all__ = [
    "all_of",
    "any_of",
    "at_least",
    "backwards",
    "joined",
    "of_length",
    "unpacked",
    "unpacked_into_more",
    "versions",
    "whole_index",
]

functional: Any = _functional


def _refuse_tensor(items: Any) -> None:
    if isinstance(items, (Tensor, dict)):
        raise TypeError("fnloop: in a graph this takes a tuple or a list; of a tensor use its method")


def any_of(items: Any) -> Any:
    """`any(items)` of a tuple or list."""
    _refuse_tensor(items)
    found = False
    for one in items:
        if one:
            found = True
    return found


def all_of(items: Any) -> Any:
    """`all(items)` of a tuple or list."""
    _refuse_tensor(items)
    found = True
    for one in items:
        if not one:
            found = False
    return found


def backwards(items: Any) -> Any:
    """`reversed(items)` of a tuple or list; an empty one has no items that a graph could turn round."""
    _refuse_tensor(items)
    if len(items) == 0:
        return ()
    return items[::-1]


def joined(lists: Any) -> Any:
    """The lists of a comprehension of two `for`, as one."""
    made: Any = []
    for one in lists:
        made = made + one
    return made


def of_length(items: Any, count: int) -> Any:
    """A tuple, list or dict that is known to have so many items."""
    if len(items) != count:
        raise TypeError("fnloop: a Cell is called with a number of arguments that changes")
    return items


def at_least(items: Any, count: int) -> Any:
    """A tuple or list that is known to have so many items or more."""
    if len(items) < count:
        raise TypeError("fnloop: a list that is gone over with Cells has fewer items than these")
    return items


def unpacked(items: Any, count: int) -> Any:
    """What is unpacked into so many names; a graph takes the first ones where its length varies."""
    if isinstance(items, Tensor):
        return items
    if not isinstance(items, dict) and functional.is_sequence_shape_unknown(items):
        raise TypeError("fnloop: it unpacks a tuple or list whose length the graph chooses; give it one length")
    if len(items) != count:
        raise TypeError("fnloop: it unpacks a tuple or list of another length than there are names")
    return items


def unpacked_into_more(items: Any, count: int) -> Any:
    """What is unpacked into so many names and one that takes the rest."""
    if not isinstance(items, (Tensor, dict)) and functional.is_sequence_shape_unknown(items):
        raise TypeError("fnloop: it unpacks a tuple or list whose length the graph chooses; give it one length")
    return items


def whole_index(index: Any, count: int) -> Any:
    """The place of an item in a list of so many, of an index that may count from its end."""
    if index < -count or index >= count:
        raise IndexError("list index out of range")
    return index + count if index < 0 else index


def _tensor_of(value: Any) -> Any:
    """`Tensor(value)` of a number or truth, or of a tuple or list of them, with the dtype that it has in Python."""
    if isinstance(value, Tensor):
        if value.ndim == 0 and value.dtype == float64:
            raise TypeError("fnloop: whether it is a float or a tensor of 64 bits cannot be seen in a graph")
        return value
    if isinstance(value, (tuple, list)):
        return ops.stack([_tensor_of_number(one) for one in value])
    return _tensor_of_number(value)


def _tensor_of_number(value: Any) -> Any:
    """`Tensor(value)` of a number or truth."""
    if isinstance(value, bool):
        return to_tensor(value, bool_)
    if isinstance(value, int):
        return to_tensor(value, int64)
    if isinstance(value, float):
        return to_tensor(narrow(value), float32)
    raise TypeError("fnloop: in a graph a tensor is made of numbers")


def _tensor_like(value: Any, dtype: Any) -> Any:
    """`Tensor(value, dtype)`."""
    if isinstance(value, Tensor):
        return value.astype(dtype)
    if isinstance(value, (tuple, list)):
        return ops.stack([_number_like(one, dtype) for one in value])
    return _number_like(value, dtype)


def _number_like(value: Any, dtype: Any) -> Any:
    """`Tensor(value, dtype)` of a number or truth: a float keeps its 64 bits in a tensor of 64 bits alone."""
    if isinstance(value, float):
        return to_tensor(value, float64) if dtype == float64 else to_tensor(narrow(value), float32).astype(dtype)
    return _tensor_of_number(value).astype(dtype)


def versions() -> dict[tuple[Any, int], Callable[..., Any]]:
    """For a function and a number of arguments, its version for graphs."""
    return {
        (builtins.any, 1): any_of, (builtins.all, 1): all_of, (builtins.reversed, 1): backwards,
        (Tensor, 1): _tensor_of, (Tensor, 2): _tensor_like, (tensor, 1): _tensor_of, (tensor, 2): _tensor_like,
    }  # fmt: skip
