# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.initializer import initializer as initializer
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter, ParameterTuple
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import AdamWeightDecay as _AdamWeightDecay
from mindspore.ops.operations.nn_ops import Adam as _Adam, FusedSparseAdam

class Adam(Optimizer):
    beta1: _Tensor
    beta1_power: HeldParameter
    beta2: _Tensor
    beta2_power: HeldParameter
    eps: _Tensor
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
        params: Iterable[_Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule = 0.001,
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
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...
    def _apply_adam(
        self,
        params: Sequence[_Parameter],
        beta1_power: Any,
        beta2_power: _Tensor,
        moment1: Any,
        moment2: Any,
        lr: float | _Tensor,
        gradients: Sequence[_Tensor],
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
        params: Iterable[_Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-08,
        use_locking: bool = False,
        use_nesterov: bool = False,
        weight_decay: float | Cell = 0.0,
        loss_scale: float = 1.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...

class AdamWeightDecay(Optimizer):
    _support_parallel_optimizer: bool
    beta1: _Tensor
    beta2: _Tensor
    eps: _Tensor
    fused_opt: _AdamWeightDecay
    moments1: Any
    moments2: Any
    use_fused_opt: bool
    def __init__(
        self,
        params: Iterable[_Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-06,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...

def _check_param_value(beta1: float, beta2: float, eps: float, prim_name: str) -> None: ...
def _run_fused_adam_weight_decay_opt(
    opt: Cell,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    weight_decay: float,
    param: _Tensor,
    moment1: Any,
    moment2: Any,
    gradient: _Tensor,
    decay_flags: Any,
    optim_filter: bool,
) -> bool: ...
def _run_lazy_opt_with_one_number(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    params: Sequence[_Parameter],
    moment1: Any,
    moment2: Any,
) -> Any: ...
def _run_lazy_opt_with_one_number_dist(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    params: Sequence[_Parameter],
    moment1: Any,
    moment2: Any,
    distributed_opt: Any,
    use_flag: bool,
    distributed_sparse_opt: Any,
    use_sparse_flag: bool,
) -> Any: ...
def _run_lazy_opt_with_sparse(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    params: Sequence[_Parameter],
    m: _Tensor,
    v: _Tensor,
) -> Any: ...
def _run_lazy_opt_with_sparse_dist(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    params: Sequence[_Parameter],
    m: _Tensor,
    v: _Tensor,
    distributed_opt: Any,
    use_flag: bool,
    distributed_sparse_opt: Any,
    use_sparse_flag: bool,
) -> Any: ...
def _run_map_tensor_lazy_opt_with_sparse(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    params: Sequence[_Parameter],
    m: _Tensor,
    v: _Tensor,
) -> Any: ...
def _run_map_tensor_lazy_opt_with_sparse_dist(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    params: Sequence[_Parameter],
    m: _Tensor,
    v: _Tensor,
    distributed_opt: Any,
    use_flag: bool,
    distributed_sparse_opt: Any,
    use_sparse_flag: bool,
) -> Any: ...
def _run_off_load_opt(
    opt: Cell,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    param: _Tensor,
    moment1: Any,
    moment2: Any,
) -> Any: ...
def _run_opt_with_one_number(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    param: _Tensor,
    moment1: Any,
    moment2: Any,
) -> Any: ...
def _run_opt_with_one_number_dist(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    param: _Tensor,
    moment1: Any,
    moment2: Any,
    distributed_opt: Any,
    use_flag: bool,
    distributed_sparse_opt: Any,
    use_sparse_flag: bool,
) -> Any: ...
def _run_opt_with_one_number_use_amsgrad(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    param: _Tensor,
    moment1: Any,
    moment2: Any,
    vhat: _Tensor,
) -> Any: ...
def _run_opt_with_sparse(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    param: _Tensor,
    m: _Tensor,
    v: _Tensor,
) -> Any: ...
def _run_opt_with_sparse_dist(
    opt: Cell,
    sparse_opt: Any,
    use_locking: bool,
    use_nesterov: bool,
    target: _Tensor,
    beta1_power: Any,
    beta2_power: _Tensor,
    beta1: float,
    beta2: float,
    eps: float,
    lr: float | _Tensor,
    gradient: _Tensor,
    param: _Tensor,
    m: _Tensor,
    v: _Tensor,
    distributed_opt: Any,
    use_flag: bool,
    distributed_sparse_opt: Any,
    use_sparse_flag: bool,
) -> Any: ...
def _update_run_op(
    beta1: _Tensor,
    beta2: _Tensor,
    eps: _Tensor,
    lr: _Tensor,
    weight_decay: float,
    param: _Tensor,
    m: _Tensor,
    v: _Tensor,
    gradient: _Tensor,
    decay_flag: bool,
    optim_filter: bool,
) -> _Tensor: ...

C = _is_C
F = _is_F
P = _is_P
mstype = _is_mstype
validator = _is_validator
