# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops.composite.base import MultitypeFuncGraph

def default_not_in(x: Tensor, y: Any) -> bool: ...

not_in_: MultitypeFuncGraph
