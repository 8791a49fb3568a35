# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.layer.activation import ReLU as ReLU
from mindspore.nn.layer.container import CellList as CellList, CellList as _CellList
from mindspore.nn.layer.conv import Conv2d as Conv2d
from mindspore.nn.layer.pooling import AvgPool2d as AvgPool2d
from mindspore.ops.auto_generate.gen_ops_prim import Concat, Pow, ReduceMean, ReduceProd, Slice
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations.array_ops import Stack
from mindspore.ops.primitive import constexpr as constexpr
from PIL.Image import Image

__all__ = ["CentralCrop", "ImageGradients", "MSSSIM", "PSNR", "PixelShuffle", "PixelUnshuffle", "SSIM"]

class CentralCrop(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    central_fraction: float
    slice: Slice
    def __init__(self, central_fraction: float) -> None: ...
    def construct(self, image: _Tensor) -> _Tensor: ...

class ImageGradients(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self) -> None: ...
    def construct(self, images: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class MSSSIM(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    avg_pool: AvgPool2d
    concat: Concat
    conv: list[Conv2d]
    filter_sigma: float
    filter_size: int
    k1: float
    k2: float
    level: int
    max_val: float
    multi_convs_list: _CellList
    pow: Pow
    prod: ReduceProd
    reduce_mean: ReduceMean
    relu: ReLU
    stack: Stack
    weight_tensor: _Tensor
    def __init__(
        self,
        max_val: float = 1.0,
        power_factors: Sequence[float] = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333),
        filter_size: int = 11,
        filter_sigma: float = 1.5,
        k1: float = 0.01,
        k2: float = 0.03,
    ) -> None: ...
    def construct(self, img1: _Tensor, img2: _Tensor) -> _Tensor: ...

class PSNR(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    max_val: float
    def __init__(self, max_val: float = 1.0) -> None: ...
    def construct(self, img1: _Tensor, img2: _Tensor) -> _Tensor: ...

class PixelShuffle(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    upscale_factor: int
    def __init__(self, upscale_factor: int) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class PixelUnshuffle(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    downscale_factor: int
    def __init__(self, downscale_factor: int) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class SSIM(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    concat: Concat
    conv: Any
    filter_sigma: float
    filter_size: int
    k1: float
    k2: float
    max_val: float
    reduce_mean: ReduceMean
    def __init__(
        self, max_val: float = 1.0, filter_size: int = 11, filter_sigma: float = 1.5, k1: float = 0.01, k2: float = 0.03
    ) -> None: ...
    def construct(self, img1: _Tensor, img2: _Tensor) -> _Tensor: ...

def _compute_multi_channel_loss(
    c1: float, c2: float, img1: _Tensor, img2: _Tensor, conv: Any, concat: Any, mean: Any
) -> Any: ...
def _compute_per_channel_loss(c1: float, c2: float, img1: _Tensor, img2: _Tensor, conv: Any) -> Any: ...
def _conv2d(
    in_channels: int,
    out_channels: int,
    kernel_size: int | Sequence[int],
    weight: _Tensor,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
) -> Any: ...
def _convert_img_dtype_to_float32(img: Image, max_val: float) -> Any: ...
def _create_window(size: int | Sequence[int], sigma: float) -> Any: ...
def _downsample(img1: _Tensor, img2: _Tensor, op: str) -> Any: ...
def _split_img(x: _Tensor) -> Any: ...

inner = _is_inner
mstype = _is_mstype
validator = _is_validator
