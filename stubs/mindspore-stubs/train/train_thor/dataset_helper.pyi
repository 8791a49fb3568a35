# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterator
from typing import Any

from mindspore import _checkparam as _is_Validator, context as context
from mindspore.dataset.engine.datasets import Dataset
from mindspore.nn.wrap.cell_wrapper import GetNextSingleOp as GetNextSingleOp

class DatasetHelper:
    iter: Any
    def __init__(
        self,
        dataset: Dataset,
        dataset_sink_mode: bool = True,
        sink_size: int = -1,
        epoch_num: int = 1,
        iter_first_order: int = 1,
    ) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def sink_size(self) -> Any: ...
    def stop_send(self) -> None: ...
    def types_shapes(self) -> Any: ...

class _DatasetIter:
    dataset: Dataset
    dataset_shapes: Any
    dataset_types: Any
    index: int
    sink_count: int
    sink_size: Any
    stop_send: Any
    def __init__(self, dataset: Dataset, sink_size: int, epoch_num: int) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __next__(self) -> Any: ...
    def get_sink_count(self, dataset: Dataset) -> Any: ...
    def get_sink_size(self) -> Any: ...
    def types_shapes(self) -> Any: ...

class _DatasetIterMS(_DatasetIter):
    op: GetNextSingleOp
    def __init__(self, dataset: Dataset, sink_size: int, epoch_num: int) -> None: ...

class _DatasetIterMSLoopSink(_DatasetIter):
    op: Any
    def __init__(self, dataset: Dataset, sink_size: int, epoch_num: int, iter_first_order: int) -> None: ...

def _send_data(dataset: Dataset, epoch_num: int) -> None: ...
def _send_data_no_flag(dataset: Dataset, epoch_num: int) -> None: ...

Validator = _is_Validator
