# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, nn as nn
from mindspore.common.tensor import Tensor as Tensor
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs

class OcclusionSensitivity(Metric):
    _baseline: int
    _is_update: bool
    _sensitivity_im: int
    b_box: Any
    margin: int
    n_batch: int
    pad_val: float
    def __init__(
        self,
        pad_val: float = 0.0,
        margin: int | Sequence[int] = 2,
        n_batch: int = 128,
        b_box: Sequence[Any] | None = None,
    ) -> None: ...
    def clear(self) -> None: ...
    def eval(self) -> Any: ...
    def update(self, *inputs: Any) -> None: ...

def _append_to_sensitivity_im(model: Any, batch_images: Any, batch_ids: Any, sensitivity_im: Any) -> Any: ...
def _check_input_bounding_box(b_box: Any, im_shape: Sequence[int]) -> Any: ...

validator = _is_validator
