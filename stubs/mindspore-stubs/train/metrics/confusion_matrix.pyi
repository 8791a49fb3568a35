# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric
from numpy.typing import ArrayLike, NDArray

class ConfusionMatrix(Metric):
    _is_update: bool
    confusion_matrix: NDArray[Any]
    normalize: str
    num_classes: int
    threshold: float
    def __init__(self, num_classes: int, normalize: str = "no_norm", threshold: float = 0.5) -> None: ...
    def clear(self) -> None: ...
    def eval(self) -> NDArray[Any]: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...

class ConfusionMatrixMetric(Metric):
    _class_num: int
    _total_fn: float
    _total_fp: float
    _total_num: int
    _total_tn: float
    _total_tp: float
    calculation_method: bool
    confusion_matrix: Any
    decrease: str
    metric_name: str
    skip_channel: bool
    def __init__(
        self,
        skip_channel: bool = True,
        metric_name: str = "sensitivity",
        calculation_method: bool = False,
        decrease: str = "mean",
    ) -> None: ...
    def clear(self) -> None: ...
    def eval(self) -> NDArray[Any]: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...
