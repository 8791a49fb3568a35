# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.dataset.engine.datasets import Dataset
from mindspore.nn.cell import Cell
from mindspore.train.callback._callback import Callback
from mindspore.train.metrics.metric import Metric

__all__ = ["Model"]

class Model:
    epoch_iter: int
    def __init__(
        self,
        network: Cell,
        loss_fn: Cell | None = None,
        optimizer: Cell | None = None,
        metrics: dict[str, Metric] | set[str] | None = None,
        eval_network: Cell | None = None,
        eval_indexes: Sequence[Any] | None = None,
        amp_level: str = "O0",
        boost_level: str = "O0",
        **kwargs: Any,
    ) -> None: ...
    def build(
        self,
        train_dataset: Dataset | None = None,
        valid_dataset: Dataset | None = None,
        sink_size: int = -1,
        epoch: int = 1,
        sink_mode: bool = True,
    ) -> None: ...
    def eval(
        self,
        valid_dataset: Dataset,
        callbacks: Sequence[Callback] | Callback | None = None,
        dataset_sink_mode: bool = False,
    ) -> dict[str, Any]: ...
    @property
    def eval_network(self) -> Any: ...
    def fit(
        self,
        epoch: int,
        train_dataset: Dataset,
        valid_dataset: Dataset | None = None,
        valid_frequency: int | Sequence[int] = 1,
        callbacks: Sequence[Callback] | Callback | None = None,
        dataset_sink_mode: bool = False,
        valid_dataset_sink_mode: bool = False,
        sink_size: int = -1,
        initial_epoch: int = 0,
    ) -> None: ...
    def infer_predict_layout(
        self, *predict_data: Tensor | Sequence[Tensor], skip_backend_compile: bool = False
    ) -> dict[str, Any]: ...
    def infer_train_layout(
        self, train_dataset: Dataset, dataset_sink_mode: bool = True, sink_size: int = -1
    ) -> dict[str, Any]: ...
    def predict(
        self, *predict_data: Tensor | Sequence[Tensor], backend: str | None = None, config: dict[str, Any] | None = None
    ) -> Tensor: ...
    @property
    def predict_network(self) -> Any: ...
    def train(
        self,
        epoch: int,
        train_dataset: Dataset,
        callbacks: Sequence[Callback] | Callback | None = None,
        dataset_sink_mode: bool = False,
        sink_size: int = -1,
        initial_epoch: int = 0,
    ) -> None: ...
    @property
    def train_network(self) -> Any: ...
