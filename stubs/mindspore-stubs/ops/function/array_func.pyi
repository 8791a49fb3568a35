# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any, Literal, overload

import mindspore as _is_ms
from mindspore import _checkparam as _is_validator, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.initializer import One
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops._utils.utils import ms_arrange as ms_arrange
from mindspore.ops.auto_generate.gen_ops_def import (
    broadcast_to as broadcast_to,
    cat as cat,
    deepcopy as deepcopy,
    diag as diag,
    diagonal as diagonal,
    expand_as as expand_as,
    expand_dims as expand_dims,
    flip as flip,
    gather as gather,
    gather_d as gather_d,
    gather_nd as gather_nd,
    index_fill_scalar as index_fill_scalar,
    index_fill_tensor as index_fill_tensor,
    masked_fill as masked_fill,
    masked_select as masked_select,
    max_ as max_,
    min_ as min_,
    ones as ones,
    range as range,
    reshape as reshape,
    scatter_nd as scatter_nd,
    select as select,
    strided_slice as strided_slice,
    take as take,
    tensor_scatter_add as tensor_scatter_add,
    tensor_scatter_elements as _is_tensor_scatter_elements_ext,
    transpose as transpose,
    triu as triu,
    unsorted_segment_sum as unsorted_segment_sum,
    view_as as view_as,
    zero_ as zero_,
    zeros as zeros,
)
from mindspore.ops.auto_generate.gen_ops_prim import (
    Arange as Arange,
    Argmax as Argmax,
    ArgMaxWithValue as ArgMaxWithValue,
    ArgMinWithValue as ArgMinWithValue,
    Diag,
    Eye,
    FillScalar as FillScalar,
    FillTensor as FillTensor,
    Flatten,
    Gather,
    GatherD,
    GatherNd,
    Meshgrid as Meshgrid,
    NewOnes as NewOnes,
    NewZeros as NewZeros,
    NonZero as NonZero,
    NonZeroExt as NonZeroExt,
    Ones,
    OnesLike,
    OnesLikeExt as OnesLikeExt,
    Range,
    ReduceMax,
    ReduceMin,
    RepeatInterleaveInt as RepeatInterleaveInt,
    RepeatInterleaveTensor as RepeatInterleaveTensor,
    Reshape,
    Scatter as Scatter,
    ScatterNd,
    ScatterValue as ScatterValue,
    Select,
    Slice,
    SortExt as SortExt,
    SplitTensor as SplitTensor,
    SplitWithSize as SplitWithSize,
    TensorShape,
    Transpose,
    Unique2 as Unique2,
    UniqueDim as UniqueDim,
    UnsortedSegmentSum,
    ZerosLike,
    ZerosLikeExt as ZerosLikeExt,
    chunk_op as chunk_op,
    full_like_op as full_like_op,
    gather_d_op as gather_d_op,
    scatter_add_ext_op as scatter_add_ext_op,
    slice_op as slice_op,
    split_tensor_op as split_tensor_op,
    split_with_size_op as split_with_size_op,
    tril_ext_op as tril_ext_op,
    unstack_ext_view_op as unstack_ext_view_op,
)
from mindspore.ops.auto_generate.pyboost_inner_prim import (
    _PyboostOneHotExtPrim,
    _PyboostSearchSortedPrim,
    concat_impl as concat_impl,
    meshgrid_impl as meshgrid_impl,
    squeeze_impl as squeeze_impl,
    unique_consecutive_impl as unique_consecutive_impl,
)
from mindspore.ops.composite.multitype_ops import _constexpr_utils as _is_const_utils
from mindspore.ops.operations._inner_ops import DynamicBroadcastTo as DynamicBroadcastTo
from mindspore.ops.operations._sequence_ops import TensorToList as TensorToList, TupleToTensor as TupleToTensor
from mindspore.ops.operations.array_ops import (
    AffineGrid as AffineGrid,
    BatchToSpaceNDV2,
    Col2Im as Col2Im,
    Expand as Expand,
    Fills as Fills,
    FillV2,
    Im2Col as Im2Col,
    IndexFill as IndexFill,
    Lstsq as Lstsq,
    MatrixDiagPartV3 as MatrixDiagPartV3,
    MatrixDiagV3 as MatrixDiagV3,
    MatrixSetDiagV3 as MatrixSetDiagV3,
    Mvlgamma as Mvlgamma,
    PopulationCount,
    ScatterAdd,
    ScatterNdMax as ScatterNdMax,
    ScatterNdMul as ScatterNdMul,
    ScatterUpdate,
    Size,
    Tril as Tril,
    TupleToArray,
    Unique,
    UnsortedSegmentMax,
    UnsortedSegmentMin,
    UnsortedSegmentProd,
)
from mindspore.ops.operations.manually_defined.ops_def import (
    Cast,
    Rank,
    ScalarToTensor,
    Shape,
    Tile,
    TypeAs,
    rank as rank,
    scalar_cast as scalar_cast,
    tile as tile,
)
from mindspore.ops.operations.math_ops import Ger
from mindspore.ops.primitive import constexpr as constexpr
from numpy.typing import NDArray

