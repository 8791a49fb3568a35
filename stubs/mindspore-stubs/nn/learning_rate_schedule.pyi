# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.auto_generate.gen_ops_prim import Ceil, Cos, Maximum, Minimum, Pow, Sin
from mindspore.ops.operations.manually_defined.ops_def import Cast

__all__ = [
    "CosineDecayLR",
    "ExponentialDecayLR",
    "InverseDecayLR",
    "NaturalExpDecayLR",
    "PolynomialDecayLR",
    "WarmUpLR",
]

class CosineDecayLR(LearningRateSchedule):
    cast: Cast
    cos: Cos
    decay_steps: int
    delta: float
    math_pi: float
    max_lr: float
    min: Minimum
    min_lr: float
    sin: Sin
    def __init__(self, min_lr: float, max_lr: float, decay_steps: int) -> None: ...
    def construct(self, global_step: Tensor) -> Tensor: ...

class ExponentialDecayLR(LearningRateSchedule):
    cast: Cast
    decay_rate: float
    decay_steps: int
    is_stair: bool
    learning_rate: float
    pow: Pow
    def __init__(self, learning_rate: float, decay_rate: float, decay_steps: int, is_stair: bool = False) -> None: ...
    def construct(self, global_step: Tensor) -> Tensor: ...

class InverseDecayLR(LearningRateSchedule):
    cast: Cast
    decay_rate: float
    decay_steps: int
    is_stair: bool
    learning_rate: float
    def __init__(self, learning_rate: float, decay_rate: float, decay_steps: int, is_stair: bool = False) -> None: ...
    def construct(self, global_step: Tensor) -> Tensor: ...

class LearningRateSchedule(Cell):
    def __init__(self) -> None: ...
    def construct(self, global_step: Tensor) -> Any: ...

class NaturalExpDecayLR(LearningRateSchedule):
    cast: Cast
    decay_rate: float
    decay_steps: int
    is_stair: bool
    learning_rate: float
    math_e: float
    pow: Pow
    def __init__(self, learning_rate: float, decay_rate: float, decay_steps: int, is_stair: bool = False) -> None: ...
    def construct(self, global_step: Tensor) -> Tensor: ...

class PolynomialDecayLR(LearningRateSchedule):
    ceil: Ceil
    decay_steps: int
    diff_learning_rate: float
    end_learning_rate: float
    max: Maximum
    min: Minimum
    pow: Pow
    power: float
    start_learning_rate: float
    update_decay_steps: bool
    def __init__(
        self,
        learning_rate: float,
        end_learning_rate: float,
        decay_steps: int,
        power: float,
        update_decay_steps: bool = False,
    ) -> None: ...
    def construct(self, global_step: Tensor) -> Tensor: ...

class WarmUpLR(LearningRateSchedule):
    cast: Cast
    learning_rate: float
    min: Minimum
    warmup_steps: int
    def __init__(self, learning_rate: float, warmup_steps: int) -> None: ...
    def construct(self, global_step: Tensor) -> Tensor: ...

def _check_inputs(learning_rate: Any, decay_rate: float, decay_steps: int, is_stair: bool, cls_name: str) -> None: ...

mstype = _is_mstype
validator = _is_validator
