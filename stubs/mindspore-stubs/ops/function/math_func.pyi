# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any, Literal, overload

from mindspore._c_expression.typing import Type
from mindspore.common.generator import Generator
from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_def import (
    abs as abs,
    acos as acos,
    acosh as acosh,
    add as add,
    all as all,
    angle as angle,
    asin as asin,
    asinh as asinh,
    atan as atan,
    atan2 as atan2,
    atanh as atanh,
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
    gcd as gcd,
    greater as _is_tensor_gt,
    greater as greater,
    greater_equal as greater_equal,
    isfinite as isfinite,
    isinf as isinf,
    less_equal as less_equal,
    log as log,
    log1p as log1p,
    matrix_exp as matrix_exp,
    maximum as maximum,
    minimum as minimum,
    mul as mul,
    muls as _is_tensor_muls,
    nan_to_num as nan_to_num,
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
    Angle,
    Asin,
    Asinh,
    Atan,
    Atan2,
    Atanh,
    BatchMatMul,
    BernoulliExt,
    BitwiseAndScalar,
    BitwiseAndTensor,
    BitwiseOrScalar,
    BitwiseOrTensor,
    BitwiseXorScalar,
    BitwiseXorTensor,
    Ceil,
    Conj,
    CumProd,
    CumSum,
    Div,
    DivMod,
    Erf,
    Erfc,
    Erfinv,
    Exp,
    ExpandDims,
    Expm1,
    Floor,
    FloorDiv,
    FloorMod,
    Gcd,
    GreaterEqual,
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
    Mul,
    NextAfter,
    Ones,
    Polar,
    Pow,
    RealDiv,
    Reciprocal,
    ReduceSum,
    RemainderScalarTensor,
    RemainderTensorScalar,
    RemainderTensorTensor,
    Reshape,
    Round,
    Select,
    Slice,
    Trunc,
    Xlogy,
    Zeros,
)
from mindspore.ops.functional_overload import less as _is_tensor_lt, less as less, lt as lt
from mindspore.ops.operations._inner_ops import TileSize
from mindspore.ops.operations._sequence_ops import TupleToTensor
from mindspore.ops.operations.array_ops import DType, FillV2, Size
from mindspore.ops.operations.manually_defined.ops_def import Cast, Rank, ScalarToTensor, Shape, Tile
from mindspore.ops.operations.math_ops import (
    AddN,
    BesselI0,
    BesselI0e,
    BesselI1,
    BesselI1e,
    BesselJ0,
    BesselJ1,
    BesselK0,
    BesselK0e,
    BesselK1,
    BesselK1e,
    BesselY0,
    BesselY1,
    BitwiseAnd,
    BitwiseOr,
    BitwiseXor,
    CumulativeLogsumexp,
    Digamma,
    Igamma,
    Igammac,
    Imag,
    Inv,
    Invert,
    IsNan,
    Lcm,
    Lgamma,
    LuSolve,
    LuUnpack,
    MatrixInverse,
    Mod,
    Polygamma,
    Sub,
    TruncateDiv,
    TruncateMod,
    Xdivy,
    Zeta,
)

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

def absolute(input: Tensor) -> Tensor: ...

absolute_: Abs

def accumulate_n(x: Sequence[Tensor]) -> Tensor: ...

acos_: ACos
acosh_: Acosh

def add_padding_to_shape(curr_shape: Sequence[int], target_n_dim: int) -> Tensor: ...
def addbmm(input: Tensor, batch1: Tensor, batch2: Tensor, *, beta: float = 1, alpha: float = 1) -> Tensor: ...
def addbmm_ext(input: Tensor, batch1: Tensor, batch2: Tensor, *, beta: float = 1, alpha: float = 1) -> Tensor: ...
def addcdiv(input: Tensor, tensor1: Tensor, tensor2: Tensor, value: Tensor | float = 1) -> Tensor: ...

addcdiv_: Addcdiv

