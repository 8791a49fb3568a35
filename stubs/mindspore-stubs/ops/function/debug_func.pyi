# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.ops import operations as _is_P
from mindspore.ops.operations.debug_ops import Print as Print

__all__ = ["print_", "tensordump"]

def print_(*input_x: _Tensor | float | str | Sequence[Any]) -> None: ...
def tensordump(file_name: str, tensor: _Tensor, mode: str = "out") -> _Tensor: ...

P = _is_P
