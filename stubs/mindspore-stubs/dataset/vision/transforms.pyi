# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore._c_expression import typing as typing
from mindspore._c_expression.typing import Type
from mindspore.dataset.core.datatypes import mstype_to_detype as mstype_to_detype, nptype_to_detype as nptype_to_detype
from mindspore.dataset.core.validator_helpers import FLOAT_MAX_INTEGER as FLOAT_MAX_INTEGER, check_range as check_range
from mindspore.dataset.transforms.py_transforms_util import Implementation as Implementation
from mindspore.dataset.transforms.transforms import (
    CompoundOperation as CompoundOperation,
    PyTensorOperation as PyTensorOperation,
    TensorOperation as TensorOperation,
    TypeCast as TypeCast,
)
from mindspore.dataset.vision import py_transforms_util as _is_util
from mindspore.dataset.vision.py_transforms_util import is_pil as is_pil
from mindspore.dataset.vision.utils import (
    AutoAugmentPolicy as AutoAugmentPolicy,
    Border as Border,
    ConvertMode as ConvertMode,
    ImageBatchFormat as ImageBatchFormat,
    Inter as Inter,
    SliceMode as SliceMode,
    parse_padding as parse_padding,
)
from mindspore.dataset.vision.validators import (
    check_adjust_brightness as check_adjust_brightness,
    check_adjust_contrast as check_adjust_contrast,
    check_adjust_gamma as check_adjust_gamma,
    check_adjust_hue as check_adjust_hue,
    check_adjust_saturation as check_adjust_saturation,
    check_adjust_sharpness as check_adjust_sharpness,
    check_affine as check_affine,
    check_alpha as check_alpha,
    check_auto_augment as check_auto_augment,
    check_auto_contrast as check_auto_contrast,
    check_bounding_box_augment_cpp as check_bounding_box_augment_cpp,
    check_center_crop as check_center_crop,
    check_convert_color as check_convert_color,
    check_crop as check_crop,
    check_cut_mix_batch_c as check_cut_mix_batch_c,
    check_cutout_new as check_cutout_new,
    check_decode as check_decode,
    check_device_target as check_device_target,
    check_erase as check_erase,
    check_five_crop as check_five_crop,
    check_gaussian_blur as check_gaussian_blur,
    check_hsv_to_rgb as check_hsv_to_rgb,
    check_linear_transform as check_linear_transform,
    check_mix_up as check_mix_up,
    check_mix_up_batch_c as check_mix_up_batch_c,
    check_normalize as check_normalize,
    check_normalizepad as check_normalizepad,
    check_num_channels as check_num_channels,
    check_pad as check_pad,
    check_pad_to_size as check_pad_to_size,
    check_perspective as check_perspective,
    check_positive_degrees as check_positive_degrees,
    check_posterize as check_posterize,
    check_prob as check_prob,
    check_rand_augment as check_rand_augment,
    check_random_adjust_sharpness as check_random_adjust_sharpness,
    check_random_affine as check_random_affine,
    check_random_auto_contrast as check_random_auto_contrast,
    check_random_color_adjust as check_random_color_adjust,
    check_random_crop as check_random_crop,
    check_random_erasing as check_random_erasing,
    check_random_perspective as check_random_perspective,
    check_random_posterize as check_random_posterize,
    check_random_resize_crop as check_random_resize_crop,
    check_random_rotation as check_random_rotation,
    check_random_select_subpolicy_op as check_random_select_subpolicy_op,
    check_random_solarize as check_random_solarize,
    check_rescale as check_rescale,
    check_resize as check_resize,
    check_resize_interpolation as check_resize_interpolation,
    check_resized_crop as check_resized_crop,
    check_rgb_to_hsv as check_rgb_to_hsv,
    check_rotate as check_rotate,
    check_slice_patches as check_slice_patches,
    check_solarize as check_solarize,
    check_ten_crop as check_ten_crop,
    check_to_tensor as check_to_tensor,
    check_trivial_augment_wide as check_trivial_augment_wide,
    check_uniform_augment as check_uniform_augment,
)
from numpy.typing import ArrayLike, DTypeLike, NDArray
from PIL.Image import Image
from typing_extensions import Self

