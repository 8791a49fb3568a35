# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import ReduceMean

class AdaFactor(Optimizer):
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]],
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
    def construct(self, gradients: Sequence[Tensor]) -> Tensor: ...
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
