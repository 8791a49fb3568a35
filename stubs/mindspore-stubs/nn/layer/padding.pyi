# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.operations import nn_ops as nn_ops
from mindspore.ops.operations.nn_ops import PadV3
from mindspore.ops.primitive import constexpr as constexpr

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
    def construct(self, x: _Tensor) -> _Tensor: ...

class ConstantPad2d(_ConstantPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int], value: float) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class ConstantPad3d(_ConstantPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int], value: float) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class ReflectionPad1d(_ReflectionPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class ReflectionPad2d(_ReflectionPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class ReflectionPad3d(_ReflectionPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class ReplicationPad1d(_ReplicationPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class ReplicationPad2d(_ReplicationPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class ReplicationPad3d(_ReplicationPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class ZeroPad2d(_ConstantPadNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, padding: int | Sequence[int]) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class _ConstantPadNd(Cell):
    padding: tuple[int, ...]
    value: float | int | Any
    def __init__(self, padding: Sequence[int], value: float, name: str = "ConstantPadNd") -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class _ReflectionPadNd(Cell):
    name: str
    padding: list[list[int]]
    def __init__(self, padding: int | Sequence[int], name: str = "ReflectionPadNd") -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class _ReplicationPadNd(Cell):
    name: str
    padding: tuple[int, ...]
    padv3: PadV3
    def __init__(self, padding: int | Sequence[int], name: str = "ReplicationPadNd") -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

def _check_dim(dim: int, target1: Any, target2: Any, cls_name: str) -> None: ...
def _swap_to_ms_padding_order(padding: int | Sequence[int]) -> Any: ...
