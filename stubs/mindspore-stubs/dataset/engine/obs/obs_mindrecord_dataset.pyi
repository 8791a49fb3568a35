# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterator, Sequence
from multiprocessing.managers import SyncManager
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.tensor import Tensor
from mindspore.dataset.core.config import set_seed as set_seed
from mindspore.dataset.engine.cache_client import DatasetCache
from mindspore.dataset.engine.obs.util import (
    OBSRuntime as OBSRuntime,
    detect_all_meta_files as detect_all_meta_files,
    get_bucket_and_key as get_bucket_and_key,
    init_cache_and_queue as init_cache_and_queue,
    make_dataset_tuple as make_dataset_tuple,
    make_sampler as make_sampler,
    make_shard_files as make_shard_files,
    make_shard_samples as make_shard_samples,
)
from mindspore.dataset.engine.samplers import Shuffle as Shuffle

class MindRecordFromOBS:
    _cache: Any
    _cache_miss_times: int
    _columns_list: Any
    _curr_epoch: int
    _curr_step: int
    _current_idx: Any
    _dataset_files: Any
    _epoch_seed: Any
    _file_seed: Any
    _first_epoch: bool
    _index: int
    _iteration: Any
    _local_path: Any
    _manager: Any
    _num_shards: int
    _obs_config: Any
    _obs_runtime: OBSRuntime | Any
    _pool: Any
    _queue: Any
    _shard_equal_rows: bool
    _shard_files: Any
    _shard_id: int
    _shuffle: Any
    _size_per_shard: Any
    _worker: Any
    def __init__(
        self,
        dataset_files: str | Sequence[str],
        columns_list: Sequence[str],
        shuffle: bool,
        num_shards: int,
        shard_id: int,
        shard_equal_rows: bool,
        obs_config: Any,
    ) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...
    def __next__(self) -> Any: ...
    def close(self) -> None: ...
    def get_col_names(self) -> Any: ...
    def get_obs_runtime(self) -> Any: ...

class _Manager(SyncManager): ...

def _current_func_name() -> Any: ...
def _delete_candidate_datasets(
    current_idx: Tensor, queue_top_idx: Tensor, cache: DatasetCache, q: float, local_path: str
) -> bool: ...
def _download_work(
    shard_id: int, current_idx: Tensor, local_path: str, cache: DatasetCache, q: float, obs_runtime: OBSRuntime
) -> None: ...
def _get_manager() -> Any: ...
def _init_cache_and_working_queue(cache: DatasetCache, q: float, shard_files: Any, local_path: str) -> Any: ...
def _init_shard_files(
    dataset_files: str | Sequence[str],
    shuffle: bool,
    seed: int,
    num_shards: int,
    shard_id: int,
    shard_equal_rows: bool,
    size_per_shard: int,
    local_path: str,
    current_epoch: int,
    obs_runtime: OBSRuntime,
) -> Any: ...
def _remove_unused_dataset(
    local_path: str, num_shards: int, shard_id: int, epoch_num: int, obs_runtime: OBSRuntime
) -> None: ...
def _sync_for_obs_mindrecord_dataset(
    worker: Any,
    shard_files: Any,
    cache: DatasetCache,
    num_shards: int,
    shard_id: int,
    current_epoch: int,
    obs_runtime: OBSRuntime,
) -> None: ...
def _sync_up_for_obs_mindrecord_dataset(rank_id: int, current_epoch: int, obs_runtime: OBSRuntime) -> None: ...
def _wait_remove_dataset(num_shards: int, shard_id: int, epoch_num: int, obs_runtime: OBSRuntime) -> None: ...
def sync_wait_for_dataset(rank_id: int, rank_size: int, current_epoch: int, obs_runtime: OBSRuntime) -> None: ...

logger = _is_logger
