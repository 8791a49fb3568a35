# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.experimental.optim.optimizer import Optimizer as Optimizer
from mindspore.nn.cell import Cell
from mindspore.ops import auto_generate as _is_gen
from mindspore.ops.auto_generate.gen_ops_prim import AdamW as _AdamW
from mindspore.ops.composite.base import HyperMap

class AdamW(Optimizer):
    adamw_opt: _AdamW
    exp_avg: Any
    exp_avg_sq: Any
    increase_tensor: _Tensor
    max_v_group: bool
    state_step: _Parameter
    def __init__(
        self,
        params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float = 0.001,
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
def _run_optim_adamw_amsgrad_opt(
    opt: Cell,
    beta1: float,
    beta2: float,
    lr: float | _Tensor,
    eps: float,
    weight_decay: float,
    step: int,
    amsgrad: bool,
    maximize: bool,
    parameters: Sequence[_Parameter],
    grads: Sequence[_Tensor],
    exp_avg: _Tensor,
    exp_avg_sq: _Tensor,
    max_exp_avg_sq: Any,
) -> _Tensor: ...
def _run_optim_adamw_opt(
    opt: Cell,
    beta1: float,
    beta2: float,
    lr: float | _Tensor,
    eps: float,
    weight_decay: float,
    step: int,
    amsgrad: bool,
    maximize: bool,
    parameters: Sequence[_Parameter],
    grads: Sequence[_Tensor],
    exp_avg: _Tensor,
    exp_avg_sq: _Tensor,
) -> _Tensor: ...

hyper_map: HyperMap
gen = _is_gen
mstype = _is_mstype
validator = _is_validator
