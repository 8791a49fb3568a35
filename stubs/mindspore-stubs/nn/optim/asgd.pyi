# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

import mindspore as _is_mindspore
from mindspore import _checkparam as _is_validator
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter, ParameterTuple
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import operations as _is_P
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
    t0: _Tensor
    def __init__(
        self,
        params: Iterable[_Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule = 0.1,
        lambd: float = 0.0001,
        alpha: float = 0.75,
        t0: float = 1000000.0,
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> bool: ...

P = _is_P
mindspore = _is_mindspore
mstype = _is_mstype
validator = _is_validator
