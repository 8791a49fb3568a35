# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor

__all__ = [
    "block_diag",
    "cho_factor",
    "cho_solve",
    "cholesky",
    "eigh",
    "inv",
    "lstsq",
    "lu",
    "lu_factor",
    "solve_triangular",
]

def block_diag(*arrs: Any) -> Tensor: ...
def cho_factor(a: Tensor, lower: bool = False, overwrite_a: bool = False, check_finite: bool = True) -> Tensor: ...
def cho_solve(
    c_and_lower: Tensor | bool, b: Tensor, overwrite_b: bool = False, check_finite: bool = True
) -> Tensor: ...
def cholesky(a: Tensor, lower: bool = False, overwrite_a: bool = False, check_finite: bool = True) -> Tensor: ...
def det(a: Tensor, overwrite_a: bool = False, check_finite: bool = True) -> Tensor: ...
def eigh(
    a: Tensor,
    b: Tensor | None = None,
    lower: bool = True,
    eigvals_only: bool = False,
    overwrite_a: bool = False,
    overwrite_b: bool = False,
    turbo: bool = True,
    eigvals: Sequence[Any] | None = None,
    type: int = 1,
    check_finite: bool = True,
) -> Tensor: ...
def inv(a: Tensor, overwrite_a: bool = False, check_finite: bool = True) -> Tensor: ...
def lstsq(
    A: Tensor, B: Tensor, rcond: float | None = None, driver: str | None = None
) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
def lu(a: Tensor, permute_l: bool = False, overwrite_a: bool = False, check_finite: bool = True) -> Any: ...
def lu_factor(a: Tensor, overwrite_a: bool = False, check_finite: bool = True) -> tuple[Tensor, Tensor]: ...
def lu_pivots_to_permutation(pivots: Any, permutation_size: int) -> Any: ...
def lu_solve(
    lu_and_piv: Tensor, b: Tensor, trans: int = 0, overwrite_b: bool = False, check_finite: bool = True
) -> Tensor: ...
def solve_triangular(
    a: Tensor,
    b: Tensor,
    trans: int | str = 0,
    lower: bool = False,
    unit_diagonal: bool = False,
    overwrite_b: bool = False,
    debug: Any = None,
    check_finite: bool = True,
) -> Tensor: ...