__all__ = [
    "affine_grid",
    "aminmax",
    "arange",
    "argmax",
    "argsort",
    "argwhere",
    "batch_to_space_nd",
    "broadcast_to",
    "cat",
    "chunk",
    "col2im",
    "column_stack",
    "concat",
    "deepcopy",
    "diag",
    "diagflat",
    "diagonal",
    "diagonal_scatter",
    "dsplit",
    "dyn_shape",
    "expand",
    "expand_as",
    "expand_dims",
    "eye",
    "fill",
    "fills",
    "flatten",
    "flip",
    "fold",
    "full",
    "full_like",
    "gather",
    "gather_d",
    "gather_elements",
    "gather_nd",
    "ger",
    "hamming_window",
    "hsplit",
    "hstack",
    "index_fill",
    "index_select",
    "is_nonzero",
    "is_tensor",
    "lstsq",
    "masked_fill",
    "masked_select",
    "matrix_band_part",
    "matrix_diag",
    "matrix_diag_part",
    "matrix_set_diag",
    "max",
    "meshgrid",
    "min",
    "moveaxis",
    "movedim",
    "mvlgamma",
    "narrow",
    "nonzero",
    "one_hot",
    "ones",
    "ones_like",
    "padding",
    "population_count",
    "range",
    "rank",
    "ravel",
    "repeat_elements",
    "repeat_interleave",
    "reshape",
    "reshape_",
    "reverse",
    "reverse_sequence",
    "scalar_cast",
    "scalar_to_array",
    "scalar_to_tensor",
    "scatter",
    "scatter_add",
    "scatter_div",
    "scatter_max",
    "scatter_min",
    "scatter_mul",
    "scatter_nd",
    "scatter_nd_add",
    "scatter_nd_div",
    "scatter_nd_max",
    "scatter_nd_min",
    "scatter_nd_mul",
    "scatter_nd_sub",
    "scatter_update",
    "searchsorted",
    "select",
    "select_scatter",
    "sequence_mask",
    "shape",
    "shape_",
    "size",
    "slice",
    "slice_scatter",
    "sort",
    "space_to_batch_nd",
    "split",
    "squeeze",
    "stack",
    "strided_slice",
    "swapaxes",
    "swapdims",
    "take",
    "tensor_scatter_add",
    "tensor_scatter_div",
    "tensor_scatter_elements",
    "tensor_scatter_max",
    "tensor_scatter_min",
    "tensor_scatter_mul",
    "tensor_scatter_sub",
    "tensor_slice",
    "tensor_split",
    "tile",
    "top_k",
    "topk",
    "transpose",
    "tril",
    "triu",
    "tuple_to_array",
    "type_as",
    "unbind",
    "unfold",
    "unique",
    "unique_consecutive",
    "unique_with_pad",
    "unsorted_segment_max",
    "unsorted_segment_min",
    "unsorted_segment_prod",
    "unsorted_segment_sum",
    "unsqueeze",
    "unstack",
    "view_as",
    "vsplit",
    "where",
    "zero_",
    "zeros",
    "zeros_like",
]

