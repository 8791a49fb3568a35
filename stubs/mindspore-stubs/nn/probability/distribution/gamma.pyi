# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.layer.math import DiGamma
from mindspore.nn.probability.distribution.distribution import Distribution
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
