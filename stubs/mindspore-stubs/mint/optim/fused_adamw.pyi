# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

import mindspore as _is_ms
from mindspore import _checkparam as _is_validator, mint as mint
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import Optimizer as Optimizer
from mindspore.ops import auto_generate as _is_gen
from mindspore.ops.auto_generate.gen_ops_prim import AdamW

class FusedAdamW(Optimizer):
    adamw_opt: AdamW
    continuous_exp_avg: Any
    continuous_exp_avg_sq: Any
    continuous_max_exp_avg_sq: Any
    continuous_parameters: Any
    exp_avg: Any
    exp_avg_sq: Any
    global_amsgrad: Any
    increase_tensor: Tensor
    max_exp_avg_sq: Any
    max_v_group: bool
    state_step: Parameter
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-08,
        weight_decay: float = 0.01,
        amsgrad: bool = False,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def add_param_group(self, param_group: dict[str, Any]) -> None: ...
    def contiguous_params(self, start_id: int, end_id: int, param_group: dict[str, Any]) -> None: ...
    def inject_group_amsgrad_states(self) -> None: ...
    def set_contiguous_params(self) -> None: ...

def _check_param_value(
    betas: Sequence[float], eps: float, weight_decay: float, lr: float, amsgrad: bool, maximize: bool, prim_name: str
) -> None: ...
def _resolve_global_amsgrad(
    params: Sequence[Parameter], default_amsgrad: Any, cls_name: str = "FusedAdamW"
) -> Tensor: ...

gen = _is_gen
ms = _is_ms
validator = _is_validator
