# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import HeldParameter, Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import AdamWeightDecay as _AdamWeightDecay
from mindspore.ops.operations.nn_ops import Adam as _Adam, FusedSparseAdam

class Adam(Optimizer):
    beta1: Tensor
    beta1_power: HeldParameter
    beta2: Tensor
    beta2_power: HeldParameter
    eps: Tensor
    init_args: dict[str, Any]
    init_learning_rate: float | Any
    init_params: dict[str, Any]
    moment1: ParameterTuple
    moment2: ParameterTuple
    opt: _Adam
    skip_auto_parallel_compile: bool
    sparse_opt: FusedSparseAdam
    use_amsgrad: bool
    use_lazy: bool
    use_locking: bool
    use_nesterov: bool
    use_offload: bool
    vhat: Any
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
        use_amsgrad: bool = False,
        *,
        use_lazy: bool = ...,
        use_offload: bool = ...,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...
    def _apply_adam(
        self,
        params: Sequence[Parameter],
        beta1_power: Any,
        beta2_power: Tensor,
        moment1: Any,
        moment2: Any,
        lr: float | Tensor,
        gradients: Sequence[Tensor],
    ) -> Any: ...
    @property
    def target(self) -> str: ...
    @target.setter
    def target(self, value: str) -> None: ...

class AdamOffload(Optimizer):
    beta1: Any
    beta1_power: Any
    beta2: Any
    beta2_power: Any
    eps: Any
    moment1: Any
    moment2: Any
    opt: Any
    params: Any
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

class AdamWeightDecay(Optimizer):
    _support_parallel_optimizer: bool
    beta1: Tensor
    beta2: Tensor
    eps: Tensor
    fused_opt: _AdamWeightDecay
    moments1: Any
    moments2: Any
    use_fused_opt: bool
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-06,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...
