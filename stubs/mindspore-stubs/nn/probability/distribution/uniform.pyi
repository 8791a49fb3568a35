# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution.distribution import Distribution
from mindspore.ops.auto_generate.gen_ops_prim import Less, LessEqual, LogicalAnd, Select, Square, Squeeze, ZerosLike
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor, Shape
from numpy.typing import NDArray

class Uniform(Distribution):
    _high: Tensor | Any
    _low: Tensor | Any
    cast: Cast
    const: ScalarToTensor
    dtypeop: DType
    exp: Any
    less: Less
    lessequal: LessEqual
    log: Any
    logicaland: LogicalAnd
    select: Select
    shape: Shape
    sq: Square
    squeeze: Squeeze
    uniform: Any
    zeroslike: ZerosLike
    def __init__(
        self,
        low: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        high: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Uniform",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def high(self) -> Any: ...
    @property
    def low(self) -> Any: ...
