# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from typing import Any

from mindspore.common.generator import Generator
from mindspore.dataset.dataloader.dataset import IterableDataset
from mindspore.dataset.dataloader.sampler import Sampler
from mindspore.dataset.engine.datasets import Dataset, MapDataset
from mindspore.dataset.engine.samplers import BuiltinSampler

class DataLoader:
    __orig_bases__: tuple[Any, ...]
    __parameters__: tuple[Any, ...]
    _iterator: Any
    auto_collation: bool
    batch_sampler: Any
    batch_size: Any
    collate_fn: Callable[..., Any] | Any
    dataset: Dataset
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
        dataset: Dataset,
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
        dataset: Dataset,
        auto_collation: bool,
        collate_fn: Callable[..., Any],
        drop_last: bool = False,
    ) -> Any: ...
