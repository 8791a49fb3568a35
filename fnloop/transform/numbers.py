"""Python's functions of numbers, as a graph computes them: a number there is a 64-bit integer or a 32-bit float.

MindSpore's parser reads these functions; Python never calls them. They hold no more than it understands.
"""

from __future__ import annotations

import builtins
import math
from collections.abc import Callable
from typing import Any

from mindspore import Tensor, float32, ops
from mindspore.ops import functional, operations
from mindspore.ops.auto_generate import TensorToScalar

__all__ = ["to_number", "to_tensor", "versions"]

to_number: Any = TensorToScalar()
"""A 0-d tensor to a number, in a graph."""
to_tensor: Any = operations.ScalarToTensor()
"""A number to a 0-d tensor of a dtype, in a graph."""
_functional: Any = functional
scalar_max, scalar_min = _functional.scalar_max, _functional.scalar_min


def _abs(a: Any) -> Any:
    if isinstance(a, Tensor):
        return ops.abs(a)
    return scalar_max(a, -a)


def _max(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return b if b > a else a
    return scalar_max(a, b)


def _min(a: Any, b: Any) -> Any:
    if isinstance(a, Tensor) or isinstance(b, Tensor):
        return b if b < a else a
    return scalar_min(a, b)


def _round(a: Any) -> Any:
    if isinstance(a, Tensor):
        return ops.round(a)
    return int(to_number(ops.round(to_tensor(a, float32))))


def _sqrt(a: Any) -> Any:
    return to_number(ops.sqrt(to_tensor(a, float32)))


def _exp(a: Any) -> Any:
    return to_number(ops.exp(to_tensor(a, float32)))


def _log(a: Any) -> Any:
    return to_number(ops.log(to_tensor(a, float32)))


def _sin(a: Any) -> Any:
    return to_number(ops.sin(to_tensor(a, float32)))


def _cos(a: Any) -> Any:
    return to_number(ops.cos(to_tensor(a, float32)))


def _tan(a: Any) -> Any:
    return to_number(ops.tan(to_tensor(a, float32)))


def _tanh(a: Any) -> Any:
    return to_number(ops.tanh(to_tensor(a, float32)))


def _floor(a: Any) -> Any:
    return int(to_number(ops.floor(to_tensor(a, float32))))


def _ceil(a: Any) -> Any:
    return int(to_number(ops.ceil(to_tensor(a, float32))))


def versions() -> dict[tuple[Any, int], Callable[..., Any]]:
    """For a function of Python and a number of arguments, what does the same in a graph."""
    return {
        (builtins.abs, 1): _abs, (builtins.max, 2): _max, (builtins.min, 2): _min, (builtins.round, 1): _round,
        (math.fabs, 1): _abs, (math.sqrt, 1): _sqrt, (math.exp, 1): _exp, (math.log, 1): _log, (math.sin, 1): _sin,
        (math.cos, 1): _cos, (math.tan, 1): _tan, (math.tanh, 1): _tanh, (math.floor, 1): _floor, (math.ceil, 1): _ceil,
    }  # fmt: skip
