# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Iterator
from typing import Any

from mindspore.common.generator import Generator
from mindspore.dataset.dataloader._utils import check_positive as check_positive, check_type as check_type
from mindspore.dataset.engine.datasets import Dataset
from mindspore.dataset.engine.samplers import BuiltinSampler

class BatchSampler(Sampler):
    __orig_bases__: tuple[Any, ...]
    __parameters__: tuple[Any, ...]
    batch_size: int
    drop_last: bool
    sampler: Any
    def __init__(self, sampler: Sampler | BuiltinSampler | Iterable[Any], batch_size: int, drop_last: bool) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...

class InfiniteSampler(Sampler):
    __parameters__: tuple[Any, ...]
    def __iter__(self) -> Iterator[Any]: ...

class RandomSampler(Sampler):
    __orig_bases__: tuple[Any, ...]
    __parameters__: tuple[Any, ...]
    _num_samples: int | Any
    data_source: Dataset
    generator: Generator | Any
    replacement: bool
    def __init__(
        self,
        data_source: Dataset,
        replacement: bool = False,
        num_samples: int | None = None,
        generator: Generator | None = None,
    ) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...
    @property
    def num_samples(self) -> int: ...

class Sampler:
    __orig_bases__: tuple[Any, ...]
    __parameters__: tuple[Any, ...]
    def __init__(self, data_source: Dataset | None = None) -> None: ...

class SequentialSampler(Sampler):
    __parameters__: tuple[Any, ...]
    data_source: Dataset
    def __init__(self, data_source: Dataset) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...
