# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution.transformed_distribution import TransformedDistribution
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
