"""Factors of matrices: as many tensors as are asked for."""

from typing import Any, Literal, overload

from mindspore.common.tensor import Tensor

# The factor, and whether it is the lower.
def cho_factor(
    a: Tensor, lower: bool = False, overwrite_a: bool = False, check_finite: bool = True
) -> tuple[Tensor, bool]: ...

# Eigenvalues, and the vectors too if not told otherwise.
@overload
def eigh(
    a: Tensor,
    b: None = None,
    lower: bool = True,
    eigvals_only: Literal[False] = False,
    overwrite_a: bool = False,
    overwrite_b: bool = False,
    turbo: bool = True,
    eigvals: Any = None,
    type: int = 1,
    check_finite: bool = True,
) -> tuple[Tensor, Tensor]: ...
@overload
def eigh(
    a: Tensor,
    b: None = None,
    lower: bool = True,
    *,
    eigvals_only: Literal[True],
    overwrite_a: bool = False,
    overwrite_b: bool = False,
    turbo: bool = True,
    eigvals: Any = None,
    type: int = 1,
    check_finite: bool = True,
) -> Tensor: ...

# The permutation, and the two factors; the factors only if the first is permuted.
@overload
def lu(
    a: Tensor, permute_l: Literal[False] = False, overwrite_a: bool = False, check_finite: bool = True
) -> tuple[Tensor, Tensor, Tensor]: ...
@overload
def lu(
    a: Tensor, permute_l: Literal[True], overwrite_a: bool = False, check_finite: bool = True
) -> tuple[Tensor, Tensor]: ...
