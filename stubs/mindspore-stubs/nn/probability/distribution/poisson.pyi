# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution.distribution import Distribution
from mindspore.ops.auto_generate.gen_ops_prim import Equal, Floor, Less, Select, Squeeze
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.operations.math_ops import Igamma, Lgamma
from numpy.typing import NDArray

class Poisson(Distribution):
    _rate: Tensor | Any
    cast: Cast
    dtypeop: DType
    equal: Equal
    exp: Any
    floor: Floor
    igamma: Igamma
    less: Less
    lgamma: Lgamma
    log: Any
    poisson: Any
    select: Select
    shape: Shape
    squeeze: Squeeze
    def __init__(
        self,
        rate: Sequence[int] | NDArray[Any] | Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Poisson",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def rate(self) -> Any: ...
