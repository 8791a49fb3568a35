# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import HeldParameter, Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer
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
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule,
        momentum: float,
        weight_decay: float | Cell = 0.0,
        loss_scale: float = 1.0,
        use_nesterov: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...
