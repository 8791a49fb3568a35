# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution.transformed_distribution import TransformedDistribution
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
