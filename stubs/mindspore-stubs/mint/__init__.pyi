# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Literal, overload

import mindspore as _is_mindspore
from mindspore import ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph._check_supported._check_jit_view_unsupported_api import (
    jit_view_unsupported as jit_view_unsupported,
)
from mindspore.graph._utils.check_jit_forbidden_api import jit_forbidden_register as jit_forbidden_register
from mindspore.mint import distributed as distributed, linalg as linalg, nn as nn, optim as optim, special as special
from mindspore.mint.nn import functional as functional
from mindspore.ops.auto_generate.gen_ops_def import (
    abs as abs,
    acos_ext as _is_acos,
    acosh_ext as _is_acosh,
    argmax_ext as _is_argmax,
    argmin_ext as _is_argmin,
    argsort_ext as _is_argsort,
    asin_ext as _is_asin,
    asinh_ext as _is_asinh,
    atan2_ext as _is_atan2,
    atan_ext as _is_atan,
    atanh as atanh,
    batch_norm_elemt as batch_norm_elemt,
    batch_norm_gather_stats_with_counts as batch_norm_gather_stats_with_counts,
    batch_norm_stats as batch_norm_stats,
    bincount_ext as _is_bincount,
    bmm_ext as _is_bmm,
    broadcast_to_view as _is_broadcast_to,
    cdist as _is_cdist_,
    ceil as ceil,
    clone as clone,
    conv_tbc as conv_tbc,
    cos as cos,
    cosh as cosh,
    count_nonzero as count_nonzero,
    cummin_ext as _is_cummin,
    cumsum_ext as _is_cumsum,
    diag_ext as _is_diag,
    dot as dot,
    erf as erf,
    erfc as erfc,
    erfinv as erfinv,
    exp as exp,
    exp2 as exp2,
    expm1 as expm1,
    flatten_ext as flatten_ext,
    floor as floor,
    frac_ext as _is_frac,
    gcd as gcd,
    greater as greater,
    histc_ext as _is_histc,
    index_select_ext as _is_index_select,
    inplace_addr as _is_addr_,
    isinf as isinf,
    isneginf_ext as _is_isneginf,
    less_equal as less_equal,
    log as log,
    log1p as log1p,
    log2_ext as _is_log2,
    log10_ext as _is_log10,
    logaddexp2 as logaddexp2,
    logaddexp_ext as _is_logaddexp,
    logsumexp_ext as _is_logsumexp,
    masked_select as masked_select,
    maximum as maximum,
    minimum as minimum,
    mm_ext as _is_mm,
    mv as mv,
    nan_to_num as nan_to_num,
    narrow_view as _is_narrow,
    neg as neg,
    npu_gelu as npu_gelu,
    outer_ext as _is_outer,
    roll as roll,
    rsqrt as rsqrt,
    select_ext_view as _is_select,
    sigmoid as sigmoid,
    sign as sign,
    sin as sin,
    sinc as sinc,
    sinh as sinh,
    square as square,
    stack_ext as _is_stack,
    take as take,
    tan as tan,
    tanh as tanh,
    topk_ext as _is_topk,
    trace_ext as _is_trace,
    transpose_ext_view as _is_transpose,
    triangular_solve as triangular_solve,
    triu as triu,
    trunc as trunc,
    vdot as vdot,
)
from mindspore.ops.auto_generate.gen_ops_prim import EqualExt
from mindspore.ops.auto_generate.pyboost_inner_prim import _PyboostSqueezePrim
from mindspore.ops.function.array_func import (
    arange_ext as _is_arange,
    chunk_view as _is_chunk,
    eye as eye,
    full_ext as _is_full,
    full_like_ext as _is_full_like,
    gather_ext as _is_gather,
    hstack as hstack,
    meshgrid_ext as _is_meshgrid,
    nonzero as nonzero,
    ones_like_ext as _is_ones_like,
    ravel as ravel,
    scatter_add_ext as _is_scatter_add,
    searchsorted as searchsorted,
    sort_ext as _is_sort,
    split_view as _is_split,
    tril_ext as _is_tril,
    unbind_ext as _is_unbind,
    unique_ext as _is_unique,
    unsqueeze_view as _is_unsqueeze,
    zeros_like_ext as _is_zeros_like,
)
from mindspore.ops.function.math_func import (
    addbmm_ext as _is_addbmm,
    addcmul_ext as _is_addcmul,
    addmm_ext as _is_addmm,
    addmv_ext as _is_addmv,
    amax_ext as _is_amax,
    amin_ext as _is_amin,
    arccos_ext as _is_arccos,
    arccosh_ext as _is_arccosh,
    arcsin_ext as _is_arcsin,
    arcsinh_ext as _is_arcsinh,
    arctan2_ext as _is_arctan2,
    arctan_ext as _is_arctan,
    arctanh as arctanh,
    baddbmm_ext as _is_baddbmm,
    bernoulli_ext as _is_bernoulli,
    bitwise_and_ext as _is_bitwise_and,
    bitwise_or_ext as _is_bitwise_or,
    bitwise_xor_ext as _is_bitwise_xor,
    cross as cross,
    cumprod as cumprod,
    diff_ext as _is_diff,
    divide as divide,
    dstack as dstack,
    einsum_ext as _is_einsum,
    float_power_ext as _is_float_power,
    gt as gt,
    inverse_ext as _is_inverse,
    isclose as isclose,
    isnan_ext as _is_isnan,
    le as le,
    linspace_ext as _is_linspace,
    logical_and as logical_and,
    logical_not as logical_not,
    logical_or as logical_or,
    logical_xor as logical_xor,
    matmul as matmul,
    median_ext as _is_median,
    ne as ne,
    negative as negative,
    norm_ext as _is_norm,
    polar as polar,
    pow_ext as _is_pow,
    reciprocal as reciprocal,
    round as round,
    std_ext as _is_std,
    std_mean_ext as _is_std_mean,
    var_ext as _is_var,
    var_mean_ext as _is_var_mean,
)
from mindspore.ops.function.nn_func import conv2d_ext as _is_conv2d, flip as flip, softmax_ext as softmax_ext
from mindspore.ops.function.random_func import (
    multinomial_ext as _is_multinomial,
    normal_ext as _is_normal,
    rand_ext as _is_rand,
    rand_like_ext as _is_rand_like,
    randint_ext as _is_randint,
    randint_like_ext as _is_randint_like,
    randn_ext as _is_randn,
    randn_like_ext as _is_randn_like,
    randperm_ext as _is_randperm,
)
from mindspore.ops.functional_overload import (
    add as add,
    addcdiv as addcdiv,
    any as any,
    bitwise_not as bitwise_not,
    clamp as clamp,
    clip as clip,
    div as div,
    empty_like as empty_like,
    eq as eq,
    floor_divide as floor_divide,
    fmod as fmod,
    ge as ge,
    greater_equal as greater_equal,
    imag as imag,
    index_add as index_add,
    kthvalue as kthvalue,
    lerp as lerp,
    less as less,
    lt as lt,
    max as max,
    min as min,
    mul as mul,
    nansum as nansum,
    real as real,
    remainder as remainder,
    repeat_interleave as repeat_interleave,
    sub as sub,
    where as where,
    xlogy as xlogy,
)
from mindspore.ops.operations.manually_defined.ops_def import tile as tile
from mindspore.ops.primitive import constexpr as constexpr

