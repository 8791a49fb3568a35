# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import ReduceMean
from mindspore.ops.operations.inner_ops import FusedAdaFactor

class AdaFactor(Optimizer):
    _support_parallel_optimizer: bool
    beta1: Any
    clip_threshold: Any
    compression: bool
    decay_rate: Any
    eps: Any
    exp_avg: Any
    exp_avg_sq: Any
    exp_avg_sq_col: Any
    exp_avg_sq_row: Any
    fused_ada_factor: FusedAdaFactor
    relative_step: bool
    scale_lr: bool
    scale_parameter: bool
    step: Parameter
    use_first_moment: bool
    use_fused_ada_factor: bool
    warmup_init: bool
    weight_decay_flag: bool
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | Tensor | None = None,
        eps: Sequence[float] = (1e-30, 0.001),
        clip_threshold: float | Tensor = 1.0,
        decay_rate: float | Tensor = 0.8,
        beta1: float = 0.9,
        weight_decay: float = 0.0,
        scale_parameter: bool = True,
        relative_step: bool = True,
        warmup_init: bool = False,
        compression: bool = False,
        loss_scale: float = 1.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...
    def init_ada_factor_state(self, beta1: float) -> None: ...
    @property
    def supports_flat_params(self) -> bool: ...
    @property
    def supports_memory_efficient_fp16(self) -> bool: ...
    @property
    def target(self) -> str: ...
    @target.setter
    def target(self, value: str) -> None: ...

reduce_mean_keep_alive: ReduceMean

def trans_to_tensor(param: Parameter, is_tuple: bool = False, fp32: bool = True) -> Any: ...
