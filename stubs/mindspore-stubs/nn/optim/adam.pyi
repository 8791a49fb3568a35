# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import AdamWeightDecay as _AdamWeightDecay
from mindspore.ops.operations.nn_ops import AdamNoUpdateParam

class Adam(Optimizer):
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-08,
        use_locking: bool = False,
        use_nesterov: bool = False,
        weight_decay: float | Cell = 0.0,
        loss_scale: float = 1.0,
        use_amsgrad: bool = False,
        **kwargs: Any,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> Tensor: ...
    @property
    def target(self) -> str: ...
    @target.setter
    def target(self, value: str) -> None: ...

class AdamOffload(Optimizer):
    beta1: Tensor
    beta1_power: Parameter
    beta2: Tensor
    beta2_power: Parameter
    eps: Tensor
    opt: AdamNoUpdateParam
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-08,
        use_locking: bool = False,
        use_nesterov: bool = False,
        weight_decay: float | Cell = 0.0,
        loss_scale: float = 1.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> Tensor: ...

class AdamWeightDecay(Optimizer):
    beta1: Tensor
    beta2: Tensor
    eps: Tensor
    fused_opt: _AdamWeightDecay
    use_fused_opt: bool
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-06,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...
