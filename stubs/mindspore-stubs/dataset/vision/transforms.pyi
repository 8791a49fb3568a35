# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.dataset.transforms.transforms import CompoundOperation, PyTensorOperation, TensorOperation, TypeCast
from mindspore.dataset.vision.utils import AutoAugmentPolicy, Border, ConvertMode, ImageBatchFormat, Inter, SliceMode
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

def not_random(func: Callable[..., Any]) -> Any: ...
