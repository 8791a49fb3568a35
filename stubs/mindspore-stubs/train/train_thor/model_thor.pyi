# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import context as context, nn as nn
from mindspore.dataset.engine.datasets import Dataset
from mindspore.nn.cell import Cell
from mindspore.train.callback._callback import RunContext as RunContext
from mindspore.train.dataset_helper import connect_network_with_dataset as connect_network_with_dataset
from mindspore.train.model import Model as Model
from mindspore.train.train_thor.dataset_helper import DatasetHelper as DatasetHelper

__all__ = ["ModelThor"]

class ModelThor(Model):
    _frequency: Any
    has_do_dataset_init: bool
    index_first_order: int
    switch_branch_one: Any
    train_network_init_flag: bool
    def __init__(
        self,
        network: Cell,
        loss_fn: Cell | None = None,
        optimizer: Cell | None = None,
        metrics: dict[str, Any] | set[Any] | None = None,
        eval_network: Cell | None = None,
        eval_indexes: Sequence[Any] | None = None,
        amp_level: str = "O0",
        **kwargs: Any,
    ) -> None: ...

def _convert_to_ms_type(types: Sequence[Any]) -> list[Any]: ...
def _exec_datagraph(exec_dataset: Any, dataset_size: int, phase: str = "dataset") -> None: ...
def _get_types_and_shapes(dataset: Dataset) -> Any: ...

init_exec_dataset: Any
