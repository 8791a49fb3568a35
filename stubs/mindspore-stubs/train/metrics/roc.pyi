# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric
from numpy.typing import ArrayLike, NDArray

class ROC(Metric):
    def __init__(self, class_num: int | None = None, pos_label: int | None = None) -> None: ...
    def clear(self) -> None: ...
    def eval(
        self,
    ) -> tuple[
        NDArray[Any] | list[NDArray[Any]], NDArray[Any] | list[NDArray[Any]], NDArray[Any] | list[NDArray[Any]]
    ]: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...
