# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops.composite import base as base
from mindspore.ops.composite.base import MultitypeFuncGraph
from mindspore.ops.operations import _inner_ops as _is_inner

def _right_shift_scalar(x: Tensor, y: Any) -> Tensor: ...
def default_right_shift(x: Tensor, y: Any) -> Tensor: ...

right_shift: MultitypeFuncGraph
inner = _is_inner
