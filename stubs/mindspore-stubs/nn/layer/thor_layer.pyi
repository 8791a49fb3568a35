# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, context as context, log as _is_logger, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import (
    Initializer as Initializer,
    Initializer as _Initializer,
    initializer as initializer,
)
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication.management import get_group_size as get_group_size
from mindspore.context import ParallelMode as ParallelMode
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.layer.activation import get_activation as get_activation
from mindspore.nn.layer.basic import ClipByNorm as ClipByNorm
from mindspore.ops.auto_generate.gen_ops_prim import (
    BiasAdd,
    ExpandDims,
    Gather,
    MatMul,
    Mul,
    OneHot,
    ReduceMean,
    ReduceSum,
    Reshape,
    Slice,
    Transpose,
)
from mindspore.ops.operations._thor_ops import ThorIm2Col as ThorIm2Col
from mindspore.ops.operations.array_ops import SparseGatherV2
from mindspore.ops.operations.debug_ops import InsertGradientOf
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.operations.nn_ops import Conv2D
from mindspore.ops.primitive import constexpr as constexpr

__all__ = ["Conv2dThor", "DenseThor", "EmbeddingLookupThor", "EmbeddingThor"]

class Conv2dThor(_ConvThor):
    __getattr__: None  # type: ignore[assignment, misc]
    _dilation: int
    a_normalizer: HeldParameter
    bias_add: BiasAdd
    cast: Cast
    conv2d: Conv2D
    cube_matmul: Any
    diag_block_dim: int
    g_normalizer: HeldParameter
    getG: InsertGradientOf
    hw: int
    im2col: Any
    img2col: ThorIm2Col
    is_ascend: bool
    matmul: MatMul
    matrix_a_cov: HeldParameter
    matrix_a_dim: int
    matrix_g_cov: HeldParameter
    matrix_g_dim: int
    mul: Mul
    reduce_mean: ReduceMean
    reshape: Reshape
    shape: Shape
    slice: Slice
    thor: bool
    transpose: Transpose
    weight_init: Any
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] = 1,
        pad_mode: str = "same",
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        has_bias: bool = False,
        weight_init: _Tensor | str | _Initializer | float = "normal",
        bias_init: _Tensor | str | _Initializer | float = "zeros",
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...
    def save_gradient(self, dout: _Tensor) -> Any: ...

class DenseThor(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    activation: Any
    activation_flag: bool
    bias: _Parameter | Any
    bias_add: BiasAdd
    cast: Cast
    cube_matmul: MatMul
    getG: InsertGradientOf
    has_bias: bool
    in_channels: int
    is_ascend: bool
    is_nsp_layer: Any
    matmul: MatMul
    matrix_a: HeldParameter
    matrix_g: HeldParameter
    mul: Mul
    out_channels: int
    reshape: Reshape
    shape: Shape
    split_dim: int
    thor: bool
    transpose: Transpose
    weight: HeldParameter
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        weight_init: _Tensor | str | _Initializer | float = "normal",
        bias_init: _Tensor | str | _Initializer | float = "zeros",
        has_bias: bool = True,
        activation: str | None = None,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...
    def save_gradient(self, dout: _Tensor) -> Any: ...

class EmbeddingLookupThor(Cell):
    BATCH_SLICE: str
    FIELD_SLICE: str
    TABLE_COLUMN_SLICE: str
    TABLE_ROW_SLICE: str
    __getattr__: None  # type: ignore[assignment, misc]
    cast: Cast
    cube_matmul: MatMul
    dtype: Any
    embedding_size: Any
    embedding_table: _Parameter
    embeddinglookup: Any
    forward_unique: bool
    gather_revert: Gather
    gatherv2: SparseGatherV2 | Gather | Any
    getG: InsertGradientOf
    matrix_a: Any
    matrix_g: Any
    max_norm: Any
    mul: Mul
    off_value: _Tensor
    on_value: _Tensor
    one_hot: OneHot
    reduce_sum: ReduceSum
    reshape: Reshape
    reshape_first: Reshape
    shape: Shape
    sparse: bool
    target: str
    thor: bool
    unique: Any
    vocab_size: Any
    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        param_init: _Tensor | str | _Initializer | float = "normal",
        target: str = "CPU",
        slice_mode: str = "batch_slice",
        manual_shapes: tuple[Any, ...] | None = None,
        max_norm: float | None = None,
        sparse: bool = True,
    ) -> None: ...
    def construct(self, indices: _Tensor) -> _Tensor: ...
    def save_gradient(self, dout: _Tensor) -> Any: ...

class EmbeddingThor(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    array_mul: MatMul
    cast: Cast
    cube_matmul: MatMul
    dtype: Type
    embedding_size: int
    embedding_table: HeldParameter
    expand: ExpandDims
    gather: Gather
    getG: InsertGradientOf
    get_shp: Shape
    init_tensor: _Tensor
    matrix_a: HeldParameter
    matrix_g: HeldParameter
    mul: Mul
    off_value: _Tensor
    on_value: _Tensor
    one_hot: OneHot
    padding_idx: Any
    reduce_sum: ReduceSum
    reshape: Reshape
    reshape_flat: Reshape
    shp_flat: tuple[int, ...]
    thor: bool
    use_one_hot: bool
    vocab_size: int
    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        use_one_hot: bool = False,
        embedding_table: _Tensor | str | _Initializer | float = "normal",
        dtype: Type = ...,
        padding_idx: int | None = None,
    ) -> None: ...
    def construct(self, ids: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...
    def save_gradient(self, dout: _Tensor) -> Any: ...

class _ConvThor(Cell):
    bias: _Parameter | Any
    bias_init: str
    dilation: tuple[int, ...]
    group: int
    has_bias: bool
    in_channels: int
    kernel_size: tuple[int, ...]
    out_channels: int
    pad_mode: str
    padding: int
    stride: tuple[int, ...]
    weight: HeldParameter
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int],
        pad_mode: str,
        padding: int | Sequence[int],
        dilation: int | Sequence[int],
        group: str,
        has_bias: bool,
        weight_init: _Tensor | str | _Initializer | float,
        bias_init: _Tensor | str | _Initializer | float,
        transposed: bool = False,
    ) -> None: ...

def twice(m: _Tensor) -> Any: ...

Validator = _is_Validator
logger = _is_logger
mstype = _is_mstype
