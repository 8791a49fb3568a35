# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import Optimizer
from mindspore.ops.operations.manually_defined.ops_def import Cast

class SGD(Optimizer):
    accum: Any
    op_cast: Cast
    stat: Any
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor,
        momentum: float = 0,
        dampening: float = 0,
        weight_decay: float = 0.0,
        nesterov: bool = False,
        *,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def implementation(
        self,
        momentum: float,
        lr: float | Tensor,
        group_id: int,
        gradients: Sequence[Tensor],
        maximize: bool,
        dampening: float,
        weight_decay: float,
        nesterov: bool,
    ) -> bool: ...