def _cast_type(x: _Tensor, to_type: Type) -> _Tensor: ...
def _check_is_tensor(param_name: str, input: _Tensor, cls_name: str) -> None: ...
def _get_max_type(start: Any, end: Any, step: Any) -> _Tensor: ...
def _get_slice_scatter_const(x_shape: _Tensor, axis: int, start: Any, end: Any, step: Any) -> _Tensor: ...
def _get_type(x: _Tensor) -> _Tensor: ...
def _init_and_select_elem(input: _Tensor, initial: float, where: _Tensor, cmp_fn: Callable[..., Any]) -> _Tensor: ...
def _split_int(x: _Tensor, split_size_or_sections: int | Sequence[int], axis: int) -> _Tensor: ...
def _split_sub_tensors(x: _Tensor, split_size_or_sections: int | Sequence[int], axis: int) -> _Tensor: ...
def _tensor_split_sub_int(x: _Tensor, indices_or_sections: int | Sequence[int], axis: int) -> _Tensor: ...
def _tensor_split_sub_tensors(x: _Tensor, indices_or_sections: int | Sequence[int], axis: int) -> _Tensor: ...
def affine_grid(theta: _Tensor, size: Sequence[int], align_corners: bool = False) -> _Tensor: ...
def aminmax(input: _Tensor, *, axis: int | None = 0, keepdims: bool = False) -> tuple[_Tensor, _Tensor]: ...
def arange(
    start: float | _Tensor = 0,
    end: float | _Tensor | None = None,
    step: float | _Tensor = 1,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...

arange_: Arange

def arange_ext(
    start: float = 0, end: float | None = None, step: float = 1, *, dtype: Type | None = None
) -> _Tensor: ...

arg_max_with_value_: ArgMaxWithValue
arg_min_with_value_: ArgMinWithValue

def argmax(input: _Tensor, dim: int | None = None, keepdim: bool = False) -> _Tensor: ...
def argsort(input: _Tensor, axis: int = -1, descending: bool = False) -> _Tensor: ...
def argwhere(input: _Tensor) -> _Tensor: ...
def batch_to_space_nd(
    input_x: _Tensor, block_shape: Sequence[int] | int, crops: Sequence[Sequence[int]]
) -> _Tensor: ...

batch_to_space_nd_v2_: BatchToSpaceNDV2
cast_: Cast
check_flatten_order_const: Any

def chunk(input: _Tensor, chunks: int, axis: int = 0) -> tuple[_Tensor, ...]: ...
def chunk_ext(input: _Tensor, chunks: int, dim: int = 0) -> tuple[_Tensor, ...]: ...
def chunk_view(input: _Tensor, chunks: int, dim: int = 0) -> tuple[_Tensor, ...]: ...
def col2im(
    input_x: _Tensor,
    output_size: _Tensor,
    kernel_size: int | Sequence[int],
    dilation: int | Sequence[int],
    padding_value: int | Sequence[int],
    stride: int | Sequence[int],
) -> _Tensor: ...
def column_stack(tensors: Sequence[_Tensor]) -> _Tensor: ...
def concat(tensors: Sequence[_Tensor], axis: int = 0) -> _Tensor: ...

diag_: Diag

def diagflat(input: _Tensor, offset: int = 0) -> _Tensor: ...
def diagonal_scatter(input: _Tensor, src: _Tensor, offset: int = 0, dim1: int = 0, dim2: int = 1) -> _Tensor: ...
def dsplit(input: _Tensor, indices_or_sections: int | Sequence[int]) -> tuple[_Tensor, ...]: ...
def dyn_shape(input_x: _Tensor) -> _Tensor: ...

dynamic_broadcast_to_: DynamicBroadcastTo

def expand(input_x: _Tensor, size: Sequence[int]) -> _Tensor: ...
def eye(n: int, m: int | None = None, dtype: Type | None = None) -> _Tensor: ...

eye_: Eye

def fill(type: Type, shape: _Tensor | Sequence[int], value: _Tensor | float) -> _Tensor: ...

fill_scalar_: FillScalar
fill_tensor_: FillTensor

def fills(x: _Tensor, value: Any) -> _Tensor: ...

fills_: Fills
fillv2_: FillV2

def flatten(input: _Tensor, order: str = "C", *, start_dim: int = 1, end_dim: int = -1) -> _Tensor: ...

flatten_: Flatten

def fold(
    input: _Tensor,
    output_size: _Tensor,
    kernel_size: int | Sequence[int],
    dilation: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    stride: int | Sequence[int] = 1,
) -> _Tensor: ...
def from_numpy(array: NDArray[Any]) -> _Tensor: ...
def full(size: Sequence[int], fill_value: float, *, dtype: Type | None = None) -> _Tensor: ...
def full_ext(size: Sequence[int], fill_value: float | _Tensor, *, dtype: Type | None = None) -> _Tensor: ...
def full_like(input: _Tensor, fill_value: float, *, dtype: Type | None = None) -> _Tensor: ...
def full_like_ext(input: _Tensor, fill_value: float, *, dtype: Type | None = None) -> _Tensor: ...

gather_: Gather
gather_d_: GatherD

def gather_elements(input: _Tensor, dim: int, index: _Tensor) -> _Tensor: ...
def gather_ext(input: _Tensor, dim: int, index: _Tensor) -> _Tensor: ...

gather_nd_: GatherNd

def ger(input: _Tensor, vec2: _Tensor) -> _Tensor: ...

ger_: Ger
get_x_shape: Any

def hamming_window(
    window_length: int, periodic: bool = True, alpha: float = 0.54, beta: float = 0.46, *, dtype: Type | None = None
) -> _Tensor: ...
def hsplit(input: _Tensor, indices_or_sections: int | Sequence[int]) -> tuple[_Tensor, ...]: ...
def hstack(tensors: Sequence[_Tensor]) -> _Tensor: ...
def index_fill(x: _Tensor, axis: int | _Tensor, index: _Tensor, value: float | _Tensor) -> _Tensor: ...

index_fill_: IndexFill

def index_fill_ext(input: _Tensor, dim: int, index: _Tensor, value: float | _Tensor) -> _Tensor: ...
def index_select(input: _Tensor, axis: int, index: _Tensor) -> _Tensor: ...
def is_nonzero(input: _Tensor) -> bool: ...
def is_tensor(obj: Any) -> bool: ...
def lstsq(input: _Tensor, A: _Tensor) -> _Tensor: ...

lstsq_: Lstsq

def matrix_band_part(x: _Tensor, lower: int | _Tensor, upper: int | _Tensor) -> _Tensor: ...
def matrix_diag(
    x: _Tensor,
    k: int | _Tensor = 0,
    num_rows: int | _Tensor = -1,
    num_cols: int | _Tensor = -1,
    padding_value: float | _Tensor = 0,
    align: str = "RIGHT_LEFT",
) -> _Tensor: ...
def matrix_diag_part(x: _Tensor, k: int | _Tensor, padding_value: _Tensor, align: str = "RIGHT_LEFT") -> _Tensor: ...
def matrix_set_diag(x: _Tensor, diagonal: _Tensor, k: int | _Tensor = 0, align: str = "RIGHT_LEFT") -> _Tensor: ...
def max(
    input: _Tensor,
    axis: int | None = None,
    keepdims: bool = False,
    *,
    initial: float | None = None,
    where: _Tensor | None = None,
) -> tuple[_Tensor, _Tensor]: ...
def max_ext(input: _Tensor, dim: int | None = None, keepdim: bool = False) -> _Tensor: ...
def meshgrid(*inputs: _Tensor, indexing: str = "xy") -> tuple[_Tensor, ...]: ...
def meshgrid_ext(*tensors: _Tensor | Sequence[_Tensor], indexing: str | None = None) -> tuple[_Tensor, ...]: ...
def min(
    input: _Tensor,
    axis: int | None = None,
    keepdims: bool = False,
    *,
    initial: float | None = None,
    where: _Tensor | None = None,
) -> tuple[_Tensor, _Tensor]: ...
def min_ext(input: _Tensor, dim: int | None = None, keepdim: bool = False) -> _Tensor: ...
def moveaxis(x: _Tensor, source: int | Sequence[int], destination: int | Sequence[int]) -> _Tensor: ...
def movedim(x: _Tensor, source: int | Sequence[int], destination: int | Sequence[int]) -> _Tensor: ...
def mvlgamma(input: _Tensor, p: int) -> _Tensor: ...
def narrow(input: _Tensor, axis: int, start: int, length: int) -> _Tensor: ...
def new_ones(input: _Tensor, size: int | Sequence[int], *, dtype: Type | None = None) -> _Tensor: ...

new_ones_: NewOnes

def new_zeros(input: _Tensor, size: int | Sequence[int], *, dtype: Type | None = None) -> _Tensor: ...

new_zeros_: NewZeros
non_zero_: NonZero
non_zero_ext_: NonZeroExt

# A tuple of one tensor a dimension with `as_tuple=True`.
@overload
def nonzero(input: _Tensor, *, as_tuple: Literal[False] = False) -> _Tensor: ...
@overload
def nonzero(input: _Tensor, *, as_tuple: Literal[True]) -> tuple[_Tensor, ...]: ...
def one_hot(
    indices: _Tensor, depth: int, on_value: _Tensor | float = 1, off_value: _Tensor | float = 0, axis: int = -1
) -> _Tensor: ...
def one_hot_ext(tensor: _Tensor, num_classes: int) -> _Tensor: ...

one_hot_ext_impl: _PyboostOneHotExtPrim
ones_: Ones

def ones_like(input: _Tensor, *, dtype: Type | None = None) -> _Tensor: ...

ones_like_: OnesLike

def ones_like_ext(input: _Tensor, *, dtype: Type | None = None) -> _Tensor: ...

ones_like_ext_: OnesLikeExt

def padding(x: _Tensor, pad_dim_size: int = 8) -> _Tensor: ...
def population_count(input_x: _Tensor) -> _Tensor: ...

population_count_: PopulationCount
range_: Range
rank_: Rank

def ravel(input: _Tensor) -> _Tensor: ...

reduce_max_: ReduceMax
reduce_min_: ReduceMin

def repeat_elements(x: _Tensor, rep: int, axis: int = 0) -> _Tensor: ...
def repeat_interleave(input: _Tensor, repeats: int | Sequence[int] | _Tensor, axis: int | None = None) -> _Tensor: ...
def repeat_interleave_ext(
    input: _Tensor, repeats: int | Sequence[int] | _Tensor, dim: int | None = None, output_size: int | None = None
) -> One | _Tensor: ...

repeat_interleave_int_: RepeatInterleaveInt
repeat_interleave_tensor_: RepeatInterleaveTensor
reshape_: Reshape

def reverse(x: _Tensor, axis: Sequence[int]) -> _Tensor: ...
def reverse_sequence(x: _Tensor, seq_lengths: _Tensor, seq_dim: int, batch_dim: int = 0) -> _Tensor: ...
def scalar_to_array(input_x: float) -> _Tensor: ...
def scalar_to_tensor(input_x: float, dtype: Type = ...) -> _Tensor: ...

scalar_to_tensor_: ScalarToTensor

def scatter(input: _Tensor, axis: int, index: _Tensor, src: _Tensor | float) -> _Tensor: ...
def scatter_add(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...

scatter_add_: ScatterAdd

def scatter_add_ext(input: _Tensor, dim: int, index: _Tensor, src: _Tensor) -> _Tensor: ...
def scatter_div(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...
def scatter_max(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...
def scatter_min(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...
def scatter_mul(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...

scatter_nd_: ScatterNd

def scatter_nd_add(input_x: _Tensor, indices: _Tensor, updates: _Tensor, use_locking: bool = False) -> _Tensor: ...
def scatter_nd_div(input_x: _Tensor, indices: _Tensor, updates: _Tensor, use_locking: bool = False) -> _Tensor: ...
def scatter_nd_max(input_x: _Tensor, indices: _Tensor, updates: _Tensor, use_locking: bool = False) -> _Tensor: ...
def scatter_nd_min(input_x: _Tensor, indices: _Tensor, updates: _Tensor, use_locking: bool = False) -> _Tensor: ...
def scatter_nd_mul(input_x: _Tensor, indices: _Tensor, updates: _Tensor, use_locking: bool = False) -> _Tensor: ...
def scatter_nd_sub(input_x: _Tensor, indices: _Tensor, updates: _Tensor, use_locking: bool = False) -> _Tensor: ...

scatter_prim: Scatter

def scatter_update(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...

scatter_update_: ScatterUpdate
scatter_value_: ScatterValue
search_sorted_: _PyboostSearchSortedPrim

def searchsorted(
    sorted_sequence: _Tensor,
    values: _Tensor,
    *,
    out_int32: bool = False,
    right: bool = False,
    side: str | None = None,
    sorter: _Tensor | None = None,
) -> _Tensor: ...
def select_scatter(input: _Tensor, src: _Tensor, axis: int, index: int) -> _Tensor: ...
def sequence_mask(lengths: _Tensor, maxlen: int | None = None) -> _Tensor: ...
def shape(input_x: _Tensor) -> tuple[int, ...]: ...

shape_: Shape

def size(input_x: _Tensor) -> int: ...

size_: Size

def slice(input_x: _Tensor, begin: Sequence[int], size: Sequence[int]) -> _Tensor: ...
def slice_scatter(
    input: _Tensor, src: _Tensor, axis: int = 0, start: int | None = None, end: int | None = None, step: int = 1
) -> _Tensor: ...
def sort(input_x: _Tensor, axis: int = -1, descending: bool = False) -> tuple[_Tensor, _Tensor]: ...
def sort_ext(
    input: _Tensor, *, dim: int = -1, descending: bool = False, stable: bool = False
) -> tuple[_Tensor, _Tensor]: ...

sort_ext_: SortExt

def space_to_batch_nd(
    input_x: _Tensor, block_size: Sequence[int] | int, paddings: Sequence[Sequence[int]]
) -> _Tensor: ...
def split(tensor: _Tensor, split_size_or_sections: int | Sequence[int], axis: int = 0) -> tuple[_Tensor, ...]: ...
def split_ext(tensor: _Tensor, split_size: int | Sequence[int], dim: int = 0) -> tuple[_Tensor, ...]: ...

split_tensor: SplitTensor

def split_view(tensor: _Tensor, split_size_or_sections: int | Sequence[int], dim: int = 0) -> tuple[_Tensor, ...]: ...

split_with_size: SplitWithSize

def squeeze(input: _Tensor, axis: int | Sequence[int] | None = None) -> _Tensor: ...
def stack(tensors: _Tensor | Sequence[Any], axis: int = 0) -> _Tensor: ...
def swapaxes(input: _Tensor, axis0: int, axis1: int) -> _Tensor: ...
def swapdims(input: _Tensor, dim0: int, dim1: int) -> _Tensor: ...
def tensor_scatter_div(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...
def tensor_scatter_elements(
    input_x: _Tensor, indices: _Tensor, updates: _Tensor, axis: int = 0, reduction: str = "none"
) -> _Tensor: ...
def tensor_scatter_max(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...
def tensor_scatter_min(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...
def tensor_scatter_mul(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...
def tensor_scatter_sub(input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...

tensor_select_: Select
tensor_shape_: TensorShape
tensor_slice: Slice

def tensor_split(input: _Tensor, indices_or_sections: int | Sequence[int], axis: int = 0) -> tuple[_Tensor, ...]: ...

tile_: Tile

def top_k(input_x: _Tensor, k: int, sorted: bool = True) -> tuple[_Tensor, _Tensor]: ...
def topk(
    input: _Tensor, k: int, dim: int | None = None, largest: bool = True, sorted: bool = True
) -> tuple[_Tensor, _Tensor]: ...

transpose_: Transpose

def tril(input: _Tensor, diagonal: int = 0) -> _Tensor: ...
def tril_ext(input: _Tensor, diagonal: int = 0) -> _Tensor: ...
def tuple_to_array(input_x: Sequence[float]) -> _Tensor: ...

tuple_to_array_: TupleToArray
tuple_to_tensor_: TupleToTensor

def type_as(input: _Tensor, other: _Tensor) -> _Tensor: ...

type_as_: TypeAs

def unbind(input: _Tensor, dim: int = 0) -> tuple[_Tensor, ...]: ...
def unbind_ext(input: _Tensor, dim: int = 0) -> tuple[_Tensor, ...]: ...
def unfold(
    input: _Tensor,
    kernel_size: int | Sequence[int],
    dilation: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    stride: int | Sequence[int] = 1,
) -> _Tensor: ...
def unique(input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

unique2_: Unique2
unique_: Unique

# As many tensors as are asked for.
@overload
def unique_consecutive(
    input: _Tensor,
    return_inverse: Literal[False] = False,
    return_counts: Literal[False] = False,
    dim: int | None = None,
) -> _Tensor: ...
@overload
def unique_consecutive(
    input: _Tensor, return_inverse: Literal[True], return_counts: Literal[False] = False, dim: int | None = None
) -> tuple[_Tensor, _Tensor]: ...
@overload
def unique_consecutive(
    input: _Tensor, return_inverse: bool = False, return_counts: bool = False, dim: int | None = None
) -> tuple[_Tensor, ...]: ...

unique_dim_: UniqueDim

# The same.
@overload
def unique_ext(
    input: _Tensor,
    sorted: bool = True,
    return_inverse: Literal[False] = False,
    return_counts: Literal[False] = False,
    dim: int | None = None,
) -> _Tensor: ...
@overload
def unique_ext(
    input: _Tensor,
    sorted: bool = True,
    *,
    return_inverse: Literal[True],
    return_counts: Literal[False] = False,
    dim: int | None = None,
) -> tuple[_Tensor, _Tensor]: ...
@overload
def unique_ext(
    input: _Tensor,
    sorted: bool = True,
    return_inverse: bool = False,
    return_counts: bool = False,
    dim: int | None = None,
) -> tuple[_Tensor, ...]: ...
def unique_with_pad(x: _Tensor, pad_num: int) -> tuple[_Tensor, _Tensor]: ...
def unsorted_segment_max(x: _Tensor, segment_ids: _Tensor, num_segments: int | _Tensor) -> _Tensor: ...

unsorted_segment_max_: UnsortedSegmentMax

def unsorted_segment_min(x: _Tensor, segment_ids: _Tensor, num_segments: int | _Tensor) -> _Tensor: ...

unsorted_segment_min_: UnsortedSegmentMin

def unsorted_segment_prod(x: _Tensor, segment_ids: _Tensor, num_segments: int | _Tensor) -> _Tensor: ...

unsorted_segment_prod_: UnsortedSegmentProd
unsorted_segment_sum_: UnsortedSegmentSum

def unsqueeze(input: _Tensor, dim: int) -> _Tensor: ...
def unsqueeze_view(input: _Tensor, dim: int) -> _Tensor: ...
def unstack(input_x: _Tensor, axis: int = 0) -> tuple[_Tensor, ...]: ...
def vsplit(input: _Tensor, indices_or_sections: int | Sequence[int]) -> tuple[_Tensor, ...]: ...
def where(condition: _Tensor, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...
def zeros_like(input: _Tensor, *, dtype: Type | None = None) -> _Tensor: ...

zeros_like_: ZerosLike

def zeros_like_ext(input: _Tensor, *, dtype: Type | None = None) -> _Tensor: ...

zeros_like_ext_: ZerosLikeExt
tensor_scatter_elements_ext = _is_tensor_scatter_elements_ext
F = _is_F
P = _is_P
const_utils = _is_const_utils
ms = _is_ms
mstype = _is_mstype
validator = _is_validator
