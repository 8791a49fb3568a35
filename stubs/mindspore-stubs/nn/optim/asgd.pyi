# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.auto_generate.gen_ops_prim import Assign, AssignSub, Maximum, Pow, Squeeze
from mindspore.ops.operations.manually_defined.ops_def import Cast

class ASGD(Optimizer):
    alpha: float
    assign: Assign
    assignsub: AssignSub
    ax: Any
    cast: Cast
    eta: ParameterTuple
    lambd: float
    lens: int
    maximum: Maximum
    mu: ParameterTuple
    pow: Pow
    squeeze: Squeeze
    t0: Tensor
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.1,
        lambd: float = 0.0001,
        alpha: float = 0.75,
        t0: float = 1000000.0,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...
