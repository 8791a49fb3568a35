# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.experimental.optim.optimizer import Optimizer as Optimizer
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.ops import auto_generate as _is_gen
from mindspore.ops.auto_generate.gen_ops_prim import ApplyAdamW, AssignAdd, Maximum, Mul, Pow, Sqrt
from mindspore.ops.composite.base import HyperMap
from mindspore.ops.operations.manually_defined.ops_def import Cast

class AdamW(Optimizer):
    assignadd: AssignAdd
    exp_avg: Any
    exp_avg_sq: Any
    increase_tensor: _Tensor
    max_exp_avg_sq: Any
    op_cast: Cast
    state_step: _Parameter
    def __init__(
        self,
        params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | _Tensor = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.01,
        amsgrad: bool = False,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...
    def implementation(
        self,
        lr: float | _Tensor,
        weight_decay: float,
        beta1: float,
        beta2: float,
        amsgrad: bool,
        eps: float,
        grads: Sequence[_Tensor],
        start_id: int,
        end_id: int,
    ) -> bool: ...

class SpeedAdamW(Optimizer):
    adamw_opt: ApplyAdamW
    assignadd: AssignAdd
    exp_avg: Any
    exp_avg_sq: Any
    increase_tensor: _Tensor
    max_v_group: bool
    state_step: _Parameter
    def __init__(
        self,
        params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | _Tensor = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.01,
        amsgrad: bool = False,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...

def _check_param_value(
    betas: tuple[float, float],
    eps: float,
    weight_decay: float,
    lr: float | _Tensor,
    amsgrad: bool,
    maximize: bool,
    prim_name: str,
) -> None: ...
def _run_adamw_opt(
    weight_decay_new: Any,
    step_size: int,
    amsgrad: bool,
    eps: float,
    bias_correction2_sqrt: Any,
    beta1: float,
    beta2: float,
    param: _Tensor,
    grad: _Tensor,
    exp_avg: _Tensor,
    exp_avg_sq: _Tensor,
    max_exp_avg_sq: Any,
) -> Any: ...
def _run_speed_adamw_opt(
    opt: Cell,
    beta1: float,
    beta2: float,
    lr: float | _Tensor,
    eps: float,
    weight_decay: float,
    amsgrad: bool,
    maximize: bool,
    bias_correction1: Any,
    bias_correction2: Any,
    parameters: Sequence[_Parameter],
    grads: Sequence[_Tensor],
    exp_avg: _Tensor,
    exp_avg_sq: _Tensor,
) -> Any: ...

hyper_map: HyperMap
op_maximum: Maximum
op_mul: Mul
op_pow: Pow
op_sqrt: Sqrt

def prepare_func(lr: float | _Tensor, weight_decay: float, state_step: int, beta1: float, beta2: float) -> Any: ...

gen = _is_gen
mstype = _is_mstype
validator = _is_validator
