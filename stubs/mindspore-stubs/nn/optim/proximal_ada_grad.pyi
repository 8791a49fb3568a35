# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.operations.nn_ops import ApplyProximalAdagrad, SparseApplyProximalAdagrad

class ProximalAdagrad(Optimizer):
    accum: Any
    l1: _Tensor
    l2: _Tensor
    opt: ApplyProximalAdagrad
    sparse_opt: SparseApplyProximalAdagrad
    use_locking: bool
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        accum: float = 0.1,
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule = 0.001,
        l1: float = 0.0,
        l2: float = 0.0,
        use_locking: bool = False,
        loss_scale: float = 1.0,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, grads: Sequence[_Tensor]) -> tuple[bool, ...]: ...
    @property
    def target(self) -> str: ...
    @target.setter
    def target(self, value: str) -> None: ...

def _check_param_value(
    accum: _Tensor, l1: float | _Tensor, l2: float | _Tensor, use_locking: bool, prim_name: str | None = None
) -> None: ...
def _tensor_run_opt(
    opt: Cell,
    sparse_opt: Any,
    l1: float | _Tensor,
    l2: float | _Tensor,
    learning_rate: Any,
    gradient: _Tensor,
    weight: _Tensor,
    accum: _Tensor,
) -> Any: ...
def _tensor_run_opt_with_sparse(
    opt: Cell,
    sparse_opt: Any,
    l1: float | _Tensor,
    l2: float | _Tensor,
    learning_rate: Any,
    gradient: _Tensor,
    weight: _Tensor,
    accum: _Tensor,
) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
mstype = _is_mstype
validator = _is_validator
