# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore.common.tensor import Tensor
from mindspore.nn.layer.activation import LogSigmoid as LogSigmoid
from mindspore.nn.probability.bijector.bijector import Bijector as Bijector
from mindspore.nn.probability.distribution._utils.custom_ops import (
    exp_generic as exp_generic,
    log_generic as log_generic,
)
from mindspore.ops.auto_generate.gen_ops_prim import Abs, Expm1, Greater, Less, LogicalOr, Select, Sigmoid
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from numpy.typing import NDArray

class Softplus(Bijector):
    _sharpness: Tensor
    abs: Abs
    cast: Cast
    dtypeop: DType
    exp: Any
    expm1: Expm1
    greater: Greater
    inverse_softplus: Any
    less: Less
    log: Any
    log_sigmoid: LogSigmoid
    logicalor: LogicalOr
    select: Select
    shape: Shape
    sigmoid: Sigmoid
    softplus: Any
    threshold: Any
    tiny: Any
    def __init__(
        self, sharpness: float | Sequence[float] | NDArray[Any] | Tensor = 1.0, name: str = "Softplus"
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def sharpness(self) -> Any: ...
