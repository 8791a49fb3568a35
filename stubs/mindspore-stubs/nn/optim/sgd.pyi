# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import HeldParameter, Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer
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
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.1,
        momentum: float = 0.0,
        dampening: float = 0.0,
        weight_decay: float = 0.0,
        nesterov: bool = False,
        loss_scale: float = 1.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...
