"""Operators made once for each of their arguments."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_R = TypeVar("_R")

# Of the class of an operator: called as the class is.
def _get_cache_prim(cls: Callable[_P, _R]) -> Callable[_P, _R]: ...
