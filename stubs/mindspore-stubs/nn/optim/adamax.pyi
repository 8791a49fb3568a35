# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import initializer as initializer
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.operations.nn_ops import ApplyAdaMax

class AdaMax(Optimizer):
    beta1: _Tensor
    beta1_power: _Parameter
    beta2: _Tensor
    eps: _Tensor
    moment1: Any
    moment2: Any
    opt: ApplyAdaMax
    def __init__(
        self,
        params: Iterable[_Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-08,
        weight_decay: float | Cell = 0.0,
        loss_scale: float = 1.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...

def _check_param_value(beta1: float, beta2: float, eps: float, prim_name: str) -> None: ...
def _tensor_run_opt(
    opt: Cell,
    beta1: float,
    beta2: float,
    beta1_power: Any,
    eps: float,
    learning_rate: Any,
    weight: _Tensor,
    moment1: Any,
    moment2: Any,
    gradient: _Tensor,
) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
mstype = _is_mstype
validator = _is_validator
