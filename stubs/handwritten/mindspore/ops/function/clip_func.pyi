"""Functions of one tensor or of several."""

from collections.abc import Sequence
from typing import overload

from mindspore.common.tensor import Tensor

# A tensor for a tensor, a tuple for several.
@overload
def clip_by_value(
    x: Tensor, clip_value_min: Tensor | float | None = None, clip_value_max: Tensor | float | None = None
) -> Tensor: ...
@overload
def clip_by_value(
    x: Sequence[Tensor], clip_value_min: Tensor | float | None = None, clip_value_max: Tensor | float | None = None
) -> tuple[Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def clip_by_norm(
    x: Tensor, max_norm: float, norm_type: float = 2.0, error_if_nonfinite: bool = False
) -> Tensor: ...
@overload
def clip_by_norm(
    x: Sequence[Tensor], max_norm: float, norm_type: float = 2.0, error_if_nonfinite: bool = False
) -> tuple[Tensor, ...]: ...
