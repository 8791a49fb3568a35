# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.nn.probability import bijector as _is_msb, distribution as _is_msd
from mindspore.nn.probability.distribution._utils.custom_ops import (
    exp_generic as exp_generic,
    log_generic as log_generic,
)
from mindspore.nn.probability.distribution._utils.utils import check_distribution_name as check_distribution_name
from mindspore.nn.probability.distribution.transformed_distribution import (
    TransformedDistribution as TransformedDistribution,
)
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Expm1, Sqrt, Squeeze
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor, Shape
from mindspore.ops.operations.math_ops import Lgamma
from numpy.typing import NDArray

class Gumbel(TransformedDistribution):
    _gumbel_bijector: Any
    _loc: Any
    _scale: Any
    cast: Cast
    const: ScalarToTensor
    expm1: Expm1
    lgamma: Lgamma
    shape: Shape
    sqrt: Sqrt
    squeeze: Squeeze
    def __init__(
        self,
        loc: float | Sequence[float] | NDArray[Any] | Tensor,
        scale: float | Sequence[float] | NDArray[Any] | Tensor,
        seed: int = 0,
        dtype: Type = ...,
        name: str = "Gumbel",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def loc(self) -> Any: ...
    @property
    def scale(self) -> Any: ...

F = _is_F
P = _is_P
Validator = _is_Validator
msb = _is_msb
msd = _is_msd
mstype = _is_mstype
