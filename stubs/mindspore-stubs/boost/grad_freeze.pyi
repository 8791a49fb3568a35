# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import nn as nn
from mindspore.boost.base import ParameterProcess as ParameterProcess
from mindspore.boost.grad_accumulation import GradientAccumulation as GradientAccumulation
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.basic import Identity
from mindspore.nn.optim.lars import LARS as LARS
from mindspore.nn.optim.optimizer import Optimizer as Optimizer
from mindspore.nn.wrap.grad_reducer import DistributedGradReducer as DistributedGradReducer
from mindspore.ops import functional as _is_F

__all__ = ["FreezeOpt", "GradientFreeze", "freeze_cell"]
CONTINUOUS_STRATEGY: int

class FreezeOpt(Cell):
    dynamic_learning_rate: Any
    dynamic_lr: Any
    groups_num: int
    is_lars: bool
    lars_init_args: Any
    learning_rate: Any
    opt_class: Any
    opt_index: int
    opt_init_args: Any
    opts: Any
    parameters: Any
    single_opt: Any
    train_strategy: Any
    def __init__(
        self,
        opt: _Cell,
        train_parameter_groups: Sequence[Any] | None = None,
        train_strategy: Sequence[int] | _Tensor | None = None,
    ) -> None: ...

class GradientFreeze:
    _freeze_p: float
    _freeze_type: int
    _param_groups: Any
    _total_steps: int
    grad_reducer: Identity
    def __init__(self, param_groups: Sequence[Any], freeze_type: int, freeze_p: float, total_steps: int) -> None: ...
    def freeze_generate(self, network: _Cell, optimizer: _Cell) -> Any: ...
    def generate_freeze_index_sequence(
        self, parameter_groups_number: int, freeze_strategy: int, freeze_p: float, total_steps: int
    ) -> Any: ...
    def split_parameters_groups(self, net: _Cell, freeze_para_groups_number: int) -> Any: ...

INTERVAL_STRATEGY: int

class _TrainFreezeCell(Cell):
    grad: _Tensor
    grad_accumulation: GradientAccumulation
    grad_reducer: Any
    max_accumulation_step: int
    net: Any
    opt: Any
    parameters: Any
    sens: float
    use_grad_accumulation: bool
    def __init__(
        self,
        net: _Cell,
        sens: float,
        grad: _Tensor,
        grad_reducer: Any,
        use_grad_accumulation: bool,
        optimizer: _Cell,
        max_accumulation_step: int = 1,
    ) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...

def freeze_cell(
    reducer_flag: bool,
    network: _Cell,
    optimizer: _Cell,
    sens: float,
    grad: Sequence[_Tensor],
    use_grad_accumulation: bool,
    mean: bool | None = None,
    degree: int | None = None,
    max_accumulation_step: int = 1,
) -> Any: ...

F = _is_F
mstype = _is_mstype
