"""jit keeps the parameters and the result of what it compiles."""

from collections.abc import Callable
from typing import Any, Literal, ParamSpec, TypeVar, overload

_P = ParamSpec("_P")
_R = TypeVar("_R")
_C = TypeVar("_C", bound=type)

# `@jit`, `@jit(...)` and `jit(function, ...)`; a Cell may stand for the function.
@overload
def jit(
    function: Callable[_P, _R],
    *,
    capture_mode: Literal["ast", "bytecode", "trace"] = "ast",
    jit_level: Literal["O0", "O1"] = "O0",
    dynamic: int = 0,
    fullgraph: bool = False,
    backend: str = "",
    **options: Any,
) -> Callable[_P, _R]: ...
@overload
def jit(
    function: None = None,
    *,
    capture_mode: Literal["ast", "bytecode", "trace"] = "ast",
    jit_level: Literal["O0", "O1"] = "O0",
    dynamic: int = 0,
    fullgraph: bool = False,
    backend: str = "",
    **options: Any,
) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]: ...

# Returns the class.
def jit_class(cls: _C) -> _C: ...
