"""Methods and operators of tensors that a graph computes otherwise than they are run one by one.

MindSpore's parser reads these functions; Python never calls them. They are what was found when some
3,000 calls of methods, functions and operators were compared (MindSpore 2.10): other dtypes of
truths and whole numbers, an index that is not given, an axis that is taken for another. Each does
what is done outside of a graph.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from mindspore import Tensor, bool_, float16, float32, float64, int8, int16, int32, int64, mint, ops, uint8
from mindspore.ops import functional as _functional

from fnloop.compile.runtime.constants import bound, greatest, least, plus, unknown
from fnloop.compile.runtime.floats import is_float, narrow, to_float, to_tensor
from fnloop.compile.runtime.numbers import COMPARISONS, is_whole, times, whole

__all__ = ["BY_KEYWORD", "METHODS", "times", "versions"]

functional: Any = _functional


def _multiplied(a: Any, b: Any) -> Any:
    """A product in which floats of 16 bits are multiplied by a number of 32."""
    if isinstance(a, Tensor) and a.dtype == float16 and isinstance(b, float):
        return (a.astype(float32) * b).astype(float16)
    if isinstance(b, Tensor) and b.dtype == float16 and isinstance(a, float):
        return (a * b.astype(float32)).astype(float16)
    return times(a, b)


def _fmod(a: Any, b: Any) -> Any:
    of_numbers = whole(a, b)
    return of_numbers - times(_truncated(of_numbers, b), b)


def _divide(a: Any, b: Any, mode: Any) -> Any:
    """A quotient that is rounded."""
    if mode == "trunc":
        return _truncated(a, b)
    if isinstance(a, Tensor) and (isinstance(b, Tensor) or a.dtype == float32):
        return ops.div(a, b, rounding_mode=mode)
    raise TypeError("fnloop: in a graph the quotient of a tensor and a number is not rounded so; write `a // b`")


def _masked_fill(value: Any, mask: Any, filled: Any) -> Any:
    if value.dtype in (int64, float64) and not isinstance(filled, Tensor):
        raise TypeError("fnloop: in a graph `masked_fill` takes 32 bits of tensors of 64; write `ops.where`")
    return ops.masked_fill(value, mask, filled)


def _of_32_bits(filled: Any, dtype: Any) -> Any:
    """A number of which an operator makes a tensor: a float has 32 bits there."""
    if dtype == float64 and isinstance(filled, float):
        raise TypeError("fnloop: in a graph an operator rounds a float to 32 bits; multiply `ops.ones` by it")
    return filled


def _full(shape: Any, filled: Any, dtype: Any) -> Any:
    return unknown(ops.full(shape, _of_32_bits(filled, dtype), dtype=dtype))


def _fill(dtype: Any, shape: Any, filled: Any) -> Any:
    return unknown(ops.fill(dtype, shape, _of_32_bits(filled, dtype)))


def _full_like(value: Any, filled: Any) -> Any:
    return unknown(ops.full_like(value, _of_32_bits(filled, value.dtype)))


def _filled(value: Any, filled: Any) -> Any:
    return unknown(value.fill(_of_32_bits(filled, value.dtype)))


def _pad(value: Any, padding: Any, mode: Any, filled: Any) -> Any:
    return ops.pad(value, padding, mode, _of_32_bits(filled, value.dtype))


def _index_fill(value: Any, axis: Any, index: Any, filled: Any) -> Any:
    return ops.index_fill(value, axis, index, _of_32_bits(filled, value.dtype))


def _clip_by_value(value: Any, low: Any, high: Any) -> Any:
    return ops.clip_by_value(value, bound(low), bound(high))


def _hardtanh(value: Any, low: Any, high: Any) -> Any:
    return ops.hardtanh(value, bound(low), bound(high))


def _scalar_to_tensor(number: Any, dtype: Any) -> Any:
    return unknown(ops.scalar_to_tensor(_of_32_bits(number, dtype), dtype))


def _leaky_relu(value: Any, slope: Any) -> Any:
    """MindSpore's takes the greater or the lesser by the slope, and a graph takes one of them for good."""
    if functional.isconstant(slope):
        return ops.leaky_relu(value, slope)
    steep = to_tensor(narrow(slope), float32)
    scaled = ops.cast(steep, value.dtype) * value
    return ops.where(steep > 1, ops.minimum(scaled, value), ops.maximum(scaled, value))


def _float_power(a: Any, b: Any) -> Any:
    return ops.float_power(_of_64_bits(a), _of_64_bits(b))


def _of_64_bits(value: Any) -> Any:
    """A number as a tensor of 64 bits; a tensor as it is."""
    return value if isinstance(value, Tensor) else to_tensor(to_float(value), float64)


def _truncate_divide(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) and a.dtype == float16 and not isinstance(b, Tensor):
        raise TypeError("fnloop: in a graph the quotient with a number is not cut off so; make the number a tensor")
    return ops.truncate_div(a, b)


def _truncated(a: Any, b: Any) -> Any:
    """A quotient without its fraction; a graph's own computes it with 32 bits."""
    if not isinstance(a, Tensor) or (isinstance(b, float) and a.dtype == float16):
        raise TypeError("fnloop: a graph rounds a quotient with a number otherwise; make the number a tensor")
    quotient = ops.trunc(a / b)
    return ops.cast(quotient, (a * b).dtype)


