"""Python's operators and functions of numbers as a graph computes them, in 64-bit integers and floats.

MindSpore's parser reads these functions; Python never calls them. They hold no more than it
understands. How a graph has floats of 64 bits is in `floats`.
"""

from __future__ import annotations

import ast
import builtins
import math
import sys
from collections.abc import Callable
from typing import Any

from mindspore import Tensor, bool_, int64, ops
from mindspore.ops import functional as _functional

from fnloop.compile.runtime import mathematics, tensors
from fnloop.compile.runtime.constants import is_of_floats, plus
from fnloop.compile.runtime.floats import (
    computed,
    equal,
    exact_whole,
    floor_divided,
    is_float,
    narrow,
    of_known,
    power,
    quotient,
    remainder,
    to_float,
    to_number,
    to_tensor,
    truncated,
    truth,
    wide,
)
from fnloop.compile.runtime.kinds import BESIDE_FLOAT, BESIDE_WHOLE, WITH_WHOLE, by_kind
from fnloop.compile.runtime.tensors import in_dtype, is_whole, less_than_number

__all__ = [
    "COMPARISONS",
    "OPERATORS",
    "is_whole",
    "member",
    "of_length",
    "plus_zero",
    "strict_zip",
    "times",
    "to_number",
    "to_tensor",
    "unchanged",
    "versions",
    "whole",
    "whole_power",
    "with_constants",
]

functional: Any = _functional
scalar_max, scalar_min = functional.scalar_max, functional.scalar_min

WIDE = 2**52
"""Divisors up to it, and what is left of a first division by them, are exact as 64-bit floats."""

# --- operators


