# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, context as context, ops as ops
from mindspore._c_expression import MSContext as MSContext
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.auto_generate.gen_ops_def import avg_pool1d_ext as avg_pool1d_ext
from mindspore.ops.auto_generate.gen_ops_prim import AvgPool, ExpandDims, ReduceMean, Slice, Squeeze
from mindspore.ops.function.nn_func import max_pool2d_ext as max_pool2d_ext
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.nn_ops import (
    AdaptiveAvgPool2D,
    AdaptiveAvgPool3D,
    AdaptiveMaxPool3D,
    AvgPool3D,
    MaxPool,
    MaxPool3DWithArgmax,
)
from mindspore.ops.primitive import constexpr as constexpr

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
    def construct(self, input: _Tensor) -> _Tensor: ...

class AdaptiveAvgPool2d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    adaptive_avgpool2d: AdaptiveAvgPool2D
    def __init__(self, output_size: int | Sequence[int | None] | None) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class AdaptiveAvgPool3d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    adaptive_avg_pool3d: AdaptiveAvgPool3D
    def __init__(self, output_size: int | Sequence[int | None] | None) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class AdaptiveMaxPool1d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dtype: DType
    expand: ExpandDims
    output_size: int
    shape: Any
    squeeze: Squeeze
    def __init__(self, output_size: int | Sequence[int | None] | None) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class AdaptiveMaxPool2d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    output_size: Any
    return_indices: bool
    def __init__(self, output_size: int | Sequence[int | None] | None, return_indices: bool = False) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class AdaptiveMaxPool3d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    adaptive_max_pool3d: AdaptiveMaxPool3D
    output_size: _Tensor
    return_indices: bool
    def __init__(self, output_size: int | Sequence[int | None] | None, return_indices: bool = False) -> None: ...
    def construct(self, input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

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
    def construct(self, x: _Tensor) -> _Tensor: ...

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
    def construct(self, input: _Tensor) -> _Tensor: ...

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
    def construct(self, x: _Tensor) -> _Tensor: ...

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
    def construct(self, input: _Tensor) -> _Tensor: ...

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
    def construct(self, x: _Tensor) -> _Tensor: ...

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
    def construct(self, input: _Tensor) -> _Tensor: ...

class FractionalMaxPool2d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    _random_samples: _Tensor | Any
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
        _random_samples: _Tensor | None = None,
    ) -> None: ...
    def construct(self, input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class FractionalMaxPool3d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    _random_samples: _Tensor | Any
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
        _random_samples: _Tensor | None = None,
    ) -> None: ...
    def construct(self, input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class LPPool1d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    ceil_mode: bool
    kernel_size: int
    norm_type: int
    stride: int | Any
    def __init__(
        self, norm_type: float, kernel_size: int, stride: int | None = None, ceil_mode: bool = False
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

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
    def construct(self, x: _Tensor) -> _Tensor: ...

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
    def construct(self, x: _Tensor) -> _Tensor: ...

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
    def construct(self, x: _Tensor) -> _Tensor: ...

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
    def construct(self, input: _Tensor) -> _Tensor: ...

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
    def construct(self, x: _Tensor) -> _Tensor: ...

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
    def construct(self, x: _Tensor, indices: _Tensor, output_size: Sequence[int] | None = None) -> _Tensor: ...

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
    def construct(self, x: _Tensor, indices: _Tensor, output_size: Sequence[int] | None = None) -> _Tensor: ...

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
    def construct(self, x: _Tensor, indices: _Tensor, output_size: Sequence[int] | None = None) -> _Tensor: ...

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

def _cal_dilation(dilation: int | Sequence[int], nd: Any, cls_name: str) -> Any: ...
def _cal_padding(padding: int | Sequence[int], cls_name: str, nd: Any) -> Any: ...
def _check_maxpool_padding(padding: int | Sequence[int], nd: Any, cls_name: str) -> Any: ...
def _check_tuple_length(arg_name: str, prim_name: str, length: int, cls_name: str) -> Any: ...

mstype = _is_mstype
validator = _is_validator
