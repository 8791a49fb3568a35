# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.dataset.engine.cache_client import DatasetCache
from mindspore.dataset.engine.datasets import AudioBaseDataset, MappableDataset
from mindspore.dataset.engine.samplers import BuiltinSampler, Sampler

class CMUArcticDataset(MappableDataset, AudioBaseDataset):
    dataset_dir: str
    name: Any
    def __init__(
        self,
        dataset_dir: str,
        name: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class GTZANDataset(MappableDataset, AudioBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class LJSpeechDataset(MappableDataset, AudioBaseDataset):
    dataset_dir: str
    def __init__(
        self,
        dataset_dir: str,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class LibriTTSDataset(MappableDataset, AudioBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class SpeechCommandsDataset(MappableDataset, AudioBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class TedliumDataset(MappableDataset, AudioBaseDataset):
    dataset_dir: str
    extensions: Any
    release: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        release: str,
        usage: str | None = None,
        extensions: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class YesNoDataset(MappableDataset, AudioBaseDataset):
    dataset_dir: str
    def __init__(
        self,
        dataset_dir: str,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...
