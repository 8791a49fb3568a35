# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor
from mindspore.train.metrics.metric import Metric
from numpy.typing import ArrayLike

class HausdorffDistance(Metric):
    def __init__(
        self,
        distance_metric: str = "euclidean",
        percentile: float | None = None,
        directed: bool = False,
        crop: bool = True,
    ) -> None: ...
    def clear(self) -> None: ...
    def eval(self) -> float: ...
    def update(self, *inputs: Tensor | ArrayLike) -> None: ...
