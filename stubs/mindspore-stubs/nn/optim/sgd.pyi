# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer

class SGD(Optimizer):
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.1,
        momentum: float = 0.0,
        dampening: float = 0.0,
        weight_decay: float = 0.0,
        nesterov: bool = False,
        loss_scale: float = 1.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> Tensor: ...
