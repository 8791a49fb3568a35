# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any, Literal, overload

import mindspore as _is_ms
from mindspore import _checkparam as _is_validator, log as _is_logger, ops as ops
from mindspore._c_expression import TensorPy as _is_Tensor_
from mindspore._c_expression.typing import Type
from mindspore._checkparam import check_is_number as check_is_number
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.generator import Generator
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn import layer as layer
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.ops import auto_generate as auto_generate, composite as _is_C, function as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_def import (
    abs as abs,
    acos as acos,
    acos_ext as acos_ext,
    acosh as acosh,
    acosh_ext as acosh_ext,
    add as add,
    add_ext as add_ext,
    all as all,
    angle as angle,
    argmax_ext as argmax_ext,
    asin as asin,
    asin_ext as asin_ext,
    asinh as asinh,
    asinh_ext as asinh_ext,
    atan as atan,
    atan2 as atan2,
    atan2_ext as atan2_ext,
    atan_ext as atan_ext,
    atanh as atanh,
    bincount_ext as bincount_ext,
    bmm_ext as bmm_ext,
    cat as cat,
    cdist as cdist,
    ceil as ceil,
    conj as conj,
    cos as cos,
    cosh as cosh,
    cummax as cummax,
    equal as equal,
    erf as erf,
    erfc as erfc,
    erfinv as erfinv,
    exp as exp,
    expm1 as expm1,
    floor as floor,
    floor_divide as floor_divide,
    floor_mod as floor_mod,
    frac_ext as frac_ext,
    gcd as gcd,
    greater as _is_tensor_gt,
    greater as greater,
    greater_equal as greater_equal,
    histc_ext as histc_ext,
    isfinite as isfinite,
    isinf as isinf,
    less_equal as less_equal,
    log as log,
    log1p as log1p,
    matrix_exp as matrix_exp,
    matrix_inverse_ext as matrix_inverse_ext,
    maximum as maximum,
    minimum as minimum,
    mul as mul,
    muls as _is_tensor_muls,
    muls as muls,
    nan_to_num as nan_to_num,
    narrow as narrow,
    neg as neg,
    nextafter as nextafter,
    not_equal as not_equal,
    pow as pow,
    real as real,
    roll as roll,
    rsqrt as rsqrt,
    sign as sign,
    sin as sin,
    sinc as sinc,
    sinh as sinh,
    sqrt as sqrt,
    square as square,
    sub as sub,
    sub_ext as sub_ext,
    tan as tan,
    tanh as tanh,
    tanh_ as tanh_,
    trace as trace,
    trunc as trunc,
)
from mindspore.ops.auto_generate.gen_ops_prim import (
    Abs,
    ACos,
    Acosh,
    Add,
    Addcdiv,
    Addcmul,
    Angle as Angle,
    Asin,
    Asinh,
    Atan,
    Atan2,
    Atanh,
    BatchMatMul as BatchMatMul,
    BernoulliExt as BernoulliExt,
    BitwiseAndScalar as BitwiseAndScalar,
    BitwiseAndTensor as BitwiseAndTensor,
    BitwiseOrScalar as BitwiseOrScalar,
    BitwiseOrTensor as BitwiseOrTensor,
    BitwiseXorScalar as BitwiseXorScalar,
    BitwiseXorTensor as BitwiseXorTensor,
    Ceil,
    Conj,
    Cummin as Cummin,
    CumProd,
    CumSum,
    Div,
    DivMod as DivMod,
    Erf,
    Erfc,
    Erfinv,
    Exp,
    ExpandDims,
    Expm1,
    FFTWithSize as FFTWithSize,
    Floor,
    FloorDiv,
    FloorMod,
    Gcd as Gcd,
    GreaterEqual,
    InplaceErfinv as InplaceErfinv,
    Lerp,
    LessEqual,
    LinSpace,
    Log,
    Log1p,
    LogicalAnd,
    LogicalNot,
    LogicalOr,
    LogicalXor,
    LogMatrixDeterminant,
    MatMul,
    MatrixDeterminant,
    MatrixExp as MatrixExp,
    Mul,
    NanToNum as NanToNum,
    NextAfter,
    Ones,
    Polar as Polar,
    Pow,
    RealDiv,
    Reciprocal,
    ReduceSum,
    RemainderScalarTensor as RemainderScalarTensor,
    RemainderTensorScalar as RemainderTensorScalar,
    RemainderTensorTensor as RemainderTensorTensor,
    Reshape,
    Round,
    Select,
    Slice,
    Trunc,
    Xlogy,
    Zeros,
    addbmm_op as addbmm_op,
    addcmul_ext_op as addcmul_ext_op,
    addmm_op as addmm_op,
    addmv_op as addmv_op,
    inplace_erfinv_op as inplace_erfinv_op,
    lin_space_ext_op as lin_space_ext_op,
    linalg_vector_norm_op as linalg_vector_norm_op,
    lp_norm_v2_op as lp_norm_v2_op,
    mean_ext_op as mean_ext_op,
    median_dim_op as median_dim_op,
    median_ext_op as median_ext_op,
    multi_scale_deformable_attn_op as multi_scale_deformable_attn_op,
    norm_op as norm_op,
    not_equal_op as not_equal_op,
    pow_scalar_tensor_op as pow_scalar_tensor_op,
    pow_tensor_scalar_op as pow_tensor_scalar_op,
    prod_ext_op as prod_ext_op,
    rotated_iou_op as rotated_iou_op,
    round_op as round_op,
    std_mean_op as std_mean_op,
    std_op as std_op,
    sum_ext_op as sum_ext_op,
    transpose_op as transpose_op,
    var_mean_op as var_mean_op,
    var_op as var_op,
    xlogy_op as xlogy_op,
    xlogy_scalar_other_op as xlogy_scalar_other_op,
    xlogy_scalar_self_op as xlogy_scalar_self_op,
)
from mindspore.ops.auto_generate.pyboost_inner_prim import (
    cross_impl as cross_impl,
    reduce_max_impl as reduce_max_impl,
    reduce_min_impl as reduce_min_impl,
    roll_impl as roll_impl,
)
from mindspore.ops.composite.multitype_ops import _constexpr_utils as _is_const_utils
from mindspore.ops.functional_overload import gmm as gmm, less as _is_tensor_lt, less as less, lt as lt
from mindspore.ops.operations._inner_ops import TileSize as TileSize
from mindspore.ops.operations._sequence_ops import TupleToTensor as TupleToTensor
from mindspore.ops.operations.array_ops import DType, FillV2, MatrixSetDiagV3 as MatrixSetDiagV3, Size
from mindspore.ops.operations.manually_defined.ops_def import Cast, Rank, ScalarToTensor, Shape, Tile
from mindspore.ops.operations.math_ops import (
    STFT as STFT,
    AddN,
    Bernoulli as Bernoulli,
    BesselI0 as BesselI0,
    BesselI0e,
    BesselI1 as BesselI1,
    BesselI1e,
    BesselJ0 as BesselJ0,
    BesselJ1 as BesselJ1,
    BesselK0 as BesselK0,
    BesselK0e as BesselK0e,
    BesselK1 as BesselK1,
    BesselK1e as BesselK1e,
    BesselY0 as BesselY0,
    BesselY1 as BesselY1,
    BitwiseAnd,
    BitwiseOr,
    BitwiseXor,
    CumulativeLogsumexp as CumulativeLogsumexp,
    Digamma,
    Fmax as Fmax,
    Fmin as Fmin,
    Heaviside as Heaviside,
    Hypot as Hypot,
    Igamma as Igamma,
    Igammac as Igammac,
    Imag,
    InplaceIndexAdd as InplaceIndexAdd,
    InplaceUpdateV2 as InplaceUpdateV2,
    Inv,
    Invert,
    IsNan,
    Lcm as Lcm,
    Lgamma,
    LuSolve as LuSolve,
    LuUnpack as LuUnpack,
    MatrixInverse,
    MatrixSolve as MatrixSolve,
    Median as Median,
    Mod,
    Orgqr as Orgqr,
    Ormqr as Ormqr,
    Polygamma,
    Quantile as Quantile,
    Renorm as Renorm,
    SparseSegmentMean as SparseSegmentMean,
    Sub,
    TrilIndices as TrilIndices,
    TriuIndices as TriuIndices,
    TruncateDiv,
    TruncateMod,
    Xdivy,
    Zeta,
)
from mindspore.ops.primitive import constexpr as constexpr

