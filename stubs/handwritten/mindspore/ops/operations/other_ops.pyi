"""Operators that take functions."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from mindspore.common.tensor import Tensor

_T = TypeVar("_T")

# functools.partial for the compiler.
class Partial:
    def __call__(self, *args: Any) -> Callable[..., Any]: ...

# Gives back what it is given, of any type.
class Depend:
    def __call__(self, value: _T, expr: object) -> _T: ...

# Tensors one by one, or in a tuple.
class PyFunc:
    def __call__(self, *input_x: Tensor | Sequence[Tensor]) -> tuple[Tensor, ...]: ...
