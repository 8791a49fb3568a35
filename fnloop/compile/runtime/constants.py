"""Constants with which a graph computes otherwise than operators that are run one by one.

MindSpore's parser reads these functions; Python never calls them. Its compiler simplifies what it
knows (measured on MindSpore 2.10): it takes `x + constant` for `x` where the constant holds nothing
but 0 and NaN, the least of `x` and a number beyond 2**127 for `x`, and 0.0 and -0.0, where both are
written, for one of the two. So these are inputs of the graph, or computed from one.
"""

from __future__ import annotations

import math
from typing import Any

from mindspore import Parameter, Tensor, bfloat16, float16, float32, float64, ops
from mindspore.ops import constexpr
from mindspore.ops import functional as _functional

from fnloop.compile.runtime.floats import narrow, to_number, to_tensor

functional: Any = _functional

__all__ = [
    "as_input",
    "bound",
    "greatest",
    "holds_nothing",
    "is_no_bound",
    "is_of_floats",
    "least",
    "minus_zero",
    "not_a_number",
    "plus",
    "unknown",
    "varying",
    "varying_number",
]

NAN: Any = Parameter(Tensor(math.nan, float64), name="fnloop_nan", requires_grad=False)
"""Never written; a Parameter is an input of the graph, which the compiler cannot compute with."""

MINUS_ZERO: Any = Parameter(Tensor(-0.0, float64), name="fnloop_minus_zero", requires_grad=False)
ZERO: Any = Parameter(Tensor(0.0, float64), name="fnloop_plus_zero", requires_grad=False)
ONE: Any = Parameter(Tensor(1.0, float64), name="fnloop_one", requires_grad=False)

HUGE = 2.0**126
"""Beyond twice as much, a number of 32 bits is taken for a bound that nothing reaches."""


def not_a_number() -> Any:
    """The float NaN, of which a graph knows nothing."""
    return to_number(NAN)


def minus_zero() -> Any:
    """The float -0.0, which a graph that holds 0.0 too takes for that."""
    return to_number(MINUS_ZERO)


def as_input(value: Tensor) -> Tensor:
    """A tensor that a graph has as a constant; as an input, where it holds nothing but 0 and NaN."""
    if isinstance(value, Parameter) or not holds_nothing(value):
        return value
    made = Parameter(value, requires_grad=False)
    made.name = f"fnloop_constant_{id(made)}"
    return made


def _numbers_of(value: Tensor) -> Any:
    return (value.float() if value.dtype == bfloat16 else value).asnumpy().reshape(-1)


def holds_nothing(value: Any) -> bool:
    """Whether a tensor is of floats, and holds nothing but 0 and NaN."""
    if value.dtype not in (float16, bfloat16, float32, float64):
        return False
    numbers = _numbers_of(value)
    if numbers.size == 0 or numbers[0] > 0 or numbers[0] < 0:  # as of nearly all tensors, however large
        return False
    return not (numbers > 0).any() and not (numbers < 0).any()


def is_no_bound(value: Any) -> bool:
    """Whether a number, or a tensor of one, is a bound that a graph leaves out."""
    if isinstance(value, Tensor):
        return value.size == 1 and abs(float(_numbers_of(value)[0])) > HUGE
    return bool(abs(value) > HUGE)


_is_huge = constexpr(is_no_bound)

# --- in a graph


def unknown(value: Any) -> Any:
    """A tensor of which the compiler knows nothing: it is told to wait for an input."""
    return ops.depend(value, ONE)


def varying(value: Any) -> Any:
    """A value that a branch gives: nothing in it is constant, which another branch may be given; texts fail."""
    return _varying(value, True)


def varying_number(value: Any) -> Any:
    """The same of a branch beside another branch: texts are constants still."""
    return _varying(value, False)


def _varying(value: Any, texts: bool) -> Any:
    if isinstance(value, tuple):
        return tuple([_varying(one, texts) for one in value])
    if isinstance(value, (bool, int, float)) or (isinstance(value, Tensor) and functional.isconstant(value)):
        return ops.depend(value, ONE)
    if texts and isinstance(value, str):
        return ops.depend(value, ONE)
    return value


def plus(a: Any, b: Any) -> Any:
    """`ops.add(a, b)`, of tensors or of a tensor and a number, which is added also where it is 0."""
    if is_of_floats(a) and _is_zero(b):
        return a + functional.cast(ZERO, a.dtype)
    if is_of_floats(b) and _is_zero(a):
        return b + functional.cast(ZERO, b.dtype)
    return ops.add(a, b)


def is_of_floats(value: Any) -> Any:
    """Whether a value is a tensor of floats."""
    return isinstance(value, Tensor) and value.dtype in (float16, bfloat16, float32, float64)


def _is_zero(value: Any) -> Any:
    return isinstance(value, (int, float)) and functional.isconstant(value) and value == 0


def bound(value: Any) -> Any:
    """A number, or tensor of one, that others are compared with; the greatest of all are compared, too."""
    if isinstance(value, Tensor):
        if functional.isconstant(value) and _is_huge(value):
            return value * functional.cast(ONE, value.dtype)
        return value
    if isinstance(value, float) and functional.isconstant(value) and _is_huge(value):
        return narrow(to_number(to_tensor(value, float64) * ONE))
    return value


def least(a: Any, b: Any) -> Any:
    """`ops.minimum(a, b)`."""
    return ops.minimum(bound(a), bound(b))


def greatest(a: Any, b: Any) -> Any:
    """`ops.maximum(a, b)`."""
    return ops.maximum(bound(a), bound(b))
