# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import (
    Parameter as Parameter,
    ParameterTuple as ParameterTuple,
    ParameterTuple as _ParameterTuple,
)
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops import operations as _is_P
from typing_extensions import Self

__all__ = ["GroupLossScaleManager"]

class GroupLossScaleManager(Cell):
    _loss_scale: float
    dynamic_loss_scale: _ParameterTuple | Any
    layer_loss_scale: Any
    loss_scale_groups: Any
    loss_scale_number: Any
    def __init__(self, init_loss_scale: float, loss_scale_groups: Sequence[Any]) -> None: ...
    def construct(self, x: _Tensor, layer1: int, layer2: int) -> _Tensor: ...
    def get_loss_scale(self) -> float: ...
    def get_update_cell(self) -> Self: ...
    def set_loss_scale_status(self, loss_scale_number: int, init_loss_scale: float) -> None: ...
    def update_loss_scale_status(self, layer: int, update_ratio: float) -> float: ...

P = _is_P
mstype = _is_mstype
