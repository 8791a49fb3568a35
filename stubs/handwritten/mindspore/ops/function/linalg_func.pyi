"""Functions that return more for a flag."""

from typing import Literal, overload

from mindspore.common.tensor import Tensor

# Singular values, and the vectors if asked for.
@overload
def svd(
    input: Tensor, full_matrices: bool = False, compute_uv: Literal[True] = True
) -> tuple[Tensor, Tensor, Tensor]: ...
@overload
def svd(input: Tensor, full_matrices: bool = False, *, compute_uv: Literal[False]) -> Tensor: ...
@overload
def svd(input: Tensor, full_matrices: bool, compute_uv: Literal[False]) -> Tensor: ...