def _add(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return plus(narrow(a), narrow(b))
    return wide(a) + wide(b)


def plus_zero(a: Any, zero: Any) -> Any:
    """`a + 0`, which a graph takes for `a`: of -0.0 another sign."""
    if is_of_floats(a):
        return plus(a, zero)
    return _add(a, zero)


def _subtract(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return narrow(a) - narrow(b)
    return wide(a) - wide(b)


def _multiply(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return times(narrow(a), narrow(b))
    return wide(a) * wide(b)


def _divide(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return narrow(a) / narrow(b)
    if isinstance(a, int) and isinstance(b, int):
        return quotient(to_float(exact_whole(a)), to_float(exact_whole(b)))  # Python's own rounds once
    return quotient(to_float(a), to_float(b))


def _beside(a: Any, b: Any) -> Any:
    """A number to be compared with another: a whole one beside a float as a float, if that holds it."""
    if isinstance(a, int) and isinstance(b, float):
        return exact_whole(a)
    return wide(a)


def whole(value: Any, other: Any) -> Any:
    """Truths that are computed with together with a whole number, as whole numbers."""
    if isinstance(value, Tensor) and value.dtype == bool_ and is_whole(other):
        return value.astype(int64)
    return value


def times(a: Any, b: Any) -> Any:
    """`a * b`: truths times a whole number are whole numbers."""
    return in_dtype(whole(a, b), b) * in_dtype(whole(b, a), a)


def _power(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return narrow(a) ** narrow(b)
    if isinstance(a, int) and isinstance(b, int):
        if functional.isconstant(b) and b >= 0 and b < 64:
            return whole_power(a, b)
        raise TypeError("fnloop: in a graph a whole number to a power that varies may not be whole; write float(base)")
    return power(a, b)


def whole_power(a: Any, b: Any) -> Any:
    """`a ** b` for a literal `b` >= 0: whole numbers by multiplying, which sees an overflow."""
    if isinstance(a, int):
        made = 1
        for _ in range(b):
            made = made * a
        return made
    if isinstance(a, Tensor):
        return a**b
    return power(a, b)


def _floor_divide(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return narrow(a) // narrow(b)
    if isinstance(a, float) or isinstance(b, float):
        return floor_divided(to_float(a), to_float(b))
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
        return narrow(a) % in_dtype(narrow(b), a)
    if isinstance(a, float) or isinstance(b, float):
        return remainder(to_float(a), to_float(b))
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
                "a constant; carry a tensor of zeros or a number in its place, and a truth that says whether it counts"
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


def _less(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor):
        return less_than_number(a, b)
    if isinstance(b, Tensor):
        return narrow(a) < narrow(b)
    if isinstance(a, int) and isinstance(b, int):
        return a - b < 0
    return _beside(a, b) < _beside(b, a)


def _less_or_equal(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return narrow(a) <= narrow(b)
    if isinstance(a, int) and isinstance(b, int):
        return a - b <= 0
    return _beside(a, b) <= _beside(b, a)


def _greater(a: Any, b: Any) -> Any:
    if isinstance(b, Tensor) and not isinstance(a, Tensor):
        return less_than_number(b, a)
    if isinstance(a, Tensor):
        return narrow(a) > narrow(b)
    if isinstance(a, int) and isinstance(b, int):
        return a - b > 0
    return _beside(a, b) > _beside(b, a)


def _greater_or_equal(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return narrow(a) >= narrow(b)
    if isinstance(a, int) and isinstance(b, int):
        return a - b >= 0
    return _beside(a, b) >= _beside(b, a)


def _equal(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return in_dtype(narrow(a), b) == in_dtype(narrow(b), a)
    if isinstance(a, int) and isinstance(b, int):
        return a - b == 0
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return equal(to_float(_beside(a, b)), to_float(_beside(b, a)))
    return a == b


def _not_equal(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return in_dtype(narrow(a), b) != in_dtype(narrow(b), a)
    if isinstance(a, int) and isinstance(b, int):
        return a - b != 0
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return not equal(to_float(_beside(a, b)), to_float(_beside(b, a)))
    return a != b


def member(value: Any, items: Any) -> Any:
    """`value in items`, one by one: a graph finds no varying number in a dict."""
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
    ast.Lt: by_kind("less", tensors.less, _less, others=dict.fromkeys((BESIDE_WHOLE, BESIDE_FLOAT), less_than_number)),
    ast.LtE: by_kind("less_or_equal", tensors.less_or_equal, _less_or_equal, WITH_WHOLE),
    ast.Gt: by_kind("greater", tensors.greater, _greater, WITH_WHOLE),
    ast.GtE: by_kind("greater_or_equal", tensors.greater_or_equal, _greater_or_equal, WITH_WHOLE),
    ast.Eq: by_kind("equal", tensors.equal, _equal, others={BESIDE_WHOLE: tensors.equal_to_whole}),
    ast.NotEq: by_kind("not_equal", tensors.not_equal, _not_equal, others={BESIDE_WHOLE: tensors.not_equal_to_whole}),
}
"""Comparisons of numbers: a graph's own round whole numbers to 53 bits, but never across zero."""

OPERATORS: dict[type[ast.operator], Callable[..., Any]] = {
    ast.Add: by_kind("add", tensors.add, _add, WITH_WHOLE),
    ast.Sub: by_kind("subtract", tensors.subtract, _subtract, WITH_WHOLE),
    ast.Mult: by_kind("multiply", tensors.multiply, _multiply),
    ast.Div: by_kind("divide", tensors.divide, _divide, WITH_WHOLE),
    ast.Pow: by_kind("power", tensors.power, _power),
    ast.FloorDiv: by_kind("floor_divide", tensors.floor_divide, _floor_divide),
    ast.Mod: by_kind("modulo", tensors.modulo, _modulo),
}
"""The operators that a graph computes otherwise than Python for some numbers."""

# --- functions


def _abs(a: Any) -> Any:
    if isinstance(a, Tensor):
        return ops.abs(a)
    if isinstance(a, bool):
        return int(a)
    if isinstance(a, float):
        if functional.isconstant(a):
            return of_known("fabs", (a,))
        return computed(ops.abs, wide(a))
    return scalar_max(a, -a)


def _fabs(a: Any) -> Any:
    return _abs(to_float(a))


def _pow(a: Any, b: Any) -> Any:
    return power(to_float(a), to_float(b))


def _of_one_kind(a: Any, b: Any) -> None:
    """Refuse what is a float or not by its value, which a graph cannot have: `max(1, 0.5)`."""
    if (isinstance(a, float) and not isinstance(b, float)) or (isinstance(b, float) and not isinstance(a, float)):
        raise TypeError(
            "fnloop: the greater or lesser of a whole number and a float is the one or the other in Python, and always "
            "a float in a graph; make both floats, `1.0` for `1`"
        )


def _max(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return narrow(b) if narrow(b) > narrow(a) else narrow(a)
    _of_one_kind(a, b)
    return scalar_max(wide(a), wide(b))


def _min(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return narrow(b) if narrow(b) < narrow(a) else narrow(a)
    _of_one_kind(a, b)
    return scalar_min(wide(a), wide(b))


def _int(a: Any) -> Any:
    if is_float(a):  # of a tensor that is infinite a graph gives a number, too
        return truncated(to_float(a))
    return int(a)


def _bool(a: Any) -> Any:
    return bool(truth(a))


def _float(a: Any) -> Any:
    return to_float(a)


def _round(a: Any) -> Any:
    if isinstance(a, Tensor):
        return ops.round(a)
    if isinstance(a, float):
        return truncated(mathematics.rounded(wide(a)))
    return a


def _round_digits(a: Any, digits: Any) -> Any:
    if isinstance(a, Tensor):
        return ops.round(a, decimals=digits)
    raise TypeError("fnloop: in a graph a number is not rounded to decimal digits; round it in Python")


def _sum(values: Any) -> Any:
    return plus_zero(_sum_from(values, 0), 0)


def _sum_from(values: Any, start: Any) -> Any:
    made = start
    for one in values:
        made = _add(made, _summand(one))
    return made


def _summand(value: Any) -> Any:
    if isinstance(value, float) and SUMS_COMPENSATED:
        raise TypeError("fnloop: the `sum` of floats is compensated in this Python, and not in a graph; add them")
    return value


SUMS_COMPENSATED = sys.version_info >= (3, 12)
"""Whether Python's `sum` of floats is more exact than adding them one by one."""


def versions() -> dict[tuple[Any, int], Callable[..., Any]]:
    """For a function of Python and a number of arguments, its version for graphs."""
    return mathematics.versions() | {
        (builtins.abs, 1): _abs, (builtins.max, 2): _max, (builtins.min, 2): _min, (builtins.round, 1): _round,
        (builtins.round, 2): _round_digits, (builtins.int, 1): _int, (builtins.float, 1): _float,
        (builtins.bool, 1): _bool, (builtins.pow, 2): _power, (builtins.divmod, 2): _divmod,
        (builtins.sum, 1): _sum, (builtins.sum, 2): _sum_from, (math.fabs, 1): _fabs, (math.pow, 2): _pow,
    }  # fmt: skip