__all__ = [
    "abs",
    "acos",
    "acosh",
    "add",
    "addbmm",
    "addcdiv",
    "addmm",
    "addmv",
    "addr_",
    "all",
    "allclose",
    "amax",
    "amin",
    "any",
    "arange",
    "arccos",
    "arccosh",
    "arcsin",
    "arcsinh",
    "arctan",
    "arctan2",
    "arctanh",
    "argmax",
    "argmin",
    "argsort",
    "asin",
    "asinh",
    "atan",
    "atan2",
    "atanh",
    "baddbmm",
    "batch_norm_elemt",
    "batch_norm_gather_stats_with_counts",
    "batch_norm_stats",
    "bernoulli",
    "bincount",
    "bitwise_and",
    "bitwise_not",
    "bitwise_or",
    "bitwise_xor",
    "bmm",
    "broadcast_to",
    "cat",
    "cdist",
    "ceil",
    "chunk",
    "clamp",
    "clone",
    "concat",
    "conv2d",
    "conv_tbc",
    "cos",
    "cosh",
    "count_nonzero",
    "cross",
    "cummax",
    "cummin",
    "cumprod",
    "cumsum",
    "diag",
    "diff",
    "div",
    "divide",
    "dot",
    "dstack",
    "einsum",
    "empty",
    "empty_like",
    "eq",
    "erf",
    "erfc",
    "erfinv",
    "exp",
    "exp2",
    "expm1",
    "eye",
    "flatten",
    "flip",
    "float_power",
    "floor",
    "floor_divide",
    "fmod",
    "frac",
    "full",
    "full_like",
    "gather",
    "gcd",
    "greater",
    "greater_equal",
    "gt",
    "histc",
    "hstack",
    "imag",
    "index_add",
    "index_select",
    "inverse",
    "isclose",
    "isfinite",
    "isinf",
    "isnan",
    "isneginf",
    "kthvalue",
    "le",
    "lerp",
    "less",
    "less_equal",
    "log",
    "log10",
    "log1p",
    "log2",
    "logaddexp",
    "logaddexp2",
    "logical_and",
    "logical_not",
    "logical_or",
    "logical_xor",
    "logsumexp",
    "lt",
    "masked_select",
    "matmul",
    "max",
    "maximum",
    "mean",
    "median",
    "meshgrid",
    "min",
    "minimum",
    "mm",
    "mul",
    "multinomial",
    "mv",
    "nan_to_num",
    "nansum",
    "narrow",
    "ne",
    "neg",
    "negative",
    "nonzero",
    "norm",
    "normal",
    "not_equal",
    "npu_gelu",
    "ones_like",
    "outer",
    "permute",
    "polar",
    "pow",
    "prod",
    "rand",
    "rand_like",
    "randint",
    "randint_like",
    "randn",
    "randn_like",
    "randperm",
    "ravel",
    "real",
    "reciprocal",
    "remainder",
    "repeat_interleave",
    "reshape",
    "roll",
    "round",
    "rsqrt",
    "scatter",
    "scatter_add",
    "searchsorted",
    "select",
    "sigmoid",
    "sign",
    "sin",
    "sinc",
    "sinh",
    "softmax",
    "sort",
    "split",
    "sqrt",
    "square",
    "squeeze",
    "stack",
    "std",
    "std_mean",
    "sub",
    "sum",
    "swapaxes",
    "t",
    "take",
    "tan",
    "tanh",
    "tile",
    "topk",
    "trace",
    "transpose",
    "triangular_solve",
    "tril",
    "triu",
    "unbind",
    "unique_consecutive",
    "unsqueeze",
    "var",
    "var_mean",
    "vdot",
    "where",
    "xlogy",
    "zeros",
    "zeros_like",
]

