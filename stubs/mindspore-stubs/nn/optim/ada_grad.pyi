# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.operations.nn_ops import ApplyAdagrad

class Adagrad(Optimizer):
    accum: Any
    opt: ApplyAdagrad
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        accum: float = 0.1,
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        update_slots: bool = True,
        loss_scale: float = 1.0,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, grads: Sequence[Tensor]) -> tuple[bool, ...]: ...

def _check_param_value(accum: Tensor, update_slots: bool, prim_name: str | None = None) -> None: ...
def _tensor_run_opt(opt: Cell, learning_rate: Any, weight: Tensor, accum: Tensor, gradient: Tensor) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
validator = _is_validator
