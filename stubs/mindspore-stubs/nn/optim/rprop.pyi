# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell
from mindspore.nn.learning_rate_schedule import LearningRateSchedule
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, opt_init_args_register as opt_init_args_register
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Assign, OnesLike, Select, Sign
from mindspore.ops.operations.array_ops import FillV2
from mindspore.ops.operations.manually_defined.ops_def import Cast

class Rprop(Optimizer):
    assign: Assign
    cast: Cast
    etaminus: Any
    etaplus: Any
    fill: FillV2
    ones_like: OnesLike
    prev: Any
    select: Select
    sign: Sign
    step_size: Any
    step_size_max: Any
    step_size_min: Any
    def __init__(
        self,
        params: Iterable[Parameter] | Iterable[dict[str, Any]] | list[object],
        learning_rate: float | Tensor | Iterable[float] | LearningRateSchedule = 0.1,
        etas: tuple[float, float] = (0.5, 1.2),
        step_sizes: tuple[float, float] = (1e-06, 50.0),
        weight_decay: float | Cell = 0.0,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> bool: ...

P = _is_P
mstype = _is_mstype
validator = _is_validator
