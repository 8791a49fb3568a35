# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph

_ones_like_for_grad: HyperMap

def default_ones_like_leaf_for_grad(x: Tensor) -> Tensor: ...

ones_like: HyperMap
ones_like_leaf: MultitypeFuncGraph
