# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

class HookHandle:
    unique_id: int
    def __init__(
        self, hook_dict: dict[str, Any] | None = None, *, extra_dict: dict[str, Any] | None = None
    ) -> None: ...
    def remove(self) -> None: ...

# Private, but it is what Tensor.register_hook returns.
class _TensorHookHandle:
    def remove(self) -> None: ...
