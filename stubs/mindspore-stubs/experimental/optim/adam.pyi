# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.experimental.optim.optimizer import Optimizer as Optimizer
from mindspore.graph.api import jit as jit
from mindspore.ops.auto_generate.gen_ops_prim import AssignAdd, Mul, Pow
from mindspore.ops.operations.manually_defined.ops_def import Cast
from mindspore.ops.operations.math_ops import AddN
from mindspore.ops.operations.nn_ops import Adam as _Adam

class Adam(Optimizer):
    adam_opt: _Adam
    assignadd: AssignAdd
    exp_avg: Any
    exp_avg_sq: Any
    increase_tensor: _Tensor
    max_exp_avg_sq: Any
    op_add: AddN
    op_cast: Cast
    op_mul: Mul
    op_pow: Pow
    state_step: _Parameter
    def __init__(
        self,
        params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | _Tensor = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.0,
        amsgrad: bool = False,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...
    def implementation(
        self,
        beta1: float,
        beta2: float,
        eps: float,
        lr: float | _Tensor,
        start_id: int,
        end_id: int,
        gradients: Sequence[_Tensor],
        maximize: bool,
        weight_decay: float,
    ) -> bool: ...

def _run_adam_opt(
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    param: _Tensor,
    moment1: Any,
    moment2: Any,
) -> bool: ...
def _run_adam_with_amsgrad_opt(
    beta1_power: Any,
    beta2_power: _Tensor,
    lr: float | _Tensor,
    gradient: _Tensor,
    param: _Tensor,
    moment1: Any,
    moment2: Any,
    vhat: _Tensor,
) -> bool: ...

adam_op: Any
mstype = _is_mstype
