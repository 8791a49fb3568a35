"""Layers with a result of the type of their input."""

from typing import TypeVar

_T = TypeVar("_T")

# "Any": what goes in comes out.
class Identity:
    def construct(self, input: _T) -> _T: ...
    # A ParamSpec cannot carry a type variable.
    def __call__(self, input: _T, /) -> _T: ...
