# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import Initializer, Normal as Normal, initializer as initializer
from mindspore.common.parameter import HeldParameter, Parameter as Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication.management import get_group_size as get_group_size
from mindspore.context import ParallelMode as ParallelMode
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.layer.basic import ClipByNorm as ClipByNorm
from mindspore.ops.auto_generate.gen_ops_prim import (
    Abs,
    Add,
    Concat,
    Equal,
    ExpandDims,
    Gather,
    MatMul,
    Mul,
    NotEqual,
    OneHot,
    Reshape,
    UnsortedSegmentSum,
)
from mindspore.ops.operations.array_ops import EmbeddingLookup as _EmbeddingLookup, SparseGatherV2, Unique
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.operations.math_ops import DivNoNan
from mindspore.ops.primitive import constexpr as constexpr

__all__ = ["Embedding", "EmbeddingExt", "EmbeddingLookup", "MultiFieldEmbeddingLookup"]

class Embedding(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    array_mul: MatMul
    concat: Concat
    dtype: Type
    embedding_size: int
    embedding_table: HeldParameter
    expand: ExpandDims
    gather: Gather
    get_shp: Shape
    init_tensor: _Tensor
    off_value: _Tensor
    on_value: _Tensor
    one_hot: OneHot
    padding_idx: int | Any
    reshape: Reshape
    reshape_flat: Reshape
    shp_flat: tuple[int, ...]
    use_one_hot: bool
    vocab_size: int
    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        use_one_hot: bool = False,
        embedding_table: _Tensor | str | Initializer | float = "normal",
        dtype: Type = ...,
        padding_idx: int | None = None,
    ) -> None: ...
    def construct(self, ids: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class EmbeddingExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dtype: Type
    embedding_dim: int
    max_norm: Any
    norm_type: float
    num_embeddings: int
    padding_idx: int | Any
    scale_grad_by_freq: bool
    sparse: bool
    weight: HeldParameter
    def __init__(
        self,
        num_embeddings: int,
        embedding_dim: int,
        padding_idx: int | None = None,
        max_norm: float | None = None,
        norm_type: float = 2.0,
        scale_grad_by_freq: bool = False,
        sparse: bool = False,
        _weight: _Tensor | None = None,
        _freeze: bool = False,
        dtype: Type | None = None,
    ) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class EmbeddingLookup(Cell):
    BATCH_SLICE: str
    FIELD_SLICE: str
    TABLE_COLUMN_SLICE: str
    TABLE_ROW_SLICE: str
    __getattr__: None  # type: ignore[assignment, misc]
    embedding_size: int
    embedding_table: HeldParameter
    embeddinglookup: _EmbeddingLookup
    forward_unique: bool
    gather_revert: Gather
    gatherv2: SparseGatherV2
    max_norm: Any
    reshape: Reshape
    reshape_first: Reshape
    shape: Shape
    sparse: bool
    target: str
    unique: Unique
    vocab_size: int
    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        param_init: _Tensor | str | Initializer | float = "normal",
        target: str = "CPU",
        slice_mode: str = "batch_slice",
        manual_shapes: tuple[Any, ...] | None = None,
        max_norm: float | None = None,
        sparse: bool = True,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, indices: _Tensor) -> _Tensor: ...

class MultiFieldEmbeddingLookup(EmbeddingLookup):
    OPERATOR_MAX: str
    OPERATOR_MEAN: str
    OPERATOR_SUM: str
    abs: Abs
    add: Add
    bias_add: Add
    cast: Cast
    count_op: UnsortedSegmentSum
    div_no_nan: DivNoNan
    equal: Equal
    expand: ExpandDims
    field_size: int
    inf_add: Add
    inf_mask_mul: Mul
    max_mask_mul: Mul
    max_no_equal: NotEqual
    merge_op: UnsortedSegmentSum | Any
    mul: Mul
    negative_inf_value: float
    operator: str
    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        field_size: int,
        param_init: _Tensor | str | Initializer | float = "normal",
        target: str = "CPU",
        slice_mode: str = "batch_slice",
        feature_num_list: Sequence[int] | None = None,
        max_norm: float | None = None,
        sparse: bool = True,
        operator: str = "SUM",
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, input_indices: _Tensor, input_values: _Tensor, field_ids: _Tensor) -> _Tensor: ...  # type: ignore[override]

Validator = _is_Validator
mstype = _is_mstype
