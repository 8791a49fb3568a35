# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter, ParameterTuple
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.operations.nn_ops import SGD as _SGD

class SGD(Optimizer):
    accum: ParameterTuple
    dampening: float
    init_args: dict[str, Any]
    init_learning_rate: float
    init_params: dict[str, Any]
    momentum: HeldParameter
    nesterov: bool
    opt: tuple[_SGD, ...]
    skip_auto_parallel_compile: bool
    stat: ParameterTuple
    def __init__(
        self,
        params: Iterable[_Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule = 0.1,
        momentum: float = 0.0,
        dampening: float = 0.0,
        weight_decay: float = 0.0,
        nesterov: bool = False,
        loss_scale: float = 1.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...

def _tensor_run_opt_ext(
    momentum: float, learning_rate: Any, gradient: _Tensor, weight: _Tensor, accum: _Tensor, stat: _Tensor, opt: Cell
) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
mstype = _is_mstype
validator = _is_validator
