"""The operands of a graph's operators: numbers as they are now, entries and sizes as in Python.

MindSpore's parser reads these functions; Python never calls them. They hold no more than it
understands.

An operator that needs a number before it computes (an axis, a shape, the bounds of a slice) takes
the one that the compiler has noted for it. Of a number that an `if` chooses among constants, or
that changes in a `while`, that is one of the constants, or the first value, for all iterations
(measured on MindSpore 2.10: `x.sum(1 if i > 2 else 0)`, `x[:4 - i]`). For what an operator has
computed from an input of the graph nothing is noted, and it is read in time.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable
from typing import Any

from mindspore import Parameter, Tensor, float32, float64, int64, ops
from mindspore.ops import functional as _functional

from fnloop.compile.runtime.floats import narrow, to_number, to_tensor, wide
from fnloop.compile.runtime.kinds import by_kind, same

functional: Any = _functional

__all__ = [
    "all_for_cell",
    "beside",
    "entry",
    "for_cell",
    "index",
    "item",
    "length",
    "merged",
    "no_number",
    "no_numbers",
    "now",
    "row",
    "stored",
    "versions",
]

ZERO: Any = Parameter(Tensor(0, int64), name="fnloop_zero", requires_grad=False)
"""Never written; a Parameter is an input of the graph, which the compiler cannot compute with."""

TOO_MUCH = 2**39
"""Times a whole number beyond 2**24, which is no float of 32 bits, it has more than 64 bits, and the graph fails.

Some operators go by such a float (`ops.div` even by a whole number of 32 bits).
"""


def _now(value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        return _all_now(value)
    return _number_now(value)


now = by_kind("now", same, _now, (("Tensor",),))
"""A value for an operator: a number that varies as it is now; all else as it is."""


def for_cell(value: Any, others: Any) -> Any:
    """An argument of a Cell that computes with it, and `others`, alone: with the 32 bits of its graph."""
    of_tensors = False
    for one in others:
        if isinstance(one, Tensor):
            of_tensors = True
    if not of_tensors and isinstance(value, float) and not functional.isconstant(value):
        raise TypeError(
            "fnloop: a Cell computes with a float number that it is given, which has 32 bits there in a graph; give it "
            "a tensor"
        )
    return value


def all_for_cell(values: Any) -> Any:
    """Arguments of a Cell that computes with some of them alone, which are given as a tuple."""
    for one in values:
        for_cell(one, ())
    return values


def stored(value: Any, container: Any) -> Any:
    """A value that is written into a tensor, list or dict: into a tensor as an operator takes it."""
    if isinstance(container, Tensor):
        return _number_now(value)
    return value


def beside(number: Any, other: Any) -> Any:
    """A number that a conditional expression gives in place of another value: of a tensor, one of its dtype."""
    if isinstance(other, Tensor):
        if other.ndim > 0 or other.dtype not in (float32, float64):
            raise TypeError(
                "fnloop: a conditional expression gives a tensor or a number, of which a graph makes one kind; write "
                "`ops.where(condition, ...)`, or make a tensor of the number"
            )
        return functional.cast(number, other.dtype)
    return number


def _number_now(value: Any) -> Any:
    if isinstance(value, Tensor):
        return value
    if functional.isconstant(value):
        return narrow(value)
    if isinstance(value, bool):
        return bool(int(value) + to_number(ZERO))
    if isinstance(value, int):
        number = value + to_number(ZERO)
        return number + to_number(ZERO) * (number * TOO_MUCH)
    if isinstance(value, float):
        return narrow(value - to_number(ZERO))  # -0.0 + 0 would be 0.0
    if isinstance(value, str):
        raise TypeError("fnloop: an operator is given a text that the graph chooses; write `if` around the operator")
    return value


def _all_now(value: Any) -> Any:
    """A tuple or list of such values, of which an `if` may have chosen the length too."""
    if functional.isconstant(value):
        return _constants_now(value)
    if functional.is_sequence_shape_unknown(value):
        if isinstance(value[0], Tensor):
            return value
        if isinstance(value, list):
            raise TypeError(
                "fnloop: an operator is given a list whose length the graph chooses, of which MindSpore takes one for "
                "all calls; write a tuple"
            )
        return value[to_number(ZERO) :]  # for what comes of a slice nothing is noted
    made = [_part_now(one) for one in value]
    if isinstance(value, tuple):
        return tuple(made)
    return made


def _constants_now(value: Any) -> Any:
    """A tuple or list of constants, its floats as they are written."""
    has_floats = False
    for one in value:
        if isinstance(one, float):
            has_floats = True
    if has_floats and isinstance(value, tuple):
        return tuple([narrow(one) for one in value])
    if has_floats:
        return [narrow(one) for one in value]
    return value


def _part_now(value: Any) -> Any:
    """The same one level deeper, as of `((1, n), (0, 0))`: no function of a graph calls itself."""
    if isinstance(value, (tuple, list)):
        if functional.isconstant(value) or functional.is_sequence_shape_unknown(value):
            return value
        made = [_number_now(one) for one in value]
        if isinstance(value, tuple):
            return tuple(made)
        return made
    return _number_now(value)


def no_number(value: Any) -> Any:
    """An argument of a user's Cell that computes with it what a graph does otherwise for numbers that vary."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and not functional.isconstant(value):
        raise TypeError(
            "fnloop: a Cell is given a number that varies, and compares it or computes `//`, `%` or `**` with it, "
            "which a graph does otherwise; do that in the block, or give it a tensor"
        )
    return value


