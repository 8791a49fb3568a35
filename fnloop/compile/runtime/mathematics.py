"""The functions of `math` as a graph computes them: those of 0-d tensors of float64, which give the same bits.

MindSpore's parser reads these functions; Python never calls them. They hold no more than it
understands. Functions whose kernel differs from Python in the last bit have no row: `log2`,
`log10`, `log1p`, `expm1`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from mindspore import ops
from mindspore.ops import functional as _functional

from fnloop.compile.runtime.floats import (
    both_computed,
    checked,
    checked_nothing,
    checked_power,
    computed,
    is_float,
    of_known,
    quotient,
    to_float,
    truncated,
)

functional: Any = _functional

__all__ = ["rounded", "versions"]


def rounded(value: Any) -> Any:
    """The float beside a float that is whole; of two the even one."""
    if functional.isconstant(value):
        return of_known("rint", (value,))
    return computed(ops.round, value)


def _floor(a: Any) -> Any:
    if is_float(a):
        number = to_float(a)
        if functional.isconstant(number):
            return truncated(of_known("floor", (number,)))
        return truncated(computed(ops.floor, number))
    return int(a)


def _ceil(a: Any) -> Any:
    if is_float(a):
        number = to_float(a)
        if functional.isconstant(number):
            return truncated(of_known("ceil", (number,)))
        return truncated(computed(ops.ceil, number))
    return int(a)


def _trunc(a: Any) -> Any:
    if isinstance(a, float):
        return truncated(to_float(a))
    return int(a)


def _sqrt(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("sqrt", (number,))
    return checked(computed(ops.sqrt, number), number)


def _exp(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("exp", (number,))
    return checked_power(checked(computed(ops.exp, number), number), 1.0)


def _log(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("log", (number,))
    return checked(computed(ops.log, number), number)


def _sinh(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("sinh", (number,))
    return checked(computed(ops.sinh, number), number)


def _cosh(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("cosh", (number,))
    return checked(computed(ops.cosh, number), number)


def _sin(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("sin", (number,))
    return checked_nothing(computed(ops.sin, number), number)


def _cos(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("cos", (number,))
    return checked_nothing(computed(ops.cos, number), number)


def _tan(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("tan", (number,))
    return checked_nothing(computed(ops.tan, number), number)


def _asin(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("asin", (number,))
    return checked_nothing(computed(ops.asin, number), number)


def _acos(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("acos", (number,))
    return checked_nothing(computed(ops.acos, number), number)


def _tanh(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("tanh", (number,))
    return computed(ops.tanh, number)


def _atan(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("atan", (number,))
    return computed(ops.atan, number)


def _erf(a: Any) -> Any:
    number = to_float(a)
    if functional.isconstant(number):
        return of_known("erf", (number,))
    return computed(ops.erf, number)


def _atan2(a: Any, b: Any) -> Any:
    one, other = to_float(a), to_float(b)
    if functional.isconstant(one) and functional.isconstant(other):
        return of_known("atan2", (one, other))
    return both_computed(ops.atan2, one, other)


def _hypot(a: Any, b: Any) -> Any:
    one, other = to_float(a), to_float(b)
    if functional.isconstant(one) and functional.isconstant(other):
        return of_known("hypot", (one, other))
    return both_computed(ops.hypot, one, other)


def _log_of_base(a: Any, base: Any) -> Any:
    return quotient(_log(a), _log(base))


def _radians(a: Any) -> Any:
    return to_float(a) * of_known("truediv", (math.pi, 180))


def _degrees(a: Any) -> Any:
    return to_float(a) * of_known("truediv", (180, math.pi))


def _isnan(a: Any) -> Any:
    number = to_float(a)
    return number != number


def _isfinite(a: Any) -> Any:
    number = to_float(a)
    return number - number == 0


def _isinf(a: Any) -> Any:
    number = to_float(a)
    return number - number != 0 and number == number


def versions() -> dict[tuple[Any, int], Callable[..., Any]]:
    """For a function of `math` and a number of arguments, its version for graphs."""
    return {
        (math.floor, 1): _floor, (math.ceil, 1): _ceil, (math.trunc, 1): _trunc,
        (math.sqrt, 1): _sqrt, (math.exp, 1): _exp, (math.log, 1): _log, (math.log, 2): _log_of_base,
        (math.sinh, 1): _sinh, (math.cosh, 1): _cosh, (math.sin, 1): _sin, (math.cos, 1): _cos, (math.tan, 1): _tan,
        (math.asin, 1): _asin, (math.acos, 1): _acos, (math.tanh, 1): _tanh, (math.atan, 1): _atan,
        (math.erf, 1): _erf, (math.atan2, 2): _atan2, (math.hypot, 2): _hypot, (math.radians, 1): _radians,
        (math.degrees, 1): _degrees, (math.isnan, 1): _isnan, (math.isinf, 1): _isinf, (math.isfinite, 1): _isfinite,
    }  # fmt: skip
