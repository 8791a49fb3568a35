# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.operations.nn_ops import Adam, FusedSparseLazyAdam

class LazyAdam(Optimizer):
    beta1: Tensor
    beta1_power: Any
    beta2: Tensor
    beta2_power: Any
    eps: Tensor
    moment1: Any
    moment2: Any
    opt: Adam
    sparse_opt: FusedSparseLazyAdam
    use_locking: bool
    use_nesterov: bool
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-08,
        use_locking: bool = False,
        use_nesterov: bool = False,
        weight_decay: float | Cell = 0.0,
        loss_scale: float = 1.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...
    @property
    def target(self) -> str: ...
    @target.setter
    def target(self, value: str) -> None: ...
