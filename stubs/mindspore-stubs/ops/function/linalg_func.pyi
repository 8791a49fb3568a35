# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Literal, overload

from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_def import geqrf as geqrf
from mindspore.ops.auto_generate.gen_ops_prim import Geqrf, Slice
from mindspore.ops.operations.array_ops import DType

__all__ = ["cond", "eig", "eigvals", "geqrf", "pinv", "qr", "svd"]

def cond(A: Tensor, p: float | Literal["fro"] | Literal["nuc"] | None = None) -> Tensor: ...

dtype_: DType

def eig(A: Tensor) -> tuple[Tensor, Tensor]: ...
def eigvals(A: Tensor) -> Tensor: ...

geqrf_: Geqrf

def pinv(x: Tensor, *, atol: float | None = None, rtol: float | None = None, hermitian: bool = False) -> Tensor: ...
def qr(input: Tensor, mode: Literal["reduced"] | Literal["complete"] = "reduced") -> tuple[Tensor, Tensor]: ...

slice_: Slice

# Singular values, and the vectors if asked for.
@overload
def svd(
    input: Tensor, full_matrices: bool = False, compute_uv: Literal[True] = True
) -> tuple[Tensor, Tensor, Tensor]: ...
@overload
def svd(input: Tensor, full_matrices: bool = False, *, compute_uv: Literal[False]) -> Tensor: ...
@overload
def svd(input: Tensor, full_matrices: bool, compute_uv: Literal[False]) -> Tensor: ...
