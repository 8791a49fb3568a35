# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterator
from typing import Any

import mindspore as _is_ms
from mindspore.dataset.dataloader.dataset import Dataset as Dataset
from mindspore.dataset.dataloader.sampler import Sampler as Sampler
from mindspore.dataset.engine.datasets import Dataset as _Dataset

class DistributedSampler(Sampler):
    __orig_bases__: tuple[Any, ...]
    __parameters__: tuple[Any, ...]
    dataset: _Dataset
    drop_last: bool
    epoch: Any
    num_replicas: Any
    num_samples: Any
    rank: Any
    seed: int
    shuffle: bool
    total_samples: Any
    def __init__(
        self,
        dataset: _Dataset,
        num_replicas: int | None = None,
        rank: int | None = None,
        shuffle: bool = True,
        seed: int = 0,
        drop_last: bool = False,
    ) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...
    def set_epoch(self, epoch: int) -> None: ...

ms = _is_ms