def addcmul(input: Tensor, tensor1: Tensor, tensor2: Tensor, value: Tensor | float = 1) -> Tensor: ...
def addcmul_ext(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: float = 1) -> Tensor: ...

addcuml_: Addcmul

def addmm(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: float = 1, alpha: float = 1) -> Tensor: ...
def addmm_ext(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: float = 1, alpha: float = 1) -> Tensor: ...
def addmv(input: Tensor, mat: Tensor, vec: Tensor, *, beta: float = 1, alpha: float = 1) -> Tensor: ...
def addmv_ext(input: Tensor, mat: Tensor, vec: Tensor, *, beta: float = 1, alpha: float = 1) -> Tensor: ...
def addn(x: Sequence[Tensor]) -> Tensor: ...

addn_: AddN

def addr(x: Tensor, vec1: Tensor, vec2: Tensor, *, beta: float = 1, alpha: float = 1) -> Tensor: ...
def adjoint(x: Tensor) -> Tensor: ...
def amax(
    input: Tensor,
    axis: int | Sequence[int] | Tensor | None = None,
    keepdims: bool = False,
    *,
    initial: float | None = None,
    where: Tensor | None = None,
) -> Tensor: ...
def amax_ext(input: Tensor, dim: int | Sequence[int] = (), keepdim: bool = False) -> Tensor: ...
def amin(
    input: Tensor,
    axis: int | Sequence[int] | Tensor | None = None,
    keepdims: bool = False,
    *,
    initial: float | None = None,
    where: Tensor | None = None,
) -> Tensor: ...
def amin_ext(input: Tensor, dim: int | Sequence[int] = (), keepdim: bool = False) -> Tensor: ...

angle_: Angle

