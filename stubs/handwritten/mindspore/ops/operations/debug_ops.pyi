"""Operators for debugging."""

from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor

# Any number of things to print.
class Print:
    def __call__(self, *args: Tensor | float | str | Sequence[Any]) -> None: ...

# Hands on what it is given.
class HookBackward:
    def __call__(self, *args: Tensor) -> Tensor | tuple[Tensor, ...]: ...
