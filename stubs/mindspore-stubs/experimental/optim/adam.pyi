# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import AssignAdd, Mul, Pow
from mindspore.ops.operations.manually_defined.ops_def import Cast
from mindspore.ops.operations.math_ops import AddN
from mindspore.ops.operations.nn_ops import Adam as _Adam

class Adam(Optimizer):
    adam_opt: _Adam
    assignadd: AssignAdd
    exp_avg: Any
    exp_avg_sq: Any
    increase_tensor: Tensor
    max_exp_avg_sq: Any
    op_add: AddN
    op_cast: Cast
    op_mul: Mul
    op_pow: Pow
    state_step: Parameter
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.0,
        amsgrad: bool = False,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def implementation(
        self,
        beta1: float,
        beta2: float,
        eps: float,
        lr: float | Tensor,
        start_id: int,
        end_id: int,
        gradients: Sequence[Tensor],
        maximize: bool,
        weight_decay: float,
    ) -> bool: ...

adam_op: Any