def any(input: Tensor, axis: int | Sequence[int] | Tensor | None = None, keep_dims: bool = False) -> Tensor: ...
def approximate_equal(x: Tensor, y: Tensor, tolerance: float = 1e-05) -> Tensor: ...
def arccos(input: Tensor) -> Tensor: ...
def arccos_ext(input: Tensor) -> Tensor: ...
def arccosh(input: Tensor) -> Tensor: ...
def arccosh_ext(input: Tensor) -> Tensor: ...
def arcsin(x: Tensor) -> Tensor: ...
def arcsin_ext(x: Tensor) -> Tensor: ...
def arcsinh(input: Tensor) -> Tensor: ...
def arcsinh_ext(input: Tensor) -> Tensor: ...
def arctan(input: Tensor) -> Tensor: ...
def arctan2(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def arctan2_ext(input: Tensor, other: Tensor | float) -> Tensor: ...
def arctan_ext(input: Tensor) -> Tensor: ...
def arctanh(input: Tensor) -> Tensor: ...
def argmin(input: Tensor, axis: int | None = None, keepdims: bool = False) -> Tensor: ...
def arrange(x: int) -> list[Any]: ...
def as_strided(x: Tensor, shape: Any = None, strides: int | Sequence[int] | None = None) -> Tensor: ...

asin_: Asin
asinh_: Asinh
atan2_: Atan2
atan_: Atan
atanh_: Atanh

# A tensor for a tensor, a tuple for several.
@overload
def atleast_1d(inputs: Tensor) -> Tensor: ...
@overload
def atleast_1d(inputs: Sequence[Tensor]) -> tuple[Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def atleast_2d(inputs: Tensor) -> Tensor: ...
@overload
def atleast_2d(inputs: Sequence[Tensor]) -> tuple[Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def atleast_3d(inputs: Tensor) -> Tensor: ...
@overload
def atleast_3d(inputs: Sequence[Tensor]) -> tuple[Tensor, ...]: ...
def baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, beta: float = 1, alpha: float = 1) -> Tensor: ...
def baddbmm_ext(input: Tensor, batch1: Tensor, batch2: Tensor, *, beta: float = 1, alpha: float = 1) -> Tensor: ...
def batch_dot(x1: Tensor, x2: Tensor, axes: int | Sequence[int] | None = None) -> Tensor: ...

batch_matmul_: BatchMatMul

def bernoulli(input: Tensor, p: Tensor | float = 0.5, seed: int | None = None) -> Tensor: ...
def bernoulli_(input: Tensor, p: float = 0.5, *, generator: Generator | None = None) -> Tensor: ...
def bernoulli_ext(input: Tensor, *, generator: Generator | None = None) -> Tensor: ...

bernoulli_ext_: BernoulliExt

def bessel_i0(x: Tensor) -> Tensor: ...

bessel_i0_: BesselI0

def bessel_i0e(x: Tensor) -> Tensor: ...

bessel_i0e_: BesselI0e

def bessel_i1(x: Tensor) -> Tensor: ...

bessel_i1_: BesselI1

def bessel_i1e(x: Tensor) -> Tensor: ...

bessel_i1e_: BesselI1e

def bessel_j0(x: Tensor) -> Tensor: ...

bessel_j0_: BesselJ0

def bessel_j1(x: Tensor) -> Tensor: ...

bessel_j1_: BesselJ1

def bessel_k0(x: Tensor) -> Tensor: ...

bessel_k0_: BesselK0

def bessel_k0e(x: Tensor) -> Tensor: ...

bessel_k0e_: BesselK0e

def bessel_k1(x: Tensor) -> Tensor: ...

bessel_k1_: BesselK1

def bessel_k1e(x: Tensor) -> Tensor: ...

bessel_k1e_: BesselK1e

def bessel_y0(x: Tensor) -> Tensor: ...

bessel_y0_: BesselY0

def bessel_y1(x: Tensor) -> Tensor: ...

bessel_y1_: BesselY1

def bincount(input: Tensor, weights: Tensor | None = None, minlength: int = 0) -> Tensor: ...
def bitwise_and(input: Tensor, other: Tensor) -> Tensor: ...

bitwise_and_: BitwiseAnd

def bitwise_and_ext(input: Tensor, other: Tensor | float) -> Tensor: ...

bitwise_and_scalar_: BitwiseAndScalar
bitwise_and_tensor_: BitwiseAndTensor

def bitwise_left_shift(input: Tensor | int, other: Tensor | int) -> Tensor: ...
def bitwise_or(input: Tensor, other: Tensor) -> Tensor: ...

bitwise_or_: BitwiseOr

def bitwise_or_ext(input: Tensor, other: Tensor | float) -> Tensor: ...

bitwise_or_scalar_: BitwiseOrScalar
bitwise_or_tensor_: BitwiseOrTensor

def bitwise_right_shift(input: Tensor | int, other: Tensor | int) -> Tensor: ...
def bitwise_xor(input: Tensor, other: Tensor) -> Tensor: ...

bitwise_xor_: BitwiseXor

def bitwise_xor_ext(input: Tensor, other: Tensor | float) -> Tensor: ...

bitwise_xor_scalar_: BitwiseXorScalar
bitwise_xor_tensor_: BitwiseXorTensor

def block_diag(*inputs: Tensor) -> Tensor: ...
def bmm(input_x: Tensor, mat2: Tensor) -> Tensor: ...
def bucketize(input: Tensor, boundaries: Tensor | Sequence[Any], *, right: bool = False) -> Tensor: ...
def cartesian_prod(*inputs: Tensor) -> Tensor: ...

cast_: Cast

def cholesky(input_x: Tensor, upper: bool = False) -> Tensor: ...
def cholesky_inverse(input_x: Tensor, upper: bool = False) -> Tensor: ...
def cholesky_solve(input: Tensor, input2: Tensor, upper: bool = False) -> Tensor: ...
def combinations(input: Tensor, r: int = 2, with_replacement: bool = False) -> Tensor: ...

conj_: Conj

def copysign(x: Tensor, other: float | Tensor) -> Tensor: ...
def cosine_similarity(x1: Tensor, x2: Tensor, dim: int = 1, eps: float = 1e-08) -> Tensor: ...
def count_nonzero(
    x: Tensor, axis: int | Sequence[int] = (), keep_dims: bool = False, dtype: float | Type = ...
) -> Tensor: ...
def cov(
    input: Tensor, *, correction: int = 1, fweights: Tensor | None = None, aweights: Tensor | None = None
) -> Tensor: ...
def cross(input: Tensor, other: Tensor, dim: int | None = None) -> Tensor: ...
def cummin(input: Tensor, axis: int) -> tuple[Tensor, Tensor]: ...
def cumprod(input: Tensor, dim: int, dtype: Type | None = None) -> Tensor: ...

cumprod_: CumProd

def cumsum(x: Tensor, axis: int, dtype: Type | None = None) -> Tensor: ...

cumsum_: CumSum
cumulative_logsumexp_: CumulativeLogsumexp

def deg2rad(x: Tensor) -> Tensor: ...
def det(input: Tensor) -> Tensor: ...
def diag_embed(input: Tensor, offset: int = 0, dim1: int = -2, dim2: int = -1) -> Tensor: ...
def diff(
    x: Tensor, n: int = 1, axis: int = -1, prepend: Tensor | None = None, append: Tensor | None = None
) -> Tensor: ...
def diff_ext(
    input: Tensor, n: int = 1, dim: int = -1, prepend: Tensor | None = None, append: Tensor | None = None
) -> Tensor: ...
def digamma(input: Tensor) -> Tensor: ...

digamma_: Digamma

def dist(input: Tensor, other: Tensor, p: int = 2) -> Tensor: ...
def div(input: Tensor | float, other: Tensor | float, *, rounding_mode: str | None = None) -> Tensor: ...
def divide(input: Tensor | float, other: Tensor | float, *, rounding_mode: str | None = None) -> Tensor: ...
def dot(input: Tensor, other: Tensor) -> Tensor: ...
def dotrapezoid(y: Any, dx: float, dim: int) -> Tensor: ...
def dotrapezoid_tensor(y: Any, dx: float, dim: int) -> Tensor: ...
def dstack(tensors: Sequence[Tensor]) -> Tensor: ...

dtype_: DType

def einsum(equation: str, *operands: Tensor) -> Tensor: ...
def einsum_ext(equation: str, *operands: Tensor) -> Tensor: ...
def eps(x: Tensor) -> Tensor: ...
def eq(input: Tensor, other: Tensor | float) -> Tensor: ...

erf_: Erf
erfc_: Erfc

def erfinv_(input: Tensor) -> Tensor: ...

erfinv_ext_: Erfinv

def exp2(input: Tensor) -> Tensor: ...

exp2_: Pow
expand_dims_: ExpandDims

def fft(input: Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> Tensor: ...
def fft2(
    input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
) -> Tensor: ...
def fftn(
    input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
) -> Tensor: ...

fill_v2_: FillV2

def float_power(input: Tensor | float, exponent: Tensor | float) -> Tensor: ...
def float_power_ext(input: Tensor | float, exponent: Tensor | float) -> Tensor: ...

floor_: Floor

def floor_div(x: Tensor | float, y: Tensor | float) -> Tensor: ...

floordiv: FloorDiv
floormod: FloorMod

def fmax(input: Tensor, other: Tensor | float) -> Tensor: ...
def fmin(input: Tensor, other: Tensor) -> Tensor: ...
def fmod(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def frac(x: Tensor) -> Tensor: ...

gcd_: Gcd

def ge(input: Tensor | float, other: Tensor | float) -> Tensor: ...

generator_step_: Tensor

def get(ts: Any, depth: Any, dim: int, index: Tensor, r: int) -> Tensor: ...
def get_x_shape(x_shape: Tensor) -> Tensor: ...
def gmm_backward(
    grad: Tensor, x: Tensor, weight: Tensor, group_list: Tensor | None = None, group_list_type: int = 0
) -> Tensor: ...
def gmm_backward_fusion(
    grad: Tensor, weight: Tensor, group_list: Tensor | None = None, group_list_type: int = 0
) -> Tensor: ...
def gt(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def gumbel_softmax(logits: Tensor, tau: float = 1.0, hard: bool = False, dim: int = -1) -> Tensor: ...
def hann_window(window_length: int, periodic: bool = True, *, dtype: Type | None = None) -> Tensor: ...
def heaviside(input: Tensor, values: Tensor) -> Tensor: ...
def histc(input: Tensor, bins: int = 100, min: float = 0.0, max: float = 0.0) -> Tensor: ...
def hypot(input: Tensor, other: Tensor | float) -> Tensor: ...
def i0(input: Tensor) -> Tensor: ...
def ifft(input: Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> Tensor: ...
def ifft2(
    input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
) -> Tensor: ...
def ifftn(
    input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
) -> Tensor: ...
def igamma(input: Tensor, other: Tensor) -> Tensor: ...

igamma_: Igamma

def igammac(input: Tensor, other: Tensor) -> Tensor: ...

igammac_: Igammac

def imag(input: Tensor) -> Tensor: ...

imag_: Imag

def inner(input: Tensor, other: Tensor) -> Tensor: ...
def inplace_add(x: Tensor, v: Tensor, indices: int | Sequence[int]) -> Tensor: ...
def inplace_index_add(var: Tensor, indices: Tensor, updates: Tensor, axis: int) -> Tensor: ...
def inplace_sub(x: Tensor, v: Tensor, indices: int | Sequence[int]) -> Tensor: ...
def inplace_update(x: Tensor, v: Tensor, indices: int | Sequence[int] | Tensor) -> Tensor: ...
def inv(x: Tensor) -> Tensor: ...

inv_: Inv

def inverse(input: Tensor) -> Tensor: ...
def inverse_ext(input: Tensor) -> Tensor: ...
def invert(x: Tensor) -> Tensor: ...

invert_: Invert

def iou(anchor_boxes: Tensor, gt_boxes: Tensor, mode: str = "iou") -> Tensor: ...
def is_complex(input: Tensor) -> bool: ...
def isclose(
    input: Tensor, other: Tensor, rtol: float = 1e-05, atol: float = 1e-08, equal_nan: bool = False
) -> Tensor: ...
def isnan(input: Tensor) -> Tensor: ...

isnan_: IsNan

def isnan_ext(tensor: Tensor) -> Tensor: ...
def isneginf(input: Tensor) -> Tensor: ...
def isposinf(input: Tensor) -> Tensor: ...
def isreal(input: Tensor) -> Tensor: ...
def kaiser_window(
    window_length: int, periodic: bool = True, beta: float = 12.0, *, dtype: Type | None = None
) -> Tensor: ...
def kron(input: Tensor, other: Tensor) -> Tensor: ...
def lcm(input: Tensor, other: Tensor) -> Tensor: ...

lcm_: Lcm

def ldexp(x: Tensor, other: Tensor | float) -> Tensor: ...
def le(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def lerp(input: Tensor, end: Tensor, weight: float | Tensor) -> Tensor: ...

lerp_: Lerp

def lgamma(input: Tensor) -> Tensor: ...

lgamma_: Lgamma

def linalg_norm(
    A: Tensor,
    ord: float | Literal["fro"] | Literal["nuc"] | None = None,
    dim: int | Sequence[int] | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> Tensor: ...
def linspace(start: Tensor | float, end: Tensor | float, steps: Tensor | int) -> Tensor: ...

linspace_: LinSpace

def linspace_ext(start: float, end: float, steps: int, *, dtype: Type | None = None) -> Tensor: ...
def log10(input: Tensor) -> Tensor: ...

log1p_: Log1p

def log2(input: Tensor) -> Tensor: ...

log_: Log

def log_matrix_determinant(input: Tensor) -> tuple[Tensor, Tensor]: ...

log_matrix_determinant_: LogMatrixDeterminant

def logaddexp(input: Tensor, other: Tensor) -> Tensor: ...
def logaddexp2(input: Tensor, other: Tensor) -> Tensor: ...
def logcumsumexp(input: Tensor, axis: int) -> Tensor: ...
def logdet(input: Tensor) -> Tensor: ...
def logical_and(input: Tensor | bool, other: Tensor | bool) -> Tensor: ...

logical_and_: LogicalAnd

def logical_not(input: Tensor) -> Tensor: ...

logical_not_: LogicalNot

def logical_or(input: Tensor | bool, other: Tensor | bool) -> Tensor: ...

logical_or_: LogicalOr

def logical_xor(input: Tensor | bool, other: Tensor | bool) -> Tensor: ...

logical_xor_: LogicalXor

def logit(input: Tensor, eps: float | None = None) -> Tensor: ...
def logspace(
    start: float | Tensor, end: float | Tensor, steps: int, base: int = 10, *, dtype: Type = ...
) -> Tensor: ...
def logsumexp(input: Tensor, dim: int | Sequence[int], keepdim: bool = False) -> Tensor: ...
def lu_solve(b: Tensor, LU_data: Tensor, LU_pivots: Tensor) -> Tensor: ...

lu_solve_: LuSolve

def lu_unpack(
    LU_data: Tensor, LU_pivots: Tensor, unpack_data: bool = True, unpack_pivots: bool = True
) -> tuple[Tensor, Tensor, Tensor]: ...

lu_unpack_: LuUnpack

def matmul(input: Tensor, other: Tensor) -> Tensor: ...

matmul_: MatMul

def matrix_determinant(input: Tensor) -> Tensor: ...

matrix_determinant_: MatrixDeterminant
matrix_inverse_: MatrixInverse

def matrix_norm(
    A: Tensor,
    ord: float | Literal["fro"] | Literal["nuc"] = "fro",
    axis: tuple[int, int] = (-2, -1),
    keepdims: bool = False,
    *,
    dtype: Type | None = None,
) -> Tensor: ...
def matrix_norm_ext(
    A: Tensor,
    ord: float | Literal["fro"] | Literal["nuc"] = "fro",
    dim: tuple[int, int] = (-2, -1),
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> Tensor: ...
def matrix_power(input: Tensor, n: int) -> Tensor: ...
def matrix_solve(matrix: Tensor, rhs: Tensor, adjoint: bool = False) -> Tensor: ...
def mean(x: Tensor, axis: int | Sequence[int] | Tensor | None = None, keep_dims: bool = False) -> Tensor: ...
def mean_ext(
    input: Tensor, axis: int | Sequence[int] | Tensor | None = None, keep_dims: bool = False, dtype: Type | None = None
) -> Tensor: ...
def median(input: Tensor, axis: int = -1, keepdims: bool = False) -> tuple[Tensor, Tensor]: ...

# One value; values and indices along a dimension.
@overload
def median_ext(input: Tensor, dim: None = None, keepdim: bool = False) -> Tensor: ...
@overload
def median_ext(input: Tensor, dim: int, keepdim: bool = False) -> tuple[Tensor, Tensor]: ...

mod_: Mod

def mul_ext(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def multi_scale_deformable_attn_function(
    value: Tensor, shape: Tensor, offset: Tensor, locations: Tensor, weight: Tensor
) -> Tensor: ...
def multiply(input: Tensor, other: Tensor | float) -> Tensor: ...
def mv(mat: Tensor, vec: Tensor) -> Tensor: ...
def nanmean(input: Tensor, axis: int | None = None, keepdims: bool = False, *, dtype: Type | None = None) -> Tensor: ...
def nanmedian(input: Tensor, axis: int = -1, keepdims: bool = False) -> tuple[Tensor, Tensor]: ...
def nanquantile(input: Tensor, q: float | Tensor, axis: int | None = None, keepdims: bool = False) -> Tensor: ...
def nansum(
    input: Tensor, axis: int | Sequence[int] | None = None, keepdims: bool = False, *, dtype: Type | None = None
) -> Tensor: ...
def ne(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def negative(input: Tensor) -> Tensor: ...

nextafter_: NextAfter

def norm(
    A: Tensor,
    ord: float | Literal["fro"] | Literal["nuc"] | None = None,
    dim: int | Sequence[int] | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> Tensor: ...
def norm_ext(
    input: Tensor,
    p: float | Literal["fro"] | Literal["nuc"] = "fro",
    dim: int | Sequence[int] | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> Tensor: ...
def numel(input: Tensor) -> int: ...

ones_: Ones

def orgqr(input: Tensor, input2: Tensor) -> Tensor: ...
def ormqr(input: Tensor, tau: Tensor, other: Tensor, left: bool = True, transpose: bool = False) -> Tensor: ...
def outer(input: Tensor, vec2: Tensor) -> Tensor: ...
def permute(input: Tensor, axis: Sequence[int]) -> Tensor: ...
def polar(abs: Tensor | float, angle: Tensor | float) -> Tensor: ...

polar_: Polar
poly_gamma_: Polygamma

def polygamma(n: Tensor, input: Tensor) -> Tensor: ...
def positive(input: Tensor) -> Tensor: ...
def pow_ext(input: Tensor | float, exponent: Tensor | float) -> Tensor: ...

pows: Pow

def prod(
    input: Tensor, axis: int | Sequence[int] | Tensor | None = None, keep_dims: bool = False, dtype: Type | None = None
) -> Tensor: ...
def quantile(input: Tensor, q: float | Tensor, axis: int | None = None, keepdims: bool = False) -> Tensor: ...
def rad2deg(x: Tensor) -> Tensor: ...

rank_: Rank

def reciprocal(input: Tensor) -> Tensor: ...

reciprocal_: Reciprocal
reduce_sum_: ReduceSum

def remainder(input: Tensor | float, other: Tensor | float) -> Tensor: ...
def remainder_ext(input: Tensor | float, other: Tensor | float) -> Tensor: ...

remainder_scalar_tensor_: RemainderScalarTensor
remainder_tensor_scalar_: RemainderTensorScalar
remainder_tensor_tensor_: RemainderTensorTensor

def renorm(input: Tensor, p: int, axis: int, maxnorm: float) -> Tensor: ...

reshape_: Reshape

def rot90(input: Tensor, k: int, dims: Sequence[int]) -> Tensor: ...
def rotated_iou(
    boxes: Tensor,
    query_boxes: Tensor,
    trans: bool = False,
    mode: int = 0,
    is_cross: bool = True,
    v_threshold: float = 0.0,
    e_threshold: float = 0.0,
) -> Tensor: ...
def round(input: Tensor, *, decimals: int = 0) -> Tensor: ...
def row_stack(tensors: Sequence[Tensor]) -> Tensor: ...

scalar_to_tensor_: ScalarToTensor
select_: Select

def sgn(input: Tensor) -> Tensor: ...

shape_: Shape

def signbit(input: Tensor) -> Tensor: ...

size_: Size
slice_: Slice

def slogdet(input: Tensor) -> tuple[Tensor, Tensor]: ...
def sparse_segment_mean(x: Tensor, indices: Tensor, segment_ids: Tensor) -> Tensor: ...
def std(input: Tensor, axis: int | Sequence[int] | None = None, ddof: int = 0, keepdims: bool = False) -> Tensor: ...
def std_ext(
    input: Tensor, dim: int | Sequence[int] | None = None, *, correction: int = 1, keepdim: bool = False
) -> Tensor: ...
def std_mean(
    input: Tensor, axis: int | Sequence[int] | None = None, ddof: int = 0, keepdims: bool = False
) -> tuple[Tensor, Tensor]: ...
def std_mean_ext(
    input: Tensor, dim: int | Sequence[int] | None = None, *, correction: int = 1, keepdim: bool = False
) -> tuple[Tensor, Tensor]: ...
def stft(
    x: Tensor,
    n_fft: int,
    hop_length: int | None = None,
    win_length: int | None = None,
    window: Tensor | None = None,
    center: bool = True,
    pad_mode: str = "REFLECT",
    normalized: bool = False,
    onesided: bool | None = None,
    return_complex: bool | None = None,
) -> Tensor: ...
def subtract(input: Tensor | float, other: Tensor | float, *, alpha: float = 1) -> Tensor: ...
def sum(
    input: Tensor, dim: int | Sequence[int] | Tensor | None = None, keepdim: bool = False, *, dtype: Type | None = None
) -> Tensor: ...
def t(input: Tensor) -> Tensor: ...
def tanhshrink(input: Tensor) -> Tensor: ...

tensor_add: Add
tensor_ceil: Ceil
tensor_div: RealDiv
tensor_div_: Div
tensor_divmod_: DivMod

def tensor_dot(x1: Tensor, x2: Tensor, axes: int | Sequence[int] | Sequence[Sequence[int]]) -> Tensor: ...

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

def trapezoid(y: Any, dx: float, dim: int) -> Tensor: ...
def trapezoid_tensor(y: Any, x: Tensor, dim: int) -> Tensor: ...
def trapz(y: Tensor, x: Tensor | None = None, *, dx: float = 1.0, dim: int = -1) -> Tensor: ...
def tril_indices(row: int, col: int, offset: int = 0, *, dtype: Type = ...) -> Tensor: ...
def triu_indices(row: int, col: int, offset: int = 0, *, dtype: Type = ...) -> Tensor: ...
def true_divide(dividend: Tensor | float, divisor: Tensor | float) -> Tensor: ...

trunc_: Trunc

def truncate_div(x: Tensor | float, y: Tensor | float) -> Tensor: ...

truncate_div_: TruncateDiv

def truncate_mod(x: Tensor | float, y: Tensor | float) -> Tensor: ...

truncate_mod_: TruncateMod
tuple_to_tensor_: TupleToTensor

def vander(x: Tensor, N: int | None = None) -> Tensor: ...
def var(input: Tensor, axis: int | Sequence[int] | None = None, ddof: int = 0, keepdims: bool = False) -> Tensor: ...
def var_ext(
    input: Tensor, dim: int | Sequence[int] | None = None, *, correction: int = 1, keepdim: bool = False
) -> Tensor: ...
def var_mean(
    input: Tensor, axis: int | Sequence[int] | None = None, ddof: int = 0, keepdims: bool = False
) -> tuple[Tensor, Tensor]: ...
def var_mean_ext(
    input: Tensor, dim: int | Sequence[int] | None = None, *, correction: int = 1, keepdim: bool = False
) -> tuple[Tensor, Tensor]: ...
def vecdot(x: Tensor, y: Tensor, *, axis: int = -1) -> Tensor: ...
def vector_norm(
    x: Tensor,
    ord: float = 2,
    axis: int | Sequence[int] | None = None,
    keepdims: bool = False,
    *,
    dtype: Type | None = None,
) -> Tensor: ...
def vector_norm_ext(
    x: Tensor,
    ord: float = 2,
    dim: int | Sequence[int] | None = None,
    keepdim: bool = False,
    *,
    dtype: Type | None = None,
) -> Tensor: ...
def view_as_real(input: Tensor) -> Tensor: ...
def vstack(inputs: Sequence[Tensor]) -> Tensor: ...
def xdivy(x: Tensor | float, y: Tensor | float) -> Tensor: ...

xdivy_: Xdivy

def xlogy(input: Tensor | float, other: Tensor | float) -> Tensor: ...

xlogy_: Xlogy
zeros_: Zeros

def zeros_like_except(y: Tensor, dim: int) -> Tensor: ...
def zeta(input: Tensor | float, other: Tensor | float) -> Tensor: ...

zeta_: Zeta
tensor_gt = _is_tensor_gt
tensor_lt = _is_tensor_lt
tensor_muls = _is_tensor_muls