__all__ = [
    "abs",
    "absolute",
    "accumulate_n",
    "acos",
    "acosh",
    "add",
    "addbmm",
    "addcdiv",
    "addcmul",
    "addmm",
    "addmv",
    "addn",
    "addr",
    "adjoint",
    "all",
    "amax",
    "amin",
    "angle",
    "any",
    "approximate_equal",
    "arccos",
    "arccosh",
    "arcsin",
    "arcsinh",
    "arctan",
    "arctan2",
    "arctanh",
    "argmin",
    "asin",
    "asinh",
    "atan",
    "atan2",
    "atanh",
    "atleast_1d",
    "atleast_2d",
    "atleast_3d",
    "baddbmm",
    "baddbmm_ext",
    "batch_dot",
    "bernoulli",
    "bessel_i0",
    "bessel_i0e",
    "bessel_i1",
    "bessel_i1e",
    "bessel_j0",
    "bessel_j1",
    "bessel_k0",
    "bessel_k0e",
    "bessel_k1",
    "bessel_k1e",
    "bessel_y0",
    "bessel_y1",
    "bincount",
    "bitwise_and",
    "bitwise_left_shift",
    "bitwise_or",
    "bitwise_right_shift",
    "bitwise_xor",
    "block_diag",
    "bmm",
    "bucketize",
    "cartesian_prod",
    "cdist",
    "ceil",
    "cholesky",
    "cholesky_inverse",
    "cholesky_solve",
    "combinations",
    "conj",
    "copysign",
    "cos",
    "cosh",
    "cosine_similarity",
    "count_nonzero",
    "cov",
    "cross",
    "cummax",
    "cummin",
    "cumprod",
    "cumsum",
    "deg2rad",
    "det",
    "diag_embed",
    "diff",
    "diff_ext",
    "digamma",
    "dist",
    "div",
    "divide",
    "dot",
    "dstack",
    "einsum",
    "einsum_ext",
    "eps",
    "eq",
    "equal",
    "erf",
    "erfc",
    "erfinv",
    "exp",
    "exp2",
    "expm1",
    "fft",
    "fft2",
    "fftn",
    "float_power",
    "floor",
    "floor_div",
    "floor_divide",
    "floor_mod",
    "floordiv",
    "floormod",
    "fmax",
    "fmin",
    "fmod",
    "frac",
    "gcd",
    "ge",
    "greater",
    "greater_equal",
    "gt",
    "gumbel_softmax",
    "hann_window",
    "heaviside",
    "histc",
    "hypot",
    "i0",
    "ifft",
    "ifft2",
    "ifftn",
    "igamma",
    "igammac",
    "imag",
    "inner",
    "inplace_add",
    "inplace_index_add",
    "inplace_sub",
    "inplace_update",
    "inv",
    "inverse",
    "invert",
    "iou",
    "is_complex",
    "isclose",
    "isfinite",
    "isinf",
    "isnan",
    "isnan_ext",
    "isneginf",
    "isposinf",
    "isreal",
    "kaiser_window",
    "kron",
    "lcm",
    "ldexp",
    "le",
    "lerp",
    "less",
    "less_equal",
    "lgamma",
    "linspace",
    "log",
    "log10",
    "log1p",
    "log2",
    "log_matrix_determinant",
    "logaddexp",
    "logaddexp2",
    "logcumsumexp",
    "logdet",
    "logical_and",
    "logical_not",
    "logical_or",
    "logical_xor",
    "logit",
    "logspace",
    "logsumexp",
    "lt",
    "lu_solve",
    "lu_unpack",
    "matmul",
    "matrix_determinant",
    "matrix_exp",
    "matrix_norm",
    "matrix_power",
    "matrix_solve",
    "maximum",
    "mean",
    "median",
    "minimum",
    "mul",
    "multi_scale_deformable_attn_function",
    "multiply",
    "mv",
    "nan_to_num",
    "nanmean",
    "nanmedian",
    "nanquantile",
    "nansum",
    "ne",
    "neg",
    "negative",
    "nextafter",
    "norm",
    "not_equal",
    "numel",
    "orgqr",
    "ormqr",
    "outer",
    "permute",
    "polar",
    "polygamma",
    "positive",
    "pow",
    "pows",
    "prod",
    "quantile",
    "rad2deg",
    "real",
    "reciprocal",
    "remainder",
    "renorm",
    "roll",
    "rot90",
    "rotated_iou",
    "round",
    "row_stack",
    "rsqrt",
    "sgn",
    "sign",
    "signbit",
    "sin",
    "sinc",
    "sinh",
    "slogdet",
    "sparse_segment_mean",
    "sqrt",
    "square",
    "std",
    "std_mean",
    "stft",
    "sub",
    "subtract",
    "sum",
    "t",
    "tan",
    "tanh",
    "tanh_",
    "tanhshrink",
    "tensor_add",
    "tensor_div",
    "tensor_dot",
    "tensor_exp",
    "tensor_expm1",
    "tensor_floordiv",
    "tensor_ge",
    "tensor_gt",
    "tensor_le",
    "tensor_lt",
    "tensor_mod",
    "tensor_mul",
    "tensor_muls",
    "tensor_pow",
    "tensor_sub",
    "trace",
    "trapz",
    "tril_indices",
    "triu_indices",
    "true_divide",
    "trunc",
    "truncate_div",
    "truncate_mod",
    "vander",
    "var",
    "var_mean",
    "vecdot",
    "vector_norm",
    "view_as_real",
    "vstack",
    "xdivy",
    "xlogy",
    "zeta",
]

