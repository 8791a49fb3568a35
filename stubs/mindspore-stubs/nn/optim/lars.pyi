# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.parameter import Parameter as Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.optim.optimizer import (
    Optimizer as Optimizer,
    Optimizer as _Optimizer,
    opt_init_args_register as opt_init_args_register,
)
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.operations.manually_defined.ops_def import Cast
from mindspore.ops.operations.nn_ops import LARSUpdate

class LARS(Optimizer):
    cast: Cast
    lars: LARSUpdate
    lars_flag: Any
    opt: _Optimizer
    origin_learning_rate: Any
    use_clip: bool
    def __init__(
        self,
        optimizer: _Optimizer,
        epsilon: float = 1e-05,
        coefficient: float = 0.001,
        use_clip: bool = False,
        lars_filter: Callable[..., Any] = ...,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...
    def _get_lr(self) -> Any: ...

def _check_param_value(
    optimizer: _Optimizer, epsilon: float, coefficient: float, use_clip: bool, prim_name: str
) -> None: ...
def _tensor_run_opt(
    lars: Any,
    loss_scale: float,
    learning_rate: Any,
    weight_decay: float,
    gradient: _Tensor,
    weight: _Tensor,
    decay_flag: bool,
    lars_flag: bool,
) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
mstype = _is_mstype
validator = _is_validator
