# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.nn.probability import bijector as _is_msb, distribution as _is_msd
from mindspore.nn.probability.distribution._utils.custom_ops import (
    exp_generic as exp_generic,
    log_generic as log_generic,
)
from mindspore.nn.probability.distribution._utils.utils import check_distribution_name as check_distribution_name
from mindspore.nn.probability.distribution.transformed_distribution import TransformedDistribution
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Erf, Expm1, Greater, Select, Sqrt, Square, Squeeze
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from numpy.typing import NDArray

class LogNormal(TransformedDistribution):
    _loc: Any
    _scale: Any
    cast: Cast
    dtypeop: DType
    erf: Erf
    expm1: Expm1
    greater: Greater
    log_2pi: Any
    select: Select
    shape: Shape
    sq: Square
    sqrt: Sqrt
    squeeze: Squeeze
    def __init__(
        self,
        loc: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        scale: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        seed: int = 0,
        dtype: Type = ...,
        name: str = "LogNormal",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def loc(self) -> Any: ...
    @property
    def scale(self) -> Any: ...

F = _is_F
P = _is_P
msb = _is_msb
msd = _is_msd
mstype = _is_mstype
