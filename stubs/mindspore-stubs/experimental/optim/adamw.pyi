# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import ApplyAdamW, AssignAdd, Maximum, Mul, Pow, Sqrt
from mindspore.ops.composite.base import HyperMap
from mindspore.ops.operations.manually_defined.ops_def import Cast

class AdamW(Optimizer):
    assignadd: AssignAdd
    exp_avg: Any
    exp_avg_sq: Any
    increase_tensor: Tensor
    max_exp_avg_sq: Any
    op_cast: Cast
    state_step: Parameter
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.01,
        amsgrad: bool = False,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def implementation(
        self,
        lr: float | Tensor,
        weight_decay: float,
        beta1: float,
        beta2: float,
        amsgrad: bool,
        eps: float,
        grads: Sequence[Tensor],
        start_id: int,
        end_id: int,
    ) -> bool: ...

class SpeedAdamW(Optimizer):
    adamw_opt: ApplyAdamW
    assignadd: AssignAdd
    exp_avg: Any
    exp_avg_sq: Any
    increase_tensor: Tensor
    max_v_group: bool
    state_step: Parameter
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.01,
        amsgrad: bool = False,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...

hyper_map: HyperMap
op_maximum: Maximum
op_mul: Mul
op_pow: Pow
op_sqrt: Sqrt

def prepare_func(lr: float | Tensor, weight_decay: float, state_step: int, beta1: float, beta2: float) -> Any: ...
