# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops import functional as _is_F
from mindspore.ops.composite import base as base
from mindspore.ops.composite.base import MultitypeFuncGraph
from mindspore.ops.operations import _inner_ops as _is_inner

def _bitwise_xor_scalar(x: Tensor, y: Any) -> Tensor: ...
def _bitwise_xor_tensor(x: Tensor, y: Any) -> Tensor: ...
def _scalar_bitwise_xor_tensor(x: Tensor, y: Any) -> Tensor: ...
def _tensor_bitwise_xor_scalar(x: Tensor, y: Any) -> Tensor: ...

bitwise_xor: MultitypeFuncGraph

def default_bitwsie_xor(x: Tensor, y: Any) -> Tensor: ...

F = _is_F
inner = _is_inner
