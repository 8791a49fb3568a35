# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell

__all__ = ["WithBNNLossCell"]

class WithBNNLossCell(Cell):
    _backbone: Any
    _loss_fn: Any
    bnn_factor: int
    dnn_factor: int
    kl_loss: list[Any]
    def __init__(self, backbone: _Cell, loss_fn: _Cell, dnn_factor: float = 1, bnn_factor: float = 1) -> None: ...
    def construct(self, x: Tensor, label: Tensor) -> Tensor: ...
    @property
    def backbone_network(self) -> _Cell: ...
