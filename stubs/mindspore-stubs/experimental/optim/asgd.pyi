# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import Assign, AssignAdd, Maximum, Pow
from mindspore.ops.operations.manually_defined.ops_def import Cast

class ASGD(Optimizer):
    assignadd: AssignAdd
    ax: Any
    eta: Any
    increase_tensor: Tensor
    mu: Any
    op_cast: Cast
    step_t: Parameter
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor = 0.01,
        lambd: float = 0.0001,
        alpha: float = 0.75,
        t0: float = 1000000.0,
        weight_decay: float = 0.0,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def implementation(
        self,
        lambd: float,
        alpha: float,
        t0: float,
        lr: float | Tensor,
        group_id: int,
        maximize: bool,
        gradients: Sequence[Tensor],
        weight_decay: float,
    ) -> bool: ...

op_assign: Assign
op_assignadd: AssignAdd
op_cast: Cast
op_maximum: Maximum
op_pow: Pow