def all(input: _Tensor, dim: int | Sequence[int] | _Tensor | None = None, keepdim: bool = False) -> _Tensor: ...
def allclose(
    input: _Tensor, other: _Tensor, rtol: float = 1e-05, atol: float = 1e-08, equal_nan: bool = False
) -> bool: ...
def cat(tensors: Sequence[_Tensor], dim: int = 0) -> _Tensor: ...
def cdist(x1: _Tensor, x2: _Tensor, p: float = 2.0, compute_mode: str = ...) -> _Tensor: ...
def concat(tensors: Sequence[_Tensor], dim: int = 0) -> _Tensor: ...
def cummax(input: _Tensor, dim: int) -> tuple[_Tensor, _Tensor]: ...

# A shape, or its numbers one by one.
@overload
def empty(*size: int, dtype: Type | None = None, device: str | None = None, pin_memory: bool = False) -> _Tensor: ...
@overload
def empty(
    size: Sequence[int], *, dtype: Type | None = None, device: str | None = None, pin_memory: bool = False
) -> _Tensor: ...
def equal(input: _Tensor, other: _Tensor) -> _Tensor: ...

equal_ext_op: EqualExt

def fix(input: _Tensor) -> _Tensor: ...
def flatten(input: _Tensor, start_dim: int = 0, end_dim: int = -1) -> _Tensor: ...
def isfinite(input: _Tensor) -> _Tensor: ...
def item(input: _Tensor) -> float: ...
def mean(
    input: _Tensor,
    dim: int | Sequence[int] | _Tensor | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...
def not_equal(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...
def ones(size: Sequence[int] | int | _Tensor, *, dtype: Type | None = None) -> _Tensor: ...
def permute(input: _Tensor, dims: Sequence[int]) -> _Tensor: ...
def prod(input: _Tensor, dim: int | None = None, keepdim: bool = False, *, dtype: Type | None = None) -> _Tensor: ...
def reshape(input: _Tensor, shape: Sequence[int]) -> _Tensor: ...
def scatter(input: _Tensor, dim: int, index: _Tensor, src: _Tensor | float) -> _Tensor: ...
def softmax(input: _Tensor, dim: int, *, dtype: Type | None = None) -> _Tensor: ...
def sqrt(input: _Tensor) -> _Tensor: ...
def squeeze(input: _Tensor, dim: int | Sequence[int]) -> _Tensor: ...

squeeze_impl: _PyboostSqueezePrim

def sum(
    input: _Tensor,
    dim: int | Sequence[int] | _Tensor | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...
def swapaxes(input: _Tensor, axis0: int, axis1: int) -> _Tensor: ...
def t(input: _Tensor) -> _Tensor: ...

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
def zeros(size: Sequence[int] | int | _Tensor, *, dtype: Type | None = None) -> _Tensor: ...

acos = _is_acos
acosh = _is_acosh
addbmm = _is_addbmm
addcmul = _is_addcmul
addmm = _is_addmm
addmv = _is_addmv
addr_ = _is_addr_
amax = _is_amax
amin = _is_amin
arange = _is_arange
arccos = _is_arccos
arccosh = _is_arccosh
arcsin = _is_arcsin
arcsinh = _is_arcsinh
arctan = _is_arctan
arctan2 = _is_arctan2
argmax = _is_argmax
argmin = _is_argmin
argsort = _is_argsort
asin = _is_asin
asinh = _is_asinh
atan = _is_atan
atan2 = _is_atan2
baddbmm = _is_baddbmm
bernoulli = _is_bernoulli
bincount = _is_bincount
bitwise_and = _is_bitwise_and
bitwise_or = _is_bitwise_or
bitwise_xor = _is_bitwise_xor
bmm = _is_bmm
broadcast_to = _is_broadcast_to
cdist_ = _is_cdist_
chunk = _is_chunk
conv2d = _is_conv2d
cummin = _is_cummin
cumsum = _is_cumsum
diag = _is_diag
diff = _is_diff
einsum = _is_einsum
float_power = _is_float_power
frac = _is_frac
full = _is_full
full_like = _is_full_like
gather = _is_gather
histc = _is_histc
index_select = _is_index_select
inverse = _is_inverse
isnan = _is_isnan
isneginf = _is_isneginf
linspace = _is_linspace
log10 = _is_log10
log2 = _is_log2
logaddexp = _is_logaddexp
logsumexp = _is_logsumexp
median = _is_median
meshgrid = _is_meshgrid
mm = _is_mm
multinomial = _is_multinomial
narrow = _is_narrow
norm = _is_norm
normal = _is_normal
ones_like = _is_ones_like
outer = _is_outer
pow = _is_pow
rand = _is_rand
rand_like = _is_rand_like
randint = _is_randint
randint_like = _is_randint_like
randn = _is_randn
randn_like = _is_randn_like
randperm = _is_randperm
scatter_add = _is_scatter_add
select = _is_select
sort = _is_sort
split = _is_split
stack = _is_stack
std = _is_std
std_mean = _is_std_mean
topk = _is_topk
trace = _is_trace
transpose = _is_transpose
tril = _is_tril
unbind = _is_unbind
unique = _is_unique
unsqueeze = _is_unsqueeze
var = _is_var
var_mean = _is_var_mean
zeros_like = _is_zeros_like
mindspore = _is_mindspore
