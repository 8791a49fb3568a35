# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence

from mindspore import log as _is_logger, ops as ops
from mindspore.common.sparse_tensor import COOTensor
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.operations.sparse_ops import (
    SparseTensorDenseMatmul as _SparseTensorDenseMatmul,
    SparseToDense as _SparseToDense,
)

class SparseTensorDenseMatmul(Cell):
    adj_dt: bool
    adj_st: bool
    sparse_dense_matmul: _SparseTensorDenseMatmul
    def __init__(self, adjoint_st: bool = False, adjoint_dt: bool = False) -> None: ...
    def construct(self, indices: Tensor, values: Tensor, sparse_shape: Sequence[int], dense: Tensor) -> Tensor: ...

class SparseToDense(Cell):
    sparse_to_dense: _SparseToDense
    def __init__(self) -> None: ...
    def construct(self, sparse_tensor: COOTensor) -> Tensor: ...

logger = _is_logger
