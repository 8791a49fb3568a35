# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs
from numpy.typing import ArrayLike, NDArray

class CosineSimilarity(Metric):
    _is_update: bool | Any
    reduction: str
    similarity: str
    sqr_mtx_res: int
    zero_diagonal: bool
    def __init__(self, similarity: str = "cosine", reduction: str = "none", zero_diagonal: bool = True) -> None: ...
    def clear(self) -> None: ...
    def eval(self) -> NDArray[Any]: ...
    def update(self, inputs: Tensor | ArrayLike) -> None: ...

validator = _is_validator