class _NanMeanWithBprop(Cell):
    axis: int
    dtype: Type
    keepdims: bool
    reduce_axes: Any
    def __init__(self, axis: int, keepdims: bool, dtype: Type, reduce_axes: Any) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def bprop(self, x: _Tensor, out: _Tensor, dout: _Tensor) -> Any: ...

def _broadcast_to(x: _Tensor, shape_cur: Any, shape_to: Any, ndim_to: Any) -> _Tensor: ...
def _canonicalize_fft_shape_and_dim(input: _Tensor, shape: Any, dim: int) -> _Tensor: ...
def _check_cov_weights(
    weights: _Tensor, weights_name: str, num_observations: Any, valid_type: Type, valid_type_name: str
) -> int: ...
def _check_dtype(d1: Any, d2: Any) -> _Tensor: ...
def _check_fftwithsize_input(input: _Tensor, s: Sequence[int], dim: int, norm: str, fft_func_name: str) -> _Tensor: ...
def _check_is_float(dtype: Type) -> bool: ...
def _check_is_tensor(param_name: str, input_tensor: _Tensor, cls_name: str) -> None: ...
def _check_logits_shape(logits: _Tensor) -> None: ...
def _check_logits_tensor(logits: _Tensor) -> None: ...
def _check_same_type(dtype1: Any, dtype2: Any) -> _Tensor: ...
def _check_value(items: Any, max_size: str, msg_prefix: str, shape1: Any, shape2: Any) -> None: ...
def _check_var_std_input(input: _Tensor, ddof: int, keepdims: bool, axis: int, cls_name: str) -> _Tensor: ...
def _combine_cov_weights(fweights: _Tensor, aweights: _Tensor) -> _Tensor: ...
def _complex_square(A: _Tensor) -> _Tensor: ...
def _compute_vector_norm_inf(x: _Tensor, dim: int, keepdims: bool, norm_func: Callable[..., Any]) -> _Tensor: ...
def _diff_check(input_tensor: _Tensor, n: int, dim: int) -> None: ...
def _diff_helper(input: _Tensor, n: int, dim: int) -> _Tensor: ...
def _diff_is_scalar_or_scalar_tensor(value: Any) -> bool: ...
def _diff_prepend_append_on_dim(input: _Tensor, prepend: bool, append: _Tensor, dim: int) -> _Tensor: ...
def _einsum_convert_num_to_char(num: int) -> _Tensor: ...
def _einsum_convert_sublist(equation: str, operands: _Tensor) -> _Tensor: ...

_expand: Any

def _get_accumulate_prim() -> _Tensor: ...
def _get_default_div_type(param: _Tensor) -> _Tensor: ...
def _get_sparse_segment_mean_prim() -> _Tensor: ...
def _handle_fftwithsize_output(
    out: _Tensor, input_dim: int, batch_dims: int, dim_permute: Any, out_sizes: Any
) -> _Tensor: ...
def _init_and_select_elem(input: _Tensor, initial: float, where: _Tensor, cmp_fn: Callable[..., Any]) -> _Tensor: ...
def _is_sign_inf(x: _Tensor, fn: Callable[..., Any]) -> _Tensor: ...
def _list_comprehensions(obj: _Cell, item: Any) -> _Tensor: ...
def _maybe_wrap_dims_n(ret_dim: int, input_dim: int) -> _Tensor: ...
def _moveaxis(x: _Tensor, source: Any, destination: str) -> _Tensor: ...
def _multi_svd_norm(x: _Tensor, row_axis: int, col_axis: int, op: str) -> _Tensor: ...
def _norm_immediate(A: _Tensor, dim: int, keepdim: bool, ndim: int) -> _Tensor: ...
def _norm_matrix_int_ord(
    A: _Tensor, ord: float | Literal["fro"] | Literal["nuc"], dim: int, keepdim: bool, ndim: int
) -> _Tensor: ...
def _norm_matrix_other_ord(
    A: _Tensor, ord: float | Literal["fro"] | Literal["nuc"], dim: int, keepdim: bool, ndim: int
) -> _Tensor: ...
def _norm_vector_int_ord(
    A: _Tensor, ord: float | Literal["fro"] | Literal["nuc"], dim: int, keepdim: bool
) -> _Tensor: ...
def _norm_vector_other_ord(
    A: _Tensor, ord: float | Literal["fro"] | Literal["nuc"], dim: int, keepdim: bool
) -> _Tensor: ...
def _normalize_axis_index(axis: int, ndim: int) -> _Tensor: ...
def _permute_input(input: _Tensor, input_dim: int, ret_dim: int) -> _Tensor: ...
def _reshape_input(input: _Tensor, signal_ndim: int, batch_dims: int) -> _Tensor: ...
def _reshape_keepdim_matrix_norm(ret: Any, in_shape: Sequence[int], dim: int) -> _Tensor: ...
def _reshape_matrix_norm(input: _Tensor, res: str, dim: int, keepdims: bool) -> _Tensor: ...
def _resize_input(
    input: _Tensor, input_dim: int, ret_dim: int, ret_shape: Sequence[int], input_sizes: Any
) -> _Tensor: ...
def _select(feat: Any, dim: int, index: _Tensor) -> _Tensor: ...
def _tuple_setitem(tup: Any, idx: int, value: Any) -> _Tensor: ...
def absolute(input: _Tensor) -> _Tensor: ...

