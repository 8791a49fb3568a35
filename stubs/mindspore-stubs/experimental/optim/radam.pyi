# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import AssignAdd, Pow, Sqrt
from mindspore.ops.operations.manually_defined.ops_def import Cast

class RAdam(Optimizer):
    assignadd: AssignAdd
    exp_avg: Any
    exp_avg_sq: Any
    increase_tensor: Tensor
    step_t: Parameter
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def implementation(
        self,
        lr: float | Tensor,
        beta1: float,
        beta2: float,
        weight_decay: float,
        eps: float,
        start_id: int,
        end_id: int,
        gradients: Sequence[Tensor],
    ) -> bool: ...

op_cast: Cast
op_pow: Pow
op_sqrt: Sqrt
