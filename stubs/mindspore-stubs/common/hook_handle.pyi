# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore._c_expression import TensorPy as _is_Tensor_
from mindspore.common.tensor import Tensor
from mindspore.graph._utils.check_jit_forbidden_api import jit_forbidden_register as jit_forbidden_register

class HookHandle:
    extra_dict_ref: Any
    handle_id: Any
    hook_dict_ref: Any
    unique_id: int
    def __init__(
        self, hook_dict: dict[str, Any] | None = None, *, extra_dict: dict[str, Any] | None = None
    ) -> None: ...
    def remove(self) -> None: ...

class _HookUtils:
    @staticmethod
    def register_hook(hook_dict: dict[str, Any], hook_fn: Callable[..., Any]) -> tuple[Any, ...]: ...
    @staticmethod
    def run_hook(hook_dict: dict[str, Any], args: Sequence[Any]) -> Any: ...

class _TensorHookHandle:
    id: Any
    tensor_weakref: Any
    def __init__(self, tensor: Tensor) -> None: ...
    def remove(self) -> None: ...

def _check_hook_results(pre_res: Any, new_res: Any, hook_fn: Callable[..., Any]) -> None: ...
def _hook_version() -> Any: ...
def _update_hook_version() -> None: ...

Tensor_ = _is_Tensor_
