# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops import functional as _is_F
from mindspore.ops.composite import base as base
from mindspore.ops.composite.base import MultitypeFuncGraph

def _logical_or_scala(x: float, y: float) -> bool: ...
def _logical_or_tensor(x: Tensor, y: Tensor) -> Tensor: ...
def default_logical_or(x: Tensor, y: Any) -> Tensor: ...

logical_or: MultitypeFuncGraph
F = _is_F
