# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from enum import Enum, IntEnum
from typing import Any

import mindspore as _is_mindspore
from mindspore import log as _is_logger
from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.dataset.core.config import get_video_backend as get_video_backend
from mindspore.dataset.core.validator_helpers import (
    check_file as check_file,
    check_value as check_value,
    type_check as type_check,
    type_check_list as type_check_list,
)
from mindspore.hal.stream import Stream
from numpy.typing import NDArray
from PIL.Image import Image

class AutoAugmentPolicy(str, Enum):
    CIFAR10 = "cifar10"
    IMAGENET = "imagenet"
    SVHN = "svhn"
    @staticmethod
    def to_c_type(policy: Any) -> Any: ...

class Border(str, Enum):
    CONSTANT = "constant"
    EDGE = "edge"
    REFLECT = "reflect"
    SYMMETRIC = "symmetric"
    @staticmethod
    def to_c_type(border_type: Type) -> Any: ...
    @staticmethod
    def to_python_type(border_type: Type) -> Any: ...

class ConvertMode(IntEnum):
    COLOR_BGR2BGRA = 0
    COLOR_BGR2GRAY = 6
    COLOR_BGR2RGB = 4
    COLOR_BGR2RGBA = 2
    COLOR_BGRA2BGR = 1
    COLOR_BGRA2GRAY = 10
    COLOR_BGRA2RGB = 3
    COLOR_BGRA2RGBA = 5
    COLOR_GRAY2BGR = 8
    COLOR_GRAY2BGRA = 9
    COLOR_GRAY2RGB = 8
    COLOR_GRAY2RGBA = 9
    COLOR_RGB2BGR = 4
    COLOR_RGB2BGRA = 2
    COLOR_RGB2GRAY = 7
    COLOR_RGB2RGBA = 0
    COLOR_RGBA2BGR = 3
    COLOR_RGBA2BGRA = 5
    COLOR_RGBA2GRAY = 11
    COLOR_RGBA2RGB = 1
    @staticmethod
    def to_c_type(mode: str) -> Any: ...

class DecodeParams:
    container: Any
    end_offset: Tensor
    start_offset: Tensor
    stream: Stream
    def __init__(self, container: Any, start_offset: Tensor, end_offset: Tensor, stream: Stream) -> None: ...

class ImageBatchFormat(IntEnum):
    NCHW = 1
    NHWC = 0
    @staticmethod
    def to_c_type(image_batch_format: ImageBatchFormat) -> Any: ...

class ImageReadMode(IntEnum):
    COLOR = 2
    GRAYSCALE = 1
    UNCHANGED = 0
    @staticmethod
    def to_c_type(image_read_mode: str) -> Any: ...

class Inter(IntEnum):
    ANTIALIAS = 1
    AREA = 4
    BICUBIC = 3
    BILINEAR = 2
    CUBIC = 3
    LINEAR = 2
    NEAREST = 0
    PILCUBIC = 5
    @staticmethod
    def to_c_type(inter_type: Type) -> Any: ...
    @staticmethod
    def to_python_type(inter_type: Type) -> Any: ...

class SliceMode(IntEnum):
    DROP = 1
    PAD = 0
    @staticmethod
    def to_c_type(mode: str) -> Any: ...

class VideoDecoder:
    _metadata: Any
    source: str
    def __init__(self, source: str) -> None: ...
    def get_frames_at(self, indices: Sequence[int]) -> NDArray[Any]: ...
    @property
    def metadata(self) -> dict[str, Any]: ...

class VideoFrameDvpp:
    dts: int
    pts: int
    def __init__(self, dts: int = 0, pts: int = 0) -> None: ...

def _align_audio_frames(aframes: Any, audio_frames: Any, ref_start: Any, ref_end: Any) -> Any: ...
def _check_buffer(extradata: Any) -> Any: ...
def _decode_video_dvpp(decode_params: Any, frames: Any, pts_per_frame: Any) -> Any: ...
def _dvpp_init() -> None: ...
def _get_frame_by_cv(filename: str, container: Any, stream: Stream) -> Any: ...
def _read_from_stream_dvpp(
    filename: str,
    container: Any,
    start_offset: Tensor,
    end_offset: Tensor,
    pts_unit: str,
    stream: Stream,
    stream_name: str,
) -> Any: ...
def _read_from_stream_ffmpeg(
    container: Any, start_offset: Tensor, end_offset: Tensor, pts_unit: str, stream: Stream, stream_name: str
) -> Any: ...
def _read_video_dvpp(
    filename: str, start_pts: int = 0, end_pts: Any = None, pts_unit: str = "pts", output_format: str = "THWC"
) -> Any: ...
def _read_video_ffmpeg(filename: str, start_pts: int = 0, end_pts: Any = None, pts_unit: str = "pts") -> Any: ...

cde: Any

def encode_jpeg(image: NDArray[Any] | Tensor, quality: int = 75) -> NDArray[Any]: ...
def encode_png(image: NDArray[Any] | Tensor, compression_level: int = 6) -> NDArray[Any]: ...
def get_image_num_channels(image: NDArray[Any] | Image) -> int: ...
def get_image_size(image: NDArray[Any] | Image) -> list[int]: ...
def parse_padding(padding: int | Sequence[int]) -> Any: ...
def read_file(filename: str) -> NDArray[Any]: ...
def read_image(filename: str, mode: ImageReadMode = ...) -> NDArray[Any]: ...
def read_video(filename: str, start_pts: int = 0, end_pts: Any = None, pts_unit: str = "pts") -> Any: ...
def read_video_timestamps(filename: str, pts_unit: str = "pts") -> Any: ...
def write_file(filename: str, data: NDArray[Any] | Tensor) -> Any: ...
def write_jpeg(filename: str, image: NDArray[Any] | Tensor, quality: int = 75) -> Any: ...
def write_png(filename: str, image: NDArray[Any] | Tensor, compression_level: int = 6) -> Any: ...

logger = _is_logger
mindspore = _is_mindspore
