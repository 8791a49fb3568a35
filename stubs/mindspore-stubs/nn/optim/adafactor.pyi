# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, context as context
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import initializer as initializer
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter, ParameterTuple as ParameterTuple
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
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
    step: _Parameter
    use_first_moment: bool
    use_fused_ada_factor: bool
    warmup_init: bool
    weight_decay_flag: bool
    def __init__(
        self,
        params: Iterable[_Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | _Tensor | None = None,
        eps: Sequence[float] = (1e-30, 0.001),
        clip_threshold: float | _Tensor = 1.0,
        decay_rate: float | _Tensor = 0.8,
        beta1: float = 0.9,
        weight_decay: float = 0.0,
        scale_parameter: bool = True,
        relative_step: bool = True,
        warmup_init: bool = False,
        compression: bool = False,
        loss_scale: float = 1.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...
    def init_ada_factor_state(self, beta1: float) -> None: ...
    @property
    def supports_flat_params(self) -> bool: ...
    @property
    def supports_memory_efficient_fp16(self) -> bool: ...
    @property
    def target(self) -> str: ...
    @target.setter
    def target(self, value: str) -> None: ...

def _approx_sq_grad(exp_avg_sq_row: _Tensor, exp_avg_sq_col: _Tensor) -> Any: ...
def _rms(update_tensor: _Tensor) -> Any: ...
def _run_fused_ada_factor(
    fused_ada_factor: Any,
    eps: float,
    clip_threshold: float | _Tensor,
    beta1: float,
    beta2t: Any,
    weight_decay: float,
    learning_rate: Any,
    grad: _Tensor,
    param: _Tensor,
    exp_avg: _Tensor,
    exp_avg_sq_row: _Tensor,
    exp_avg_sq_col: _Tensor,
    exp_avg_sq: _Tensor,
) -> bool: ...
def _run_opt_with_one_number(
    eps: float,
    clip_threshold: float | _Tensor,
    beta1: float,
    beta2t: Any,
    weight_decay: float,
    scale_parameter: bool,
    compression: bool,
    use_first_moment: bool,
    weight_decay_flag: bool,
    learning_rate: Any,
    grad: _Tensor,
    param: _Tensor,
    exp_avg: _Tensor,
    exp_avg_sq_row: _Tensor,
    exp_avg_sq_col: _Tensor,
    exp_avg_sq: _Tensor,
) -> bool: ...

reduce_mean_keep_alive: ReduceMean

def trans_to_tensor(param: _Tensor, is_tuple: bool = False, fp32: bool = True) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
mstype = _is_mstype
validator = _is_validator
