# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.bijector.bijector import Bijector as Bijector
from mindspore.nn.probability.distribution._utils.custom_ops import (
    exp_generic as exp_generic,
    log_generic as log_generic,
)
from mindspore.nn.probability.distribution._utils.utils import check_greater_zero as check_greater_zero
from mindspore.ops.operations.manually_defined.ops_def import Cast
from numpy.typing import NDArray

class GumbelCDF(Bijector):
    _loc: Tensor
    _scale: Tensor
    cast: Cast
    exp: Any
    log: Any
    def __init__(
        self,
        loc: float | Sequence[float] | NDArray[Any] | Tensor = 0.0,
        scale: float | Sequence[float] | NDArray[Any] | Tensor = 1.0,
        name: str = "GumbelCDF",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def loc(self) -> Any: ...
    @property
    def scale(self) -> Any: ...
