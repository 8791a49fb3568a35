# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor
from mindspore.ops import signature as _is_sig
from mindspore.ops.primitive import Primitive as Primitive, prim_attr_register as prim_attr_register

class CSRSparseMatrixToDense(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x_dense_shape: Tensor,
        x_batch_pointers: Tensor,
        x_row_pointers: Tensor,
        x_col_indices: Tensor,
        x_values: Tensor,
        /,
    ) -> Tensor: ...

class CSRSparseMatrixToSparseTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x_dense_shape: Tensor,
        x_batch_pointers: Tensor,
        x_row_pointers: Tensor,
        x_col_indices: Tensor,
        x_values: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class DenseToCSRSparseMatrix(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dense_input: Tensor, indices: Tensor, /) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class DenseToDenseSetOperation(Primitive):
    def __init__(self, set_operation: str = "a-b", validate_indices: bool = True) -> None: ...
    def __call__(self, x1: Tensor, x2: Tensor, /) -> tuple[Tensor, Tensor, Tensor]: ...

class DenseToSparseSetOperation(Primitive):
    set_operation: str
    validate_indices: bool
    def __init__(self, set_operation: str = "", validate_indices: bool = True) -> None: ...
    def __call__(self, x1: Tensor, x2_indices: Tensor, x2_values: Tensor, x2_shape: Tensor, /) -> Tensor: ...

class RaggedTensorToSparse(Primitive):
    def __init__(self, Tsplits: Type) -> None: ...
    def __call__(
        self, rt_nested_splits: Sequence[Tensor], rt_dense_values: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class RaggedTensorToTensor(Primitive):
    num_row_partition_tensors: int
    def __init__(self, row_partition_types: Sequence[str]) -> None: ...
    def __call__(
        self, shape: Tensor, values: Tensor, default_value: Tensor, row_partition_tensors: Sequence[Tensor], /
    ) -> Tensor: ...

class SetSize(Primitive):
    validate_indices: bool
    def __init__(self, validate_indices: bool = True) -> None: ...
    def __call__(self, set_indices: Tensor, set_values: Tensor, set_shape: Tensor, /) -> Tensor: ...

class SparseAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x1_indices: Tensor,
        x1_values: Tensor,
        x1_shape: Tensor,
        x2_indices: Tensor,
        x2_values: Tensor,
        x2_shape: Tensor,
        thresh: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class SparseAddmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x1_indices: Tensor,
        x1_values: Tensor,
        x1_shape: Tensor,
        x2: Tensor,
        x3: Tensor,
        alpha: Tensor,
        beta: Tensor,
        /,
    ) -> Tensor: ...

class SparseConcat(Primitive):
    def __init__(self, concat_dim: float = 0) -> None: ...
    def __call__(
        self, sp_input_indices: Tensor, sp_input_values: Tensor, sp_input_shape: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class SparseCountSparseOutput(Primitive):
    def __init__(self, binary_output: bool = False, minlength: float = -1, maxlength: float = -1) -> None: ...
    def __call__(
        self, indices: Tensor, values: Tensor, dense_shape: Tensor, weights: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class SparseDenseCwiseAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x1_indices: Tensor, x1_values: Tensor, x1_shape: Tensor, x2: Tensor, /) -> Tensor: ...

class SparseDenseCwiseDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x1_indices: Tensor, x1_values: Tensor, x1_shape: Tensor, x2: Tensor, /) -> Tensor: ...

class SparseDenseCwiseMul(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x1_indices: Tensor, x1_values: Tensor, x1_shape: Tensor, x2: Tensor, /) -> Tensor: ...

