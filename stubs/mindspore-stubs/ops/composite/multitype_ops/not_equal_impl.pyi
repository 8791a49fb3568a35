# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops.composite.base import MultitypeFuncGraph

def default_not_equal(x: Tensor, y: Any) -> Tensor: ...

not_equal: MultitypeFuncGraph
