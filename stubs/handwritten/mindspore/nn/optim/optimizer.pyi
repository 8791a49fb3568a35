"""An optimizer of the user reads what its base sets, and is called with gradients."""

from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from typing_extensions import TypeVar

class Optimizer:
    # Set by __init__, for subclasses.
    parameters: ParameterTuple
    params: ParameterTuple
    _parameters: ParameterTuple
    param_length: int
    global_step: Parameter
    # A Parameter or a schedule, or one of them for each parameter.
    learning_rate: Any
    weight_decay: Any
    optim_filter: tuple[bool, ...]
    decay_flags: tuple[bool, ...]
    grad_centralization_flags: tuple[bool, ...]
    dynamic_lr: bool
    dynamic_weight_decay: bool
    is_group: bool
    is_group_lr: bool
    is_group_params_ordered: bool
    # A subclass has its own parameters and result.
    def construct(self, *hyper_params: Any, **kwargs: Any) -> Any: ...
    # A tensor; for groups with learning rates of their own a tuple.
    def get_lr(self) -> Tensor | Any: ...
    def get_weight_decay(self) -> Tensor | Any: ...
