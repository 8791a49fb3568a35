# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer

class Lamb(Optimizer):
    _support_parallel_optimizer: bool
    beta1: Tensor
    beta2: Tensor
    device_ascend: Any
    eps: Tensor
    moments1: Any
    moments2: Any
    params: Any
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-06,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...
