"""Loss scalers give back what they are given: a tensor, a tuple or a list."""

from abc import ABC, abstractmethod
from typing import TypeVar

_T = TypeVar("_T")

# A tensor is scaled to a tensor, a tuple to a tuple.
class LossScaler(ABC):
    @abstractmethod
    def scale(self, inputs: _T) -> _T: ...
    @abstractmethod
    def unscale(self, inputs: _T) -> _T: ...

class StaticLossScaler:
    def scale(self, inputs: _T) -> _T: ...
    def unscale(self, inputs: _T) -> _T: ...

class DynamicLossScaler:
    def scale(self, inputs: _T) -> _T: ...
    def unscale(self, inputs: _T) -> _T: ...