absolute_: Abs

def accumulate_n(x: Sequence[_Tensor]) -> _Tensor: ...

acos_: ACos
acosh_: Acosh

def add_padding_to_shape(curr_shape: Sequence[int], target_n_dim: int) -> _Tensor: ...
def addbmm(input: _Tensor, batch1: _Tensor, batch2: _Tensor, *, beta: float = 1, alpha: float = 1) -> _Tensor: ...
def addbmm_ext(input: _Tensor, batch1: _Tensor, batch2: _Tensor, *, beta: float = 1, alpha: float = 1) -> _Tensor: ...
def addcdiv(input: _Tensor, tensor1: _Tensor, tensor2: _Tensor, value: _Tensor | float = 1) -> _Tensor: ...

addcdiv_: Addcdiv

def addcmul(input: _Tensor, tensor1: _Tensor, tensor2: _Tensor, value: _Tensor | float = 1) -> _Tensor: ...
def addcmul_ext(input: _Tensor, tensor1: _Tensor, tensor2: _Tensor, *, value: float = 1) -> _Tensor: ...

addcuml_: Addcmul

def addmm(input: _Tensor, mat1: _Tensor, mat2: _Tensor, *, beta: float = 1, alpha: float = 1) -> _Tensor: ...
def addmm_ext(input: _Tensor, mat1: _Tensor, mat2: _Tensor, *, beta: float = 1, alpha: float = 1) -> _Tensor: ...
def addmv(input: _Tensor, mat: _Tensor, vec: _Tensor, *, beta: float = 1, alpha: float = 1) -> _Tensor: ...
def addmv_ext(input: _Tensor, mat: _Tensor, vec: _Tensor, *, beta: float = 1, alpha: float = 1) -> _Tensor: ...
def addn(x: Sequence[_Tensor]) -> _Tensor: ...

addn_: AddN

def addr(x: _Tensor, vec1: _Tensor, vec2: _Tensor, *, beta: float = 1, alpha: float = 1) -> _Tensor: ...
def adjoint(x: _Tensor) -> _Tensor: ...
def amax(
    input: _Tensor,
    axis: int | Sequence[int] | _Tensor | None = None,
    keepdims: bool = False,
    *,
    initial: float | None = None,
    where: _Tensor | None = None,
) -> _Tensor: ...
def amax_ext(input: _Tensor, dim: int | Sequence[int] = (), keepdim: bool = False) -> _Tensor: ...
def amin(
    input: _Tensor,
    axis: int | Sequence[int] | _Tensor | None = None,
    keepdims: bool = False,
    *,
    initial: float | None = None,
    where: _Tensor | None = None,
) -> _Tensor: ...
def amin_ext(input: _Tensor, dim: int | Sequence[int] = (), keepdim: bool = False) -> _Tensor: ...

angle_: Angle

