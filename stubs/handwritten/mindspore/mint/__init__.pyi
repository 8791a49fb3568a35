"""Functions that return more for a flag, and forms that no signature has."""

from collections.abc import Sequence
from typing import Literal, overload

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor

# As many tensors as are asked for.
@overload
def unique_consecutive(
    input: Tensor, return_inverse: Literal[False] = False, return_counts: Literal[False] = False, dim: int | None = None
) -> Tensor: ...
@overload
def unique_consecutive(
    input: Tensor, return_inverse: Literal[True], return_counts: Literal[False] = False, dim: int | None = None
) -> tuple[Tensor, Tensor]: ...
@overload
def unique_consecutive(
    input: Tensor, return_inverse: bool = False, return_counts: bool = False, dim: int | None = None
) -> tuple[Tensor, ...]: ...

# A shape, or its numbers one by one.
@overload
def empty(
    *size: int, dtype: Type | None = None, device: str | None = None, pin_memory: bool = False
) -> Tensor: ...
@overload
def empty(
    size: Sequence[int], *, dtype: Type | None = None, device: str | None = None, pin_memory: bool = False
) -> Tensor: ...
