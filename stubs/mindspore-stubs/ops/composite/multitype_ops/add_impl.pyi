# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.sparse_tensor import RowTensor
from mindspore.common.tensor import Tensor
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph

add: MultitypeFuncGraph

def add_rowtensor_tensor(x: RowTensor, y: Tensor) -> RowTensor: ...

augassign_add: MultitypeFuncGraph

def default_add(x: Tensor, y: Any) -> Tensor: ...

hyper_add: HyperMap
