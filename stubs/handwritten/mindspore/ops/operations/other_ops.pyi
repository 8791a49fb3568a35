"""Operators that take functions."""

from collections.abc import Callable
from typing import Any

# functools.partial for the compiler.
class Partial:
    def __call__(self, *args: Any) -> Callable[..., Any]: ...
