# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops import functional as _is_F
from mindspore.ops.composite import base as base
from mindspore.ops.composite.base import MultitypeFuncGraph
from mindspore.ops.operations import _inner_ops as _is_inner

def _less_equal_list(x: Sequence[Any], y: Sequence[Any]) -> bool: ...
def _less_equal_scala(x: float, y: float) -> bool: ...
def _less_equal_string(x: str, y: str) -> bool: ...
def _less_equal_tensor(x: Tensor, y: Tensor) -> Tensor: ...
def _less_equal_tuple(x: Sequence[Any], y: Sequence[Any]) -> bool: ...
def default_less_equal(x: Tensor, y: Any) -> Tensor: ...

less_equal: MultitypeFuncGraph
F = _is_F
inner = _is_inner
