"""Operators that take functions."""

from collections.abc import Callable
from typing import Any, TypeVar

_T = TypeVar("_T")

# functools.partial for the compiler.
class Partial:
    def __call__(self, *args: Any) -> Callable[..., Any]: ...

# Gives back what it is given, of any type.
class Depend:
    def __call__(self, value: _T, expr: object) -> _T: ...
