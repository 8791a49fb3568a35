# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.operations.nn_ops import ApplyAdadelta

class Adadelta(Optimizer):
    accum: ParameterTuple
    accum_update: ParameterTuple
    epsilon: float
    init_args: dict[str, Any]
    init_learning_rate: float
    init_params: dict[str, Any]
    opt: ApplyAdadelta
    rho: float
    skip_auto_parallel_compile: bool
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule = 1.0,
        rho: float = 0.9,
        epsilon: float = 1e-06,
        loss_scale: float = 1.0,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, grads: Sequence[_Tensor]) -> tuple[bool, ...]: ...

def _check_param_value(rho: float, epsilon: float, prim_name: str | None = None) -> None: ...
def _tensor_run_opt(
    opt: Cell,
    rho: float,
    epsilon: float,
    learning_rate: Any,
    weight: _Tensor,
    accum: _Tensor,
    accum_update: _Tensor,
    gradient: _Tensor,
) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
validator = _is_validator
