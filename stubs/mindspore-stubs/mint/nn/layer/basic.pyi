# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import mint as mint
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell

__all__ = ["Flatten"]

class Flatten(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    end_dim: int
    start_dim: int
    def __init__(self, start_dim: int = 1, end_dim: int = -1) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...
