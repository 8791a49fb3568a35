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
from mindspore.ops.auto_generate.gen_ops_prim import AssignAdd, Sqrt
from mindspore.ops.operations.manually_defined.ops_def import Cast

class NAdam(Optimizer):
    assignadd: AssignAdd
    exp_avg: Any
    exp_avg_sq: Any
    increase_tensor: _Tensor
    mu_product: Any
    op_cast: Cast
    step_t: _Parameter
    def __init__(
        self,
        params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | _Tensor = 0.002,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.0,
        momentum_decay: float = 0.004,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...
    def implementation(
        self,
        lr: float | _Tensor,
        beta1: float,
        beta2: float,
        weight_decay: float,
        momentum_decay: float,
        eps: float,
        start_id: int,
        end_id: int,
        gradients: Sequence[_Tensor],
    ) -> bool: ...

def _tensor_run_opt(
    beta1: float,
    beta2: float,
    momentum_decay: float,
    eps: float,
    step_t: Any,
    lr: float | _Tensor,
    param: _Tensor,
    grad: _Tensor,
    exp_avg: _Tensor,
    exp_avg_sq: _Tensor,
    mu_product: Any,
) -> bool: ...

op_sqrt: Sqrt
mstype = _is_mstype
validator = _is_validator
