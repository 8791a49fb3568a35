# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import (
    Optimizer as Optimizer,
    check_not_less_than as check_not_less_than,
    check_not_less_than_without_equal as check_not_less_than_without_equal,
)
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.ops.operations.manually_defined.ops_def import Cast
from mindspore.ops.operations.nn_ops import ApplyAdadelta

class Adadelta(Optimizer):
    accum: Any
    accum_update: Any
    op_cast: Cast
    opt: ApplyAdadelta
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor = 1.0,
        rho: float = 0.9,
        eps: float = 1e-06,
        weight_decay: float = 0.0,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def implementation(
        self,
        lr: float | Tensor,
        rho: float,
        eps: float,
        maximize: bool,
        weight_decay: float,
        start_id: int,
        end_id: int,
        gradients: Sequence[Tensor],
    ) -> bool: ...

def _tensor_run_opt(
    opt: Cell,
    rho: float,
    epsilon: float,
    learning_rate: Any,
    weight: Tensor,
    accum: Tensor,
    accum_update: Tensor,
    gradient: Tensor,
) -> Any: ...

mstype = _is_mstype
validator = _is_validator
