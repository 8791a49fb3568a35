# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import mint as mint
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell

__all__ = ["AdaptiveAvgPool1d", "AdaptiveAvgPool2d", "AdaptiveAvgPool3d", "AdaptiveMaxPool1d", "MaxUnpool2d"]

class AdaptiveAvgPool1d(_AdaptiveAvgPoolNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def construct(self, input: Tensor) -> Tensor: ...

class AdaptiveAvgPool2d(_AdaptiveAvgPoolNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def construct(self, input: Tensor) -> Tensor: ...

class AdaptiveAvgPool3d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    output_size: Any
    def __init__(self, output_size: int | Sequence[int | None] | None) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class AdaptiveMaxPool1d(_AdaptiveMaxPoolNd):
    __getattr__: None  # type: ignore[assignment, misc]
    def construct(self, input: Tensor) -> Tensor | tuple[Tensor, Tensor]: ...

class MaxUnpool2d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    kernel_size: int
    padding: int
    stride: int
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
    ) -> None: ...
    def construct(self, input: Tensor, indices: Tensor, output_size: Sequence[int] | None = None) -> Tensor: ...

class _AdaptiveAvgPoolNd(Cell):
    output_size: int | tuple[int, ...] | Any
    def __init__(self, output_size: Sequence[int]) -> None: ...
    def extend_repr(self) -> str: ...

class _AdaptiveMaxPoolNd(Cell):
    output_size: int
    return_indices: bool
    def __init__(self, output_size: Sequence[int], return_indices: bool = False) -> None: ...
    def extend_repr(self) -> str: ...
