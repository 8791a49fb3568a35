# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor
from mindspore.ops.composite import base as base
from mindspore.ops.composite.base import MultitypeFuncGraph

def _uadd_scala(x: Tensor) -> Tensor: ...

uadd: MultitypeFuncGraph
