# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, mint as mint
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell

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
    "ZeroPad1d",
    "ZeroPad2d",
    "ZeroPad3d",
]

class ConstantPad1d(ConstantPadNd_):
    def __init__(self, padding: int | Sequence[int], value: float) -> None: ...

class ConstantPad2d(ConstantPadNd_):
    def __init__(self, padding: int | Sequence[int], value: float) -> None: ...

class ConstantPad3d(ConstantPadNd_):
    def __init__(self, padding: int | Sequence[int], value: float) -> None: ...

class ConstantPadNd_(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    padding: tuple[int, ...]
    value: float | int | Any
    def __init__(self, padding: int | Sequence[int], value: Any = None, padding_length: int | None = None) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class ReflectionPad1d(ReflectionPadNd_):
    def __init__(self, padding: int | Sequence[int]) -> None: ...

class ReflectionPad2d(ReflectionPadNd_):
    def __init__(self, padding: int | Sequence[int]) -> None: ...

class ReflectionPad3d(ReflectionPadNd_):
    def __init__(self, padding: int | Sequence[int]) -> None: ...

class ReflectionPadNd_(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    padding: tuple[int, ...]
    def __init__(self, padding: int | Sequence[int], padding_length: int | None = None) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class ReplicationPad1d(ReplicationPadNd_):
    def __init__(self, padding: int | Sequence[int]) -> None: ...

class ReplicationPad2d(ReplicationPadNd_):
    def __init__(self, padding: int | Sequence[int]) -> None: ...

class ReplicationPad3d(ReplicationPadNd_):
    def __init__(self, padding: int | Sequence[int]) -> None: ...

class ReplicationPadNd_(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    padding: tuple[int, ...]
    def __init__(self, padding: int | Sequence[int], padding_length: int | None = None) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class ZeroPad1d(ZeroPadNd_):
    def __init__(self, padding: int | Sequence[int]) -> None: ...

class ZeroPad2d(ZeroPadNd_):
    def __init__(self, padding: int | Sequence[int]) -> None: ...

class ZeroPad3d(ZeroPadNd_):
    def __init__(self, padding: int | Sequence[int]) -> None: ...

class ZeroPadNd_(ConstantPadNd_):
    def __init__(self, padding: int | Sequence[int], padding_length: int) -> None: ...

def _check_padding_tuple_or_list(padding: int | Sequence[int], padding_length: int, cls_name: str) -> None: ...

validator = _is_validator
