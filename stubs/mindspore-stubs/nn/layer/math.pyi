# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, log as _is_logger, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.auto_generate.gen_ops_prim import (
    Abs,
    Cholesky,
    Cos,
    Equal,
    Exp,
    Floor,
    Greater,
    IsFinite,
    Less,
    LessEqual,
    Log,
    Log1p,
    LogicalAnd,
    LogicalNot,
    LogicalOr,
    Maximum,
    Mul,
    Neg,
    OnesLike,
    ReduceMax,
    ReduceMean,
    ReduceSum,
    Select,
    Sin,
    Square,
    Squeeze,
    ZerosLike,
)
from mindspore.ops.operations._thor_ops import CholeskyTrsm, DetTriangle
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor, Shape
from mindspore.ops.operations.math_ops import DivNoNan, SquaredDifference
from mindspore.ops.primitive import constexpr as constexpr

__all__ = [
    "CosineSimilarity",
    "DiGamma",
    "IGamma",
    "LBeta",
    "LGamma",
    "MatDet",
    "MatInverse",
    "MatMul",
    "Moments",
    "Range",
    "ReduceLogSumExp",
]

class CosineSimilarity(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    cast: Cast
    dim: int
    div: DivNoNan
    eps: float
    maximum: Maximum
    mul: Mul
    def __init__(self, dim: int = 1, eps: float = 1e-08) -> None: ...
    def construct(self, x1: _Tensor, x2: _Tensor) -> _Tensor: ...

class DiGamma(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    abs: Abs
    cos: Cos
    dtype: DType
    equal: Equal
    floor: Floor
    k_base_lanczos_coeff: float
    k_lanczos_coefficients: list[float]
    k_lanczos_gamma: int
    lanczos_gamma_plus_one_half: float
    less: Less
    log1p: Log1p
    log_lanczos_gamma_plus_one_half: Any
    logicaland: LogicalAnd
    nan: float
    pi: float
    select: Select
    shape: Shape
    sin: Sin
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class IGamma(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    cast: Cast
    dtype: DType
    equal: Equal
    exp: Exp
    greater: Greater
    less: Less
    lgamma: LGamma
    log: Log
    log_maxfloat32: _Tensor
    logicaland: LogicalAnd
    logicalnot: LogicalNot
    logicalor: LogicalOr
    neg: Neg
    select: Select
    shape: Shape
    zeroslike: ZerosLike
    def __init__(self) -> None: ...
    def construct(self, a: _Tensor, x: _Tensor) -> _Tensor: ...

class LBeta(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    const: ScalarToTensor
    dtype: DType
    less: Less
    lgamma: LGamma
    log: Log
    log1p: Log1p
    log_2pi: Any
    minimax_coeff: list[float]
    select: Select
    shape: Shape
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor, y: _Tensor) -> _Tensor: ...

class LGamma(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    abs: Abs
    dtype: DType
    equal: Equal
    floor: Floor
    greater: Greater
    inf: float
    isfinite: IsFinite
    k_base_lanczos_coeff: float
    k_lanczos_coefficients: list[float]
    k_lanczos_gamma: int
    lanczos_gamma_plus_one_half: float
    less: Less
    lessequal: LessEqual
    log: Log
    log1p: Log1p
    log_2: Any
    log_lanczos_gamma_plus_one_half: Any
    log_pi: Any
    log_sqrt_two_pi: Any
    one: int
    one_half: float
    ones_like: OnesLike
    pi: float
    select: Select
    shape: Shape
    sin: Sin
    two: int
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class MatDet(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    cholesky: Cholesky
    det_triangle: DetTriangle
    dtype: DType
    square: Square
    def __init__(self) -> None: ...
    def construct(self, a: _Tensor) -> _Tensor: ...

class MatInverse(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    choleskytrsm: CholeskyTrsm
    dtype: DType
    matmul: MatMul
    def __init__(self) -> None: ...
    def construct(self, a: _Tensor) -> _Tensor: ...

class MatMul(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    expand_op: Any
    reduce_sum_op: Any
    shape_op: Any
    squeeze_left_op: Any
    squeeze_right_op: Any
    transpose_x1: _Tensor | bool | Any
    transpose_x2: _Tensor | bool | Any
    def __init__(self, transpose_x1: _Tensor | bool = False, transpose_x2: _Tensor | bool = False) -> None: ...
    def construct(self, x1: _Tensor, x2: _Tensor) -> _Tensor: ...

class Moments(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    axis: Any
    cast: Cast
    keep_dims: Any
    reduce_mean: ReduceMean
    square_diff: SquaredDifference
    squeeze: Squeeze
    def __init__(self, axis: int | Sequence[int] | None = None, keep_dims: bool | None = None) -> None: ...
    def construct(self, x: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class Range(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    ms_dtype: Any
    result_tensor: _Tensor
    def __init__(self, start: int | float, limit: int | float | None = None, delta: int | float = 1) -> None: ...
    def construct(self) -> _Tensor: ...

class ReduceLogSumExp(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    axis: int
    exp: Exp
    log: Log
    max: ReduceMax
    sum: ReduceSum
    def __init__(self, axis: int | Sequence[int], keep_dims: bool = False) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

def _igamma_series(ax: Any, x: _Tensor, a: _Tensor, enabled: bool) -> Any: ...
def _igammac_continued_fraction(ax: Any, x: _Tensor, a: _Tensor, enabled: bool) -> Any: ...
def _while_helper_func(cond: Any, body: Any, vals: Any) -> Any: ...

check_col_row_equal: Any
get_broadcast_matmul_shape: Any

def matmul_op_select(x1_shape: _Tensor, x2_shape: _Tensor, transpose_x1: _Tensor, transpose_x2: _Tensor) -> Any: ...

logger = _is_logger
mstype = _is_mstype
validator = _is_validator
