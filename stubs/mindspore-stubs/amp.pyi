# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, TypeVar

from mindspore import _checkparam as _is_validator, context as context, log as _is_logger, ops as ops
from mindspore._c_expression import JitExecutor_ as JitExecutor_, MSContext as MSContext
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit, jit_class as jit_class
from mindspore.graph.mutable import mutable as mutable
from mindspore.ops.operations.math_ops import (
    NPUClearFloatStatusV2 as NPUClearFloatStatusV2,
    NPUGetFloatStatusV2 as NPUGetFloatStatusV2,
)
from mindspore.ops.operations.nn_ops import AllFinite as AllFinite
from mindspore.ops.primitive import constexpr as constexpr
from mindspore.run_check._check_version import AscendEnvChecker as AscendEnvChecker
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
_T = TypeVar("_T")

class DynamicLossScaler(LossScaler):
    counter: _Parameter
    scale_factor: Any
    scale_value: _Parameter
    scale_window: Any
    def __init__(self, scale_value: float, scale_factor: int, scale_window: int) -> None: ...
    def adjust(self, grads_finite: _Tensor) -> bool: ...
    def scale(self, inputs: _T) -> _T: ...
    def unscale(self, inputs: _T) -> _T: ...

class LossScaler(ABC):
    @abstractmethod
    def adjust(self, grads_finite: _Tensor) -> Any: ...
    @abstractmethod
    def scale(self, inputs: _T) -> _T: ...
    @abstractmethod
    def unscale(self, inputs: _T) -> _T: ...

class StaticLossScaler(LossScaler):
    scale_value: _Parameter
    def __init__(self, scale_value: float) -> None: ...
    def adjust(self, grads_finite: _Tensor) -> bool: ...
    def scale(self, inputs: _T) -> _T: ...
    def unscale(self, inputs: _T) -> _T: ...

def _all_finite(inputs: Any, check_overflow_mode: str, enable_allfinite: bool) -> Any: ...
def _grad_scale(scale: Any, grad: _Tensor) -> Any: ...
def _grad_scale_map(scale_value: float, inputs: Any) -> Any: ...
def _grad_unscale(scale: Any, grad: _Tensor) -> Any: ...
def _grad_unscale_map(scale_value: float, inputs: Any) -> Any: ...
def _overflow(inputs: Any) -> Any: ...
def all_finite(inputs: _Tensor | Sequence[_Tensor]) -> _Tensor: ...

logger = _is_logger
mstype = _is_mstype
validator = _is_validator
