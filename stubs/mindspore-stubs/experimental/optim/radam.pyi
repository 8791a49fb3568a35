# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.experimental.optim.optimizer import (
    Optimizer as Optimizer,
    check_not_less_than as check_not_less_than,
    check_not_less_than_without_equal as check_not_less_than_without_equal,
)
from mindspore.graph.api import jit as jit
from mindspore.ops.auto_generate.gen_ops_prim import AssignAdd, Pow, Sqrt
from mindspore.ops.operations.manually_defined.ops_def import Cast

class RAdam(Optimizer):
    assignadd: AssignAdd
    exp_avg: Any
    exp_avg_sq: Any
    increase_tensor: _Tensor
    step_t: _Parameter
    def __init__(
        self,
        params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | _Tensor = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...
    def implementation(
        self,
        lr: float | _Tensor,
        beta1: float,
        beta2: float,
        weight_decay: float,
        eps: float,
        start_id: int,
        end_id: int,
        gradients: Sequence[_Tensor],
    ) -> bool: ...

def _tensor_run_opt(
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    rho_inf: Any,
    rho_t: Any,
    bias_correction1: Any,
    bias_correction2: Any,
    param: _Tensor,
    grad: _Tensor,
    exp_avg: _Tensor,
    exp_avg_sq: _Tensor,
) -> bool: ...

op_cast: Cast
op_pow: Pow
op_sqrt: Sqrt
mstype = _is_mstype
validator = _is_validator
