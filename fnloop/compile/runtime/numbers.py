"""Python's functions of numbers as a graph computes them, in 64-bit integers and 32-bit floats.

MindSpore's parser reads these functions; Python never calls them. They hold no more than it
understands. What would jump by a whole step where 32 and 64 bits round differently (`//`, `%`,
`int`, `round` of floats) is refused: a block of numbers alone computes it in Python, before the
graph.
"""

from __future__ import annotations

import ast
import builtins
import math
from collections.abc import Callable
from typing import Any

from mindspore import Tensor, bool_, float32, int64, ops
from mindspore.ops import functional, operations
from mindspore.ops.auto_generate import TensorToScalar

__all__ = [
    "COMPARISONS",
    "OPERATORS",
    "member",
    "of_length",
    "strict_zip",
    "to_number",
    "to_tensor",
    "unchanged",
    "versions",
    "whole_power",
    "with_constants",
]

to_number: Any = TensorToScalar()
"""A 0-d tensor to a number, in a graph."""
to_tensor: Any = operations.ScalarToTensor()
"""A number to a 0-d tensor of a dtype, in a graph."""
_functional: Any = functional
scalar_max, scalar_min = _functional.scalar_max, _functional.scalar_min

WIDE = 2**52
"""Divisors up to it, and what is left of a first division by them, are exact as 64-bit floats."""

# --- operators


def _power(a: Any, b: Any) -> Any:
    if isinstance(a, int) and isinstance(b, int):
        raise TypeError("fnloop: in a graph a whole number to a power that varies may not be whole; write float(base)")
    return a**b


def whole_power(a: Any, b: Any) -> Any:
    """`a ** b` for a literal `b` >= 0: whole numbers by multiplying, which sees an overflow."""
    if isinstance(a, int):
        made = 1
        for _ in range(b):
            made = made * a
        return made
    return a**b


