# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.initializer import initializer as initializer
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.operations.nn_ops import Adam, FusedSparseLazyAdam

class LazyAdam(Optimizer):
    beta1: _Tensor
    beta1_power: Any
    beta2: _Tensor
    beta2_power: Any
    eps: _Tensor
    moment1: Any
    moment2: Any
    opt: Adam
    sparse_opt: FusedSparseLazyAdam
    use_locking: bool
    use_nesterov: bool
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
    @property
    def target(self) -> str: ...
    @target.setter
    def target(self, value: str) -> None: ...

def _check_param_value(beta1: float, beta2: float, eps: float, weight_decay: float, prim_name: str) -> None: ...
def _run_map_tensor_opt_with_sparse(
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
    params: Sequence[_Parameter],
    moment1: Any,
    moment2: Any,
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
    params: Sequence[_Parameter],
    m: _Tensor,
    v: _Tensor,
) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
mstype = _is_mstype
validator = _is_validator
