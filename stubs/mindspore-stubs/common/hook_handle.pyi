# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression import TensorPy as _is_Tensor_
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

# Private, but it is what Tensor.register_hook returns.
class _TensorHookHandle:
    def remove(self) -> None: ...

Tensor_ = _is_Tensor_
