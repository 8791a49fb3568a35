# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.dataset.utils import browse_dataset as browse_dataset, line_reader as line_reader
from mindspore.dataset.utils.browse_dataset import imshow_det_bbox as imshow_det_bbox
from mindspore.dataset.utils.line_reader import LineReader as LineReader

__all__ = ["LineReader", "imshow_det_bbox"]
