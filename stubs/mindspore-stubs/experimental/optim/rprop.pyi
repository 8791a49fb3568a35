# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import Assign, AssignAdd, OnesLike, Select, Sign
from mindspore.ops.operations.array_ops import FillV2
from mindspore.ops.operations.manually_defined.ops_def import Cast

class Rprop(Optimizer):
    increase_tensor: Tensor
    op_cast: Cast
    prev: Any
    step_size: Any
    step_t: Parameter
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor = 0.01,
        etas: tuple[float, float] = (0.5, 1.2),
        step_sizes: tuple[float, float] = (1e-06, 50),
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def implementation(
        self,
        etaminus: Any,
        etaplus: Any,
        group_id: int,
        lr: float | Tensor,
        gradients: Sequence[Tensor],
        maximize: bool,
        step_size_min: Any,
        step_size_max: Any,
    ) -> bool: ...

op_assign: Assign
op_assignadd: AssignAdd
op_cast: Cast
op_fill: FillV2
op_oneslike: OnesLike
op_select: Select
op_sign: Sign
