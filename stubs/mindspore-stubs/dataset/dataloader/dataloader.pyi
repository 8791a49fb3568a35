# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, Protocol

import mindspore as _is_ms
from mindspore import log as _is_logger
from mindspore.common.generator import Generator
from mindspore.common.tensor import Tensor as Tensor
from mindspore.dataset.dataloader._utils import (
    WORKER_TIME_OUT as WORKER_TIME_OUT,
    check_args as check_args,
    check_exclusive_args as check_exclusive_args,
    check_non_negative as check_non_negative,
    check_positive as check_positive,
    check_type as check_type,
)
from mindspore.dataset.dataloader._utils.fetch import (
    Fetcher,
    IterableDatasetFetcher as IterableDatasetFetcher,
    MapDatasetFetcher as MapDatasetFetcher,
)
from mindspore.dataset.dataloader._utils.pin_memory import (
    pin_memory_fn as pin_memory_fn,
    pin_worker_fn as pin_worker_fn,
)
from mindspore.dataset.dataloader._utils.signal_handling import set_sigchld_handler as set_sigchld_handler
from mindspore.dataset.dataloader._utils.worker import (
    ResumeIterationFlag as ResumeIterationFlag,
    WorkerException as WorkerException,
    data_worker_fn as data_worker_fn,
)
from mindspore.dataset.dataloader.dataset import Dataset as Dataset, IterableDataset as IterableDataset
from mindspore.dataset.dataloader.sampler import (
    BatchSampler as BatchSampler,
    InfiniteSampler as InfiniteSampler,
    RandomSampler as RandomSampler,
    Sampler as Sampler,
    SequentialSampler as SequentialSampler,
)
from mindspore.dataset.engine.datasets import Dataset as _Dataset, MapDataset
from mindspore.dataset.engine.samplers import BuiltinSampler

class DataLoader:
    __orig_bases__: tuple[Any, ...]
    __parameters__: tuple[Any, ...]
    _iterator: Any
    auto_collation: bool
    batch_sampler: Any
    batch_size: Any
    collate_fn: Callable[..., Any] | Any
    dataset: _Dataset
    dataset_type: Any
    drop_last: Any
    generator: Any
    in_order: bool
    index_sampler: Any
    multiprocessing_context: Any
    num_workers: int
    persistent_workers: bool
    pin_memory: bool
    prefetch_factor: Any
    sampler: Any
    timeout: float
    worker_init_fn: Callable[..., Any] | int | Any
    def __init__(
        self,
        dataset: _Dataset,
        batch_size: int | None = 1,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | Iterable[Any] | None = None,
        batch_sampler: Sampler | BuiltinSampler | Iterable[Sequence[Any]] | None = None,
        num_workers: int = 0,
        collate_fn: Callable[..., Any] | None = None,
        pin_memory: bool = False,
        drop_last: bool = False,
        timeout: float = 0.0,
        worker_init_fn: Callable[..., Any] | int | None = None,
        multiprocessing_context: Any = None,
        generator: Generator | None = None,
        *,
        prefetch_factor: int | None = None,
        persistent_workers: bool = False,
        in_order: bool = True,
    ) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...

class DatasetType(str, Enum):
    IterableDataset = "IterableDataset"
    MapDataset = "MapDataset"

class FetcherFactory:
    @staticmethod
    def create_fetcher(
        dataset_type: DatasetType,
        dataset: _Dataset,
        auto_collation: bool,
        collate_fn: Callable[..., Any],
        drop_last: bool = False,
    ) -> Fetcher: ...

class _CollateFnType(Protocol):
    __parameters__: tuple[Any, ...]
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __call__(self, *args: Any, **kwds: Any) -> Any: ...

class _Iterator:
    __orig_bases__: tuple[Any, ...]
    __parameters__: tuple[Any, ...]
    _data_count: int
    auto_collation: Any
    collate_fn: Any
    dataset: Any
    dataset_fetcher: Any
    dataset_type: Any
    drop_last: Any
    index_sampler: Any
    pin_memory: Any
    sampler_iterator: Any
    def __init__(self, dataloader: DataLoader) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...
    def __next__(self) -> Any: ...
    def reset(self) -> None: ...

class _MultiProcessIterator(_Iterator):
    __parameters__: tuple[Any, ...]
    _base_seed: int
    data_queue: Any
    data_workers: Any
    in_order: Any
    index_queues: Any
    is_terminated: bool
    last_worker_assigned: Any
    multiprocessing_context: Any
    next_data_index: int
    num_workers: Any
    order_index: int
    persistent_workers: Any
    pin_memory_done: Any
    pin_worker_thread: Any
    prefetch_factor: Any
    result_queue: Any
    task_info: Any
    task_to_be_done: Any
    timeout: Any
    worker_done: Any
    worker_init_fn: Any
    worker_status: Any
    def __init__(self, dataloader: DataLoader) -> None: ...
    def reset(self) -> None: ...
    def terminate(self) -> None: ...

class _SingleProcessIterator(_Iterator):
    __parameters__: tuple[Any, ...]

cde: Any
logger = _is_logger
ms = _is_ms
