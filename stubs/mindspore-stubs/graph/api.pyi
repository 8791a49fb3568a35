# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from contextlib import ContextDecorator
from types import TracebackType
from typing import Any, Literal, ParamSpec, TypeVar, overload

from typing_extensions import Self

__all__ = ["flops_collection", "jit", "jit_class", "ms_memory_recycle"]
_P = ParamSpec("_P")
_R = TypeVar("_R")
_C = TypeVar("_C", bound=type)
ARG_SPECIFIED: str
BROADCAST_PHASE: str
TOTAL_ARG_LEN: str

def _function_forbid_reuse(func: Callable[..., Any]) -> Any: ...

class _no_grad(ContextDecorator):
    prev_state: Any
    def __init__(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...

attr_op: dict[Any, Any]
cells_compile_cache: dict[Any, Any]
entry_script_path: str
entry_script_path_dir: str

def flops_collection(phase: str = "train") -> Any: ...

function_phases: dict[Any, Any]

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

ms_compile_cache: Any

def ms_memory_recycle() -> None: ...
def register_saved_tensors_hooks(pack_hook: Callable[..., Any], unpack_hook: Callable[..., Any]) -> Any: ...

class saved_tensors_hooks:
    pack_hook: Callable[..., Any]
    pre_disable_async: Any
    pushed: bool
    unpack_hook: Callable[..., Any]
    def __init__(self, pack_hook: Callable[..., Any], unpack_hook: Callable[..., Any]) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...

def set_recursion_limit(recursion_limit: int = 1000) -> None: ...

sys_path: list[str]
