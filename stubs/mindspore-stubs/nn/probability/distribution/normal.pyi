# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.probability.distribution._utils.utils import (
    check_distribution_name as check_distribution_name,
    check_greater_zero as check_greater_zero,
)
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.ops import composite as _is_C, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Erf, Exp, Expm1, Log, Sqrt, Square, Squeeze
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor, Shape
from numpy.typing import NDArray

class Normal(Distribution):
    _mean_value: _Tensor | Any
    _sd_value: _Tensor | Any
    cast: Cast
    coff: _Tensor
    const: ScalarToTensor
    erf: Erf
    exp: Exp
    expm1: Expm1
    log: Log
    shape: Shape
    sq: Square
    sqrt: Sqrt
    squeeze: Squeeze
    def __init__(
        self,
        mean: float | Sequence[float] | NDArray[Any] | _Tensor | None = None,
        sd: float | Sequence[float] | NDArray[Any] | _Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Normal",
    ) -> None: ...
    def extend_repr(self) -> str: ...

C = _is_C
P = _is_P
Validator = _is_Validator
mstype = _is_mstype