def no_numbers(values: Any) -> Any:
    """Such arguments that are given as a tuple."""
    for one in values:
        no_number(one)
    return values


def length(value: Any) -> Any:
    """`len(value)`; of a tensor whose shape is not known a graph's own gives garbage."""
    if isinstance(value, Tensor):
        return value.shape[0]
    return len(value)


def item(value: Any, key: Any) -> Any:
    """`value[key]`; a number beyond a tensor fails, where a graph's own indexing reads on."""
    if isinstance(value, Tensor) and isinstance(key, int):
        return ops.gather(value, to_tensor(key, int64), 0)
    if isinstance(value, (tuple, list)) and isinstance(key, int):
        if functional.isconstant(key) or functional.is_sequence_shape_unknown(value):
            return wide(value[key])
        return _entry(value, key)
    return wide(value[key])


def entry(table: Any, key: Any) -> Any:
    """`table[key]` of an array of NumPy that a tensor holds: the number, with its 64 bits."""
    if isinstance(key, bool) or not isinstance(key, int):
        raise TypeError("fnloop: an array of NumPy is indexed by what is no whole number; make it a tensor")
    return to_number(item(table, key + to_number(ZERO)))  # an entry that is known would have 32 bits


def row(table: Any, key: Any) -> Any:
    """`table[key]` of an array of NumPy with several axes that a tensor holds: the part of it."""
    if isinstance(key, bool) or not isinstance(key, int):
        raise TypeError("fnloop: an array of NumPy is indexed by what is no whole number; make it a tensor")
    return item(table, key + to_number(ZERO))


def _entry(value: Any, key: Any) -> Any:
    """An entry of a tuple or list, by asking for each: a graph's own gives the first one of Cells."""
    size = len(value)
    if key >= size or key < -size:
        raise IndexError("index is out of range")
    found = wide(value[0])
    for number in range(1, size):
        if key - number == 0 or key + size - number == 0:
            found = wide(value[number])
    return found


def index(value: Any, key: Any, axis: Any) -> Any:
    """A part of an index; a number beyond the tensor's axis fails, where a graph's own reads on."""
    if isinstance(value, Tensor) and isinstance(key, int):
        size = value.shape[axis]
        if key >= size or key < -size:
            raise IndexError("index is out of bounds")
        return key if functional.isconstant(key) else key + to_number(ZERO)
    return key


def merged(parts: Any) -> Any:
    """Several dicts as one: `{**a, "k": b}`, of which a graph's parser makes no such dict."""
    made = {key: value for key, value in parts[0].items()}  # noqa: C416 - a graph has no `dict(...)` of a dict
    for part in parts[1:]:
        made.update(part)
    return made


def checked_weights(weights: Any, count: int) -> Any:
    """The weights that `call_with` is given, if there are as many as its Cell has."""
    if len(weights) != count:
        raise TypeError(
            "fnloop: `call_with` is given other weights than its Cell has; give all that `weights_of` gives"
        )
    return weights


def checked_weight(weight: Any, dtype: Any, shape: Any, told: Any) -> Any:
    """A weight, if it has the dtype and shape of its Parameter."""
    if weight.dtype != dtype or weight.shape != shape:
        raise TypeError(told)
    return weight


def versions() -> dict[tuple[Any, int], Callable[..., Any]]:
    """For a function and a number of arguments, its version for graphs."""
    return {(builtins.len, 1): length}
