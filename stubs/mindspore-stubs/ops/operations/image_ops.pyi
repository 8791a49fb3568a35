# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, context as context
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_prim import (
    ResizeBicubic as ResizeBicubic,
    ResizeBilinearV2 as ResizeBilinearV2,
    ResizeLinear1D as ResizeLinear1D,
)
from mindspore.ops.primitive import Primitive as Primitive, prim_attr_register as prim_attr_register

class AdjustContrastv2(Primitive):
    def __init__(self) -> None: ...

class AdjustHue(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, image: Tensor, delta: Tensor, /) -> Tensor: ...

class AdjustSaturation(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, image: Tensor, scale: Tensor, /) -> Tensor: ...

class CombinedNonMaxSuppression(Primitive):
    clip_boxes: Any
    pad_per_class: Any
    def __init__(self, pad_per_class: bool = False, clip_boxes: bool = True) -> None: ...
    def __call__(
        self,
        boxes: Tensor,
        scores: Tensor,
        max_output_size_per_class: Tensor,
        max_total_size: Tensor,
        iou_threshold: Tensor,
        score_threshold: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...

class CropAndResize(Primitive):
    extrapolation_value: float
    method: str
    def __init__(self, method: str = "bilinear", extrapolation_value: float = 0.0) -> None: ...
    def __call__(self, x: Tensor, boxes: Tensor, box_index: Tensor, crop_size: Sequence[int], /) -> Tensor: ...

class CropAndResizeGradBoxes(Primitive):
    method: str
    def __init__(self, method: str = "bilinear") -> None: ...
    def __call__(self, grads: Tensor, images: Tensor, boxes: Tensor, box_index: Tensor, /) -> Tensor: ...

class CropAndResizeGradImage(Primitive):
    method: str
    def __init__(self, T: Type, method: str = "bilinear") -> None: ...
    def __call__(self, grads: Tensor, boxes: Tensor, box_index: Tensor, image_size: Tensor, /) -> Tensor: ...

class ExtractGlimpse(Primitive):
    centered: bool
    noise: str
    normalized: bool
    uniform_noise: bool
    def __init__(
        self, centered: bool = True, normalized: bool = True, uniform_noise: bool = True, noise: str = "uniform"
    ) -> None: ...
    def __call__(self, x: Tensor, size: Tensor, offsets: Tensor, /) -> Tensor: ...

class HSVToRGB(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class NonMaxSuppressionV3(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        boxes: Tensor,
        scores: Tensor,
        max_output_size: Tensor | int,
        iou_threshold: Tensor | float,
        score_threshold: Tensor | float,
        /,
    ) -> Tensor: ...

class NonMaxSuppressionWithOverlaps(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        overlaps: Tensor,
        scores: Tensor,
        max_output_size: Tensor | int,
        overlap_threshold: Tensor | float,
        score_threshold: Tensor | float,
        /,
    ) -> Tensor: ...

class RGBToHSV(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, images: Tensor, /) -> Tensor: ...

class ResizeArea(Primitive):
    align_corners: bool
    def __init__(self, align_corners: bool = False) -> None: ...
    def __call__(self, images: Tensor, size: Tensor, /) -> Tensor: ...

class ResizeV2(Primitive):
    def __init__(self, coordinate_transformation_mode: str = "half_pixel", mode: str = "nearest") -> None: ...
    def __call__(self, x: Tensor, roi: Tensor, scales: Tensor, sizes: Tensor, /) -> Tensor: ...

class ScaleAndTranslate(Primitive):
    def __init__(self, kernel_type: str = "lanczos3", antialias: bool = True) -> None: ...
    def __call__(self, images: Tensor, size: Tensor, scale: Tensor, translation: Tensor, /) -> Tensor: ...

mstype = _is_mstype
validator = _is_validator
