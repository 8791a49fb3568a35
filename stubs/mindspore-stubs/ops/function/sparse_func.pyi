# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.sparse_tensor import (
    COOTensor as COOTensor,
    COOTensor as _COOTensor,
    CSRTensor as CSRTensor,
    CSRTensor as _CSRTensor,
)
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.ops import functional as _is_F
from mindspore.ops.auto_generate.gen_ops_prim import GatherNd as GatherNd
from mindspore.ops.composite.multitype_ops._constexpr_utils import (
    make_tensor as make_tensor,
    promote_binary_dtype as promote_binary_dtype,
    raise_type_error as raise_type_error,
    raise_value_error as raise_value_error,
)
from mindspore.ops.operations.array_ops import Coalesce as Coalesce
from mindspore.ops.operations.sparse_ops import (
    CSRSparseMatrixToDense as CSRSparseMatrixToDense,
    CSRSparseMatrixToSparseTensor as CSRSparseMatrixToSparseTensor,
    DenseToCSRSparseMatrix as DenseToCSRSparseMatrix,
    SparseAdd as SparseAdd,
    SparseConcat as SparseConcat,
    SparseMatrixAdd as SparseMatrixAdd,
    SparseMatrixSoftmax as SparseMatrixSoftmax,
    SparseMatrixSparseMatMul as SparseMatrixSparseMatMul,
)
from mindspore.ops.primitive import Primitive as Primitive, Primitive as _Primitive, constexpr as constexpr

__all__ = [
    "coalesce",
    "coo2csr",
    "coo_add",
    "coo_concat",
    "coo_tensor_get_dense_shape",
    "coo_tensor_get_indices",
    "coo_tensor_get_values",
    "csr2coo",
    "csr_add",
    "csr_div",
    "csr_gather",
    "csr_mm",
    "csr_mul",
    "csr_mv",
    "csr_reduce_sum",
    "csr_softmax",
    "csr_tensor_get_dense_shape",
    "csr_tensor_get_indices",
    "csr_tensor_get_indptr",
    "csr_tensor_get_values",
    "csr_to_coo",
    "csr_to_dense",
    "dense_to_sparse_coo",
    "dense_to_sparse_csr",
    "make_coo_tensor",
    "make_csr_tensor",
    "make_map_parameter",
    "make_row_tensor",
    "make_row_tensor_inner",
    "make_sparse_tensor",
    "row_tensor_add",
    "row_tensor_get_dense_shape",
    "row_tensor_get_indices",
    "row_tensor_get_values",
]

def _convert_shape(shape: Any) -> _Tensor: ...
def _get_csr_sparse_matrix_to_dense_prim() -> _Tensor: ...
def _get_csr_sparse_matrix_to_sparse_tensor_prim() -> _Tensor: ...
def _get_dense_to_csr_prim() -> _Tensor: ...

batch_csr_pointers_empty: _Tensor

def coalesce(x_indices: _Tensor, x_values: _Tensor, x_shape: _Tensor) -> tuple[_Tensor, _Tensor, _Tensor]: ...

coalesce_op: Coalesce
coo2csr: Any

def coo_add(x1: _COOTensor, x2: _COOTensor, thresh: _Tensor) -> _COOTensor: ...
def coo_concat(sp_input: Sequence[_COOTensor], concat_dim: float = 0) -> _COOTensor: ...

coo_tensor_get_dense_shape: _Primitive
coo_tensor_get_indices: _Primitive
coo_tensor_get_values: _Primitive
csr2coo: Any

def csr_add(a: _CSRTensor, b: _CSRTensor, alpha: _Tensor, beta: _Tensor) -> _CSRTensor: ...
def csr_div(x: _CSRTensor, y: _Tensor) -> _Tensor: ...

csr_gather: Any

def csr_mm(
    a: _CSRTensor,
    b: _CSRTensor,
    trans_a: bool = False,
    trans_b: bool = False,
    adjoint_a: bool = False,
    adjoint_b: bool = False,
) -> _CSRTensor: ...
def csr_mul(x: _CSRTensor, y: _Tensor) -> _CSRTensor: ...
def csr_mv(csr_tensor: _CSRTensor, dense: _Tensor) -> _Tensor: ...
def csr_reduce_sum(csr_tensor: _CSRTensor, axis: int) -> _Tensor: ...
def csr_softmax(logits: _CSRTensor, dtype: Type) -> _CSRTensor: ...

csr_tensor_get_dense_shape: _Primitive
csr_tensor_get_indices: _Primitive
csr_tensor_get_indptr: _Primitive
csr_tensor_get_values: _Primitive

def csr_to_coo(tensor: _CSRTensor) -> _COOTensor: ...
def csr_to_dense(csr_tensor: _CSRTensor) -> _Tensor: ...
def dense_to_sparse_coo(tensor: _Tensor) -> _COOTensor: ...
def dense_to_sparse_csr(tensor: _Tensor) -> _CSRTensor: ...

gather_nd: GatherNd

def is_scalar(tensor: _Tensor) -> _Tensor: ...

make_coo_tensor: _Primitive
make_csr_tensor: _Primitive
make_map_parameter: _Primitive

def make_row_tensor(indices: _Tensor, values: _Tensor, dense_shape: _Tensor) -> _Tensor: ...

make_row_tensor_inner: _Primitive

def make_sparse_tensor(indices: _Tensor, values: _Tensor, dense_shape: _Tensor) -> _Tensor: ...

print_info: Any

def promote_coo(coo_tensor_1: Any, coo_tensor_2: Any) -> _Tensor: ...
def promote_csr(csr_tensor_1: Any, csr_tensor_2: Any) -> _Tensor: ...
def promote_tensor(tensor_1: Any, tensor_2: Any) -> _Tensor: ...

row_tensor_add: _Primitive
row_tensor_get_dense_shape: _Primitive
row_tensor_get_indices: _Primitive
row_tensor_get_values: _Primitive
F = _is_F
mstype = _is_mstype
