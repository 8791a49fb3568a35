# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.train.amp import (
    auto_mixed_precision as auto_mixed_precision,
    build_train_network as build_train_network,
    custom_mixed_precision as custom_mixed_precision,
    get_black_list as get_black_list,
    get_white_list as get_white_list,
)
from mindspore.train.loss_scale_manager import (
    DynamicLossScaleManager as DynamicLossScaleManager,
    FixedLossScaleManager as FixedLossScaleManager,
    LossScaleManager as LossScaleManager,
)

__all__ = [
    "DynamicLossScaleManager",
    "DynamicLossScaler",
    "FixedLossScaleManager",
    "LossScaleManager",
    "LossScaler",
    "StaticLossScaler",
    "all_finite",
    "auto_mixed_precision",
    "build_train_network",
    "custom_mixed_precision",
    "get_black_list",
    "get_white_list",
]

class DynamicLossScaler(LossScaler):
    counter: Parameter
    scale_value: Parameter
    def __init__(self, scale_value: float, scale_factor: int, scale_window: int) -> None: ...
    def adjust(self, grads_finite: Tensor) -> bool: ...
    def scale(self, inputs: Tensor | Sequence[Tensor]) -> Tensor | tuple[Tensor, ...]: ...
    def unscale(self, inputs: Tensor | Sequence[Tensor]) -> Tensor | tuple[Tensor, ...]: ...

class LossScaler(ABC):
    @abstractmethod
    def adjust(self, grads_finite: Tensor) -> Any: ...
    @abstractmethod
    def scale(self, inputs: Tensor | Sequence[Tensor]) -> Any: ...
    @abstractmethod
    def unscale(self, inputs: Tensor | Sequence[Tensor]) -> Any: ...

class StaticLossScaler(LossScaler):
    scale_value: Parameter
    def __init__(self, scale_value: float) -> None: ...
    def adjust(self, grads_finite: Tensor) -> bool: ...
    def scale(self, inputs: Tensor | Sequence[Tensor]) -> Tensor | tuple[Tensor, ...]: ...
    def unscale(self, inputs: Tensor | Sequence[Tensor]) -> Tensor | tuple[Tensor, ...]: ...

def all_finite(inputs: Tensor | Sequence[Tensor]) -> Tensor: ...
