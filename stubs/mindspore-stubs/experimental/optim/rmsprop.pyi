# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.experimental.optim.optimizer import (
    Optimizer as Optimizer,
    check_not_less_than as check_not_less_than,
    check_not_less_than_without_equal as check_not_less_than_without_equal,
)
from mindspore.graph.api import jit as jit
from mindspore.ops.auto_generate.gen_ops_prim import Mul, Sqrt
from mindspore.ops.operations.manually_defined.ops_def import Cast

class RMSprop(Optimizer):
    mean_grad: Any
    mean_square: Any
    moment: Any
    op_cast: Cast
    def __init__(
        self,
        params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object],
        lr: float | Tensor = 0.01,
        alpha: float = 0.99,
        eps: float = 1e-08,
        weight_decay: float = 0.0,
        momentum: float = 0.0,
        centered: bool = False,
        maximize: bool = False,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
    def implementation(
        self,
        group_id: int,
        lr: float | Tensor,
        gradients: Sequence[Tensor],
        maximize: bool,
        weight_decay: float,
        centered: bool,
        alpha: float,
        eps: float,
        momentum: float,
    ) -> bool: ...

def _run_rmsprop_opt(
    centered: bool,
    alpha: float,
    eps: float,
    momentum: float,
    lr: float | Tensor,
    weight: Tensor,
    mean_square: Tensor,
    mean_grad: Tensor,
    mom: Tensor,
    grad: Tensor,
) -> bool: ...

op_mul: Mul
op_sqrt: Sqrt
mstype = _is_mstype
