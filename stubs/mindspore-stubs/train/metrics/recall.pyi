# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import EvaluationBase as EvaluationBase, rearrange_inputs as rearrange_inputs
from numpy.typing import ArrayLike, NDArray

class Recall(EvaluationBase):
    _actual_positives: int
    _actual_positives_average: int
    _class_num: int
    _true_positives: int
    _true_positives_average: int
    eps: float
    def __init__(self, eval_type: str = "classification") -> None: ...
    def clear(self) -> None: ...
    def eval(self, average: bool = False) -> NDArray[Any]: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...

validator = _is_validator
