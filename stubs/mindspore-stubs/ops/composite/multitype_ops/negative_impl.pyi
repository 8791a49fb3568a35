# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.sparse_tensor import (
    COOTensor as COOTensor,
    COOTensor as _COOTensor,
    CSRTensor as CSRTensor,
    CSRTensor as _CSRTensor,
)
from mindspore.common.tensor import Tensor
from mindspore.ops import functional as _is_F
from mindspore.ops.composite import base as base
from mindspore.ops.composite.base import MultitypeFuncGraph

def _neg_scalar(x: Tensor) -> float: ...
def _negative_cootensor(x: Tensor) -> _COOTensor: ...
def _negative_csrtensor(x: Tensor) -> _CSRTensor: ...
def _negative_tensor(x: Tensor) -> Tensor: ...
def default_negative(x: Tensor) -> Tensor: ...

negative: MultitypeFuncGraph
F = _is_F
