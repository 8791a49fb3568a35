# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.experimental.optim.optimizer import (
    Optimizer as Optimizer,
    check_not_less_than_without_equal as check_not_less_than_without_equal,
)
from mindspore.graph.api import jit as jit
from mindspore.ops.auto_generate.gen_ops_prim import Assign, AssignAdd, OnesLike, Select, Sign
from mindspore.ops.operations.array_ops import FillV2
from mindspore.ops.operations.manually_defined.ops_def import Cast

class Rprop(Optimizer):
    increase_tensor: _Tensor
    op_cast: Cast
    prev: Any
    step_size: Any
    step_t: _Parameter
    def __init__(
        self,
        params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | _Tensor = 0.01,
        etas: tuple[float, float] = (0.5, 1.2),
        step_sizes: tuple[float, float] = (1e-06, 50),
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...
    def implementation(
        self,
        etaminus: Any,
        etaplus: Any,
        group_id: int,
        lr: float | _Tensor,
        gradients: Sequence[_Tensor],
        maximize: bool,
        step_size_min: Any,
        step_size_max: Any,
    ) -> bool: ...

def _tensor_run_opt(
    etaminus: Any,
    etaplus: Any,
    step_size_min: Any,
    step_size_max: Any,
    step: int,
    lr: float | _Tensor,
    param: _Tensor,
    prev: Any,
    step_size: int,
    gradient: _Tensor,
) -> bool: ...

op_assign: Assign
op_assignadd: AssignAdd
op_cast: Cast
op_fill: FillV2
op_oneslike: OnesLike
op_select: Select
op_sign: Sign
mstype = _is_mstype
validator = _is_validator
