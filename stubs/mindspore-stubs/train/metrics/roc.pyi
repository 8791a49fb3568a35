# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs
from numpy.typing import ArrayLike, NDArray

class ROC(Metric):
    _is_update: bool
    class_num: int | Any
    pos_label: int | Any
    sample_weights: Any
    y: int
    y_pred: int
    def __init__(self, class_num: int | None = None, pos_label: int | None = None) -> None: ...
    def _roc(
        self,
        y_pred: Tensor | Sequence[Any] | NDArray[Any],
        y: Tensor | Sequence[Any] | NDArray[Any],
        class_num: int | None = None,
        pos_label: int | None = None,
        sample_weights: NDArray[Any] | None = None,
    ) -> Any: ...
    def _roc_eval(self, y_pred: Tensor, y: Any, class_num: int, pos_label: int, sample_weights: Any = None) -> Any: ...
    def clear(self) -> None: ...
    def eval(
        self,
    ) -> tuple[
        NDArray[Any] | list[NDArray[Any]], NDArray[Any] | list[NDArray[Any]], NDArray[Any] | list[NDArray[Any]]
    ]: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...

def _precision_recall_curve_update(y_pred: Tensor, y: Any, class_num: int, pos_label: int) -> Any: ...

validator = _is_validator
