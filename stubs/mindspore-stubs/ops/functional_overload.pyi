# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import overload

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor

__all__ = [
    "__add__",
    "__mul__",
    "__sub__",
    "__truediv__",
    "add",
    "addcdiv",
    "all_gather_matmul",
    "any",
    "bernoulli_",
    "bitwise_not",
    "clamp",
    "clip",
    "conv1d",
    "conv2d",
    "conv3d",
    "div",
    "divide",
    "einsum",
    "empty",
    "empty_like",
    "eq",
    "floor_divide",
    "fmod",
    "ge",
    "gelu",
    "gmm",
    "gmm_backward",
    "gmm_backward_fusion",
    "greater_equal",
    "imag",
    "index_add",
    "kthvalue",
    "lerp",
    "less",
    "lightning_indexer",
    "lt",
    "matmul_reduce_scatter",
    "max",
    "min",
    "mul",
    "nansum",
    "nsa_compress",
    "nsa_compress_attention",
    "nsa_select_attention",
    "pixel_shuffle",
    "quant_matmul",
    "real",
    "remainder",
    "repeat_interleave",
    "rmod",
    "sparse_flash_attention",
    "sub",
    "where",
    "xlogy",
]

def __add__(input: Tensor | float, other: Tensor | float, *, alpha: float = 1) -> Tensor: ...
def __mul__(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def __sub__(input: Tensor | float, other: Tensor | float, *, alpha: float = 1) -> Tensor: ...
def __truediv__(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def add(input: Tensor | float, other: Tensor | float, *, alpha: float = 1) -> Tensor: ...
def addcdiv(input: Tensor, tensor1: Tensor, tensor2: Tensor, value: float = ...) -> Tensor: ...
def all_gather_matmul(
    input: Tensor,
    x2: Tensor,
    group: str,
    world_size: int,
    *,
    bias: Tensor | None = None,
    gather_index: int = 0,
    gather_output: bool = True,
    comm_turn: int = 0,
    trans_input: bool = False,
    trans_x2: bool = False,
) -> Tensor: ...
@overload
def any(input: Tensor) -> Tensor: ...
@overload
def any(input: Tensor, dim: int, keepdim: bool = False) -> Tensor: ...
def bernoulli_(input: Tensor, p: float, seed: int, offset: int) -> Tensor: ...
def bitwise_not(input: Tensor) -> Tensor: ...
def clamp(input: Tensor, min: Tensor | float | None = None, max: Tensor | float | None = None) -> Tensor: ...
def clip(input: Tensor, min: Tensor | float | None = None, max: Tensor | float | None = None) -> Tensor: ...
def conv1d(
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] | str = 0,
    dilation: int | Sequence[int] = 1,
    groups: int = 1,
) -> Tensor: ...
def conv2d(
    input: Tensor,
    weight: Tensor = ...,
    bias: Tensor = ...,
    stride: int | Sequence[int] = ...,
    padding: int | Sequence[int] | str = ...,
    dilation: int | Sequence[int] = ...,
    groups: int = ...,
) -> Tensor: ...
def conv3d(
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] | str = 0,
    dilation: int | Sequence[int] = 1,
    groups: int = 1,
) -> Tensor: ...
def div(input: Tensor | float, other: Tensor | float, *, rounding_mode: str | None = None) -> Tensor: ...
def divide(input: Tensor | float, other: Tensor | float, *, rounding_mode: str | None = None) -> Tensor: ...
def einsum(equation: str, operands: Tensor) -> Tensor: ...
def empty(size: Sequence[int] | int, dtype: Type = ..., device: str = ..., pin_memory: bool = ...) -> Tensor: ...
def empty_like(
    input: Tensor, *, dtype: Type | None = None, device: str | None = None, pin_memory: bool = False
) -> Tensor: ...
def eq(input: Tensor, other: Tensor | float) -> Tensor: ...
def floor_divide(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def fmod(input: Tensor, other: Tensor | float) -> Tensor: ...
def ge(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def gelu(input: Tensor, *, approximate: str = "none") -> Tensor: ...
def gmm(
    x: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    group_list: Tensor | None = None,
    group_type: int = 0,
    group_list_type: int = 0,
) -> tuple[Tensor, ...]: ...
def gmm_backward(
    grad: Tensor, x: Tensor, weight: Tensor, *, group_list: Tensor | None = None, group_list_type: int = 0
) -> tuple[tuple[Tensor, ...], ...]: ...
def gmm_backward_fusion(
    grad: Tensor, weight: Tensor, *, group_list: Tensor | None = None, group_list_type: int = 0
) -> tuple[tuple[Tensor, ...], ...]: ...
def greater_equal(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def imag(input: Tensor) -> Tensor: ...
def index_add(input: Tensor, dim: int, index: Tensor, source: Tensor, *, alpha: float = 1) -> Tensor: ...
def kthvalue(input: Tensor = ..., k: int = ..., dim: int = ..., keepdim: bool = ...) -> tuple[Tensor, Tensor]: ...
def lerp(input: Tensor, end: Tensor, weight: float | Tensor) -> Tensor: ...
def less(input: Tensor, other: Tensor | float) -> Tensor: ...
def lightning_indexer(
    query: Tensor,
    key: Tensor,
    weights: Tensor,
    *,
    actual_seq_lengths_query: Tensor | None = None,
    actual_seq_lengths_key: Tensor | None = None,
    block_table: Tensor | None = None,
    layout_query: str = "BSND",
    layout_key: str = "BSND",
    sparse_count: int = 2048,
    sparse_mode: int = 3,
    pre_tokens: int = ...,
    next_tokens: int = ...,
    return_value: bool = False,
) -> tuple[Tensor, Tensor]: ...
def lt(input: Tensor, other: Tensor | float) -> Tensor: ...
def matmul_reduce_scatter(
    input: Tensor,
    x2: Tensor,
    group: str,
    world_size: int,
    *,
    reduce_op: str = "sum",
    bias: Tensor | None = None,
    comm_turn: int = 0,
    trans_input: bool = False,
    trans_x2: bool = False,
) -> Tensor: ...

# One value; values and indices along a dimension; the larger of two tensors.
@overload
def max(input: Tensor) -> Tensor: ...
@overload
def max(input: Tensor, dim: int, keepdim: bool = False) -> tuple[Tensor, Tensor]: ...
@overload
def max(input: Tensor, other: Tensor) -> Tensor: ...

# One value; values and indices along a dimension; the smaller of two tensors.
@overload
def min(input: Tensor) -> Tensor: ...
@overload
def min(input: Tensor, dim: int, keepdim: bool = False) -> tuple[Tensor, Tensor]: ...
@overload
def min(input: Tensor, other: Tensor) -> Tensor: ...
def mul(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def nansum(
    input: Tensor, dim: int | Sequence[int] | None = None, keepdim: bool = False, *, dtype: Type | None = None
) -> Tensor: ...
def nsa_compress(
    input: Tensor, weight: Tensor, compress_block_size: int, compress_stride: int, *, actual_seq_len: Sequence[int]
) -> Tensor: ...
def nsa_compress_attention(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    scale_value: float,
    head_num: int,
    compress_block_size: int,
    compress_stride: int,
    select_block_size: int,
    select_block_count: int,
    *,
    topk_mask: Tensor | None = None,
    atten_mask: Tensor | None = None,
    actual_seq_qlen: Sequence[int],
    actual_cmp_seq_kvlen: Sequence[int],
    actual_sel_seq_kvlen: Sequence[int],
) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
def nsa_select_attention(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    topk_indices: Tensor,
    scale_value: float,
    head_num: int,
    select_block_size: int,
    select_block_count: int,
    *,
    atten_mask: Tensor | None = None,
    actual_seq_qlen: Sequence[int],
    actual_seq_kvlen: Sequence[int],
) -> tuple[Tensor, Tensor, Tensor]: ...
def pixel_shuffle(input: Tensor, upscale_factor: int) -> Tensor: ...
def quant_matmul(
    x1: Tensor,
    x2: Tensor,
    scale: Tensor,
    *,
    offset: Tensor | None = None,
    pertoken_scale: Tensor | None = None,
    bias: Tensor | None = None,
    output_dtype: Type | None = None,
    x1_dtype: Type | None = None,
    x2_dtype: Type | None = None,
    pertoken_scale_dtype: Type | None = None,
    scale_dtype: Type | None = None,
    group_sizes: Sequence[int] | None = None,
) -> Tensor: ...
def real(input: Tensor) -> Tensor: ...
def remainder(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def repeat_interleave(
    input: Tensor, repeats: int | Sequence[int] | Tensor, dim: int | None = None, *, output_size: int | None = None
) -> Tensor: ...
def rmod(input: Tensor, other: Tensor | float) -> Tensor: ...
def sparse_flash_attention(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    sparse_indices: Tensor,
    scale_value: float,
    *,
    block_table: Tensor | None = None,
    actual_seq_lengths_query: Tensor | None = None,
    actual_seq_lengths_kv: Tensor | None = None,
    query_rope: Tensor | None = None,
    key_rope: Tensor | None = None,
    sparse_block_size: int = 1,
    layout_query: str = "BSND",
    layout_kv: str = "BSND",
    sparse_mode: int = 3,
    pre_tokens: int = ...,
    next_tokens: int = ...,
    attention_mode: int = 0,
    return_softmax_lse: bool = False,
) -> tuple[Tensor, Tensor, Tensor]: ...
def sub(input: Tensor | float, other: Tensor | float, *, alpha: float = 1) -> Tensor: ...
@overload
def where(condition: Tensor, input: Tensor | float, other: Tensor | float) -> Tensor: ...
@overload
def where(condition: Tensor) -> Tensor: ...
def xlogy(input: Tensor | float, other: Tensor | float) -> Tensor: ...
