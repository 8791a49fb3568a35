# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter, ParameterTuple
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.operations.nn_ops import ApplyMomentum

class Momentum(Optimizer):
    init_args: dict[str, Any]
    init_learning_rate: float
    init_params: dict[str, Any]
    moments: ParameterTuple
    momentum: HeldParameter
    opt: ApplyMomentum
    params: ParameterTuple
    skip_auto_parallel_compile: bool
    use_nesterov: bool
    def __init__(
        self,
        params: Iterable[_Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule,
        momentum: float,
        weight_decay: float | Cell = 0.0,
        loss_scale: float = 1.0,
        use_nesterov: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...

def _tensor_run_opt_ext(
    opt: Cell, momentum: float, learning_rate: Any, gradient: _Tensor, weight: _Tensor, moment: _Tensor
) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
Validator = _is_Validator
mstype = _is_mstype
