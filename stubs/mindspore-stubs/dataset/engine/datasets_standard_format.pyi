# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.tensor import Tensor
from mindspore.dataset.core.validator_helpers import replace_none as replace_none, type_check as type_check
from mindspore.dataset.engine import samplers as samplers
from mindspore.dataset.engine.cache_client import DatasetCache
from mindspore.dataset.engine.datasets import (
    MappableDataset as MappableDataset,
    Schema as Schema,
    SourceDataset as SourceDataset,
    UnionBaseDataset as UnionBaseDataset,
)
from mindspore.dataset.engine.datasets_user_defined import GeneratorDataset as GeneratorDataset
from mindspore.dataset.engine.obs.config_loader import create_obs_config as create_obs_config
from mindspore.dataset.engine.obs.obs_mindrecord_dataset import MindRecordFromOBS as MindRecordFromOBS
from mindspore.dataset.engine.samplers import (
    BuiltinSampler,
    Sampler,
    Shuffle as Shuffle,
    shuffle_to_shuffle_mode as shuffle_to_shuffle_mode,
)
from mindspore.dataset.engine.validators import (
    check_csvdataset as check_csvdataset,
    check_minddataset as check_minddataset,
    check_obsminddataset as check_obsminddataset,
    check_tfrecorddataset as check_tfrecorddataset,
)
from mindspore.mindrecord.config import cleanup_decrypt_files as cleanup_decrypt_files, decrypt as decrypt

class CSVDataset(SourceDataset, UnionBaseDataset):
    column_defaults: Any
    column_names: Any
    dataset_files: Any
    field_delim: Any
    def __init__(
        self,
        dataset_files: str | Sequence[str],
        field_delim: str = ",",
        column_defaults: Sequence[Any] | None = None,
        column_names: Sequence[str] | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class MindDataset(MappableDataset, UnionBaseDataset):
    _decrypt_file_cleaner: Any
    _decrypted_files: Any
    columns_list: Any
    dataset_files: Any
    load_dataset: Any
    mindrecord_op: Any
    new_padded_sample: Any
    num_padded: Any
    padded_sample: dict[str, Any] | Any
    shuffle_option: Any
    def __init__(
        self,
        dataset_files: str | Sequence[str],
        columns_list: Sequence[str] | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | Shuffle | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        padded_sample: dict[str, Any] | None = None,
        num_padded: int | None = None,
        num_samples: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def __getitem__(self, index: Tensor) -> Any: ...
    def parse(self, children: Any = None) -> Any: ...

class OBSMindDataset(GeneratorDataset):
    def __init__(
        self,
        dataset_files: Sequence[str],
        server: str,
        ak: str,
        sk: str,
        sync_obs_path: str,
        columns_list: Sequence[str] | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        shard_equal_rows: bool = True,
    ) -> None: ...
    def add_sampler(self, new_sampler: Sampler | BuiltinSampler) -> Any: ...
    def use_sampler(self, new_sampler: Sampler | BuiltinSampler) -> Any: ...

class TFRecordDataset(SourceDataset, UnionBaseDataset):
    columns_list: Any
    compression_type: Any
    dataset_files: Any
    schema: str | Schema | Any
    shard_equal_rows: Any
    def __init__(
        self,
        dataset_files: str | Sequence[str],
        schema: str | Schema | None = None,
        columns_list: Sequence[str] | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        shard_equal_rows: bool = False,
        cache: DatasetCache | None = None,
        compression_type: str | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

cde: Any
logger = _is_logger
