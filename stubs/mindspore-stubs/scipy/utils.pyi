# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops.composite.base import GradOperation

grad: GradOperation

def sparse_dot(a: Tensor, b: Tensor) -> Any: ...
