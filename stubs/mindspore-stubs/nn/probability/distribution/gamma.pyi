# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, nn as nn
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.nn.layer.math import DiGamma
from mindspore.nn.probability.distribution._utils.custom_ops import log_generic as log_generic
from mindspore.nn.probability.distribution._utils.utils import (
    check_distribution_name as check_distribution_name,
    check_greater_zero as check_greater_zero,
)
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Greater, Select, Sqrt, Square, Squeeze
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.operations.math_ops import Igamma, Lgamma
from numpy.typing import NDArray

class Gamma(Distribution):
    _concentration: Tensor | Any
    _rate: Tensor | Any
    cast: Cast
    digamma: DiGamma
    dtypeop: DType
    greater: Greater
    igamma: Igamma
    lgamma: Lgamma
    log: Any
    select: Select
    shape: Shape
    sqrt: Sqrt
    square: Square
    squeeze: Squeeze
    def __init__(
        self,
        concentration: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        rate: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Gamma",
    ) -> None: ...
    @property
    def concentration(self) -> Any: ...
    def extend_repr(self) -> str: ...
    @property
    def rate(self) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
Validator = _is_Validator
mstype = _is_mstype
