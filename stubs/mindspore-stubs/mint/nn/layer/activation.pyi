# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import mint as mint
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell

__all__ = ["ELU", "GLU", "LogSigmoid", "SiLU", "Tanh", "Threshold"]

class ELU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    alpha: float
    inplace: bool
    def __init__(self, alpha: float = 1.0, inplace: bool = False) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class GLU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dim: int
    def __init__(self, dim: int = -1) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class LogSigmoid(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class SiLU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    inplace: bool
    def __init__(self, inplace: bool = False) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class Sigmoid(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class Tanh(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class Threshold(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    inplace: bool
    threshold: int
    value: int
    def __init__(self, threshold: float, value: float, inplace: bool = False) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...