def _floor_divide(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return a // b
    if isinstance(a, float) or isinstance(b, float):
        raise TypeError(
            "fnloop: `//` of floats, which have 32 bits in a graph, may miss by one; use a block of numbers"
        )
    return _divided(a, b)[0]


def _divided(a: Any, b: Any) -> Any:
    """Quotient and remainder of whole numbers, of any size: a graph's own `//` rounds to 24 bits.

    With a divisor that is known, mostly, it takes two divisions of tensors, which round to 53 bits:
    what is left after the first is less than 2**53.
    """
    if not functional.isconstant(b) or b == 0 or b >= WIDE or b <= -WIDE:
        return _divided_by_any(a, b)
    dividend, divisor = to_tensor(a, int64), to_tensor(b, int64)
    quotient = ops.floor_divide(dividend, divisor)
    rest = dividend - quotient * divisor
    again = ops.floor_divide(rest, divisor)
    return to_number(quotient + again), to_number(rest - again * divisor)


def _divided_by_any(a: Any, b: Any) -> Any:
    """The same for any divisor; seven times slower.

    Each round leaves at most the 2**-22th part of what is left to divide, so that after three all
    64 bits are right up to one; the rest has the sign of `b` then, as in Python. A divisor of 0
    fails in the first round.
    """
    quotient = a // b
    rest = a - quotient * b
    again = rest // b
    quotient, rest = quotient + again, rest - again * b
    again = rest // b
    quotient, rest = quotient + again, rest - again * b
    if b > 0:
        if rest < 0:
            quotient, rest = quotient - 1, rest + b
        elif rest - b >= 0:
            quotient, rest = quotient + 1, rest - b
    elif rest > 0:
        quotient, rest = quotient - 1, rest + b
    elif rest - b <= 0:
        quotient, rest = quotient + 1, rest - b
    return quotient, rest


def _modulo(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) and a.dtype == bool_ and isinstance(b, int):
        return a.astype(int64) % b
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return a % b
    if isinstance(a, float) or isinstance(b, float):
        raise TypeError("fnloop: `%` of floats, which have 32 bits in a graph, may miss widely; use a block of numbers")
    return _divided(a, b)[1]


def _divmod(a: Any, b: Any) -> Any:
    return _floor_divide(a, b), _modulo(a, b)


def with_constants(value: Any, constants: Any) -> Any:
    """A value, if others that are carried with it are constants."""
    for one in constants:
        if one is not None and not functional.isconstant(one):
            raise TypeError(
                "fnloop: a loop carries a value with a text or None in it that changes, which a graph holds as a "
                "constant; carry a number or a truth in its place"
            )
    return value


def unchanged(value: Any, expected: Any) -> Any:
    """A text or None that a graph gives or that a loop hands on, if it is known to be this one."""
    if expected is None:
        if value is not None:
            raise TypeError(
                "fnloop: what was None in the first iterations may be something else later, and a graph holds None as "
                "a constant; make it a number or a truth"
            )
    elif not functional.isconstant(value) or value != expected:
        raise TypeError(
            "fnloop: a text that it gives or carries may change, and a graph holds texts as constants; make it a "
            "number or a truth"
        )
    return value


def of_length(value: Any, length: int) -> Any:
    """A list or tuple that is carried by a loop, if its length is known to be this one."""
    found: Any = len(value)
    if not functional.isconstant(found) or found != length:
        raise TypeError(
            "fnloop: a loop carries a list or tuple whose length may change, which a graph's loop cannot; keep its "
            "length: give it all its entries from the start, or write into a tensor"
        )
    return value


def strict_zip(*items: Any) -> Any:
    """`zip` of what has one length."""
    for one in items:
        if len(one) != len(items[0]):
            raise ValueError("zip() arguments are of different lengths")
    return zip(*items)  # noqa: B905 - a graph's has no `strict=`


def _exactly(a: Any, b: Any) -> None:
    """Refuse to compare floats: with 32 bits 0.1 + 0.2 is not greater than 0.3."""
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return
    if isinstance(a, float) or isinstance(b, float):
        raise TypeError(
            "fnloop: a comparison of float numbers, which have 32 bits in a graph, may go the other way; "
            "compare them in a block of numbers, which Python runs before, or make them tensors"
        )


def _less(a: Any, b: Any) -> Any:
    _exactly(a, b)
    if isinstance(a, int) and isinstance(b, int):
        return a - b < 0
    return a < b


def _less_or_equal(a: Any, b: Any) -> Any:
    _exactly(a, b)
    if isinstance(a, int) and isinstance(b, int):
        return a - b <= 0
    return a <= b


def _greater(a: Any, b: Any) -> Any:
    _exactly(a, b)
    if isinstance(a, int) and isinstance(b, int):
        return a - b > 0
    return a > b


def _greater_or_equal(a: Any, b: Any) -> Any:
    _exactly(a, b)
    if isinstance(a, int) and isinstance(b, int):
        return a - b >= 0
    return a >= b


def _equal(a: Any, b: Any) -> Any:
    _exactly(a, b)
    if isinstance(a, int) and isinstance(b, int):
        return a - b == 0
    return a == b


def _not_equal(a: Any, b: Any) -> Any:
    _exactly(a, b)
    if isinstance(a, int) and isinstance(b, int):
        return a - b != 0
    return a != b


def member(value: Any, items: Any) -> Any:
    """`value in items`, one by one: a graph finds no varying number in a dict; it compares 32 bits."""
    if isinstance(items, Tensor):
        raise TypeError("fnloop: in a graph `in` does not look into a tensor; write `(tensor == value).any()`")
    if isinstance(items, str):
        return value in items
    found = False
    for one in items:
        if _equal(value, one):
            found = True
    return found


COMPARISONS: dict[type[ast.cmpop], Callable[..., Any]] = {
    ast.Lt: _less, ast.LtE: _less_or_equal, ast.Gt: _greater, ast.GtE: _greater_or_equal,
    ast.Eq: _equal, ast.NotEq: _not_equal,
}  # fmt: skip
"""Comparisons of numbers: a graph's own round whole numbers to 53 bits, but never across zero."""

OPERATORS: dict[type[ast.operator], Callable[..., Any]] = {
    ast.Pow: _power, ast.FloorDiv: _floor_divide, ast.Mod: _modulo
}  # fmt: skip
"""The operators that a graph computes otherwise than Python for some numbers."""

# --- functions


def _abs(a: Any) -> Any:
    if isinstance(a, Tensor):
        return ops.abs(a)
    if isinstance(a, bool):
        return int(a)
    return scalar_max(a, -a)


def _of_one_kind(a: Any, b: Any) -> None:
    """Refuse what is a float or not by its value, which a graph cannot have: `max(1, 0.5)`."""
    if (isinstance(a, float) and not isinstance(b, float)) or (isinstance(b, float) and not isinstance(a, float)):
        raise TypeError(
            "fnloop: the greater or lesser of a whole number and a float is the one or the other in Python, and always "
            "a float in a graph; make both floats, `1.0` for `1`"
        )


def _max(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return b if b > a else a
    _of_one_kind(a, b)
    return scalar_max(a, b)


def _min(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return b if b < a else a
    _of_one_kind(a, b)
    return scalar_min(a, b)


def _int(a: Any) -> Any:
    if isinstance(a, float):
        raise TypeError(
            "fnloop: `int` of a float, which has 32 bits in a graph, may miss by one; use a block of numbers"
        )
    return int(a)


def _round(a: Any) -> Any:
    if isinstance(a, Tensor):
        return ops.round(a)
    if isinstance(a, float):
        raise TypeError(
            "fnloop: `round` of a float, which has 32 bits in a graph, may miss by one; use a block of numbers"
        )
    return a


def _floor(a: Any) -> Any:
    if isinstance(a, float):
        raise TypeError(
            "fnloop: `floor` of a float, which has 32 bits in a graph, may miss by one; use a block of numbers"
        )
    return int(a)


def _ceil(a: Any) -> Any:
    if isinstance(a, float):
        raise TypeError(
            "fnloop: `ceil` of a float, which has 32 bits in a graph, may miss by one; use a block of numbers"
        )
    return int(a)


def _sqrt(a: Any) -> Any:
    if a < 0:
        raise ValueError("math domain error")
    return to_number(ops.sqrt(to_tensor(a, float32)))


def _exp(a: Any) -> Any:
    if a > 88:
        raise TypeError(
            "fnloop: `exp` of a number beyond 88 is infinite in the 32 bits of a graph; use a block of numbers"
        )
    return to_number(ops.exp(to_tensor(a, float32)))


def _log(a: Any) -> Any:
    if a <= 0:
        raise ValueError("math domain error")
    return to_number(ops.log(to_tensor(a, float32)))


def _sin(a: Any) -> Any:
    return to_number(ops.sin(to_tensor(a, float32)))


def _cos(a: Any) -> Any:
    return to_number(ops.cos(to_tensor(a, float32)))


def _tan(a: Any) -> Any:
    return to_number(ops.tan(to_tensor(a, float32)))


def _tanh(a: Any) -> Any:
    return to_number(ops.tanh(to_tensor(a, float32)))


def versions() -> dict[tuple[Any, int], Callable[..., Any]]:
    """For a function of Python and a number of arguments, its version for graphs."""
    return {
        (builtins.abs, 1): _abs, (builtins.max, 2): _max, (builtins.min, 2): _min, (builtins.round, 1): _round,
        (builtins.int, 1): _int, (builtins.pow, 2): _power, (builtins.divmod, 2): _divmod,
        (math.fabs, 1): _abs, (math.sqrt, 1): _sqrt, (math.exp, 1): _exp, (math.log, 1): _log, (math.sin, 1): _sin,
        (math.cos, 1): _cos, (math.tan, 1): _tan, (math.tanh, 1): _tanh, (math.floor, 1): _floor, (math.ceil, 1): _ceil,
    }  # fmt: skip
