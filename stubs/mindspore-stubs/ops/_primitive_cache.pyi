# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from mindspore.ops.primitive import Primitive as Primitive, constexpr as constexpr

_P = ParamSpec("_P")
_R = TypeVar("_R")

# Of the class of an operator: called as the class is.
def _get_cache_prim(cls: Callable[_P, _R]) -> Callable[_P, _R]: ...
def _temp_func() -> int: ...
