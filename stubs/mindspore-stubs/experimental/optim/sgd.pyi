# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.experimental.optim.optimizer import Optimizer as Optimizer
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.ops.operations.manually_defined.ops_def import Cast

class SGD(Optimizer):
    accum: Any
    op_cast: Cast
    stat: Any
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | _Tensor,
        momentum: float = 0,
        dampening: float = 0,
        weight_decay: float = 0.0,
        nesterov: bool = False,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...
    def implementation(
        self,
        momentum: float,
        lr: float | _Tensor,
        group_id: int,
        gradients: Sequence[_Tensor],
        maximize: bool,
        dampening: float,
        weight_decay: float,
        nesterov: bool,
    ) -> bool: ...

def _tensor_run_opt_ext(
    opt: Cell, momentum: float, learning_rate: Any, gradient: _Tensor, weight: _Tensor, accum: _Tensor, stat: _Tensor
) -> bool: ...

Validator = _is_Validator
mstype = _is_mstype
