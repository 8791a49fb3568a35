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
from mindspore.nn.probability.distribution._utils.utils import (
    check_distribution_name as check_distribution_name,
    check_greater_zero as check_greater_zero,
)
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.ops import composite as _is_C, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Less, Select, Squeeze
from mindspore.ops.operations.array_ops import DType, Fill
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor, Shape
from numpy.typing import NDArray

class Exponential(Distribution):
    _rate: Tensor | Any
    cast: Cast
    const: ScalarToTensor
    dtypeop: DType
    exp: Any
    fill: Fill
    less: Less
    log: Any
    minval: Any
    select: Select
    shape: Shape
    squeeze: Squeeze
    uniform: Any
    def __init__(
        self,
        rate: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Exponential",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def rate(self) -> Any: ...

C = _is_C
P = _is_P
Validator = _is_Validator
mstype = _is_mstype
