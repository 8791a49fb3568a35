# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor

__all__ = ["print_", "tensordump"]

def print_(*input_x: Tensor | float | str | Sequence[Any]) -> None: ...
def tensordump(file_name: str, tensor: Tensor, mode: str = "out") -> Tensor: ...