class SparseFillEmptyRows(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, indices: Tensor, values: Tensor, dense_shape: Tensor, default_value: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...

class SparseMatrixAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x1_dense_shape: Tensor,
        x1_batch_pointers: Tensor,
        x1_row_pointers: Tensor,
        x1_col_indices: Tensor,
        x1_values: Tensor,
        x2_dense_shape: Tensor,
        x2_batch_pointers: Tensor,
        x2_row_pointers: Tensor,
        x2_col_indices: Tensor,
        x2_values: Tensor,
        alpha: Tensor,
        beta: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class SparseMatrixMatMul(Primitive):
    def __init__(
        self,
        transpose_x1: bool = False,
        transpose_x2: bool = False,
        adjoint_x1: bool = False,
        adjoint_x2: bool = False,
        transpose_output: bool = False,
        conjugate_output: bool = False,
    ) -> None: ...
    def __call__(
        self,
        x1_dense_shape: Tensor,
        x1_batch_pointers: Tensor,
        x1_row_pointers: Tensor,
        x1_col_indices: Tensor,
        x1_values: Tensor,
        x2_dense: Tensor,
        /,
    ) -> Tensor: ...

class SparseMatrixNNZ(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x_dense_shape: Tensor,
        x_batch_pointers: Tensor,
        x_row_pointers: Tensor,
        x_col_indices: Tensor,
        x_values: Tensor,
        /,
    ) -> Tensor: ...

class SparseMatrixOrderingAMD(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x_dense_shape: Tensor,
        x_batch_pointers: Tensor,
        x_row_pointers: Tensor,
        x_col_indices: Tensor,
        x_values: Tensor,
        /,
    ) -> Tensor: ...

class SparseMatrixSoftmax(Primitive):
    def __init__(self, dtype: Type) -> None: ...
    def __call__(
        self,
        x_dense_shape: Tensor,
        x_batch_pointers: Tensor,
        x_row_pointers: Tensor,
        x_col_indices: Tensor,
        x_values: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class SparseMatrixSparseMatMul(Primitive):
    def __init__(
        self, transpose_a: bool = False, transpose_b: bool = False, adjoint_a: bool = False, adjoint_b: bool = False
    ) -> None: ...
    def __call__(
        self,
        x1_dense_shape: Tensor,
        x1_batch_pointers: Tensor,
        x1_row_pointers: Tensor,
        x1_col_indices: Tensor,
        x1_values: Tensor,
        x2_batch_pointers: Tensor,
        x2_row_pointers: Tensor,
        x2_col_indices: Tensor,
        x2_values: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class SparseMatrixTranspose(Primitive):
    def __init__(self, conjugate: bool = False) -> None: ...
    def __call__(
        self, dense_shape: Tensor, batch_pointers: Tensor, row_pointers: Tensor, col_indices: Tensor, values: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class SparseReorder(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, indices: Tensor, values: Tensor, shape: Tensor, /) -> tuple[Tensor, Tensor]: ...

class SparseReshape(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, indices: Tensor, shape: Tensor, new_shape: Tensor, /) -> tuple[Tensor, Tensor]: ...

class SparseSegmentMeanWithNumSegments(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, indices: Tensor, segment_ids: Tensor, num_segments: Tensor, /) -> Tensor: ...

class SparseSegmentSqrtN(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, indices: Tensor, segment_ids: Tensor, /) -> Tensor: ...

class SparseSegmentSqrtNWithNumSegments(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, indices: Tensor, segment_ids: Tensor, num_segments: Tensor, /) -> Tensor: ...

class SparseSegmentSum(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, indices: Tensor, segment_ids: Tensor, /) -> Tensor: ...

class SparseSegmentSumWithNumSegments(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, indices: Tensor, segment_ids: Tensor, num_segments: Tensor, /) -> Tensor: ...

class SparseSlice(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, indices: Tensor, values: Tensor, shape: Tensor, start: Tensor, size: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class SparseSoftmax(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, indices: Tensor, values: Tensor, shape: Tensor, /) -> Tensor: ...

class SparseSparseMaximum(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x1_indices: Tensor,
        x1_values: Tensor,
        x1_shape: Tensor,
        x2_indices: Tensor,
        x2_values: Tensor,
        x2_shape: Tensor,
        /,
    ) -> Tensor: ...

class SparseSparseMinimum(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x1_indices: Tensor,
        x1_values: Tensor,
        x1_shape: Tensor,
        x2_indices: Tensor,
        x2_values: Tensor,
        x2_shape: Tensor,
        /,
    ) -> tuple[Tensor, Tensor]: ...

class SparseSplit(Primitive):
    def __init__(self, num_split: int = 1) -> None: ...
    def __call__(
        self, split_dim: Tensor, indices: Tensor, values: Tensor, shape: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class SparseTensorDenseAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x1_indices: Tensor, x1_values: Tensor, x1_shape: Sequence[int] | Tensor, x2: Tensor, /
    ) -> Tensor: ...

class SparseTensorDenseMatmul(Primitive):
    adjoint_dt: bool
    adjoint_st: bool
    def __init__(self, adjoint_st: bool = False, adjoint_dt: bool = False) -> None: ...
    def __call__(
        self, indices: Tensor, values: Tensor, sparse_shape: Sequence[int] | Tensor, dense: Tensor, /
    ) -> Tensor: ...

class SparseTensorToCSRSparseMatrix(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x_indices: Tensor, x_values: Tensor, x_dense_shape: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class SparseToDense(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, indices: Tensor, values: Tensor, sparse_shape: Sequence[int], /) -> Tensor: ...

class SparseToDenseV2(Primitive):
    validate_indices: bool
    def __init__(self, validate_indices: bool = True) -> None: ...
    def __call__(self, indices: Tensor, output_shape: Tensor, values: Tensor, default_value: Tensor, /) -> Tensor: ...

class Sspaddmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x1_indices: Tensor,
        x1_values: Tensor,
        x1_shape: Tensor,
        x2_indices: Tensor,
        x2_values: Tensor,
        x2_shape: Tensor,
        x3_dense: Tensor,
        alpha: Tensor,
        beta: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

mstype = _is_mstype
sig = _is_sig
validator = _is_validator
