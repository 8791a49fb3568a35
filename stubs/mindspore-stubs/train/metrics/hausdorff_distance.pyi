# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric
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
        self, image: Tensor, func: Callable[..., Any] = ..., channel_indices: Tensor | None = None, margin: float = 0
    ) -> Any: ...
    def _get_mask_edges_distance(self, y_pred: Tensor, y: Any) -> Any: ...
    def _get_surface_distance(self, y_pred_edges: NDArray[Any], y_edges: NDArray[Any]) -> Any: ...
    def _is_tuple(self, inputs: Any) -> Any: ...
    def _is_tuple_rep(self, tup: Any, dim: int) -> Any: ...
    def clear(self) -> None: ...
    def eval(self) -> float: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...
