# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops import functional as _is_F
from mindspore.ops.composite import base as base
from mindspore.ops.composite.base import MultitypeFuncGraph
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations._sequence_ops import (
    list_greater_than as list_greater_than,
    tuple_greater_than as tuple_greater_than,
)

def _greater_scalar(x: float, y: float) -> bool: ...
def _greater_string(x: str, y: str) -> bool: ...
def _greater_tensor(x: Tensor, y: Tensor) -> Tensor: ...
def _greater_than_list(x: Sequence[Any], y: Sequence[Any]) -> bool: ...
def _greater_than_tuple(x: Sequence[Any], y: Sequence[Any]) -> bool: ...
def default_greater(x: Tensor, y: Any) -> Tensor: ...

greater: MultitypeFuncGraph
F = _is_F
inner = _is_inner
