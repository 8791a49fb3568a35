# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph

__all__ = ["GradientAccumulation", "gradient_accumulation_op", "gradient_clear_op"]

class GradientAccumulation(Cell):
    hyper_map: HyperMap
    optimizer: Cell
    def __init__(self, max_accumulation_step: int, optimizer: Cell) -> None: ...
    def construct(self, loss: Tensor, grads: Sequence[Tensor]) -> Any: ...

def clear_grad(cumulative_grad: Tensor) -> Any: ...
def cumulative_grad_process(accumulation_step: int, cumulative_grad: Tensor, grad: Tensor) -> Any: ...

gradient_accumulation_op: MultitypeFuncGraph
gradient_clear_op: MultitypeFuncGraph
