# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.bijector.bijector import Bijector as Bijector
from mindspore.nn.probability.distribution._utils.custom_ops import (
    exp_generic as exp_generic,
    log_generic as log_generic,
)
from mindspore.nn.probability.distribution._utils.utils import check_greater_equal_zero as check_greater_equal_zero
from mindspore.ops.auto_generate.gen_ops_prim import Equal, Expm1, Log1p, Pow, Select
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from numpy.typing import NDArray

class PowerTransform(Bijector):
    _power: Tensor
    cast: Cast
    dtypeop: DType
    equal_base: Equal
    exp: Any
    expm1: Expm1
    log: Any
    log1p: Log1p
    pow: Pow
    select_base: Select
    shape: Shape
    def __init__(
        self, power: float | Sequence[float] | NDArray[Any] | Tensor = 0.0, name: str = "PowerTransform"
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def power(self) -> Tensor: ...
