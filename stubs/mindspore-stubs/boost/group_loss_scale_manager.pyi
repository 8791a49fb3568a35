# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from typing_extensions import Self

__all__ = ["GroupLossScaleManager"]

class GroupLossScaleManager(Cell):
    _loss_scale: float
    dynamic_loss_scale: ParameterTuple | Any
    layer_loss_scale: Any
    loss_scale_groups: Any
    loss_scale_number: Any
    def __init__(self, init_loss_scale: float, loss_scale_groups: Sequence[Any]) -> None: ...
    def construct(self, x: Tensor, layer1: int, layer2: int) -> Tensor: ...
    def get_loss_scale(self) -> float: ...
    def get_update_cell(self) -> Self: ...
    def set_loss_scale_status(self, loss_scale_number: int, init_loss_scale: float) -> None: ...
    def update_loss_scale_status(self, layer: int, update_ratio: float) -> float: ...
