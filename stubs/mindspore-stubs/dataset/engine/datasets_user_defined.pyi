# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.context import Process
from threading import Thread
from typing import Any

from mindspore import log as _is_logger
from mindspore._c_expression import PybindType
from mindspore._c_expression.typing import Type
from mindspore.common.generator import Generator
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication.management import get_group_size as get_group_size
from mindspore.dataset.core.config import (
    get_debug_mode as get_debug_mode,
    get_enable_watchdog as get_enable_watchdog,
    get_multiprocessing_start_method as get_multiprocessing_start_method,
    get_multiprocessing_timeout_interval as get_multiprocessing_timeout_interval,
    get_prefetch_size as get_prefetch_size,
    get_seed as get_seed,
    get_video_backend as get_video_backend,
    set_seed as set_seed,
    set_video_backend as set_video_backend,
)
from mindspore.dataset.core.datatypes import mstypelist_to_detypelist as mstypelist_to_detypelist
from mindspore.dataset.core.py_util_helpers import ExceptionHandler as ExceptionHandler
from mindspore.dataset.core.validator_helpers import type_check as type_check
from mindspore.dataset.engine import samplers as samplers
from mindspore.dataset.engine.datasets import (
    Dataset,
    MappableDataset as MappableDataset,
    Schema as Schema,
    UnionBaseDataset as UnionBaseDataset,
    to_list as to_list,
)
from mindspore.dataset.engine.samplers import BuiltinSampler, Sampler
from mindspore.dataset.engine.validators import (
    check_generator_dataset as check_generator_dataset,
    check_numpy_slices_dataset as check_numpy_slices_dataset,
    check_padded_dataset as check_padded_dataset,
)
from mindspore.dataset.transforms import transforms as transforms
from numpy.typing import NDArray

class GeneratorDataset(MappableDataset, UnionBaseDataset):
    collate_fn: Any
    column_names: Any
    column_types: Any
    generator_op: Any
    has_batch_sampler: bool
    max_rowsize: Any
    prepared_source: Any
    sample_fn: Any
    schema: Any
    source: Any
    source_len: Any
    def __init__(
        self,
        source: Any,
        column_names: str | Sequence[str] | None = None,
        column_types: Sequence[Type] | None = None,
        schema: str | Schema | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int = 1,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | Iterable[Any] | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        python_multiprocessing: bool = True,
        max_rowsize: int | None = None,
        batch_sampler: Iterable[Any] | None = None,
        collate_fn: Callable[..., Any] | Sequence[NDArray[Any]] | None = None,
    ) -> None: ...
    def __getitem__(self, index: _Tensor) -> Any: ...
    def add_sampler(self, new_sampler: Sampler | BuiltinSampler) -> None: ...
    def is_sharded(self) -> Any: ...
    def is_shuffled(self) -> Any: ...
    def parse(self, children: Any = None) -> Any: ...
    def prepare_multiprocessing(self) -> None: ...
    def split(self, sizes: Sequence[int] | Sequence[float], randomize: bool = True) -> tuple[Dataset, ...]: ...

class NumpySlicesDataset(GeneratorDataset):
    def __init__(
        self,
        data: NDArray[Any] | Sequence[Any] | dict[str, Any],
        column_names: Sequence[str] | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int = 1,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | Iterable[Any] | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
    ) -> None: ...

class PaddedDataset(GeneratorDataset):
    _dataset_size: int
    padded_samples: Any
    def __init__(self, padded_samples: Sequence[dict[str, Any]]) -> None: ...

class SamplerFn(metaclass=PybindType):
    check_interval: Any
    cleaning_process: Any
    count: Any
    dataset: Dataset
    eof: Any
    max_rowsize: Any
    multi_process: Any
    need_join: bool
    num_worker: Any
    op_id: Any
    pids: Any
    ppid: Any
    thread_ids: Any
    workers: Any
    def __init__(
        self, dataset: Dataset, num_worker: Any, multi_process: Any, max_rowsize: int | Sequence[int]
    ) -> None: ...
    def get_worker_ids(self) -> Any: ...
    def is_mp_enabled(self) -> Any: ...
    def launch(self, op_id: int = -1) -> None: ...
    def process(self, indices: _Tensor) -> Any: ...
    def terminate(self) -> None: ...

class _GeneratorWorkerMp(Process):
    idx_queue: Any
    res_queue: Any
    def __init__(
        self,
        dataset: Dataset,
        eof: Any,
        max_rowsize: int | Sequence[int],
        queue_size: int,
        ppid: Any,
        count: int,
        worker_id: int,
    ) -> None: ...
    def get(self) -> Any: ...
    def put(self, item: Any) -> None: ...
    def queue_empty(self) -> bool: ...
    def queue_full(self) -> Any: ...

class _GeneratorWorkerMt(Thread):
    idx_queue: Any
    res_queue: Any
    def __init__(self, dataset: Dataset, eof: Any, worker_id: int) -> None: ...
    def get(self) -> Any: ...
    def put(self, item: Any) -> None: ...
    def queue_empty(self) -> bool: ...
    def queue_full(self) -> Any: ...

class _GeneratorWrapper:
    generator: Any
    generator_new: Any
    def __init__(self, generator: Generator) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __next__(self) -> Any: ...

class _NumpySlicesDataset:
    column_list: Any
    data: Any
    def __init__(self, data: _Tensor, column_list: Any = None) -> None: ...
    def __getitem__(self, index: _Tensor) -> Any: ...
    def __len__(self) -> int: ...
    def process_dict(self, input_data: Sequence[_Tensor]) -> Any: ...

class _PaddedDataset:
    column_names: Any
    padded_samples: Any
    def __init__(self, padded_samples: Sequence[dict[str, Any]]) -> None: ...
    def __getitem__(self, item: Any) -> Any: ...
    def __len__(self) -> int: ...

class _PickleGeneratorSource:
    dataset: Any
    def __init__(self, dataset: Dataset) -> None: ...
    def __getitem__(self, index: _Tensor) -> Any: ...
    def __len__(self) -> int: ...

def _check_shm_usage(num_worker: Any, queue_size: int, in_rowsize: Any, out_rowsize: Any) -> None: ...
def _convert_row(row: int) -> Any: ...
def _cpp_sampler_fn(dataset: Dataset, sample_ids: Any) -> Any: ...
def _cpp_sampler_fn_mp(sample_fn: Callable[..., Any], sample_ids: Any) -> Any: ...
def _fill_worker_indices(workers: Any, indices: _Tensor, idx_cursor: Any, worker_to_quit: Any) -> Any: ...
def _generator_fn(generator: Generator, num_samples: int) -> Any: ...
def _generator_fn_wrapper(function: Any, *args: Any) -> Any: ...
def _generator_worker_loop(
    dataset: Dataset,
    idx_queue: Any,
    result_queue: Any,
    eof: Any,
    is_multiprocessing: bool,
    worker_id: int,
    ppid: int = -1,
    video_backend: Any = None,
) -> None: ...
def _ignore_sigint(is_multiprocessing: bool) -> None: ...
def _iter_fn(dataset: Dataset, num_samples: int) -> Any: ...
def _main_process_already_exit(
    eof: Any, is_multiprocessing: bool, idx_queue: Any, result_queue: Any, ppid: Any
) -> bool: ...

cde: Any
logger = _is_logger
