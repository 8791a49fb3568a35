"""Operators of tensors, as a graph has them itself: the short forms of those in `numbers`.

MindSpore's parser reads these functions; Python never calls them.

A graph makes a tensor of a number beside one: of a dtype of 8 or 16 bits by a float of 32, so that
2**24 + 1 becomes 2**24, and for every comparison of the tensor's own dtype. Run one by one, `<`
compares with the number itself (MindSpore 2.10: `Tensor([1], int8) < 200`, `Tensor([0.1], float16) <
0.1` are true), and the other comparisons with one of the tensor's dtype.
"""

from __future__ import annotations

from typing import Any

from mindspore import Tensor, float16, float32, int8, int16, int32, int64, ops, uint8

from fnloop.compile.runtime.floats import narrow, to_tensor

__all__ = [
    "add",
    "divide",
    "equal",
    "equal_to_whole",
    "floor_divide",
    "greater",
    "greater_or_equal",
    "in_dtype",
    "is_whole",
    "less",
    "less_or_equal",
    "less_than_number",
    "modulo",
    "multiply",
    "not_equal",
    "not_equal_to_whole",
    "power",
    "subtract",
]


def add(a: Any, b: Any) -> Any:
    """`a + b`."""
    return a + b


def subtract(a: Any, b: Any) -> Any:
    """`a - b`."""
    return a - b


def multiply(a: Any, b: Any) -> Any:
    """`a * b`."""
    return a * b


def divide(a: Any, b: Any) -> Any:
    """`a / b`."""
    return a / b


def power(a: Any, b: Any) -> Any:
    """`a ** b`."""
    return a**b


def floor_divide(a: Any, b: Any) -> Any:
    """`a // b`."""
    return a // b


def modulo(a: Any, b: Any) -> Any:
    """`a % b`."""
    return a % b


def less(a: Any, b: Any) -> Any:
    """`a < b`."""
    return a < b


def less_or_equal(a: Any, b: Any) -> Any:
    """`a <= b`."""
    return a <= b


def greater(a: Any, b: Any) -> Any:
    """`a > b`."""
    return a > b


def greater_or_equal(a: Any, b: Any) -> Any:
    """`a >= b`."""
    return a >= b


def equal(a: Any, b: Any) -> Any:
    """`a == b`."""
    return a == b


def not_equal(a: Any, b: Any) -> Any:
    """`a != b`."""
    return a != b


# --- beside numbers


def is_whole(value: Any) -> Any:
    """Whether a value is a whole number and no truth."""
    return isinstance(value, int) and not isinstance(value, bool)


def in_dtype(value: Any, other: Any) -> Any:
    """A whole number beside a tensor of few bits as one of that dtype, from its last bits; all else as it is."""
    if is_whole(value) and isinstance(other, Tensor) and other.dtype in (int8, uint8, int16):
        return ops.cast(to_tensor(value, int64), other.dtype)
    return value


def equal_to_whole(a: Any, b: Any) -> Any:
    """`a == b` of a tensor and a whole number."""
    return a == in_dtype(b, a)


def not_equal_to_whole(a: Any, b: Any) -> Any:
    """`a != b` of a tensor and a whole number."""
    return a != in_dtype(b, a)


def less_than_number(a: Any, b: Any) -> Any:
    """`a < b` of a tensor and a number, which is compared as it is."""
    if is_whole(b) and a.dtype in (int8, uint8, int16, int32):
        return a.astype(int64) < to_tensor(b, int64)
    if isinstance(b, float) and a.dtype == float16:
        return a.astype(float32) < narrow(b)
    return a < narrow(b)
