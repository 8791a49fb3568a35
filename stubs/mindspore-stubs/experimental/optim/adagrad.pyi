# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import Assign, AssignAdd
from mindspore.ops.operations.manually_defined.ops_def import Cast

class Adagrad(Optimizer):
    accum: Any
    assign: Assign
    assignadd: AssignAdd
    increase_tensor: Tensor
    op_cast: Cast
    step_t: Parameter
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor = 0.01,
        lr_decay: float = 0.0,
        weight_decay: float = 0.0,
        initial_accumulator_value: float = 0.0,
        eps: float = 1e-10,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def implementation(
        self,
        eps: float,
        lr: float | Tensor,
        lr_decay: float,
        maximize: bool,
        weight_decay: float,
        start_id: int,
        end_id: int,
        gradients: Sequence[Tensor],
    ) -> bool: ...
