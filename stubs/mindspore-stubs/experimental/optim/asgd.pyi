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
from mindspore.ops.auto_generate.gen_ops_prim import Assign, AssignAdd, Maximum, Pow
from mindspore.ops.operations.manually_defined.ops_def import Cast

class ASGD(Optimizer):
    assignadd: AssignAdd
    ax: Any
    eta: Any
    increase_tensor: _Tensor
    mu: Any
    op_cast: Cast
    step_t: _Parameter
    def __init__(
        self,
        params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | _Tensor = 0.01,
        lambd: float = 0.0001,
        alpha: float = 0.75,
        t0: float = 1000000.0,
        weight_decay: float = 0.0,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...
    def implementation(
        self,
        lambd: float,
        alpha: float,
        t0: float,
        lr: float | _Tensor,
        group_id: int,
        maximize: bool,
        gradients: Sequence[_Tensor],
        weight_decay: float,
    ) -> bool: ...

def _run_asgd_opt(
    lambd: float,
    alpha: float,
    t0: float,
    step: int,
    lr: float | _Tensor,
    param: _Tensor,
    grad: _Tensor,
    eta: Any,
    mu: Any,
    ax: Any,
) -> bool: ...

op_assign: Assign
op_assignadd: AssignAdd
op_cast: Cast
op_maximum: Maximum
op_pow: Pow
mstype = _is_mstype
