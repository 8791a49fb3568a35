# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.operations.nn_ops import PadV3

__all__ = [
    "ConstantPad1d",
    "ConstantPad2d",
    "ConstantPad3d",
    "ReflectionPad1d",
    "ReflectionPad2d",
    "ReflectionPad3d",
    "ReplicationPad1d",
    "ReplicationPad2d",
    "ReplicationPad3d",
    "ZeroPad2d",
]

class ConstantPad1d(_ConstantPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int], value: float) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class ConstantPad2d(_ConstantPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int], value: float) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class ConstantPad3d(_ConstantPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int], value: float) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class ReflectionPad1d(_ReflectionPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class ReflectionPad2d(_ReflectionPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class ReflectionPad3d(_ReflectionPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class ReplicationPad1d(_ReplicationPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class ReplicationPad2d(_ReplicationPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class ReplicationPad3d(_ReplicationPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class ZeroPad2d(_ConstantPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class _ConstantPadNd(Cell):
    padding: tuple[int, ...]
    value: float | int | Any
    def __init__(self, padding: Sequence[int], value: float, name: str = "ConstantPadNd") -> None: ...
    def construct(self, x: Tensor) -> Any: ...

class _ReflectionPadNd(Cell):
    name: str
    padding: list[list[int]]
    def __init__(self, padding: int | Sequence[int], name: str = "ReflectionPadNd") -> None: ...
    def construct(self, x: Tensor) -> Any: ...

class _ReplicationPadNd(Cell):
    name: str
    padding: tuple[int, ...]
    padv3: PadV3
    def __init__(self, padding: int | Sequence[int], name: str = "ReplicationPadNd") -> None: ...
    def construct(self, x: Tensor) -> Any: ...
