"""Python's floats in a graph: numbers of 64 bits, constants with all their digits.

MindSpore's parser reads these functions; Python never calls them. They hold no more than it
understands.

A float that is written in a graph has 32 bits there. So it is made of whole numbers (`exact`), and
has 32 bits again (`narrow`) beside a tensor, as it has when operators are run one by one, be the
tensor of float64 (measured on MindSpore 2.10: `float64_tensor + 0.1` adds 0.10000000149; in a graph
`float32_tensor + number_of_64_bits` is float64, and `float16_tensor * number_of_64_bits` fails).
Sums, products, powers and orders of numbers of 64 bits are Python's to the last bit; a quotient has
32 bits, and `==` is true of what is nearly equal, so they are those of two 0-d tensors. A 0-d
tensor that is a constant becomes a number of 32 bits, so constants are computed by Python.

Some threads that run a graph take floats below 2.3e-308, which have fewer digits, for 0. Arguments
and results of that size are left to Python (`subnormal`), and so are powers and exponentials that
may be as small; a product or quotient that vanishes is not noticed, as to look would cost more than
to compute.

Where Python raises, the graph fails: a number is multiplied by `one_if(...)`, which divides by 0
where that does not hold, and costs a third of an `if` that raises.
"""

from __future__ import annotations

import math
import operator
from typing import Any

from mindspore import Tensor, bfloat16, float16, float32, float64, int64, ops
from mindspore.ops import constexpr, operations
from mindspore.ops import functional as _functional
from mindspore.ops.auto_generate import TensorToScalar

__all__ = [
    "both_computed",
    "checked",
    "checked_nothing",
    "checked_power",
    "computed",
    "digits",
    "equal",
    "exact",
    "exact_whole",
    "floor_divided",
    "is_float",
    "is_wide",
    "narrow",
    "negative",
    "of_known",
    "one_if",
    "power",
    "quotient",
    "remainder",
    "settled",
    "to_float",
    "to_number",
    "to_tensor",
    "truncated",
    "truth",
    "wide",
]

to_number: Any = TensorToScalar()
"""A 0-d tensor to a number, in a graph."""
to_tensor: Any = operations.ScalarToTensor()
"""A number to a 0-d tensor of a dtype, in a graph."""
functional: Any = _functional
scalar_cast, scalar_max = functional.scalar_cast, functional.scalar_max

ZERO, MINUS_ZERO, HALF = Tensor(0.0, float64), Tensor(-0.0, float64), Tensor(0.5, float64)
DIGITS = 53
"""Of a float of 64 bits."""

LARGEST_WHOLE = 2**53
"""Up to it every whole number is a float."""

# --- constants


def digits(value: float) -> tuple[int, float, int]:
    """Three numbers that 32 bits hold: the first times the second to the power of the third is the float."""
    if value == 0 or not math.isfinite(value):
        return 1, value, 1
    fraction, exponent = math.frexp(value)
    whole, exponent = int(fraction * 2**DIGITS), exponent - DIGITS
    while whole % 2 == 0:
        whole, exponent = whole // 2, exponent + 1
    return whole, 2.0, exponent


def exact(whole: Any, base: Any, exponent: Any) -> Any:
    """The float of these `digits`, a constant.

    A float that is written as it is, is taken for any other one of the same 32 bits.
    """
    return scalar_cast(whole, float64) * scalar_cast(base, float64) ** exponent


_digits = constexpr(digits)


@constexpr
def _as_written(value: Any) -> Any:
    """A constant as if it were written in the source."""
    return value


def _rint(value: float) -> float:
    return math.copysign(round(value), value)


def _fits(value: int) -> int:
    return int(abs(value) <= LARGEST_WHOLE)


@constexpr
def _apply(name: Any, values: Any) -> Any:
    """A function of Python, of constants; a graph takes no function of Python itself for an argument."""
    of_operators = {
        "truediv": operator.truediv,
        "floordiv": operator.floordiv,
        "mod": operator.mod,
        "rint": _rint,
        "eq": operator.eq,
        "fits": _fits,
    }
    function: Any = of_operators.get(name) or getattr(math, name)
    return function(*values)


def _of_digits(value: Any) -> Any:
    """A constant with 64 bits."""
    whole, base, exponent = _digits(value)
    return exact(whole, base, exponent)


def of_known(name: Any, values: Any) -> Any:
    """The float that a function of Python gives for constants."""
    return _of_digits(_apply(name, values))


# --- widths


def is_wide(value: Any) -> Any:
    """Whether a float has 64 bits."""
    return functional.typeof(value) == float64


def is_float(value: Any) -> Any:
    """Whether a value is a float, or a tensor of floats, which functions of numbers take for one."""
    if isinstance(value, Tensor):
        return value.dtype in (float16, bfloat16, float32, float64)
    return isinstance(value, float)


def wide(value: Any) -> Any:
    """A float with its 64 bits; all else as it is."""
    if isinstance(value, Tensor):
        return value
    if isinstance(value, float):
        if is_wide(value):
            return value
        if functional.isconstant(value):
            return _of_digits(value)
        raise TypeError(
            "fnloop: a float that an operator gives or that the graph chooses has 32 bits in a graph, where Python's "
            "has 64; keep it as a tensor, or compute it in a block of numbers"
        )
    return value


def narrow(value: Any) -> Any:
    """A float as an operator of MindSpore takes it: a constant as it is written, others with 32 bits; else as it is."""
    if isinstance(value, float) and is_wide(value):
        if functional.isconstant(value):
            return _as_written(value)
        return scalar_cast(value, float32)
    return value


def to_float(value: Any) -> Any:
    """`float(value)`."""
    if isinstance(value, Tensor):
        return to_number(ops.cast(value.reshape(()), float64))
    if isinstance(value, float):
        return wide(value)
    if isinstance(value, bool):
        return scalar_cast(int(value), float64)
    if isinstance(value, int):
        return scalar_cast(value, float64)
    return float(value)


