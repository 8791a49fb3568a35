# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.experimental.optim.optimizer import (
    Optimizer as Optimizer,
    check_not_less_than as check_not_less_than,
    check_not_less_than_without_equal as check_not_less_than_without_equal,
)
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_prim import Assign, AssignAdd
from mindspore.ops.operations.manually_defined.ops_def import Cast

class Adagrad(Optimizer):
    accum: Any
    assign: Assign
    assignadd: AssignAdd
    increase_tensor: _Tensor
    op_cast: Cast
    step_t: _Parameter
    def __init__(
        self,
        params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | _Tensor = 0.01,
        lr_decay: float = 0.0,
        weight_decay: float = 0.0,
        initial_accumulator_value: float = 0.0,
        eps: float = 1e-10,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...
    def implementation(
        self,
        eps: float,
        lr: float | _Tensor,
        lr_decay: float,
        maximize: bool,
        weight_decay: float,
        start_id: int,
        end_id: int,
        gradients: Sequence[_Tensor],
    ) -> bool: ...

def _tensor_run_opt(opt: Cell, learning_rate: Any, weight: _Tensor, accum: _Tensor, gradient: _Tensor) -> Any: ...

mstype = _is_mstype