def _where(condition: Any, a: Any, b: Any) -> Any:
    """Whole numbers that are chosen have 64 bits."""
    if is_whole(a) and is_whole(b):
        return ops.where(condition, to_tensor(a, int64), to_tensor(b, int64))
    return ops.where(condition, a, b)


def _max(value: Any, axis: Any, keep: Any = False) -> Any:
    """The greatest along an axis, and where they are."""
    if isinstance(value, Tensor) and isinstance(axis, int):
        return value.amax(axis, keep), value.argmax(axis, keep)
    return value.max(axis, keep)


def _min(value: Any, axis: Any, keep: Any = False) -> Any:
    if isinstance(value, Tensor) and isinstance(axis, int):
        return value.amin(axis, keep), value.argmin(axis, keep)
    return value.min(axis, keep)


def _argmax(value: Any) -> Any:
    """Where the greatest of all is."""
    return value.reshape(-1).argmax(0)


def _transpose(value: Any, a: Any, b: Any) -> Any:
    """Two axes exchanged."""
    return value.swapaxes(a, b)


def _as_floats(made: Any, value: Any) -> Any:
    """A float made of whole numbers has 32 bits."""
    if isinstance(value, Tensor) and value.dtype in (bool_, uint8, int8, int16, int32, int64):
        return made.astype(float32)
    return made


def _item(value: Any) -> Any:
    """The number of a tensor of one; a float with 64 bits, a whole number that may be chosen beside a constant."""
    if is_float(value):
        return to_float(value)
    if value.dtype == bool_:
        return bool(value)
    return int(value)


def _true_divide(a: Any, b: Any) -> Any:
    return _as_floats(ops.div(a, b), a)


def _std(value: Any) -> Any:
    return _as_floats(value.std(), value)


def _std_along(value: Any, axis: Any) -> Any:
    return _as_floats(value.std(axis), value)


def _var(value: Any) -> Any:
    return _as_floats(value.var(), value)


def _var_along(value: Any, axis: Any) -> Any:
    return _as_floats(value.var(axis), value)


METHODS: dict[tuple[str, int], Callable[..., Any]] = {
    ("max", 1): _max, ("max", 2): _max, ("min", 1): _min, ("min", 2): _min, ("argmax", 0): _argmax,
    ("transpose", 2): _transpose, ("mul", 1): times, ("multiply", 1): _multiplied, ("fmod", 1): _fmod,
    ("true_divide", 1): _true_divide, ("std", 0): _std, ("std", 1): _std_along, ("var", 0): _var,
    ("var", 1): _var_along, ("item", 0): _item, ("lt", 1): COMPARISONS[ast.Lt], ("less", 1): COMPARISONS[ast.Lt],
    ("eq", 1): COMPARISONS[ast.Eq], ("masked_fill", 2): _masked_fill, ("fill", 1): _filled,
    ("index_fill", 3): _index_fill, ("minimum", 1): least, ("maximum", 1): greatest, ("add", 1): plus,
}  # fmt: skip
"""For a method's name and number of arguments, its version for graphs; it takes the tensor first."""


BY_KEYWORD: dict[tuple[str, int, tuple[str, ...]], Callable[..., Any]] = {
    ("std", 0, ("dim",)): _std_along,
    ("div", 1, ("rounding_mode",)): _divide,
    ("masked_fill", 0, ("mask", "value")): _masked_fill,
    ("masked_fill", 1, ("value",)): _masked_fill,
}
"""For a method's name, its number of arguments by position and its keywords, its version; it takes the tensor first."""


def versions() -> dict[tuple[Any, int], Callable[..., Any]]:
    """For a function of MindSpore and a number of arguments, its version for graphs."""
    return {
        (ops.where, 3): _where, (ops.select, 3): _where, (ops.mul, 2): _multiplied, (ops.fmod, 2): _fmod,
        (ops.less, 2): COMPARISONS[ast.Lt], (ops.lt, 2): COMPARISONS[ast.Lt], (mint.lt, 2): COMPARISONS[ast.Lt],
        (mint.less, 2): COMPARISONS[ast.Lt], (mint.eq, 2): COMPARISONS[ast.Eq], (mint.mul, 2): times,
        (ops.div, 3): _divide, (mint.div, 3): _divide, (mint.remainder, 2): ops.remainder,
        (ops.truncate_div, 2): _truncate_divide, (ops.masked_fill, 3): _masked_fill, (ops.full, 3): _full,
        (ops.leaky_relu, 2): _leaky_relu, (ops.float_power, 2): _float_power,
        (ops.full_like, 2): _full_like, (ops.fill, 3): _fill, (ops.scalar_to_tensor, 2): _scalar_to_tensor,
        (ops.pad, 4): _pad, (ops.index_fill, 4): _index_fill, (ops.minimum, 2): least, (ops.maximum, 2): greatest,
        (mint.minimum, 2): least, (mint.maximum, 2): greatest, (ops.clip_by_value, 3): _clip_by_value,
        (ops.hardtanh, 3): _hardtanh, (ops.add, 2): plus,
    }  # fmt: skip