# --- checks


def one_if(holds: Any) -> Any:
    """1; the graph fails where it does not hold."""
    return 1 // int(holds)


def _one_if_either(one: Any, other: Any) -> Any:
    """1; the graph fails where neither holds."""
    return 1 // scalar_max(int(one), int(other))


def checked(value: Any, argument: Any) -> Any:
    """The value of a function; the graph fails where it is infinite, or nothing, and the argument is not."""
    return value * _one_if_either(value - value == 0, argument - argument != 0)


def checked_nothing(value: Any, argument: Any) -> Any:
    """The value of a function; the graph fails where it is nothing, and the argument is a number."""
    return value * _one_if_either(value == value, argument != argument)


def _is_tiny(value: Any) -> Any:
    """Whether a float is so small that a thread may have taken it for 0, or is 0."""
    return scalar_max(value, -value) < exact(1, 2.0, -1022)


def checked_power(value: Any, base: Any) -> Any:
    """A power or exponential; the graph fails where it may have been taken for 0, if the base was not 0 itself."""
    return value * _one_if_either(not _is_tiny(value), _is_tiny(base))


def exact_whole(value: Any) -> Any:
    """A whole number that a float holds; the graph fails beyond 2**53."""
    if functional.isconstant(value):
        return value * _apply("floordiv", (1, _apply("fits", (value,))))
    return value * one_if(scalar_max(value, -value) - LARGEST_WHOLE <= 0)  # `<=` itself rounds


# --- operators


def truth(value: Any) -> Any:
    """A value as a condition: a graph's own takes floats below 1e-45 for 0."""
    if isinstance(value, float):
        return not equal(wide(value), 0.0)
    if isinstance(value, (bool, int, Tensor)):
        return not not value  # noqa: SIM208 - see `frontend/syntax.negated_twice`
    return value


def settled(value: Any) -> Any:
    """A value that decides whether `and` or `or` goes on, and may be what they give."""
    if isinstance(value, bool):
        return not not value  # noqa: SIM208 - see `frontend/syntax.negated_twice`
    return value


def equal(a: Any, b: Any) -> Any:
    """`a == b` of floats; a graph's own takes numbers for equal that are less than 2e-16 apart, 1e-300 for 0."""
    if functional.isconstant(a) and functional.isconstant(b):
        return _apply("eq", (a, b))
    return to_number(ops.equal(to_tensor(a, float64), to_tensor(b, float64)))


def _without_zero(divisor: Any) -> Any:
    """1; the graph fails for a divisor of 0."""
    return one_if(not equal(divisor, 0.0))


def negative(value: Any) -> Any:
    """`-value`."""
    if isinstance(value, bool):
        return -int(value)
    return -wide(value)


def computed(function: Any, value: Any) -> Any:
    """The float that an operator of tensors gives for a float."""
    return to_number(function(to_tensor(value, float64)))


def both_computed(function: Any, one: Any, other: Any) -> Any:
    """The float that an operator of two tensors gives for floats."""
    return to_number(function(to_tensor(one, float64), to_tensor(other, float64)))


def quotient(a: Any, b: Any) -> Any:
    """`a / b` of floats."""
    if functional.isconstant(a) and functional.isconstant(b):
        return of_known("truediv", (a, b))
    dividend = a * _without_zero(b)
    return to_number(ops.div(to_tensor(dividend, float64), to_tensor(b, float64)))


def power(a: Any, b: Any) -> Any:
    """`a ** b` where one is a float; the graph fails where Python gives no float."""
    made = wide(a) ** wide(b)
    if functional.isconstant(made):
        return made
    if isinstance(b, int):
        return checked_power(checked(made, a), a)
    return checked_power(made, a) * _one_if_either(made - made == 0, (a - a) + (b - b) != 0)


def truncated(value: Any) -> Any:
    """`int(value)` of a float, if an int of 64 bits holds it."""
    if functional.isconstant(value):
        return _apply("trunc", (value,))
    return scalar_cast(value * one_if(scalar_max(value, -value) < 9.2e18), int64)


def _parts(a: Any, b: Any) -> Any:
    """Quotient and remainder of floats as 0-d tensors, before the signs of zeros; as Python's `float_divmod`."""
    dividend, divisor = to_tensor(a * _without_zero(b), float64), to_tensor(b, float64)
    rest = ops.truncate_mod(dividend, divisor)
    whole = ops.div(dividend - rest, divisor)
    other_sign = ops.logical_and(ops.logical_xor(divisor < ZERO, rest < ZERO), rest != ZERO)
    whole = ops.select(other_sign, whole - 1, whole)
    rest = ops.select(other_sign, rest + divisor, rest)
    return dividend, divisor, whole, rest


def floor_divided(a: Any, b: Any) -> Any:
    """`a // b` of floats."""
    if functional.isconstant(a) and functional.isconstant(b):
        return of_known("floordiv", (a, b))
    dividend, divisor, whole, _ = _parts(a, b)
    floor = ops.floor(whole)
    floor = ops.select(whole - floor > HALF, floor + 1, floor)
    signed_zero = ops.div(dividend, divisor) * ZERO
    return to_number(ops.select(whole == ZERO, signed_zero, floor))


def remainder(a: Any, b: Any) -> Any:
    """`a % b` of floats."""
    if functional.isconstant(a) and functional.isconstant(b):
        return of_known("mod", (a, b))
    _, divisor, _, rest = _parts(a, b)
    signed_zero = ops.select(divisor < ZERO, MINUS_ZERO, ZERO)
    return to_number(ops.select(rest == ZERO, signed_zero, rest))
