# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.probability.bijector.bijector import Bijector
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
