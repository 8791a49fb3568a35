# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_prim import AvgPool, ExpandDims, ReduceMean, Slice, Squeeze
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.nn_ops import (
    AdaptiveAvgPool2D,
    AdaptiveAvgPool3D,
    AdaptiveMaxPool3D,
    AvgPool3D,
    MaxPool,
    MaxPool3DWithArgmax,
)

__all__ = [
    "AdaptiveAvgPool1d",
    "AdaptiveAvgPool2d",
    "AdaptiveAvgPool3d",
    "AdaptiveMaxPool1d",
    "AdaptiveMaxPool2d",
    "AdaptiveMaxPool3d",
    "AvgPool1d",
    "AvgPool1dExt",
    "AvgPool2d",
    "AvgPool2dExt",
    "AvgPool3d",
    "AvgPool3dExt",
    "FractionalMaxPool2d",
    "FractionalMaxPool3d",
    "LPPool1d",
    "LPPool2d",
    "MaxPool1d",
    "MaxPool2d",
    "MaxPool2dExt",
    "MaxPool3d",
    "MaxUnpool1d",
    "MaxUnpool2d",
    "MaxUnpool3d",
]

class AdaptiveAvgPool1d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dtype: DType
    expand: ExpandDims
    output_size: int
    shape: Any
    squeeze: Squeeze
    def __init__(self, output_size: int | Sequence[int | None] | None) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class AdaptiveAvgPool2d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    adaptive_avgpool2d: AdaptiveAvgPool2D
    def __init__(self, output_size: int | Sequence[int | None] | None) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class AdaptiveAvgPool3d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    adaptive_avg_pool3d: AdaptiveAvgPool3D
    def __init__(self, output_size: int | Sequence[int | None] | None) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class AdaptiveMaxPool1d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dtype: DType
    expand: ExpandDims
    output_size: int
    shape: Any
    squeeze: Squeeze
    def __init__(self, output_size: int | Sequence[int | None] | None) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class AdaptiveMaxPool2d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    output_size: Any
    return_indices: bool
    def __init__(self, output_size: int | Sequence[int | None] | None, return_indices: bool = False) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class AdaptiveMaxPool3d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    adaptive_max_pool3d: AdaptiveMaxPool3D
    output_size: Tensor
    return_indices: bool
    def __init__(self, output_size: int | Sequence[int | None] | None, return_indices: bool = False) -> None: ...
    def construct(self, input: Tensor) -> tuple[Tensor, Tensor]: ...

class AvgPool1d(_PoolNd):
    __getattr__: None  # type: ignore[assignment, misc]
    avg_pool: AvgPool | AvgPool3D | Any
    expand: ExpandDims
    is_expand_3d: bool
    reduce_mean: ReduceMean
    shape: Any
    slice: Slice
    squeeze: Squeeze
    def __init__(
        self,
        kernel_size: int = 1,
        stride: int = 1,
        pad_mode: str = "valid",
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class AvgPool1dExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    ceil_mode: bool
    count_include_pad: bool
    kernel_size: int
    padding: int
    stride: int
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
    ) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class AvgPool2d(_PoolNd):
    __getattr__: None  # type: ignore[assignment, misc]
    ascend_910b_target: bool
    avg_pool: AvgPool | AvgPool3D | Any
    is_expand: bool
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        stride: int | Sequence[int] = 1,
        pad_mode: str = "valid",
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
        data_format: str = "NCHW",
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class AvgPool2dExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    ceil_mode: bool
    count_include_pad: bool
    divisor_override: int | Any
    kernel_size: int
    padding: int
    stride: int | Any
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class AvgPool3d(_PoolNd):
    __getattr__: None  # type: ignore[assignment, misc]
    avg_pool: AvgPool3D
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        stride: int | Sequence[int] = 1,
        pad_mode: str = "valid",
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class AvgPool3dExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    ceil_mode: bool
    count_include_pad: bool
    divisor_override: int | Any
    kernel_size: int
    padding: int | tuple[int, ...] | Any
    stride: int
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class FractionalMaxPool2d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    _random_samples: Tensor | Any
    kernel_size: int
    output_ratio: tuple[float, ...] | Any
    output_size: tuple[int, ...] | Any
    return_indices: bool
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        output_size: int | Sequence[int] | None = None,
        output_ratio: float | Sequence[float] | None = None,
        return_indices: bool = False,
        _random_samples: Tensor | None = None,
    ) -> None: ...
    def construct(self, input: Tensor) -> tuple[Tensor, Tensor]: ...

