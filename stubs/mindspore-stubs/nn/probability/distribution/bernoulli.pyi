# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution.distribution import Distribution
from mindspore.ops.auto_generate.gen_ops_prim import Floor, Less, Select, Squeeze
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor, Shape
from numpy.typing import NDArray

class Bernoulli(Distribution):
    _probs: Tensor | Any
    cast: Cast
    const: ScalarToTensor
    exp: Any
    floor: Floor
    less: Less
    log: Any
    select: Select
    shape: Shape
    squeeze: Squeeze
    uniform: Any
    def __init__(
        self,
        probs: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Bernoulli",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def probs(self) -> Any: ...
