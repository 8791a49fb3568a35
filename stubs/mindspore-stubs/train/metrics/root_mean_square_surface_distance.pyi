# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs
from numpy.typing import ArrayLike, NDArray

class RootMeanSquareDistance(Metric):
    _is_update: bool | Any
    _y_edges: Any
    _y_pred_edges: Any
    distance_metric: str
    distance_metric_list: list[str]
    symmetric: bool
    def __init__(self, symmetric: bool = False, distance_metric: str = "euclidean") -> None: ...
    def _get_surface_distance(self, y_pred_edges: NDArray[Any], y_edges: NDArray[Any]) -> Any: ...
    def clear(self) -> None: ...
    def eval(self) -> float: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...

validator = _is_validator
