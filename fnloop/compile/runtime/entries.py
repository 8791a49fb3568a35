"""How a graph gathers the history of a field: each entry is put at its place in a buffer that the loop carries.

MindSpore's parser reads these functions, and Python calls them too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import mindspore as ms
from mindspore import Tensor, ops

from fnloop.state import BlockState

__all__ = ["Counted", "Entry", "Filled", "NumberEntry", "advance", "put_each", "put_number", "put_some"]


class Entry(BlockState):
    """A buffer, the number of iterations before this one, and what the field is after it."""

    buffer: Tensor
    count: Tensor
    value: Tensor


class NumberEntry(BlockState):
    """The same of a field that is a number of Python."""

    buffer: Tensor
    count: Tensor
    value: Any


class Filled(BlockState):
    """A buffer after an iteration."""

    buffer: Tensor


class Counted(BlockState):
    """A number of iterations."""

    count: Tensor


def advance(state: Counted) -> Counted:
    """One iteration more."""
    return Counted(count=state.count + 1)


def put_each(state: Entry) -> Filled:
    """Every iteration has an entry."""
    entry = ops.expand_dims(ops.cast(state.value, state.buffer.dtype), 0)
    return Filled(buffer=ops.tensor_scatter_update(state.buffer, state.count.reshape((1, 1)), entry))


@cache
def put_some(every: int) -> Callable[[Any], Any]:
    """So many iterations have one entry: each overwrites the one before, so that the last one stays."""

    def put(state: Entry) -> Filled:
        entry = ops.expand_dims(ops.cast(state.value, state.buffer.dtype), 0)
        place = (state.count // every).reshape((1, 1))
        return Filled(buffer=ops.tensor_scatter_update(state.buffer, place, entry))

    return put


@cache
def put_number(kind: str, every: int) -> Callable[[Any], Any]:
    """The same for entries that are numbers, each with its class: 0 for a float, 1 for a whole number, 2 for a truth.

    Args:
        kind: `"int"`, `"float"` or `"bool"`, as which the field is annotated.
        every: how many iterations have one entry.
    """
    dtype = ms.float64 if kind == "float" else ms.int64

    def put(state: NumberEntry) -> Filled:
        number = 2 if isinstance(state.value, bool) else 1 if isinstance(state.value, int) else 0
        entry = Tensor([state.value * 1, number], dtype).reshape((1, 2))
        place = (state.count // every).reshape((1, 1))
        return Filled(buffer=ops.tensor_scatter_update(state.buffer, place, entry))

    return put
