# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.dataset.core.validator_helpers import replace_none as replace_none
from mindspore.dataset.engine.cache_client import DatasetCache
from mindspore.dataset.engine.datasets import AudioBaseDataset as AudioBaseDataset, MappableDataset as MappableDataset
from mindspore.dataset.engine.samplers import BuiltinSampler, Sampler
from mindspore.dataset.engine.validators import (
    check_cmu_arctic_dataset as check_cmu_arctic_dataset,
    check_gtzan_dataset as check_gtzan_dataset,
    check_libri_tts_dataset as check_libri_tts_dataset,
    check_lj_speech_dataset as check_lj_speech_dataset,
    check_speech_commands_dataset as check_speech_commands_dataset,
    check_tedlium_dataset as check_tedlium_dataset,
    check_yes_no_dataset as check_yes_no_dataset,
)

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

cde: Any
