# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.dataset.engine.datasets import Dataset

class Fetcher:
    auto_collation: bool
    collate_fn: Any
    dataset: Dataset
    def __init__(self, dataset: Dataset, auto_collation: bool, collate_fn: Callable[..., Any]) -> None: ...
    def fetch(self, indices: Tensor) -> Any: ...
    def reset(self) -> Any: ...

class IterableDatasetFetcher(Fetcher):
    dataset_iterator: Any
    drop_last: bool
    ended: bool
    def __init__(
        self, dataset: Dataset, auto_collation: bool, collate_fn: Callable[..., Any], drop_last: bool
    ) -> None: ...
    def fetch(self, indices: Tensor) -> Any: ...
    def reset(self) -> None: ...

class MapDatasetFetcher(Fetcher):
    def fetch(self, indices: Tensor) -> Any: ...
