# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs
from numpy.typing import ArrayLike, NDArray

class BleuScore(Metric):
    _c: float
    _denominator: NDArray[Any]
    _is_update: bool
    _numerator: NDArray[Any]
    _precision_scores: NDArray[Any]
    _r: float
    _ref_len: int
    _trans_len: int
    n_gram: int
    smooth: bool
    def __init__(self, n_gram: int = 4, smooth: bool = False) -> None: ...
    def _count_ngram(self, ngram_input_list: Sequence[int], n_gram: int) -> Any: ...
    def clear(self) -> None: ...
    def eval(self) -> float: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...

validator = _is_validator
