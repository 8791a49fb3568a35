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
from mindspore.ops.operations.nn_ops import ApplyCenteredRMSProp, ApplyRMSProp

class RMSProp(Optimizer):
    centered: bool
    decay: float
    epsilon: float
    mg: Any
    moment: Any
    momentum: float
    ms: Any
    opt: ApplyCenteredRMSProp | ApplyRMSProp | Any
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.1,
        decay: float = 0.9,
        momentum: float = 0.0,
        epsilon: float = 1e-10,
        use_locking: bool = False,
        centered: bool = False,
        loss_scale: float = 1.0,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...

def _centered_rmsprop_opt_(
    opt: Cell,
    decay: float,
    epsilon: float,
    momentum: float,
    learning_rate: Any,
    weight: Tensor,
    mg: Tensor,
    ms: Tensor,
    mom: Tensor,
    grad: Tensor,
) -> Any: ...
def _rmsprop_opt_(
    opt: Cell,
    decay: float,
    epsilon: float,
    momentum: float,
    learning_rate: Any,
    weight: Tensor,
    ms: Tensor,
    mom: Tensor,
    grad: Tensor,
) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
validator = _is_validator