class AdjustBrightness(ImageTensorOperation, PyTensorOperation):
    brightness_factor: float
    def __init__(self, brightness_factor: float) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class AdjustContrast(ImageTensorOperation, PyTensorOperation):
    contrast_factor: float
    def __init__(self, contrast_factor: float) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class AdjustGamma(ImageTensorOperation, PyTensorOperation):
    gain: float
    gamma: float
    random: bool
    def __init__(self, gamma: float, gain: float = 1) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class AdjustHue(ImageTensorOperation, PyTensorOperation):
    hue_factor: float
    def __init__(self, hue_factor: float) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class AdjustSaturation(ImageTensorOperation, PyTensorOperation):
    saturation_factor: float
    def __init__(self, saturation_factor: float) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class AdjustSharpness(ImageTensorOperation):
    sharpness_factor: float
    def __init__(self, sharpness_factor: float) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Affine(ImageTensorOperation):
    degrees: float
    fill_value: Any
    resample: Inter
    scale_: float
    shear: Any
    translate: Any
    def __init__(
        self,
        degrees: float,
        translate: Sequence[float],
        scale: float,
        shear: float | Sequence[float],
        resample: Inter = ...,
        fill_value: int | tuple[int, int, int] = 0,
    ) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class AutoAugment(ImageTensorOperation):
    fill_value: Any
    interpolation: Inter
    policy: AutoAugmentPolicy
    def __init__(
        self, policy: AutoAugmentPolicy = ..., interpolation: Inter = ..., fill_value: int | Sequence[int] = 0
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class AutoContrast(ImageTensorOperation, PyTensorOperation):
    cutoff: float
    ignore: Any
    random: bool
    def __init__(self, cutoff: float = 0.0, ignore: int | Sequence[int] | None = None) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class BoundingBoxAugment(ImageTensorOperation):
    ratio: float
    transform: TensorOperation
    def __init__(self, transform: TensorOperation, ratio: float = 0.3) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class CenterCrop(ImageTensorOperation, PyTensorOperation):
    random: bool
    size: Any
    def __init__(self, size: int | Sequence[int]) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class ConvertColor(ImageTensorOperation):
    convert_mode: ConvertMode
    def __init__(self, convert_mode: ConvertMode) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Crop(ImageTensorOperation):
    coordinates: Any
    size: Any
    def __init__(self, coordinates: Sequence[Any], size: int | Sequence[int]) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class CutMixBatch(ImageTensorOperation):
    alpha: float
    image_batch_format: Any
    prob: float
    def __init__(self, image_batch_format: ImageBatchFormat, alpha: float = 1.0, prob: float = 1.0) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class CutOut(ImageTensorOperation):
    is_hwc: bool
    length: int
    num_patches: int
    random: bool
    def __init__(self, length: int, num_patches: int = 1, is_hwc: bool = True) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Decode(ImageTensorOperation, PyTensorOperation):
    to_pil: bool
    def __init__(self, to_pil: bool = False) -> None: ...
    def __call__(self, img: ArrayLike | Image) -> Any: ...  # type: ignore[override]
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class DecodeVideo(VideoTensorOperation):
    def __init__(self) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Equalize(ImageTensorOperation, PyTensorOperation):
    random: bool
    def __init__(self) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Erase(ImageTensorOperation):
    height: int
    inplace: bool
    left: int
    top: int
    value: Any
    width: int
    def __init__(
        self, top: int, left: int, height: int, width: int, value: float | Sequence[float] = 0.0, inplace: bool = False
    ) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class FiveCrop(PyTensorOperation):
    implementation: Any
    random: bool
    size: Any
    def __init__(self, size: int | Sequence[int]) -> None: ...

class GaussianBlur(ImageTensorOperation):
    kernel_size: Any
    sigma: Any
    def __init__(self, kernel_size: int | Sequence[int], sigma: float | Sequence[float] | None = None) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Grayscale(PyTensorOperation):
    implementation: Any
    num_output_channels: int
    random: bool
    def __init__(self, num_output_channels: int = 1) -> None: ...

class HWC2CHW(ImageTensorOperation):
    random: bool
    def __init__(self) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class HorizontalFlip(ImageTensorOperation):
    def __init__(self) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class HsvToRgb(PyTensorOperation):
    implementation: Any
    is_hwc: bool
    random: bool
    def __init__(self, is_hwc: bool = False) -> None: ...

class ImageTensorOperation(TensorOperation):
    def __call__(self, *input_tensor_list: ArrayLike | Image) -> Any: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Invert(ImageTensorOperation, PyTensorOperation):
    random: bool
    def __init__(self) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class LinearTransformation(PyTensorOperation):
    implementation: Any
    mean_vector: NDArray[Any]
    random: bool
    transformation_matrix: NDArray[Any]
    def __init__(self, transformation_matrix: NDArray[Any], mean_vector: NDArray[Any]) -> None: ...

class MixUp(PyTensorOperation):
    alpha: float
    batch_size: int
    image: int
    implementation: Any
    is_first: bool
    is_single: bool
    label: int
    random: bool
    def __init__(self, batch_size: int, alpha: float, is_single: bool = True) -> None: ...
    def __call__(self, image: NDArray[Any], label: NDArray[Any]) -> Any: ...  # type: ignore[override]

class MixUpBatch(ImageTensorOperation):
    alpha: float
    def __init__(self, alpha: float = 1.0) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Normalize(ImageTensorOperation):
    is_hwc: bool
    mean: Any
    random: bool
    std: Any
    def __init__(self, mean: Sequence[float], std: Sequence[float], is_hwc: bool = True) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class NormalizePad(ImageTensorOperation):
    dtype: str
    is_hwc: bool
    mean: Any
    random: bool
    std: Any
    def __init__(
        self, mean: Sequence[float], std: Sequence[float], dtype: str = "float32", is_hwc: bool = True
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Pad(ImageTensorOperation, PyTensorOperation):
    fill_value: Any
    padding: Any
    padding_mode: Border
    random: bool
    def __init__(
        self, padding: int | Sequence[int], fill_value: int | Sequence[int] = 0, padding_mode: Border = ...
    ) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class PadToSize(ImageTensorOperation):
    fill_value: Any
    offset: Any
    padding_mode: Border
    size: Any
    def __init__(
        self,
        size: int | Sequence[int],
        offset: int | Sequence[int] | None = None,
        fill_value: int | tuple[int, int, int] = 0,
        padding_mode: Border = ...,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Perspective(ImageTensorOperation, PyTensorOperation):
    end_points: Any
    interpolation: Inter
    random: bool
    start_points: Any
    def __init__(
        self, start_points: Sequence[Sequence[int]], end_points: Sequence[Sequence[int]], interpolation: Inter = ...
    ) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Posterize(ImageTensorOperation):
    bits: int
    def __init__(self, bits: int) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandAugment(ImageTensorOperation):
    fill_value: Any
    interpolation: Inter
    magnitude: int
    num_magnitude_bins: int
    num_ops: int
    def __init__(
        self,
        num_ops: int = 2,
        magnitude: int = 9,
        num_magnitude_bins: int = 31,
        interpolation: Inter = ...,
        fill_value: int | tuple[int, int, int] = 0,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomAdjustSharpness(ImageTensorOperation):
    degree: float
    prob: float
    def __init__(self, degree: float, prob: float = 0.5) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomAffine(ImageTensorOperation, PyTensorOperation):
    degrees: Any
    fill_value: Any
    resample: Inter
    scale: Any
    shear: Any
    translate: Any
    def __init__(
        self,
        degrees: float | Sequence[float],
        translate: Sequence[float] | None = None,
        scale: Sequence[float] | None = None,
        shear: float | Sequence[float] | None = None,
        resample: Inter = ...,
        fill_value: int | Sequence[int] = 0,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomAutoContrast(ImageTensorOperation):
    cutoff: float
    ignore: Any
    prob: float
    def __init__(self, cutoff: float = 0.0, ignore: int | Sequence[int] | None = None, prob: float = 0.5) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomColor(ImageTensorOperation, PyTensorOperation):
    degrees: Any
    def __init__(self, degrees: Sequence[float] = (0.1, 1.9)) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomColorAdjust(ImageTensorOperation, PyTensorOperation):
    brightness: Any
    contrast: Any
    hue: Any
    saturation: Any
    def __init__(
        self,
        brightness: float | Sequence[float] = (1, 1),
        contrast: float | Sequence[float] = (1, 1),
        saturation: float | Sequence[float] = (1, 1),
        hue: float | Sequence[float] = (0, 0),
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomCrop(ImageTensorOperation, PyTensorOperation):
    fill_value: Any
    pad_if_needed: bool
    padding: Any
    padding_mode: Border
    size: Any
    def __init__(
        self,
        size: int | Sequence[int],
        padding: int | Sequence[int] | None = None,
        pad_if_needed: bool = False,
        fill_value: int | Sequence[int] = 0,
        padding_mode: Border = ...,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomCropDecodeResize(ImageTensorOperation):
    interpolation: Inter
    max_attempts: int
    ratio: Any
    scale: Any
    size: Any
    def __init__(
        self,
        size: int | Sequence[int],
        scale: Sequence[float] = (0.08, 1.0),
        ratio: Sequence[float] = (0.75, 1.3333333333333333),
        interpolation: Inter = ...,
        max_attempts: int = 10,
    ) -> None: ...
    def __call__(self, img: ArrayLike | Image) -> Any: ...  # type: ignore[override]
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomCropWithBBox(ImageTensorOperation):
    fill_value: Any
    pad_if_needed: bool
    padding: Any
    padding_mode: Border
    size: Any
    def __init__(
        self,
        size: int | Sequence[int],
        padding: int | Sequence[int] | None = None,
        pad_if_needed: bool = False,
        fill_value: int | Sequence[int] = 0,
        padding_mode: Border = ...,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomEqualize(ImageTensorOperation):
    prob: float
    def __init__(self, prob: float = 0.5) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomErasing(PyTensorOperation):
    implementation: Any
    inplace: bool
    max_attempts: int
    prob: float
    ratio: Any
    scale: Any
    value: Any
    def __init__(
        self,
        prob: float = 0.5,
        scale: Sequence[float] = (0.02, 0.33),
        ratio: Sequence[float] = (0.3, 3.3),
        value: int | str | Sequence[int] = 0,
        inplace: bool = False,
        max_attempts: int = 10,
    ) -> None: ...

class RandomGrayscale(PyTensorOperation):
    implementation: Any
    prob: float
    def __init__(self, prob: float = 0.1) -> None: ...

class RandomHorizontalFlip(ImageTensorOperation, PyTensorOperation):
    prob: float
    def __init__(self, prob: float = 0.5) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomHorizontalFlipWithBBox(ImageTensorOperation):
    prob: float
    def __init__(self, prob: float = 0.5) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomInvert(ImageTensorOperation):
    prob: float
    def __init__(self, prob: float = 0.5) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomLighting(ImageTensorOperation, PyTensorOperation):
    alpha: float
    def __init__(self, alpha: float = 0.05) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomPerspective(PyTensorOperation):
    distortion_scale: float
    implementation: Any
    interpolation: Inter
    prob: float
    def __init__(self, distortion_scale: float = 0.5, prob: float = 0.5, interpolation: Inter = ...) -> None: ...

class RandomPosterize(ImageTensorOperation):
    bits: Any
    def __init__(self, bits: int | Sequence[int] = (8, 8)) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomResize(ImageTensorOperation):
    size: Any
    def __init__(self, size: int | Sequence[int]) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomResizeWithBBox(ImageTensorOperation):
    size: Any
    def __init__(self, size: int | Sequence[int]) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomResizedCrop(ImageTensorOperation, PyTensorOperation):
    interpolation: Inter
    max_attempts: int
    ratio: Any
    scale: Any
    size: Any
    def __init__(
        self,
        size: int | Sequence[int],
        scale: Sequence[float] = (0.08, 1.0),
        ratio: Sequence[float] = (0.75, 1.3333333333333333),
        interpolation: Inter = ...,
        max_attempts: int = 10,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomResizedCropWithBBox(ImageTensorOperation):
    interpolation: Inter
    max_attempts: int
    ratio: Any
    scale: Any
    size: Any
    def __init__(
        self,
        size: int | Sequence[int],
        scale: Sequence[float] = (0.08, 1.0),
        ratio: Sequence[float] = (0.75, 1.3333333333333333),
        interpolation: Inter = ...,
        max_attempts: int = 10,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomRotation(ImageTensorOperation, PyTensorOperation):
    c_center: Any
    degrees: Any
    expand: bool
    fill_value: Any
    py_center: Any
    resample: Inter
    def __init__(
        self,
        degrees: float | Sequence[float],
        resample: Inter = ...,
        expand: bool = False,
        center: Sequence[Any] | None = None,
        fill_value: int | Sequence[int] = 0,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomSelectSubpolicy(ImageTensorOperation):
    policy: Any
    def __init__(self, policy: Sequence[Sequence[tuple[TensorOperation, float]]]) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomSharpness(ImageTensorOperation, PyTensorOperation):
    degrees: Any
    def __init__(self, degrees: Sequence[float] = (0.1, 1.9)) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomSolarize(ImageTensorOperation):
    threshold: Any
    def __init__(self, threshold: Sequence[int] = (0, 255)) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomVerticalFlip(ImageTensorOperation, PyTensorOperation):
    prob: float
    def __init__(self, prob: float = 0.5) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomVerticalFlipWithBBox(ImageTensorOperation):
    prob: float
    def __init__(self, prob: float = 0.5) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Rescale(ImageTensorOperation):
    rescale: float
    shift: float
    def __init__(self, rescale: float, shift: float) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Resize(ImageTensorOperation, PyTensorOperation):
    c_size: Any
    interpolation: Inter
    py_size: Any
    random: bool
    def __init__(self, size: int | Sequence[int], interpolation: Inter = ...) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class ResizeWithBBox(ImageTensorOperation):
    interpolation: Inter
    size: Any
    def __init__(self, size: int | Sequence[int], interpolation: Inter = ...) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class ResizedCrop(ImageTensorOperation):
    height: int
    interpolation: Inter
    left: int
    size: Any
    top: int
    width: int
    def __init__(
        self, top: int, left: int, height: int, width: int, size: int | Sequence[int], interpolation: Inter = ...
    ) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RgbToHsv(PyTensorOperation):
    implementation: Any
    is_hwc: bool
    random: bool
    def __init__(self, is_hwc: bool = False) -> None: ...

class Rotate(ImageTensorOperation):
    center: Any
    degrees: Any
    expand: bool
    fill_value: Any
    resample: Inter
    def __init__(
        self,
        degrees: float,
        resample: Inter = ...,
        expand: bool = False,
        center: Sequence[Any] | None = None,
        fill_value: int | Sequence[int] = 0,
    ) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class SlicePatches(ImageTensorOperation):
    fill_value: int
    num_height: int
    num_width: int
    slice_mode: SliceMode
    def __init__(
        self, num_height: int = 1, num_width: int = 1, slice_mode: SliceMode = ..., fill_value: int = 0
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Solarize(ImageTensorOperation):
    threshold: Any
    def __init__(self, threshold: float | Sequence[float]) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class TenCrop(PyTensorOperation):
    implementation: Any
    random: bool
    size: Any
    use_vertical_flip: bool
    def __init__(self, size: int | Sequence[int], use_vertical_flip: bool = False) -> None: ...

class ToNumpy(PyTensorOperation):
    implementation: Any
    random: bool
    def __init__(self) -> None: ...

class ToPIL(PyTensorOperation):
    implementation: Any
    random: bool
    def __init__(self) -> None: ...

class ToTensor(ImageTensorOperation):
    output_type: str
    random: bool
    def __init__(self, output_type: Type | DTypeLike = ...) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class ToType(TypeCast): ...

class TrivialAugmentWide(ImageTensorOperation):
    fill_value: Any
    interpolation: Inter
    num_magnitude_bins: int
    def __init__(
        self, num_magnitude_bins: int = 31, interpolation: Inter = ..., fill_value: int | tuple[int, int, int] = 0
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class UniformAugment(CompoundOperation):
    num_ops: int
    random: bool
    def __init__(self, transforms: Sequence[Any], num_ops: int = 2) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class VerticalFlip(ImageTensorOperation):
    def __init__(self) -> None: ...
    def device(self, device_target: str = "CPU") -> Self: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class VideoTensorOperation(TensorOperation):
    def __call__(self, *input_tensor_list: ArrayLike | Image) -> Any: ...
    def parse(self) -> Any: ...  # type: ignore[override]

cde: Any

def not_random(func: Callable[..., Any]) -> Any: ...

util = _is_util
