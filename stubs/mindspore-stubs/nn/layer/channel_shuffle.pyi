# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import ops as ops
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.auto_generate.gen_ops_prim import Reshape, Transpose
from mindspore.ops.operations.manually_defined.ops_def import Shape

__all__ = ["ChannelShuffle"]

class ChannelShuffle(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    groups: int
    reshape: Reshape
    shape: Shape
    transpose: Transpose
    def __init__(self, groups: int) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...
