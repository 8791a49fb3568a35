# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, mint as mint, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.experimental.optim.optimizer import Optimizer as Optimizer
from mindspore.ops.composite.base import HyperMap

class SGD(Optimizer):
    increase_tensor: _Tensor
    momentum_buf: Any
    step_t: _Parameter
    def __init__(
        self,
        params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | _Tensor,
        momentum: float = 0,
        dampening: float = 0,
        weight_decay: float = 0,
        nesterov: bool = False,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...

def _check_param_value(
    lr: float | _Tensor,
    momentum: float,
    weight_decay: float,
    dampening: float,
    nesterov: bool,
    maximize: bool,
    prim_name: str,
) -> None: ...
def _run_optim_sgd_opt(
    step_t: Any,
    lr: float | _Tensor,
    momentum: float,
    dampening: float,
    nesterov: bool,
    params: Sequence[_Parameter],
    momentum_buf: Any,
    d_p: Any,
) -> _Tensor: ...
def _tensor_weight_decay(weight_decay: float, weight: _Tensor, gradient: _Tensor) -> _Tensor: ...

hyper_map: HyperMap
mstype = _is_mstype
validator = _is_validator
