# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.layer.basic import Identity

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
        opt: Cell,
        train_parameter_groups: Sequence[Any] | None = None,
        train_strategy: Sequence[int] | Tensor | None = None,
    ) -> None: ...

class GradientFreeze:
    _freeze_p: float
    _freeze_type: int
    _param_groups: Any
    _total_steps: int
    grad_reducer: Identity
    def __init__(self, param_groups: Sequence[Any], freeze_type: int, freeze_p: float, total_steps: int) -> None: ...
    def freeze_generate(self, network: Cell, optimizer: Cell) -> Any: ...
    def generate_freeze_index_sequence(
        self, parameter_groups_number: int, freeze_strategy: int, freeze_p: float, total_steps: int
    ) -> Any: ...
    def split_parameters_groups(self, net: Cell, freeze_para_groups_number: int) -> Any: ...

INTERVAL_STRATEGY: int

def freeze_cell(
    reducer_flag: bool,
    network: Cell,
    optimizer: Cell,
    sens: float,
    grad: Sequence[Tensor],
    use_grad_accumulation: bool,
    mean: bool | None = None,
    degree: int | None = None,
    max_accumulation_step: int = 1,
) -> Any: ...
