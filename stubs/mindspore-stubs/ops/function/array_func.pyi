# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any, Literal, overload

from mindspore._c_expression.typing import Type
from mindspore.common.initializer import One
from mindspore.common.tensor import Tensor
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
    masked_fill as masked_fill,
    masked_select as masked_select,
    ones as ones,
    range as range,
    reshape as reshape,
    scatter_nd as scatter_nd,
    select as select,
    strided_slice as strided_slice,
    take as take,
    tensor_scatter_add as tensor_scatter_add,
    transpose as transpose,
    triu as triu,
    unsorted_segment_sum as unsorted_segment_sum,
    view_as as view_as,
    zero_ as zero_,
    zeros as zeros,
)
from mindspore.ops.auto_generate.gen_ops_prim import (
    Arange,
    ArgMaxWithValue,
    ArgMinWithValue,
    Diag,
    Eye,
    FillScalar,
    FillTensor,
    Flatten,
    Gather,
    GatherD,
    GatherNd,
    NewOnes,
    NewZeros,
    NonZero,
    NonZeroExt,
    Ones,
    OnesLike,
    OnesLikeExt,
    Range,
    ReduceMax,
    ReduceMin,
    RepeatInterleaveInt,
    RepeatInterleaveTensor,
    Reshape,
    Scatter,
    ScatterNd,
    ScatterValue,
    Select,
    Slice,
    SortExt,
    SplitTensor,
    SplitWithSize,
    TensorShape,
    Transpose,
    Unique2,
    UniqueDim,
    UnsortedSegmentSum,
    ZerosLike,
    ZerosLikeExt,
)
from mindspore.ops.operations._inner_ops import DynamicBroadcastTo
from mindspore.ops.operations._sequence_ops import TupleToTensor
from mindspore.ops.operations.array_ops import (
    BatchToSpaceNDV2,
    Fills,
    FillV2,
    IndexFill,
    Lstsq,
    PopulationCount,
    ScatterAdd,
    ScatterUpdate,
    Size,
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

def affine_grid(theta: Tensor, size: Sequence[int], align_corners: bool = False) -> Tensor: ...
def aminmax(input: Tensor, *, axis: int | None = 0, keepdims: bool = False) -> tuple[Tensor, Tensor]: ...
def arange(
    start: float | Tensor = 0, end: float | Tensor | None = None, step: float | Tensor = 1, *, dtype: Type | None = None
) -> Tensor: ...

arange_: Arange

def arange_ext(start: float = 0, end: float | None = None, step: float = 1, *, dtype: Type | None = None) -> Tensor: ...

arg_max_with_value_: ArgMaxWithValue
arg_min_with_value_: ArgMinWithValue

def argmax(input: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor: ...
def argsort(input: Tensor, axis: int = -1, descending: bool = False) -> Tensor: ...
def argwhere(input: Tensor) -> Tensor: ...
def batch_to_space_nd(input_x: Tensor, block_shape: Sequence[int] | int, crops: Sequence[Sequence[int]]) -> Tensor: ...

batch_to_space_nd_v2_: BatchToSpaceNDV2
cast_: Cast
check_flatten_order_const: Any

def chunk(input: Tensor, chunks: int, axis: int = 0) -> tuple[Tensor, ...]: ...
def chunk_ext(input: Tensor, chunks: int, dim: int = 0) -> tuple[Tensor, ...]: ...
def chunk_view(input: Tensor, chunks: int, dim: int = 0) -> tuple[Tensor, ...]: ...
def col2im(
    input_x: Tensor,
    output_size: Tensor,
    kernel_size: int | Sequence[int],
    dilation: int | Sequence[int],
    padding_value: int | Sequence[int],
    stride: int | Sequence[int],
) -> Tensor: ...
def column_stack(tensors: Sequence[Tensor]) -> Tensor: ...
def concat(tensors: Sequence[Tensor], axis: int = 0) -> Tensor: ...

diag_: Diag

def diagflat(input: Tensor, offset: int = 0) -> Tensor: ...
def diagonal_scatter(input: Tensor, src: Tensor, offset: int = 0, dim1: int = 0, dim2: int = 1) -> Tensor: ...
def dsplit(input: Tensor, indices_or_sections: int | Sequence[int]) -> tuple[Tensor, ...]: ...
def dyn_shape(input_x: Tensor) -> Tensor: ...

dynamic_broadcast_to_: DynamicBroadcastTo

def expand(input_x: Tensor, size: Sequence[int]) -> Tensor: ...
def eye(n: int, m: int | None = None, dtype: Type | None = None) -> Tensor: ...

eye_: Eye

def fill(type: Type, shape: Tensor | Sequence[int], value: Tensor | float) -> Tensor: ...

fill_scalar_: FillScalar
fill_tensor_: FillTensor

def fills(x: Tensor, value: Any) -> Tensor: ...

fills_: Fills
fillv2_: FillV2

def flatten(input: Tensor, order: str = "C", *, start_dim: int = 1, end_dim: int = -1) -> Tensor: ...

flatten_: Flatten

def fold(
    input: Tensor,
    output_size: Tensor,
    kernel_size: int | Sequence[int],
    dilation: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    stride: int | Sequence[int] = 1,
) -> Tensor: ...
def from_numpy(array: NDArray[Any]) -> Tensor: ...
def full(size: Sequence[int], fill_value: float, *, dtype: Type | None = None) -> Tensor: ...
def full_ext(size: Sequence[int], fill_value: float | Tensor, *, dtype: Type | None = None) -> Tensor: ...
def full_like(input: Tensor, fill_value: float, *, dtype: Type | None = None) -> Tensor: ...
def full_like_ext(input: Tensor, fill_value: float, *, dtype: Type | None = None) -> Tensor: ...

gather_: Gather
gather_d_: GatherD

def gather_elements(input: Tensor, dim: int, index: Tensor) -> Tensor: ...
def gather_ext(input: Tensor, dim: int, index: Tensor) -> Tensor: ...

gather_nd_: GatherNd

def ger(input: Tensor, vec2: Tensor) -> Tensor: ...

ger_: Ger
get_x_shape: Any

def hamming_window(
    window_length: int, periodic: bool = True, alpha: float = 0.54, beta: float = 0.46, *, dtype: Type | None = None
) -> Tensor: ...
def hsplit(input: Tensor, indices_or_sections: int | Sequence[int]) -> tuple[Tensor, ...]: ...
def hstack(tensors: Sequence[Tensor]) -> Tensor: ...
def index_fill(x: Tensor, axis: int | Tensor, index: Tensor, value: float | Tensor) -> Tensor: ...

index_fill_: IndexFill

def index_fill_ext(input: Tensor, dim: int, index: Tensor, value: float | Tensor) -> Tensor: ...
def index_select(input: Tensor, axis: int, index: Tensor) -> Tensor: ...
def is_nonzero(input: Tensor) -> bool: ...
def is_tensor(obj: Any) -> bool: ...
def lstsq(input: Tensor, A: Tensor) -> Tensor: ...

lstsq_: Lstsq

def matrix_band_part(x: Tensor, lower: int | Tensor, upper: int | Tensor) -> Tensor: ...
def matrix_diag(
    x: Tensor,
    k: int | Tensor = 0,
    num_rows: int | Tensor = -1,
    num_cols: int | Tensor = -1,
    padding_value: float | Tensor = 0,
    align: str = "RIGHT_LEFT",
) -> Tensor: ...
def matrix_diag_part(x: Tensor, k: int | Tensor, padding_value: Tensor, align: str = "RIGHT_LEFT") -> Tensor: ...
def matrix_set_diag(x: Tensor, diagonal: Tensor, k: int | Tensor = 0, align: str = "RIGHT_LEFT") -> Tensor: ...
def max(
    input: Tensor,
    axis: int | None = None,
    keepdims: bool = False,
    *,
    initial: float | None = None,
    where: Tensor | None = None,
) -> tuple[Tensor, Tensor]: ...
def max_ext(input: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor: ...
def meshgrid(*inputs: Tensor, indexing: str = "xy") -> tuple[Tensor, ...]: ...
def meshgrid_ext(*tensors: Tensor | Sequence[Tensor], indexing: str | None = None) -> tuple[Tensor, ...]: ...
def min(
    input: Tensor,
    axis: int | None = None,
    keepdims: bool = False,
    *,
    initial: float | None = None,
    where: Tensor | None = None,
) -> tuple[Tensor, Tensor]: ...
def min_ext(input: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor: ...
def moveaxis(x: Tensor, source: int | Sequence[int], destination: int | Sequence[int]) -> Tensor: ...
def movedim(x: Tensor, source: int | Sequence[int], destination: int | Sequence[int]) -> Tensor: ...
def mvlgamma(input: Tensor, p: int) -> Tensor: ...
def narrow(input: Tensor, axis: int, start: int, length: int) -> Tensor: ...
def new_ones(input: Tensor, size: int | Sequence[int], *, dtype: Type | None = None) -> Tensor: ...

new_ones_: NewOnes

def new_zeros(input: Tensor, size: int | Sequence[int], *, dtype: Type | None = None) -> Tensor: ...

new_zeros_: NewZeros
non_zero_: NonZero
non_zero_ext_: NonZeroExt

# A tuple of one tensor a dimension with `as_tuple=True`.
@overload
def nonzero(input: Tensor, *, as_tuple: Literal[False] = False) -> Tensor: ...
@overload
def nonzero(input: Tensor, *, as_tuple: Literal[True]) -> tuple[Tensor, ...]: ...
def one_hot(
    indices: Tensor, depth: int, on_value: Tensor | float = 1, off_value: Tensor | float = 0, axis: int = -1
) -> Tensor: ...
def one_hot_ext(tensor: Tensor, num_classes: int) -> Tensor: ...

one_hot_ext_impl: Any
ones_: Ones

def ones_like(input: Tensor, *, dtype: Type | None = None) -> Tensor: ...

ones_like_: OnesLike

def ones_like_ext(input: Tensor, *, dtype: Type | None = None) -> Tensor: ...

ones_like_ext_: OnesLikeExt

def padding(x: Tensor, pad_dim_size: int = 8) -> Tensor: ...
def population_count(input_x: Tensor) -> Tensor: ...

population_count_: PopulationCount
range_: Range
rank_: Rank

def ravel(input: Tensor) -> Tensor: ...

reduce_max_: ReduceMax
reduce_min_: ReduceMin

def repeat_elements(x: Tensor, rep: int, axis: int = 0) -> Tensor: ...
def repeat_interleave(input: Tensor, repeats: int | Sequence[int] | Tensor, axis: int | None = None) -> Tensor: ...
def repeat_interleave_ext(
    input: Tensor, repeats: int | Sequence[int] | Tensor, dim: int | None = None, output_size: int | None = None
) -> One | Tensor: ...

repeat_interleave_int_: RepeatInterleaveInt
repeat_interleave_tensor_: RepeatInterleaveTensor
reshape_: Reshape

def reverse(x: Tensor, axis: Sequence[int]) -> Tensor: ...
def reverse_sequence(x: Tensor, seq_lengths: Tensor, seq_dim: int, batch_dim: int = 0) -> Tensor: ...
def scalar_to_array(input_x: float) -> Tensor: ...
def scalar_to_tensor(input_x: float, dtype: Type = ...) -> Tensor: ...

scalar_to_tensor_: ScalarToTensor

def scatter(input: Tensor, axis: int, index: Tensor, src: Tensor | float) -> Tensor: ...
def scatter_add(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...

scatter_add_: ScatterAdd

def scatter_add_ext(input: Tensor, dim: int, index: Tensor, src: Tensor) -> Tensor: ...
def scatter_div(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...
def scatter_max(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...
def scatter_min(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...
def scatter_mul(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...

scatter_nd_: ScatterNd

def scatter_nd_add(input_x: Tensor, indices: Tensor, updates: Tensor, use_locking: bool = False) -> Tensor: ...
def scatter_nd_div(input_x: Tensor, indices: Tensor, updates: Tensor, use_locking: bool = False) -> Tensor: ...
def scatter_nd_max(input_x: Tensor, indices: Tensor, updates: Tensor, use_locking: bool = False) -> Tensor: ...
def scatter_nd_min(input_x: Tensor, indices: Tensor, updates: Tensor, use_locking: bool = False) -> Tensor: ...
def scatter_nd_mul(input_x: Tensor, indices: Tensor, updates: Tensor, use_locking: bool = False) -> Tensor: ...
def scatter_nd_sub(input_x: Tensor, indices: Tensor, updates: Tensor, use_locking: bool = False) -> Tensor: ...

scatter_prim: Scatter

def scatter_update(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...

scatter_update_: ScatterUpdate
scatter_value_: ScatterValue
search_sorted_: Any

def searchsorted(
    sorted_sequence: Tensor,
    values: Tensor,
    *,
    out_int32: bool = False,
    right: bool = False,
    side: str | None = None,
    sorter: Tensor | None = None,
) -> Tensor: ...
def select_scatter(input: Tensor, src: Tensor, axis: int, index: int) -> Tensor: ...
def sequence_mask(lengths: Tensor, maxlen: int | None = None) -> Tensor: ...
def shape(input_x: Tensor) -> tuple[int, ...]: ...

shape_: Shape

def size(input_x: Tensor) -> int: ...

size_: Size

def slice(input_x: Tensor, begin: Sequence[int], size: Sequence[int]) -> Tensor: ...
def slice_scatter(
    input: Tensor, src: Tensor, axis: int = 0, start: int | None = None, end: int | None = None, step: int = 1
) -> Tensor: ...
def sort(input_x: Tensor, axis: int = -1, descending: bool = False) -> tuple[Tensor, Tensor]: ...
def sort_ext(
    input: Tensor, *, dim: int = -1, descending: bool = False, stable: bool = False
) -> tuple[Tensor, Tensor]: ...

sort_ext_: SortExt

def space_to_batch_nd(
    input_x: Tensor, block_size: Sequence[int] | int, paddings: Sequence[Sequence[int]]
) -> Tensor: ...
def split(tensor: Tensor, split_size_or_sections: int | Sequence[int], axis: int = 0) -> tuple[Tensor, ...]: ...
def split_ext(tensor: Tensor, split_size: int | Sequence[int], dim: int = 0) -> tuple[Tensor, ...]: ...

split_tensor: SplitTensor

def split_view(tensor: Tensor, split_size_or_sections: int | Sequence[int], dim: int = 0) -> tuple[Tensor, ...]: ...

split_with_size: SplitWithSize

def squeeze(input: Tensor, axis: int | Sequence[int] | None = None) -> Tensor: ...
def stack(tensors: Tensor | Sequence[Any], axis: int = 0) -> Tensor: ...
def swapaxes(input: Tensor, axis0: int, axis1: int) -> Tensor: ...
def swapdims(input: Tensor, dim0: int, dim1: int) -> Tensor: ...
def tensor_scatter_div(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...
def tensor_scatter_elements(
    input_x: Tensor, indices: Tensor, updates: Tensor, axis: int = 0, reduction: str = "none"
) -> Tensor: ...
def tensor_scatter_max(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...
def tensor_scatter_min(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...
def tensor_scatter_mul(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...
def tensor_scatter_sub(input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...

tensor_select_: Select
tensor_shape_: TensorShape
tensor_slice: Slice

def tensor_split(input: Tensor, indices_or_sections: int | Sequence[int], axis: int = 0) -> tuple[Tensor, ...]: ...

tile_: Tile

def top_k(input_x: Tensor, k: int, sorted: bool = True) -> tuple[Tensor, Tensor]: ...
def topk(
    input: Tensor, k: int, dim: int | None = None, largest: bool = True, sorted: bool = True
) -> tuple[Tensor, Tensor]: ...

transpose_: Transpose

def tril(input: Tensor, diagonal: int = 0) -> Tensor: ...
def tril_ext(input: Tensor, diagonal: int = 0) -> Tensor: ...
def tuple_to_array(input_x: Sequence[float]) -> Tensor: ...

tuple_to_array_: TupleToArray
tuple_to_tensor_: TupleToTensor

def type_as(input: Tensor, other: Tensor) -> Tensor: ...

type_as_: TypeAs

def unbind(input: Tensor, dim: int = 0) -> tuple[Tensor, ...]: ...
def unbind_ext(input: Tensor, dim: int = 0) -> tuple[Tensor, ...]: ...
def unfold(
    input: Tensor,
    kernel_size: int | Sequence[int],
    dilation: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    stride: int | Sequence[int] = 1,
) -> Tensor: ...
def unique(input: Tensor) -> tuple[Tensor, Tensor]: ...

unique2_: Unique2
unique_: Unique

# As many tensors as are asked for.
@overload
def unique_consecutive(
    input: Tensor, return_inverse: Literal[False] = False, return_counts: Literal[False] = False, dim: int | None = None
) -> Tensor: ...
@overload
def unique_consecutive(
    input: Tensor, return_inverse: Literal[True], return_counts: Literal[False] = False, dim: int | None = None
) -> tuple[Tensor, Tensor]: ...
@overload
def unique_consecutive(
    input: Tensor, return_inverse: bool = False, return_counts: bool = False, dim: int | None = None
) -> tuple[Tensor, ...]: ...

unique_dim_: UniqueDim

# The same.
@overload
def unique_ext(
    input: Tensor,
    sorted: bool = True,
    return_inverse: Literal[False] = False,
    return_counts: Literal[False] = False,
    dim: int | None = None,
) -> Tensor: ...
@overload
def unique_ext(
    input: Tensor,
    sorted: bool = True,
    *,
    return_inverse: Literal[True],
    return_counts: Literal[False] = False,
    dim: int | None = None,
) -> tuple[Tensor, Tensor]: ...
@overload
def unique_ext(
    input: Tensor,
    sorted: bool = True,
    return_inverse: bool = False,
    return_counts: bool = False,
    dim: int | None = None,
) -> tuple[Tensor, ...]: ...
def unique_with_pad(x: Tensor, pad_num: int) -> tuple[Tensor, Tensor]: ...
def unsorted_segment_max(x: Tensor, segment_ids: Tensor, num_segments: int | Tensor) -> Tensor: ...

unsorted_segment_max_: UnsortedSegmentMax

def unsorted_segment_min(x: Tensor, segment_ids: Tensor, num_segments: int | Tensor) -> Tensor: ...

unsorted_segment_min_: UnsortedSegmentMin

def unsorted_segment_prod(x: Tensor, segment_ids: Tensor, num_segments: int | Tensor) -> Tensor: ...

unsorted_segment_prod_: UnsortedSegmentProd
unsorted_segment_sum_: UnsortedSegmentSum

def unsqueeze(input: Tensor, dim: int) -> Tensor: ...
def unsqueeze_view(input: Tensor, dim: int) -> Tensor: ...
def unstack(input_x: Tensor, axis: int = 0) -> tuple[Tensor, ...]: ...
def vsplit(input: Tensor, indices_or_sections: int | Sequence[int]) -> tuple[Tensor, ...]: ...
def where(condition: Tensor, input: Tensor | float, other: Tensor | float) -> Tensor: ...
def zeros_like(input: Tensor, *, dtype: Type | None = None) -> Tensor: ...

zeros_like_: ZerosLike

def zeros_like_ext(input: Tensor, *, dtype: Type | None = None) -> Tensor: ...

zeros_like_ext_: ZerosLikeExt
