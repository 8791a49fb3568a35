# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph

__all__ = ["GradientAccumulation", "gradient_accumulation_op", "gradient_clear_op"]

class GradientAccumulation(Cell):
    _accumulation_step: _Parameter
    _grad_accumulation: Any
    _max_accumulation_step: int
    hyper_map: HyperMap
    optimizer: Any
    weights: Any
    def __init__(self, max_accumulation_step: int, optimizer: _Cell) -> None: ...
    def construct(self, loss: _Tensor, grads: Sequence[_Tensor]) -> Any: ...

def clear_grad(cumulative_grad: _Tensor) -> Any: ...
def cumulative_grad_process(accumulation_step: int, cumulative_grad: _Tensor, grad: _Tensor) -> Any: ...

gradient_accumulation_op: MultitypeFuncGraph
gradient_clear_op: MultitypeFuncGraph
C = _is_C
F = _is_F
P = _is_P
mstype = _is_mstype
