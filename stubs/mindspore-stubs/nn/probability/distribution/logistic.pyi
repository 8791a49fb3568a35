# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution._utils.custom_ops import (
    exp_generic as exp_generic,
    log_generic as log_generic,
)
from mindspore.nn.probability.distribution._utils.utils import check_greater_zero as check_greater_zero
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import (
    Erf,
    Expm1,
    Greater,
    Less,
    Log1p,
    LogicalOr,
    Neg,
    Select,
    Sigmoid,
    Sqrt,
    Squeeze,
)
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor, Shape
from numpy.typing import NDArray

class Logistic(Distribution):
    _loc: Tensor | Any
    _scale: Tensor | Any
    cast: Cast
    consttensor: ScalarToTensor
    dtypeop: DType
    erf: Erf
    exp: Any
    expm1: Expm1
    greater: Greater
    less: Less
    log: Any
    log1p: Log1p
    logicalor: LogicalOr
    neg: Neg
    sd_const: Any
    select: Select
    shape: Shape
    sigmoid: Sigmoid
    softplus: Any
    sqrt: Sqrt
    squeeze: Squeeze
    threshold: Any
    tiny: Any
    uniform: Any
    def __init__(
        self,
        loc: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        scale: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Logistic",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def loc(self) -> Any: ...
    @property
    def scale(self) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
Validator = _is_Validator
mstype = _is_mstype
