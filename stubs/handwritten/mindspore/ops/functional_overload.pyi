"""Functions of mint with several forms, whose documentation gives one result for all."""

from typing import overload

from mindspore.common.tensor import Tensor

# One value; values and indices along a dimension; the larger of two tensors.
@overload
def max(input: Tensor) -> Tensor: ...
@overload
def max(input: Tensor, dim: int, keepdim: bool = False) -> tuple[Tensor, Tensor]: ...
@overload
def max(input: Tensor, other: Tensor) -> Tensor: ...

# One value; values and indices along a dimension; the smaller of two tensors.
@overload
def min(input: Tensor) -> Tensor: ...
@overload
def min(input: Tensor, dim: int, keepdim: bool = False) -> tuple[Tensor, Tensor]: ...
@overload
def min(input: Tensor, other: Tensor) -> Tensor: ...
