"""Wrappers whose subclasses have their own parameters and results."""

from typing import Any

from mindspore.common.tensor import Tensor

# The network may be called with anything, and give a loss or a tuple with it.
class TrainOneStepCell:
    def construct(self, *args: Any, **kwargs: Any) -> Tensor | Any: ...

class ForwardValueAndGrad:
    def construct(self, *args: Any, **kwargs: Any) -> tuple[Any, ...] | Any: ...

class WithLossCell:
    def construct(self, *args: Any, **kwargs: Any) -> Tensor | Any: ...

class WithEvalCell:
    def construct(self, *args: Any, **kwargs: Any) -> tuple[Any, ...] | Any: ...
