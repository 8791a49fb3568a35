# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterator, Sequence
from typing import Any

from mindspore.dataset.engine.obs.util import OBSRuntime

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

def sync_wait_for_dataset(rank_id: int, rank_size: int, current_epoch: int, obs_runtime: OBSRuntime) -> None: ...
