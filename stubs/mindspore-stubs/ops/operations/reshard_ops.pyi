# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops.primitive import Primitive as Primitive, prim_attr_register as prim_attr_register

class Reshard(Primitive):
    in_strategy: Any
    def __init__(self, in_layout: Any, out_layout: Any, in_strategy: Any) -> None: ...
    def __call__(self, tensor: Tensor) -> Tensor: ...
