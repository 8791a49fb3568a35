# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.sparse_tensor import COOTensor, CSRTensor
from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_prim import GatherNd
from mindspore.ops.operations.array_ops import Coalesce
from mindspore.ops.primitive import Primitive

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
batch_csr_pointers_empty: Tensor

def coalesce(x_indices: Tensor, x_values: Tensor, x_shape: Tensor) -> tuple[Tensor, Tensor, Tensor]: ...

coalesce_op: Coalesce
coo2csr: Any

def coo_add(x1: COOTensor, x2: COOTensor, thresh: Tensor) -> COOTensor: ...
def coo_concat(sp_input: Sequence[COOTensor], concat_dim: float = 0) -> COOTensor: ...

coo_tensor_get_dense_shape: Primitive
coo_tensor_get_indices: Primitive
coo_tensor_get_values: Primitive
csr2coo: Any

def csr_add(a: CSRTensor, b: CSRTensor, alpha: Tensor, beta: Tensor) -> CSRTensor: ...
def csr_div(x: CSRTensor, y: Tensor) -> Tensor: ...

csr_gather: Any

def csr_mm(
    a: CSRTensor,
    b: CSRTensor,
    trans_a: bool = False,
    trans_b: bool = False,
    adjoint_a: bool = False,
    adjoint_b: bool = False,
) -> CSRTensor: ...
def csr_mul(x: CSRTensor, y: Tensor) -> CSRTensor: ...
def csr_mv(csr_tensor: CSRTensor, dense: Tensor) -> Tensor: ...
def csr_reduce_sum(csr_tensor: CSRTensor, axis: int) -> Tensor: ...
def csr_softmax(logits: CSRTensor, dtype: Type) -> CSRTensor: ...

csr_tensor_get_dense_shape: Primitive
csr_tensor_get_indices: Primitive
csr_tensor_get_indptr: Primitive
csr_tensor_get_values: Primitive

def csr_to_coo(tensor: CSRTensor) -> COOTensor: ...
def csr_to_dense(csr_tensor: CSRTensor) -> Tensor: ...
def dense_to_sparse_coo(tensor: Tensor) -> COOTensor: ...
def dense_to_sparse_csr(tensor: Tensor) -> CSRTensor: ...

gather_nd: GatherNd

def is_scalar(tensor: Tensor) -> Tensor: ...

make_coo_tensor: Primitive
make_csr_tensor: Primitive
make_map_parameter: Primitive

def make_row_tensor(indices: Tensor, values: Tensor, dense_shape: Tensor) -> Tensor: ...

make_row_tensor_inner: Primitive

def make_sparse_tensor(indices: Tensor, values: Tensor, dense_shape: Tensor) -> Tensor: ...

print_info: Any

def promote_coo(coo_tensor_1: Any, coo_tensor_2: Any) -> Tensor: ...
def promote_csr(csr_tensor_1: Any, csr_tensor_2: Any) -> Tensor: ...
def promote_tensor(tensor_1: Any, tensor_2: Any) -> Tensor: ...

row_tensor_add: Primitive
row_tensor_get_dense_shape: Primitive
row_tensor_get_indices: Primitive
row_tensor_get_values: Primitive
