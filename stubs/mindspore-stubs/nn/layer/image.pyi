# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.layer.activation import ReLU
from mindspore.nn.layer.container import CellList
from mindspore.nn.layer.conv import Conv2d
from mindspore.nn.layer.pooling import AvgPool2d
from mindspore.ops.auto_generate.gen_ops_prim import Concat, Pow, ReduceMean, ReduceProd, Slice
from mindspore.ops.operations.array_ops import Stack

__all__ = ["CentralCrop", "ImageGradients", "MSSSIM", "PSNR", "PixelShuffle", "PixelUnshuffle", "SSIM"]

class CentralCrop(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    central_fraction: float
    slice: Slice
    def __init__(self, central_fraction: float) -> None: ...
    def construct(self, image: Tensor) -> Tensor: ...

class ImageGradients(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self) -> None: ...
    def construct(self, images: Tensor) -> tuple[Tensor, Tensor]: ...

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
    multi_convs_list: CellList
    pow: Pow
    prod: ReduceProd
    reduce_mean: ReduceMean
    relu: ReLU
    stack: Stack
    weight_tensor: Tensor
    def __init__(
        self,
        max_val: float = 1.0,
        power_factors: Sequence[float] = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333),
        filter_size: int = 11,
        filter_sigma: float = 1.5,
        k1: float = 0.01,
        k2: float = 0.03,
    ) -> None: ...
    def construct(self, img1: Tensor, img2: Tensor) -> Tensor: ...

class PSNR(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    max_val: float
    def __init__(self, max_val: float = 1.0) -> None: ...
    def construct(self, img1: Tensor, img2: Tensor) -> Tensor: ...

class PixelShuffle(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    upscale_factor: int
    def __init__(self, upscale_factor: int) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class PixelUnshuffle(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    downscale_factor: int
    def __init__(self, downscale_factor: int) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

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
    def construct(self, img1: Tensor, img2: Tensor) -> Tensor: ...
