# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer

class Rprop(Optimizer):
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.1,
        etas: tuple[float, float] = (0.5, 1.2),
        step_sizes: tuple[float, float] = (1e-06, 50.0),
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> Tensor: ...
