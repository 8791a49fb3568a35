# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor
from mindspore.ops.composite.base import MultitypeFuncGraph

def default_logical_not(x: Tensor) -> bool: ...

logical_not: MultitypeFuncGraph
