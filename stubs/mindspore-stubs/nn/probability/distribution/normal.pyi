# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution.distribution import Distribution
from mindspore.ops.auto_generate.gen_ops_prim import Erf, Exp, Expm1, Log, Sqrt, Square, Squeeze
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor, Shape
from numpy.typing import NDArray

class Normal(Distribution):
    _mean_value: Tensor | Any
    _sd_value: Tensor | Any
    cast: Cast
    coff: Tensor
    const: ScalarToTensor
    erf: Erf
    exp: Exp
    expm1: Expm1
    log: Log
    shape: Shape
    sq: Square
    sqrt: Sqrt
    squeeze: Squeeze
    def __init__(
        self,
        mean: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        sd: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Normal",
    ) -> None: ...
    def extend_repr(self) -> str: ...
