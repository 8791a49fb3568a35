"""Handles of hooks."""

# Private, but it is what Tensor.register_hook returns.
class _TensorHookHandle:
    def remove(self) -> None: ...
