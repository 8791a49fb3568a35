# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs
from numpy.typing import ArrayLike, NDArray

class F1(Fbeta):
    def __init__(self) -> None: ...

class Fbeta(Metric):
    _actual_positives: int
    _class_num: int
    _positives: int
    _true_positives: int
    beta: float | int | Any
    eps: float
    def __init__(self, beta: float) -> None: ...
    def clear(self) -> None: ...
    def eval(self, average: bool = False) -> NDArray[Any]: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...

validator = _is_validator
