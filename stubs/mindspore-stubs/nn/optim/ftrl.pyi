# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.composite.multitype_ops.zeros_like_impl import _ZerosLike
from mindspore.ops.operations.nn_ops import ApplyFtrl, SparseApplyFtrl

class FTRL(Optimizer):
    l1: float
    l2: float
    linear: Any
    lr: float
    lr_power: float
    moments: Any
    opt: ApplyFtrl
    sparse_opt: SparseApplyFtrl
    use_locking: bool
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        initial_accum: float = 0.1,
        learning_rate: float = 0.001,
        lr_power: float = -0.5,
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

def _apply_map_tensor_ftrl(
    l1: float | Tensor,
    l2: float | Tensor,
    lr_power: float,
    learning_rate: Any,
    linear: Tensor,
    weight: Tensor,
    moment: Tensor,
    indices: Tensor,
    values: Tensor,
) -> Any: ...
def _check_param(
    initial_accum: float,
    learning_rate: Any,
    lr_power: float,
    l1: float | Tensor,
    l2: float | Tensor,
    use_locking: bool,
    prim_name: str | None = None,
) -> None: ...
def _run_map_tensor_opt_with_sparse(
    opt: Cell,
    spars_opt: Any,
    l1: float | Tensor,
    l2: float | Tensor,
    lr_power: float,
    learning_rate: Any,
    linear: Tensor,
    gradient: Tensor,
    weight: Tensor,
    moment: Tensor,
) -> Any: ...
def _tensor_run_opt(
    opt: Cell,
    spars_opt: Any,
    l1: float | Tensor,
    l2: float | Tensor,
    lr_power: float,
    learning_rate: Any,
    linear: Tensor,
    gradient: Tensor,
    weight: Tensor,
    moment: Tensor,
) -> Any: ...
def _tensor_run_opt_with_sparse(
    opt: Cell,
    spars_opt: Any,
    l1: float | Tensor,
    l2: float | Tensor,
    lr_power: float,
    learning_rate: Any,
    linear: Tensor,
    gradient: Tensor,
    weight: Tensor,
    moment: Tensor,
) -> Any: ...

zeros_like: _ZerosLike
C = _is_C
F = _is_F
P = _is_P
validator = _is_validator