def any(input: _Tensor, axis: int | Sequence[int] | _Tensor | None = None, keep_dims: bool = False) -> _Tensor: ...
def approximate_equal(x: _Tensor, y: _Tensor, tolerance: float = 1e-05) -> _Tensor: ...
def arccos(input: _Tensor) -> _Tensor: ...
def arccos_ext(input: _Tensor) -> _Tensor: ...
def arccosh(input: _Tensor) -> _Tensor: ...
def arccosh_ext(input: _Tensor) -> _Tensor: ...
def arcsin(x: _Tensor) -> _Tensor: ...
def arcsin_ext(x: _Tensor) -> _Tensor: ...
def arcsinh(input: _Tensor) -> _Tensor: ...
def arcsinh_ext(input: _Tensor) -> _Tensor: ...
def arctan(input: _Tensor) -> _Tensor: ...
def arctan2(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...
def arctan2_ext(input: _Tensor, other: _Tensor | float) -> _Tensor: ...
def arctan_ext(input: _Tensor) -> _Tensor: ...
def arctanh(input: _Tensor) -> _Tensor: ...
def argmin(input: _Tensor, axis: int | None = None, keepdims: bool = False) -> _Tensor: ...
def arrange(x: int) -> list[Any]: ...
def as_strided(x: _Tensor, shape: Any = None, strides: int | Sequence[int] | None = None) -> _Tensor: ...

asin_: Asin
asinh_: Asinh
atan2_: Atan2
atan_: Atan
atanh_: Atanh

# A tensor for a tensor, a tuple for several.
@overload
def atleast_1d(inputs: _Tensor) -> _Tensor: ...
@overload
def atleast_1d(inputs: Sequence[_Tensor]) -> tuple[_Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def atleast_2d(inputs: _Tensor) -> _Tensor: ...
@overload
def atleast_2d(inputs: Sequence[_Tensor]) -> tuple[_Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def atleast_3d(inputs: _Tensor) -> _Tensor: ...
@overload
def atleast_3d(inputs: Sequence[_Tensor]) -> tuple[_Tensor, ...]: ...
def baddbmm(input: _Tensor, batch1: _Tensor, batch2: _Tensor, beta: float = 1, alpha: float = 1) -> _Tensor: ...
def baddbmm_ext(input: _Tensor, batch1: _Tensor, batch2: _Tensor, *, beta: float = 1, alpha: float = 1) -> _Tensor: ...
def batch_dot(x1: _Tensor, x2: _Tensor, axes: int | Sequence[int] | None = None) -> _Tensor: ...

batch_matmul_: BatchMatMul

def bernoulli(input: _Tensor, p: _Tensor | float = 0.5, seed: int | None = None) -> _Tensor: ...
def bernoulli_(input: _Tensor, p: float = 0.5, *, generator: Generator | None = None) -> _Tensor: ...
def bernoulli_ext(input: _Tensor, *, generator: Generator | None = None) -> _Tensor: ...

bernoulli_ext_: BernoulliExt

def bessel_i0(x: _Tensor) -> _Tensor: ...

bessel_i0_: BesselI0

def bessel_i0e(x: _Tensor) -> _Tensor: ...

bessel_i0e_: BesselI0e

def bessel_i1(x: _Tensor) -> _Tensor: ...

bessel_i1_: BesselI1

def bessel_i1e(x: _Tensor) -> _Tensor: ...

bessel_i1e_: BesselI1e

def bessel_j0(x: _Tensor) -> _Tensor: ...

bessel_j0_: BesselJ0

def bessel_j1(x: _Tensor) -> _Tensor: ...

bessel_j1_: BesselJ1

def bessel_k0(x: _Tensor) -> _Tensor: ...

bessel_k0_: BesselK0

def bessel_k0e(x: _Tensor) -> _Tensor: ...

bessel_k0e_: BesselK0e

def bessel_k1(x: _Tensor) -> _Tensor: ...

bessel_k1_: BesselK1

def bessel_k1e(x: _Tensor) -> _Tensor: ...

bessel_k1e_: BesselK1e

def bessel_y0(x: _Tensor) -> _Tensor: ...

bessel_y0_: BesselY0

def bessel_y1(x: _Tensor) -> _Tensor: ...

bessel_y1_: BesselY1

def bincount(input: _Tensor, weights: _Tensor | None = None, minlength: int = 0) -> _Tensor: ...
def bitwise_and(input: _Tensor, other: _Tensor) -> _Tensor: ...

bitwise_and_: BitwiseAnd

def bitwise_and_ext(input: _Tensor, other: _Tensor | float) -> _Tensor: ...

bitwise_and_scalar_: BitwiseAndScalar
bitwise_and_tensor_: BitwiseAndTensor

def bitwise_left_shift(input: _Tensor | int, other: _Tensor | int) -> _Tensor: ...
def bitwise_or(input: _Tensor, other: _Tensor) -> _Tensor: ...

bitwise_or_: BitwiseOr

def bitwise_or_ext(input: _Tensor, other: _Tensor | float) -> _Tensor: ...

bitwise_or_scalar_: BitwiseOrScalar
bitwise_or_tensor_: BitwiseOrTensor

def bitwise_right_shift(input: _Tensor | int, other: _Tensor | int) -> _Tensor: ...
def bitwise_xor(input: _Tensor, other: _Tensor) -> _Tensor: ...

bitwise_xor_: BitwiseXor

def bitwise_xor_ext(input: _Tensor, other: _Tensor | float) -> _Tensor: ...

bitwise_xor_scalar_: BitwiseXorScalar
bitwise_xor_tensor_: BitwiseXorTensor

def block_diag(*inputs: _Tensor) -> _Tensor: ...
def bmm(input_x: _Tensor, mat2: _Tensor) -> _Tensor: ...
def bucketize(input: _Tensor, boundaries: _Tensor | Sequence[Any], *, right: bool = False) -> _Tensor: ...
def cartesian_prod(*inputs: _Tensor) -> _Tensor: ...

cast_: Cast

def cholesky(input_x: _Tensor, upper: bool = False) -> _Tensor: ...
def cholesky_inverse(input_x: _Tensor, upper: bool = False) -> _Tensor: ...
def cholesky_solve(input: _Tensor, input2: _Tensor, upper: bool = False) -> _Tensor: ...
def combinations(input: _Tensor, r: int = 2, with_replacement: bool = False) -> _Tensor: ...

conj_: Conj

def copysign(x: _Tensor, other: float | _Tensor) -> _Tensor: ...
def cosine_similarity(x1: _Tensor, x2: _Tensor, dim: int = 1, eps: float = 1e-08) -> _Tensor: ...
def count_nonzero(
    x: _Tensor, axis: int | Sequence[int] = (), keep_dims: bool = False, dtype: float | Type = ...
) -> _Tensor: ...
def cov(
    input: _Tensor, *, correction: int = 1, fweights: _Tensor | None = None, aweights: _Tensor | None = None
) -> _Tensor: ...
def cross(input: _Tensor, other: _Tensor, dim: int | None = None) -> _Tensor: ...
def cummin(input: _Tensor, axis: int) -> tuple[_Tensor, _Tensor]: ...
def cumprod(input: _Tensor, dim: int, dtype: Type | None = None) -> _Tensor: ...

cumprod_: CumProd

def cumsum(x: _Tensor, axis: int, dtype: Type | None = None) -> _Tensor: ...

cumsum_: CumSum
cumulative_logsumexp_: CumulativeLogsumexp
default_generator: Generator

def deg2rad(x: _Tensor) -> _Tensor: ...
def det(input: _Tensor) -> _Tensor: ...
def diag_embed(input: _Tensor, offset: int = 0, dim1: int = -2, dim2: int = -1) -> _Tensor: ...
def diff(
    x: _Tensor, n: int = 1, axis: int = -1, prepend: _Tensor | None = None, append: _Tensor | None = None
) -> _Tensor: ...
def diff_ext(
    input: _Tensor, n: int = 1, dim: int = -1, prepend: _Tensor | None = None, append: _Tensor | None = None
) -> _Tensor: ...
def digamma(input: _Tensor) -> _Tensor: ...

digamma_: Digamma

def dist(input: _Tensor, other: _Tensor, p: int = 2) -> _Tensor: ...
def div(input: _Tensor | float, other: _Tensor | float, *, rounding_mode: str | None = None) -> _Tensor: ...
def divide(input: _Tensor | float, other: _Tensor | float, *, rounding_mode: str | None = None) -> _Tensor: ...
def dot(input: _Tensor, other: _Tensor) -> _Tensor: ...
def dotrapezoid(y: Any, dx: float, dim: int) -> _Tensor: ...
def dotrapezoid_tensor(y: Any, dx: float, dim: int) -> _Tensor: ...
def dstack(tensors: Sequence[_Tensor]) -> _Tensor: ...

dtype_: DType

def einsum(equation: str, *operands: _Tensor) -> _Tensor: ...
def einsum_ext(equation: str, *operands: _Tensor) -> _Tensor: ...
def eps(x: _Tensor) -> _Tensor: ...
def eq(input: _Tensor, other: _Tensor | float) -> _Tensor: ...

erf_: Erf
erfc_: Erfc

def erfinv_(input: _Tensor) -> _Tensor: ...

erfinv_ext_: Erfinv

def exp2(input: _Tensor) -> _Tensor: ...

exp2_: Pow
expand_dims_: ExpandDims

def fft(input: _Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> _Tensor: ...
def fft2(
    input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
) -> _Tensor: ...
def fftn(
    input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
) -> _Tensor: ...

fill_v2_: FillV2

def float_power(input: _Tensor | float, exponent: _Tensor | float) -> _Tensor: ...
def float_power_ext(input: _Tensor | float, exponent: _Tensor | float) -> _Tensor: ...

floor_: Floor

def floor_div(x: _Tensor | float, y: _Tensor | float) -> _Tensor: ...

floordiv: FloorDiv
floormod: FloorMod

def fmax(input: _Tensor, other: _Tensor | float) -> _Tensor: ...
def fmin(input: _Tensor, other: _Tensor) -> _Tensor: ...
def fmod(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...
def frac(x: _Tensor) -> _Tensor: ...

gcd_: Gcd

def ge(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

generator_step_: _Tensor

def get(ts: Any, depth: Any, dim: int, index: _Tensor, r: int) -> _Tensor: ...
def get_x_shape(x_shape: _Tensor) -> _Tensor: ...
def gmm_backward(
    grad: _Tensor, x: _Tensor, weight: _Tensor, group_list: _Tensor | None = None, group_list_type: int = 0
) -> _Tensor: ...
def gmm_backward_fusion(
    grad: _Tensor, weight: _Tensor, group_list: _Tensor | None = None, group_list_type: int = 0
) -> _Tensor: ...
def gt(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...
def gumbel_softmax(logits: _Tensor, tau: float = 1.0, hard: bool = False, dim: int = -1) -> _Tensor: ...
def hann_window(window_length: int, periodic: bool = True, *, dtype: Type | None = None) -> _Tensor: ...
def heaviside(input: _Tensor, values: _Tensor) -> _Tensor: ...
def histc(input: _Tensor, bins: int = 100, min: float = 0.0, max: float = 0.0) -> _Tensor: ...
def hypot(input: _Tensor, other: _Tensor | float) -> _Tensor: ...
def i0(input: _Tensor) -> _Tensor: ...
def ifft(input: _Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> _Tensor: ...
def ifft2(
    input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
) -> _Tensor: ...
def ifftn(
    input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
) -> _Tensor: ...
def igamma(input: _Tensor, other: _Tensor) -> _Tensor: ...

igamma_: Igamma

def igammac(input: _Tensor, other: _Tensor) -> _Tensor: ...

igammac_: Igammac

def imag(input: _Tensor) -> _Tensor: ...

imag_: Imag

def inner(input: _Tensor, other: _Tensor) -> _Tensor: ...
def inplace_add(x: _Tensor, v: _Tensor, indices: int | Sequence[int]) -> _Tensor: ...
def inplace_index_add(var: _Tensor, indices: _Tensor, updates: _Tensor, axis: int) -> _Tensor: ...
def inplace_sub(x: _Tensor, v: _Tensor, indices: int | Sequence[int]) -> _Tensor: ...
def inplace_update(x: _Tensor, v: _Tensor, indices: int | Sequence[int] | _Tensor) -> _Tensor: ...
def inv(x: _Tensor) -> _Tensor: ...

inv_: Inv

def inverse(input: _Tensor) -> _Tensor: ...
def inverse_ext(input: _Tensor) -> _Tensor: ...
def invert(x: _Tensor) -> _Tensor: ...

invert_: Invert

def iou(anchor_boxes: _Tensor, gt_boxes: _Tensor, mode: str = "iou") -> _Tensor: ...
def is_complex(input: _Tensor) -> bool: ...
def isclose(
    input: _Tensor, other: _Tensor, rtol: float = 1e-05, atol: float = 1e-08, equal_nan: bool = False
) -> _Tensor: ...
def isnan(input: _Tensor) -> _Tensor: ...

isnan_: IsNan

def isnan_ext(tensor: _Tensor) -> _Tensor: ...
def isneginf(input: _Tensor) -> _Tensor: ...
def isposinf(input: _Tensor) -> _Tensor: ...
def isreal(input: _Tensor) -> _Tensor: ...
def kaiser_window(
    window_length: int, periodic: bool = True, beta: float = 12.0, *, dtype: Type | None = None
) -> _Tensor: ...
def kron(input: _Tensor, other: _Tensor) -> _Tensor: ...
def lcm(input: _Tensor, other: _Tensor) -> _Tensor: ...

lcm_: Lcm

def ldexp(x: _Tensor, other: _Tensor | float) -> _Tensor: ...
def le(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...
def lerp(input: _Tensor, end: _Tensor, weight: float | _Tensor) -> _Tensor: ...

lerp_: Lerp

def lgamma(input: _Tensor) -> _Tensor: ...

lgamma_: Lgamma

def linalg_norm(
    A: _Tensor,
    ord: float | Literal["fro"] | Literal["nuc"] | None = None,
    dim: int | Sequence[int] | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...
def linspace(start: _Tensor | float, end: _Tensor | float, steps: _Tensor | int) -> _Tensor: ...

linspace_: LinSpace

def linspace_ext(start: float, end: float, steps: int, *, dtype: Type | None = None) -> _Tensor: ...
def log10(input: _Tensor) -> _Tensor: ...

log1p_: Log1p

def log2(input: _Tensor) -> _Tensor: ...

log_: Log

def log_matrix_determinant(input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

log_matrix_determinant_: LogMatrixDeterminant

def logaddexp(input: _Tensor, other: _Tensor) -> _Tensor: ...
def logaddexp2(input: _Tensor, other: _Tensor) -> _Tensor: ...
def logcumsumexp(input: _Tensor, axis: int) -> _Tensor: ...
def logdet(input: _Tensor) -> _Tensor: ...
def logical_and(input: _Tensor | bool, other: _Tensor | bool) -> _Tensor: ...

logical_and_: LogicalAnd

def logical_not(input: _Tensor) -> _Tensor: ...

logical_not_: LogicalNot

def logical_or(input: _Tensor | bool, other: _Tensor | bool) -> _Tensor: ...

logical_or_: LogicalOr

def logical_xor(input: _Tensor | bool, other: _Tensor | bool) -> _Tensor: ...

logical_xor_: LogicalXor

def logit(input: _Tensor, eps: float | None = None) -> _Tensor: ...
def logspace(
    start: float | _Tensor, end: float | _Tensor, steps: int, base: int = 10, *, dtype: Type = ...
) -> _Tensor: ...
def logsumexp(input: _Tensor, dim: int | Sequence[int], keepdim: bool = False) -> _Tensor: ...
def lu_solve(b: _Tensor, LU_data: _Tensor, LU_pivots: _Tensor) -> _Tensor: ...

lu_solve_: LuSolve

def lu_unpack(
    LU_data: _Tensor, LU_pivots: _Tensor, unpack_data: bool = True, unpack_pivots: bool = True
) -> tuple[_Tensor, _Tensor, _Tensor]: ...

lu_unpack_: LuUnpack

def matmul(input: _Tensor, other: _Tensor) -> _Tensor: ...

matmul_: MatMul

def matrix_determinant(input: _Tensor) -> _Tensor: ...

matrix_determinant_: MatrixDeterminant
matrix_inverse_: MatrixInverse

def matrix_norm(
    A: _Tensor,
    ord: float | Literal["fro"] | Literal["nuc"] = "fro",
    axis: tuple[int, int] = (-2, -1),
    keepdims: bool = False,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...
def matrix_norm_ext(
    A: _Tensor,
    ord: float | Literal["fro"] | Literal["nuc"] = "fro",
    dim: tuple[int, int] = (-2, -1),
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...
def matrix_power(input: _Tensor, n: int) -> _Tensor: ...
def matrix_solve(matrix: _Tensor, rhs: _Tensor, adjoint: bool = False) -> _Tensor: ...
def mean(x: _Tensor, axis: int | Sequence[int] | _Tensor | None = None, keep_dims: bool = False) -> _Tensor: ...
def mean_ext(
    input: _Tensor,
    axis: int | Sequence[int] | _Tensor | None = None,
    keep_dims: bool = False,
    dtype: Type | None = None,
) -> _Tensor: ...
def median(input: _Tensor, axis: int = -1, keepdims: bool = False) -> tuple[_Tensor, _Tensor]: ...

# One value; values and indices along a dimension.
@overload
def median_ext(input: _Tensor, dim: None = None, keepdim: bool = False) -> _Tensor: ...
@overload
def median_ext(input: _Tensor, dim: int, keepdim: bool = False) -> tuple[_Tensor, _Tensor]: ...

mod_: Mod

def mul_ext(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...
def multi_scale_deformable_attn_function(
    value: _Tensor, shape: _Tensor, offset: _Tensor, locations: _Tensor, weight: _Tensor
) -> _Tensor: ...
def multiply(input: _Tensor, other: _Tensor | float) -> _Tensor: ...
def mv(mat: _Tensor, vec: _Tensor) -> _Tensor: ...
def nanmean(
    input: _Tensor, axis: int | None = None, keepdims: bool = False, *, dtype: Type | None = None
) -> _Tensor: ...
def nanmedian(input: _Tensor, axis: int = -1, keepdims: bool = False) -> tuple[_Tensor, _Tensor]: ...
def nanquantile(input: _Tensor, q: float | _Tensor, axis: int | None = None, keepdims: bool = False) -> _Tensor: ...
def nansum(
    input: _Tensor, axis: int | Sequence[int] | None = None, keepdims: bool = False, *, dtype: Type | None = None
) -> _Tensor: ...
def ne(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...
def negative(input: _Tensor) -> _Tensor: ...

nextafter_: NextAfter

def norm(
    A: _Tensor,
    ord: float | Literal["fro"] | Literal["nuc"] | None = None,
    dim: int | Sequence[int] | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...
def norm_ext(
    input: _Tensor,
    p: float | Literal["fro"] | Literal["nuc"] = "fro",
    dim: int | Sequence[int] | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...
def numel(input: _Tensor) -> int: ...

ones_: Ones

def orgqr(input: _Tensor, input2: _Tensor) -> _Tensor: ...
def ormqr(input: _Tensor, tau: _Tensor, other: _Tensor, left: bool = True, transpose: bool = False) -> _Tensor: ...
def outer(input: _Tensor, vec2: _Tensor) -> _Tensor: ...
def permute(input: _Tensor, axis: Sequence[int]) -> _Tensor: ...
def polar(abs: _Tensor | float, angle: _Tensor | float) -> _Tensor: ...

polar_: Polar
poly_gamma_: Polygamma

def polygamma(n: _Tensor, input: _Tensor) -> _Tensor: ...
def positive(input: _Tensor) -> _Tensor: ...
def pow_ext(input: _Tensor | float, exponent: _Tensor | float) -> _Tensor: ...

pows: Pow

def prod(
    input: _Tensor,
    axis: int | Sequence[int] | _Tensor | None = None,
    keep_dims: bool = False,
    dtype: Type | None = None,
) -> _Tensor: ...
def quantile(input: _Tensor, q: float | _Tensor, axis: int | None = None, keepdims: bool = False) -> _Tensor: ...
def rad2deg(x: _Tensor) -> _Tensor: ...

rank_: Rank

def reciprocal(input: _Tensor) -> _Tensor: ...

reciprocal_: Reciprocal
reduce_sum_: ReduceSum

def remainder(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...
def remainder_ext(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

remainder_scalar_tensor_: RemainderScalarTensor
remainder_tensor_scalar_: RemainderTensorScalar
remainder_tensor_tensor_: RemainderTensorTensor

def renorm(input: _Tensor, p: int, axis: int, maxnorm: float) -> _Tensor: ...

reshape_: Reshape

def rot90(input: _Tensor, k: int, dims: Sequence[int]) -> _Tensor: ...
def rotated_iou(
    boxes: _Tensor,
    query_boxes: _Tensor,
    trans: bool = False,
    mode: int = 0,
    is_cross: bool = True,
    v_threshold: float = 0.0,
    e_threshold: float = 0.0,
) -> _Tensor: ...
def round(input: _Tensor, *, decimals: int = 0) -> _Tensor: ...
def row_stack(tensors: Sequence[_Tensor]) -> _Tensor: ...

scalar_to_tensor_: ScalarToTensor
select_: Select

def sgn(input: _Tensor) -> _Tensor: ...

shape_: Shape

def signbit(input: _Tensor) -> _Tensor: ...

size_: Size
slice_: Slice

def slogdet(input: _Tensor) -> tuple[_Tensor, _Tensor]: ...
def sparse_segment_mean(x: _Tensor, indices: _Tensor, segment_ids: _Tensor) -> _Tensor: ...
def std(input: _Tensor, axis: int | Sequence[int] | None = None, ddof: int = 0, keepdims: bool = False) -> _Tensor: ...
def std_ext(
    input: _Tensor, dim: int | Sequence[int] | None = None, *, correction: int = 1, keepdim: bool = False
) -> _Tensor: ...
def std_mean(
    input: _Tensor, axis: int | Sequence[int] | None = None, ddof: int = 0, keepdims: bool = False
) -> tuple[_Tensor, _Tensor]: ...
def std_mean_ext(
    input: _Tensor, dim: int | Sequence[int] | None = None, *, correction: int = 1, keepdim: bool = False
) -> tuple[_Tensor, _Tensor]: ...
def stft(
    x: _Tensor,
    n_fft: int,
    hop_length: int | None = None,
    win_length: int | None = None,
    window: _Tensor | None = None,
    center: bool = True,
    pad_mode: str = "REFLECT",
    normalized: bool = False,
    onesided: bool | None = None,
    return_complex: bool | None = None,
) -> _Tensor: ...
def subtract(input: _Tensor | float, other: _Tensor | float, *, alpha: float = 1) -> _Tensor: ...
def sum(
    input: _Tensor,
    dim: int | Sequence[int] | _Tensor | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...
def t(input: _Tensor) -> _Tensor: ...
def tanhshrink(input: _Tensor) -> _Tensor: ...

tensor_add: Add
tensor_ceil: Ceil
tensor_div: RealDiv
tensor_div_: Div
tensor_divmod_: DivMod

def tensor_dot(x1: _Tensor, x2: _Tensor, axes: int | Sequence[int] | Sequence[Sequence[int]]) -> _Tensor: ...

tensor_exp: Exp
tensor_expm1: Expm1
tensor_floordiv: FloorDiv
tensor_ge: GreaterEqual
tensor_le: LessEqual
tensor_mod: FloorMod
tensor_mul: Mul
tensor_pow: Pow
tensor_round_: Round
tensor_sub: Sub
tile_: Tile
tile_size_: TileSize

def trapezoid(y: Any, dx: float, dim: int) -> _Tensor: ...
def trapezoid_tensor(y: Any, x: _Tensor, dim: int) -> _Tensor: ...
def trapz(y: _Tensor, x: _Tensor | None = None, *, dx: float = 1.0, dim: int = -1) -> _Tensor: ...
def tril_indices(row: int, col: int, offset: int = 0, *, dtype: Type = ...) -> _Tensor: ...
def triu_indices(row: int, col: int, offset: int = 0, *, dtype: Type = ...) -> _Tensor: ...
def true_divide(dividend: _Tensor | float, divisor: _Tensor | float) -> _Tensor: ...

trunc_: Trunc

def truncate_div(x: _Tensor | float, y: _Tensor | float) -> _Tensor: ...

truncate_div_: TruncateDiv

def truncate_mod(x: _Tensor | float, y: _Tensor | float) -> _Tensor: ...

truncate_mod_: TruncateMod
tuple_to_tensor_: TupleToTensor

def vander(x: _Tensor, N: int | None = None) -> _Tensor: ...
def var(input: _Tensor, axis: int | Sequence[int] | None = None, ddof: int = 0, keepdims: bool = False) -> _Tensor: ...
def var_ext(
    input: _Tensor, dim: int | Sequence[int] | None = None, *, correction: int = 1, keepdim: bool = False
) -> _Tensor: ...
def var_mean(
    input: _Tensor, axis: int | Sequence[int] | None = None, ddof: int = 0, keepdims: bool = False
) -> tuple[_Tensor, _Tensor]: ...
def var_mean_ext(
    input: _Tensor, dim: int | Sequence[int] | None = None, *, correction: int = 1, keepdim: bool = False
) -> tuple[_Tensor, _Tensor]: ...
def vecdot(x: _Tensor, y: _Tensor, *, axis: int = -1) -> _Tensor: ...
def vector_norm(
    x: _Tensor,
    ord: float = 2,
    axis: int | Sequence[int] | None = None,
    keepdims: bool = False,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...
def vector_norm_ext(
    x: _Tensor,
    ord: float = 2,
    dim: int | Sequence[int] | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> _Tensor: ...
def view_as_real(input: _Tensor) -> _Tensor: ...
def vstack(inputs: Sequence[_Tensor]) -> _Tensor: ...
def xdivy(x: _Tensor | float, y: _Tensor | float) -> _Tensor: ...

xdivy_: Xdivy

def xlogy(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

xlogy_: Xlogy
zeros_: Zeros

def zeros_like_except(y: _Tensor, dim: int) -> _Tensor: ...
def zeta(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

zeta_: Zeta
Tensor_ = _is_Tensor_
tensor_gt = _is_tensor_gt
tensor_lt = _is_tensor_lt
tensor_muls = _is_tensor_muls
C = _is_C
F = _is_F
P = _is_P
const_utils = _is_const_utils
logger = _is_logger
ms = _is_ms
mstype = _is_mstype
validator = _is_validator
