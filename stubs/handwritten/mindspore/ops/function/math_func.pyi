"""Functions of one tensor or of several."""

from collections.abc import Sequence
from typing import overload

from mindspore.common.tensor import Tensor

# A tensor for a tensor, a tuple for several.
@overload
def atleast_1d(inputs: Tensor) -> Tensor: ...
@overload
def atleast_1d(inputs: Sequence[Tensor]) -> tuple[Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def atleast_2d(inputs: Tensor) -> Tensor: ...
@overload
def atleast_2d(inputs: Sequence[Tensor]) -> tuple[Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def atleast_3d(inputs: Tensor) -> Tensor: ...
@overload
def atleast_3d(inputs: Sequence[Tensor]) -> tuple[Tensor, ...]: ...

# One value; values and indices along a dimension.
@overload
def median_ext(input: Tensor, dim: None = None, keepdim: bool = False) -> Tensor: ...
@overload
def median_ext(input: Tensor, dim: int, keepdim: bool = False) -> tuple[Tensor, Tensor]: ...
