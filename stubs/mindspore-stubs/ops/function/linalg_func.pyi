# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any, Literal, overload

from mindspore import ops as ops
from mindspore._c_expression import TensorPy as _is_Tensor_
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_def import geqrf as geqrf
from mindspore.ops.auto_generate.gen_ops_prim import Geqrf, Slice
from mindspore.ops.operations import _inner_ops as _is_inner, linalg_ops as linalg_ops
from mindspore.ops.operations.array_ops import DType

__all__ = ["cond", "eig", "eigvals", "geqrf", "pinv", "qr", "svd"]

def _narrow(x: _Tensor, axis: int, start: Any, length: int) -> _Tensor: ...
def _nd_transpose(a: _Tensor) -> _Tensor: ...
def cond(A: _Tensor, p: float | Literal["fro"] | Literal["nuc"] | None = None) -> _Tensor: ...

dtype_: DType

def eig(A: _Tensor) -> tuple[_Tensor, _Tensor]: ...
def eigvals(A: _Tensor) -> _Tensor: ...

geqrf_: Geqrf

def pinv(x: _Tensor, *, atol: float | None = None, rtol: float | None = None, hermitian: bool = False) -> _Tensor: ...
def qr(input: _Tensor, mode: Literal["reduced"] | Literal["complete"] = "reduced") -> tuple[_Tensor, _Tensor]: ...

slice_: Slice

# Singular values, and the vectors if asked for.
@overload
def svd(
    input: _Tensor, full_matrices: bool = False, compute_uv: Literal[True] = True
) -> tuple[_Tensor, _Tensor, _Tensor]: ...
@overload
def svd(input: _Tensor, full_matrices: bool = False, *, compute_uv: Literal[False]) -> _Tensor: ...
@overload
def svd(input: _Tensor, full_matrices: bool, compute_uv: Literal[False]) -> _Tensor: ...

Tensor_ = _is_Tensor_
F = _is_F
P = _is_P
inner = _is_inner
mstype = _is_mstype
