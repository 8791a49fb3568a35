# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import _checkparam as _is_validator
from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs
from numpy.typing import ArrayLike

class Dice(Metric):
    _dice_coeff_sum: int
    _samples_num: int
    smooth: float
    def __init__(self, smooth: float = 1e-05) -> None: ...
    def clear(self) -> None: ...
    def eval(self) -> float: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...

validator = _is_validator
