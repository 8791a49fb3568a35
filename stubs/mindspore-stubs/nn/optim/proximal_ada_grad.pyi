# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.operations.nn_ops import ApplyProximalAdagrad, SparseApplyProximalAdagrad

class ProximalAdagrad(Optimizer):
    accum: Any
    l1: Tensor
    l2: Tensor
    opt: ApplyProximalAdagrad
    sparse_opt: SparseApplyProximalAdagrad
    use_locking: bool
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        accum: float = 0.1,
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        l1: float = 0.0,
        l2: float = 0.0,
        use_locking: bool = False,
        loss_scale: float = 1.0,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, grads: Sequence[Tensor]) -> tuple[bool, ...]: ...
    @property
    def target(self) -> str: ...
    @target.setter
    def target(self, value: str) -> None: ...
