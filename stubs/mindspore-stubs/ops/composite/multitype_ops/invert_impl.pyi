# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor
from mindspore.ops import functional as _is_F
from mindspore.ops.composite import base as base
from mindspore.ops.composite.base import MultitypeFuncGraph

def _invert_scalar(x: float) -> float: ...
def _invert_tensor(x: Tensor) -> Tensor: ...

invert: MultitypeFuncGraph
F = _is_F
