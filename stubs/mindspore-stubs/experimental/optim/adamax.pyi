# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import AssignAdd
from mindspore.ops.operations.manually_defined.ops_def import Cast

class Adamax(Optimizer):
    assignadd: AssignAdd
    exp_avg: Any
    exp_inf: Any
    increase_tensor: Tensor
    op_cast: Cast
    step_t: Parameter
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor = 0.002,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.0,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def implementation(
        self,
        group_id: int,
        lr: float | Tensor,
        gradients: Sequence[Tensor],
        maximize: bool,
        weight_decay: float,
        beta1: float,
        beta2: float,
        eps: float,
    ) -> bool: ...
