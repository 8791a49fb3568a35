# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.train.metrics.metric import Metric

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
