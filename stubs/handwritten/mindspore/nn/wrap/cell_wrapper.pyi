"""Wrappers whose subclasses have their own parameters and results."""

from typing import Any, type_check_only

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell

# A network of any class that gives a loss, or a tuple with it.
@type_check_only
class _LossNetwork(Cell):
    def construct(self, *args: Any, **kwargs: Any) -> Tensor | Any: ...

# The network may be called with anything, and give a loss or a tuple with it.
class TrainOneStepCell:
    network: _LossNetwork
    def construct(self, *args: Any, **kwargs: Any) -> Tensor | Any: ...

class ForwardValueAndGrad:
    def construct(self, *args: Any, **kwargs: Any) -> tuple[Any, ...] | Any: ...

class WithLossCell:
    def construct(self, *args: Any, **kwargs: Any) -> Tensor | Any: ...

class WithEvalCell:
    def construct(self, *args: Any, **kwargs: Any) -> tuple[Any, ...] | Any: ...
