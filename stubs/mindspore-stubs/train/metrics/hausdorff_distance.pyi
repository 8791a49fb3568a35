# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from abc import ABCMeta
from collections.abc import Callable
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs
from numpy.typing import ArrayLike, NDArray

class HausdorffDistance(Metric):
    _is_update: bool
    crop: bool
    directed: bool
    distance_metric: str
    percentile: Any
    y_edges: int
    y_pred_edges: int
    def __init__(
        self,
        distance_metric: str = "euclidean",
        percentile: float | None = None,
        directed: bool = False,
        crop: bool = True,
    ) -> None: ...
    def _calculate_percent_hausdorff_distance(self, y_pred_edges: NDArray[Any], y_edges: NDArray[Any]) -> Any: ...
    def _create_space_bounding_box(
        self, image: _Tensor, func: Callable[..., Any] = ..., channel_indices: _Tensor | None = None, margin: float = 0
    ) -> Any: ...
    def _get_mask_edges_distance(self, y_pred: _Tensor, y: Any) -> Any: ...
    def _get_surface_distance(self, y_pred_edges: NDArray[Any], y_edges: NDArray[Any]) -> Any: ...
    def _is_tuple(self, inputs: Any) -> Any: ...
    def _is_tuple_rep(self, tup: Any, dim: int) -> Any: ...
    def clear(self) -> None: ...
    def eval(self) -> float: ...
    def update(self, *inputs: _Tensor | ArrayLike) -> None: ...

class _ROISpatialData(metaclass=ABCMeta):
    roi_end: Any
    roi_start: Any
    def __init__(
        self,
        roi_center: int | None = None,
        roi_size: int | None = None,
        roi_start: int | None = None,
        roi_end: int | None = None,
    ) -> None: ...
    def __call__(self, data: NDArray[Any]) -> Any: ...

def _is_iterable_sequence(inputs: Any) -> Any: ...

validator = _is_validator
