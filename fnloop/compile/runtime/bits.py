"""Python's operators of bits as a graph computes them: MindSpore has no kernels of them for numbers on a CPU.

MindSpore's parser reads these functions; Python never calls them. Numbers have 64 bits in a graph:
what would need more fails, so that the block is run in Python.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from mindspore import Parameter, Tensor, int64, ops

from fnloop.compile.runtime.numbers import to_number, to_tensor

__all__ = ["OPERATORS", "UNARY"]

POWERS: Any = Parameter(Tensor([2**n for n in range(63)], int64), name="fnloop_powers", requires_grad=False)
"""The powers of two that 64 bits hold; never written."""


def _power(n: Any) -> Any:
    """`2 ** n`."""
    if n < 0:
        raise ValueError("negative shift count")
    if n > 62:
        raise TypeError("fnloop: a shift by more than 62 bits does not fit into the 64 bits of a graph")
    return to_number(ops.gather(POWERS, to_tensor(n, int64), 0))


def _left_shift(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return a << b
    return int(a) * _power(b)  # which sees an overflow


def _right_shift(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return a >> b
    dividend, divisor = to_tensor(a, int64), to_tensor(_power(b), int64)
    quotient = ops.floor_divide(dividend, divisor)  # rounds to 53 bits, so that less than 2**53 is left
    rest = dividend - quotient * divisor
    return to_number(quotient + ops.floor_divide(rest, divisor))


def _and(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return a & b
    if isinstance(a, bool) and isinstance(b, bool):
        return a and b
    return to_number(ops.bitwise_and(to_tensor(a, int64), to_tensor(b, int64)))


def _or(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return a | b
    if isinstance(a, bool) and isinstance(b, bool):
        return a or b
    return to_number(ops.bitwise_or(to_tensor(a, int64), to_tensor(b, int64)))


def _xor(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return a ^ b
    if isinstance(a, bool) and isinstance(b, bool):
        return a != b
    return to_number(ops.bitwise_xor(to_tensor(a, int64), to_tensor(b, int64)))


OPERATORS: dict[type[ast.operator], Callable[..., Any]] = {
    ast.LShift: _left_shift, ast.RShift: _right_shift, ast.BitAnd: _and, ast.BitOr: _or, ast.BitXor: _xor
}  # fmt: skip
"""The operators of bits."""


def _negative(a: Any) -> Any:
    if isinstance(a, bool):
        return -int(a)
    return -a


def _positive(a: Any) -> Any:
    if isinstance(a, bool):
        return int(a)
    return +a


UNARY: dict[type[ast.unaryop], Callable[..., Any]] = {ast.USub: _negative, ast.UAdd: _positive}
"""The operators of one operand that a graph has not for truths."""