class FractionalMaxPool3d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    _random_samples: Tensor | Any
    kernel_size: tuple[int, ...]
    output_ratio: tuple[float, ...] | Any
    output_size: tuple[int, ...] | Any
    return_indices: bool
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        output_size: int | Sequence[int] | None = None,
        output_ratio: float | Sequence[float] | None = None,
        return_indices: bool = False,
        _random_samples: Tensor | None = None,
    ) -> None: ...
    def construct(self, input: Tensor) -> tuple[Tensor, Tensor]: ...

class LPPool1d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    ceil_mode: bool
    kernel_size: int
    norm_type: int
    stride: int | Any
    def __init__(
        self, norm_type: float, kernel_size: int, stride: int | None = None, ceil_mode: bool = False
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class LPPool2d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    ceil_mode: bool
    kernel_size: int
    norm_type: int
    stride: int
    def __init__(
        self,
        norm_type: float,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        ceil_mode: bool = False,
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class MaxPool1d(_PoolNd):
    __getattr__: None  # type: ignore[assignment, misc]
    expand: ExpandDims
    max_pool: MaxPool | MaxPool3DWithArgmax | Any
    padding: tuple[int, ...]
    reduce_mean: ReduceMean
    return_indices: bool
    shape: Any
    squeeze: Squeeze
    use_pad: bool
    def __init__(
        self,
        kernel_size: int = 1,
        stride: int = 1,
        pad_mode: str = "valid",
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        return_indices: bool = False,
        ceil_mode: bool = False,
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class MaxPool2d(_PoolNd):
    __getattr__: None  # type: ignore[assignment, misc]
    max_pool: MaxPool | MaxPool3DWithArgmax | Any
    padding: tuple[int, ...]
    return_indices: bool
    use_pad: bool
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        stride: int | Sequence[int] = 1,
        pad_mode: str = "valid",
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        return_indices: bool = False,
        ceil_mode: bool = False,
        data_format: str = "NCHW",
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class MaxPool2dExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    ceil_mode: bool
    dilation: int
    kernel_size: int
    padding: int
    return_indices: bool
    stride: int
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        return_indices: bool = False,
        ceil_mode: bool = False,
    ) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class MaxPool3d(_PoolNd):
    __getattr__: None  # type: ignore[assignment, misc]
    max_pool: MaxPool3DWithArgmax
    only_pad: bool
    return_indices: bool
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        stride: int | Sequence[int] = 1,
        pad_mode: str = "valid",
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        return_indices: bool = False,
        ceil_mode: bool = False,
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class MaxUnpool1d(Cell):
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
    def construct(self, x: Tensor, indices: Tensor, output_size: Sequence[int] | None = None) -> Tensor: ...

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
    def construct(self, x: Tensor, indices: Tensor, output_size: Sequence[int] | None = None) -> Tensor: ...

class MaxUnpool3d(Cell):
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
    def construct(self, x: Tensor, indices: Tensor, output_size: Sequence[int] | None = None) -> Tensor: ...

class _PoolNd(Cell):
    format: str
    kernel_size: int | tuple[int, ...] | Any
    pad_mode: str
    stride: int | tuple[int, ...] | Any
    def __init__(
        self, kernel_size: int | Sequence[int], stride: int | Sequence[int], pad_mode: str, data_format: str = "NCHW"
    ) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...
    def extend_repr(self) -> str: ...
