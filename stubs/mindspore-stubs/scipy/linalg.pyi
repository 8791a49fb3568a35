# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any, Literal, overload

from mindspore import numpy as _is_mnp, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Cholesky as Cholesky
from mindspore.ops.operations.linalg_ops import Eigh as Eigh
from mindspore.scipy.ops import LU as LU, SolveTriangular as SolveTriangular

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

def _det_2x2(a: Tensor) -> Any: ...
def _det_3x3(a: Tensor) -> Any: ...
def block_diag(*arrs: Any) -> Tensor: ...

# The factor, and whether it is the lower.
def cho_factor(
    a: Tensor, lower: bool = False, overwrite_a: bool = False, check_finite: bool = True
) -> tuple[Tensor, bool]: ...
def cho_solve(
    c_and_lower: Tensor | bool, b: Tensor, overwrite_b: bool = False, check_finite: bool = True
) -> Tensor: ...
def cholesky(a: Tensor, lower: bool = False, overwrite_a: bool = False, check_finite: bool = True) -> Tensor: ...
def det(a: Tensor, overwrite_a: bool = False, check_finite: bool = True) -> Tensor: ...

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
def inv(a: Tensor, overwrite_a: bool = False, check_finite: bool = True) -> Tensor: ...
def lstsq(
    A: Tensor, B: Tensor, rcond: float | None = None, driver: str | None = None
) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...

# The permutation, and the two factors; the factors only if the first is permuted.
@overload
def lu(
    a: Tensor, permute_l: Literal[False] = False, overwrite_a: bool = False, check_finite: bool = True
) -> tuple[Tensor, Tensor, Tensor]: ...
@overload
def lu(
    a: Tensor, permute_l: Literal[True], overwrite_a: bool = False, check_finite: bool = True
) -> tuple[Tensor, Tensor]: ...
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

F = _is_F
P = _is_P
mnp = _is_mnp
mstype = _is_mstype
