# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution.distribution import Distribution
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
