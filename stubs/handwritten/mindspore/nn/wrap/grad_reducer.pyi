"""Gradients come back as they went in: a tensor, a tuple or a list."""

from typing import Any, TypeVar

_T = TypeVar("_T")

class DistributedGradReducer:
    def construct(self, grads: _T) -> _T: ...
    # A ParamSpec cannot carry a type variable.
    def __call__(self, grads: _T, /) -> _T: ...
