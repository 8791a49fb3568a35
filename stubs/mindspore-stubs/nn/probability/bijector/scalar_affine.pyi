# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.bijector.bijector import Bijector as Bijector
from mindspore.nn.probability.distribution._utils.custom_ops import log_generic as log_generic
from mindspore.ops.auto_generate.gen_ops_prim import Abs, OnesLike
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast
from numpy.typing import NDArray

class ScalarAffine(Bijector):
    _scale: Tensor
    _shift: Tensor
    abs: Abs
    cast: Cast
    dtypeop: DType
    log: Any
    oneslike: OnesLike
    def __init__(
        self,
        scale: float | Sequence[float] | NDArray[Any] | Tensor = 1.0,
        shift: float | Sequence[float] | NDArray[Any] | Tensor = 0.0,
        name: str = "ScalarAffine",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def scale(self) -> Any: ...
    @property
    def shift(self) -> Any: ...
