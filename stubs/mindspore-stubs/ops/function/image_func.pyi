# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence

from mindspore._c_expression import TensorPy as _is_Tensor_
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.ops import operations as _is_P
from mindspore.ops.operations import image_ops as _is_IMG
from mindspore.ops.operations.array_ops import DType

__all__ = ["bounding_box_decode", "bounding_box_encode", "check_valid", "crop_and_resize"]

def _crop_and_resize_check(image: _Tensor, boxes: _Tensor, box_indices: _Tensor, crop_size: Sequence[int]) -> None: ...
def bounding_box_decode(
    anchor_box: _Tensor,
    deltas: _Tensor,
    max_shape: Sequence[int],
    means: Sequence[float] = (0.0, 0.0, 0.0, 0.0),
    stds: Sequence[float] = (1.0, 1.0, 1.0, 1.0),
    wh_ratio_clip: float = 0.016,
) -> _Tensor: ...
def bounding_box_encode(
    anchor_box: _Tensor,
    groundtruth_box: _Tensor,
    means: Sequence[float] = (0.0, 0.0, 0.0, 0.0),
    stds: Sequence[float] = (1.0, 1.0, 1.0, 1.0),
) -> _Tensor: ...
def check_valid(bboxes: _Tensor, img_metas: _Tensor) -> _Tensor: ...
def crop_and_resize(
    image: _Tensor,
    boxes: _Tensor,
    box_indices: _Tensor,
    crop_size: Sequence[int],
    method: str = "bilinear",
    extrapolation_value: float = 0.0,
) -> _Tensor: ...

dtype_: DType
Tensor_ = _is_Tensor_
IMG = _is_IMG
P = _is_P
mstype = _is_mstype
