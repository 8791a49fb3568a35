# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs
from numpy.typing import ArrayLike

class Perplexity(Metric):
    _num_inst: int
    _sum_metric: float
    ignore_label: Any
    def __init__(self, ignore_label: int | None = None) -> None: ...
    def clear(self) -> None: ...
    def eval(self) -> float: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...

validator = _is_validator
