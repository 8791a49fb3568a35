# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from numpy.typing import NDArray

def imshow_det_bbox(
    image: NDArray[Any],
    bboxes: NDArray[Any],
    labels: NDArray[Any],
    segm: NDArray[Any] | None = None,
    class_names: Sequence[str] | dict[str, Any] | None = None,
    score_threshold: float = 0,
    bbox_color: Sequence[int] = (0, 255, 0),
    text_color: Sequence[int] = (203, 192, 255),
    mask_color: Sequence[int] = (128, 0, 128),
    thickness: int = 2,
    font_size: float = 0.8,
    show: bool = True,
    win_name: str = "win",
    wait_time: int = 2000,
    out_file: str | None = None,
) -> NDArray[Any]: ...

logger = _is_logger
