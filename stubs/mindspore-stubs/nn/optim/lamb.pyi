# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, context as context
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F
from mindspore.ops.operations import _inner_ops as _is_inner

class Lamb(Optimizer):
    _support_parallel_optimizer: bool
    beta1: _Tensor
    beta2: _Tensor
    device_ascend: Any
    eps: _Tensor
    moments1: Any
    moments2: Any
    params: Any
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-06,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...

def _check_param_value(beta1: float, beta2: float, eps: float, prim_name: str) -> None: ...
def _update_run_op(
    beta1: _Tensor,
    beta2: _Tensor,
    eps: _Tensor,
    global_step: _Tensor,
    lr: _Tensor,
    weight_decay: float,
    param: _Tensor,
    m: _Tensor,
    v: _Tensor,
    gradient: _Tensor,
    decay_flag: bool,
    optim_filter: bool,
) -> _Tensor: ...

C = _is_C
F = _is_F
inner = _is_inner
validator = _is_validator
