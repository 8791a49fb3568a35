# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal, overload

import mindspore as _is_ms
from mindspore import context as context, log as _is_logger
from mindspore._c_expression import PybindType, typing as typing
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.dataset import transforms as transforms
from mindspore.dataset.callback.ds_callback import DSCallback
from mindspore.dataset.core.config import (
    ErrorSamplesMode as ErrorSamplesMode,
    get_callback_timeout as get_callback_timeout,
    get_debug_mode as get_debug_mode,
    get_enable_watchdog as get_enable_watchdog,
    get_error_samples_mode as get_error_samples_mode,
    get_multiprocessing_start_method as get_multiprocessing_start_method,
    get_multiprocessing_timeout_interval as get_multiprocessing_timeout_interval,
    get_num_parallel_workers as get_num_parallel_workers,
    get_seed as get_seed,
    get_video_backend as get_video_backend,
    set_seed as set_seed,
    set_video_backend as set_video_backend,
)
from mindspore.dataset.core.datatypes import mstype_to_detype as mstype_to_detype
from mindspore.dataset.core.py_util_helpers import ExceptionHandler as ExceptionHandler
from mindspore.dataset.core.validator_helpers import replace_none as replace_none
from mindspore.dataset.debug.debug_hook import DebugHook as DebugHook
from mindspore.dataset.engine import samplers as samplers
from mindspore.dataset.engine.cache_client import DatasetCache
from mindspore.dataset.engine.iterators import (
    ITERATORS_LIST as ITERATORS_LIST,
    DictIterator as DictIterator,
    DummyIterator as DummyIterator,
    TupleIterator as TupleIterator,
    check_iterator_cleanup as check_iterator_cleanup,
)
from mindspore.dataset.engine.offload import GetOffloadModel as GetOffloadModel
from mindspore.dataset.engine.samplers import BuiltinSampler, Sampler, Shuffle as Shuffle
from mindspore.dataset.engine.validators import (
    check_add_column as check_add_column,
    check_batch as check_batch,
    check_bucket_batch_by_length as check_bucket_batch_by_length,
    check_concat as check_concat,
    check_device_send as check_device_send,
    check_dict_iterator as check_dict_iterator,
    check_filter as check_filter,
    check_map as check_map,
    check_output_shape as check_output_shape,
    check_padded_batch as check_padded_batch,
    check_project as check_project,
    check_recv as check_recv,
    check_rename as check_rename,
    check_repeat as check_repeat,
    check_save as check_save,
    check_schema as check_schema,
    check_send as check_send,
    check_shuffle as check_shuffle,
    check_skip as check_skip,
    check_split as check_split,
    check_sync_update as check_sync_update,
    check_sync_wait as check_sync_wait,
    check_take as check_take,
    check_to_device_send as check_to_device_send,
    check_total_batch as check_total_batch,
    check_tuple_iterator as check_tuple_iterator,
    check_zip as check_zip,
    check_zip_dataset as check_zip_dataset,
)
from mindspore.dataset.text.utils import (
    DE_C_INTER_SENTENCEPIECE_MODE as DE_C_INTER_SENTENCEPIECE_MODE,
    SentencePieceModel as SentencePieceModel,
    SentencePieceVocab,
    Vocab,
)
from mindspore.dataset.transforms.py_transforms_util import FuncWrapper as FuncWrapper, Implementation as Implementation
from mindspore.dataset.transforms.transforms import TensorOperation
from mindspore.dataset.vision.transforms import ToNumpy as ToNumpy
from mindspore.mindrecord.config import encrypt as encrypt
from numpy.typing import NDArray
from typing_extensions import Self

class AudioBaseDataset(Dataset):
    def __init__(
        self, children: Any = None, num_parallel_workers: int | None = None, cache: DatasetCache | None = None
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class BatchDataset(UnionBaseDataset):
    batch_size: int | Callable[..., Any] | Any
    batch_size_func: int | Callable[..., Any] | Any
    drop_remainder: Any
    input_columns: Any
    max_rowsize: Any
    output_columns: Any
    per_batch_map: Callable[..., Any] | FuncWrapper | Any
    process_pool: Any
    def __init__(
        self,
        input_dataset: Dataset,
        batch_size: int | Callable[..., Any],
        drop_remainder: bool = False,
        num_parallel_workers: int | None = None,
        per_batch_map: Callable[..., Any] | None = None,
        input_columns: str | Sequence[str] | None = None,
        output_columns: str | Sequence[str] | None = None,
        python_multiprocessing: bool = False,
        max_rowsize: int | Sequence[int] | None = None,
    ) -> None: ...
    def iterator_bootstrap(self) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class BatchInfo(metaclass=PybindType):
    def get_batch_num(self) -> None: ...
    def get_epoch_num(self) -> None: ...

class BlockReleasePair:
    callback: Callable[..., Any] | Any
    cv: Any
    default_rows: int
    disable: bool
    row_count: Any
    def __init__(self, init_release_rows: int, callback: Callable[..., Any] | None = None) -> None: ...
    def block_func(self) -> bool: ...
    def disable_lock(self) -> None: ...
    def release_func(self, pass_rows: Any = None, data: _Tensor | None = None) -> None: ...
    def reset(self) -> None: ...
    def update_batched_size(self, batch_size: int) -> None: ...

class BucketBatchByLengthDataset(UnionBaseDataset):
    bucket_batch_sizes: Any
    bucket_boundaries: Any
    column_names: Any
    drop_remainder: Any
    element_length_function: Any
    pad_info: Any
    pad_to_bucket_boundary: Any
    def __init__(
        self,
        input_dataset: Dataset,
        column_names: Sequence[str],
        bucket_boundaries: Sequence[int],
        bucket_batch_sizes: Sequence[int],
        element_length_function: Any,
        pad_info: Any,
        pad_to_bucket_boundary: bool,
        drop_remainder: bool,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class ConcatDataset(UnionBaseDataset):
    _children_flag_and_nums: Any
    _children_sizes: Any
    _children_start_end_index_: Any
    _sampler: Any
    children_sizes_: Any
    datasets: Any
    def __init__(self, datasets: Sequence[Any]) -> None: ...
    def parse(self, children: Any = None) -> Any: ...
    def use_sampler(self, sampler: Sampler | BuiltinSampler) -> None: ...

class Dataset:
    _batch_size: Any
    _class_indexing: Any
    _col_names: Any
    _dataset_iter: Any
    _device_iter: int
    _global_step: Any
    _input_indexs: Any
    _num_classes: Any
    _repeat_count: Any
    _sync: bool
    cache: DatasetCache | Any
    children: Any
    dataset_size: Any
    estimated_output_shapes: Any
    num_parallel_workers: int | Any
    parent: Any
    python_multiprocessing: bool
    runtime_context: Any
    saved_output_shapes: Any
    saved_output_types: Any
    def __init__(
        self, children: Any = None, num_parallel_workers: int | None = None, cache: DatasetCache | None = None
    ) -> None: ...
    def __add__(self, datasets: Dataset | Sequence[Dataset]) -> Self: ...
    def __iter__(self) -> Iterator[list[_Tensor]]: ...
    def __len__(self) -> int: ...
    def __safe_deepcopy__(self, memodict: Any, exclude: Sequence[Any] = ()) -> Any: ...
    def apply(self, apply_func: Callable[..., Any]) -> Self: ...
    def batch(
        self,
        batch_size: int | Callable[..., Any],
        drop_remainder: bool = False,
        num_parallel_workers: int | None = None,
        *,
        per_batch_map: Callable[..., Any] | None = ...,
        input_columns: str | Sequence[str] | None = ...,
        output_columns: str | Sequence[str] | None = ...,
        python_multiprocessing: bool = ...,
        max_rowsize: int | Sequence[int] | None = ...,
    ) -> Self: ...
    def bucket_batch_by_length(
        self,
        column_names: Sequence[str],
        bucket_boundaries: Sequence[int],
        bucket_batch_sizes: Sequence[int],
        element_length_function: Callable[..., Any] | None = None,
        pad_info: dict[str, Any] | None = None,
        pad_to_bucket_boundary: bool = False,
        drop_remainder: bool = False,
    ) -> Self: ...
    def concat(self, datasets: Sequence[Any] | Dataset) -> Self: ...
    def copy_batch_size(self, value: Any) -> None: ...
    # The iterators are classes of their own, that nobody needs to name.
    @overload
    def create_dict_iterator(
        self, num_epochs: int = -1, output_numpy: Literal[False] = False, do_copy: bool = False
    ) -> Iterator[dict[str, _Tensor]]: ...
    @overload
    def create_dict_iterator(
        self, num_epochs: int = -1, *, output_numpy: Literal[True], do_copy: bool = False
    ) -> Iterator[dict[str, NDArray[Any]]]: ...
    def create_ir_tree(self, getter_mode: bool = False) -> Any: ...
    @overload
    def create_tuple_iterator(
        self,
        columns: Sequence[str] | None = None,
        num_epochs: int = -1,
        output_numpy: Literal[False] = False,
        do_copy: bool = False,
    ) -> Iterator[list[_Tensor]]: ...
    @overload
    def create_tuple_iterator(
        self,
        columns: Sequence[str] | None = None,
        num_epochs: int = -1,
        *,
        output_numpy: Literal[True],
        do_copy: bool = False,
    ) -> Iterator[list[NDArray[Any]]]: ...
    def device_que(
        self, send_epoch_end: bool = True, create_data_info_queue: bool = False, queue_name: str = ""
    ) -> Dataset: ...
    def disable_sync(self) -> Any: ...
    def filter(
        self,
        predicate: Callable[..., Any],
        input_columns: str | Sequence[str] | None = None,
        num_parallel_workers: int | None = None,
    ) -> Self: ...
    def flat_map(self, func: Callable[..., Any]) -> Self: ...
    def get_batch_size(self) -> int: ...
    def get_class_indexing(self) -> dict[str, int]: ...
    def get_col_names(self) -> list[Any]: ...
    def get_dataset_size(self) -> int: ...
    def get_init_step(self) -> Any: ...
    def get_repeat_count(self) -> int: ...
    def get_sync_notifiers(self) -> Any: ...
    @property
    def input_indexs(self) -> int: ...
    @input_indexs.setter
    def input_indexs(self, value: int) -> None: ...
    def is_sharded(self) -> bool: ...
    def is_shuffled(self) -> bool: ...
    def is_sync(self) -> Any: ...
    def iterator_bootstrap(self) -> Any: ...
    def map(
        self,
        operations: Callable[..., Any] | Sequence[object],
        input_columns: str | Sequence[str] | None = None,
        output_columns: str | Sequence[str] | None = None,
        num_parallel_workers: int | None = None,
        *,
        python_multiprocessing: bool = ...,
        max_rowsize: int | Sequence[int] | None = ...,
        cache: DatasetCache | None = ...,
        callbacks: DSCallback | Sequence[DSCallback] | None = ...,
        offload: bool | None = ...,
    ) -> Self: ...
    def num_classes(self) -> int: ...
    def output_shapes(self, estimate: bool = False) -> list[Any]: ...
    def output_types(self) -> list[Any]: ...
    def padded_batch(
        self,
        batch_size: int | Callable[..., Any],
        drop_remainder: bool = False,
        num_parallel_workers: int | None = None,
        pad_info: dict[str, Any] | None = None,
    ) -> Self: ...
    def parse(self, children: Any = None) -> Any: ...
    def parse_tree(self, getter_mode: bool = False) -> Any: ...
    def post_parse(self, ir_node: Any) -> Any: ...
    def pre_parse(self, getter_mode: bool) -> None: ...
    def pre_process(self, dataset: Dataset) -> Any: ...
    def project(self, columns: str | Sequence[str]) -> Self: ...
    def recv(self, src: int | Sequence[int] = 0, group: str | None = None) -> _Tensor | list[_Tensor]: ...
    def rename(self, input_columns: str | Sequence[str], output_columns: str | Sequence[str]) -> Self: ...
    def repeat(self, count: int | None = None) -> Self: ...
    def reset(self) -> Any: ...
    def save(self, file_name: str, num_files: int = 1, file_type: str = "mindrecord") -> None: ...
    def send(
        self, tensor: _Tensor | Sequence[_Tensor] | None = None, dst: int | Sequence[int] = 0, group: str | None = None
    ) -> Any: ...
    def set_init_step(self, init_step: int) -> None: ...
    def shuffle(self, buffer_size: int) -> Self: ...
    def skip(self, count: int) -> Self: ...
    def split(self, sizes: Sequence[int] | Sequence[float], randomize: bool = True) -> tuple[Dataset, ...]: ...
    def sync_update(self, condition_name: str, num_batch: int | None = None, data: Any = None) -> None: ...
    def sync_wait(
        self, condition_name: str, num_batch: int = 1, callback: Callable[..., Any] | None = None
    ) -> Self: ...
    def take(self, count: int = -1) -> Self: ...
    def to_json(self, filename: str = "") -> str: ...
    def zip(self, datasets: Dataset | Sequence[Dataset]) -> Self: ...

class DeserializedDataset(Dataset):
    input_obj: Any
    def __init__(self, input_obj: Any) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class FilterDataset(UnionBaseDataset):
    input_columns: Any
    predicate: Any
    def __init__(
        self,
        input_dataset: Dataset,
        predicate: Callable[..., Any],
        input_columns: str | Sequence[str] | None = None,
        num_parallel_workers: int | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

MAX_METADATA_LENGTH: int

class MapDataset(UnionBaseDataset):
    bound: Any
    callbacks: Any
    input_columns: Any
    max_rowsize: Any
    offload: bool | Any
    operations: Any
    output_columns: Any
    pool: Any
    process_pool: Any
    def __init__(
        self,
        input_dataset: Dataset,
        operations: Sequence[TensorOperation] | Sequence[Callable[..., Any]] | None = None,
        input_columns: str | Sequence[str] | None = None,
        output_columns: str | Sequence[str] | None = None,
        num_parallel_workers: int | None = None,
        python_multiprocessing: bool = False,
        cache: DatasetCache | None = None,
        callbacks: DSCallback | Sequence[DSCallback] | None = None,
        max_rowsize: int | Sequence[int] | None = None,
        offload: bool | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...
    def prepare_multiprocessing(self) -> None: ...

class MappableDataset(SourceDataset):
    sampler: Any
    def __init__(
        self,
        num_parallel_workers: int | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_samples: int | None = None,
        shuffle: bool | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def add_sampler(self, new_sampler: Sampler | BuiltinSampler) -> None: ...
    def is_sharded(self) -> Any: ...
    def is_shuffled(self) -> Any: ...
    def parse(self, children: Any = None) -> Any: ...
    def split(self, sizes: Sequence[int] | Sequence[float], randomize: bool = True) -> tuple[Dataset, ...]: ...
    def use_sampler(self, new_sampler: Sampler | BuiltinSampler) -> None: ...

OffloadToManualOffloadMode: dict[Any, Any]

class PaddedBatchDataset(UnionBaseDataset):
    batch_size: int | Callable[..., Any] | Any
    batch_size_func: int | Callable[..., Any] | Any
    drop_remainder: Any
    pad: bool
    pad_info: Any
    def __init__(
        self,
        input_dataset: Dataset,
        batch_size: int | Callable[..., Any],
        drop_remainder: bool = False,
        num_parallel_workers: int | None = None,
        pad_info: dict[str, Any] | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class ProjectDataset(UnionBaseDataset):
    columns: Any
    def __init__(self, input_dataset: Dataset, columns: str | Sequence[str]) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class RenameDataset(UnionBaseDataset):
    input_column_names: Any
    output_column_names: Any
    def __init__(
        self, input_dataset: Dataset, input_columns: str | Sequence[str], output_columns: str | Sequence[str]
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class RepeatDataset(UnionBaseDataset):
    count: Any
    def __init__(self, input_dataset: Dataset, count: int) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class Schema:
    cpp_schema: Any
    schema_file: Any
    def __init__(self, schema_file: str | None = None) -> None: ...
    def __str__(self) -> str: ...
    def add_column(self, name: str, de_type: str | Type, shape: Sequence[int] | None = None) -> None: ...
    def from_json(self, json_obj: dict[str, Any]) -> None: ...
    @staticmethod
    def get_num_rows(schema: str | Schema) -> Any: ...
    def parse_columns(self, columns: dict[str, Any] | Sequence[dict[str, Any]]) -> None: ...
    def to_json(self) -> str: ...

class ShuffleDataset(UnionBaseDataset):
    buffer_size: int
    reshuffle_each_epoch: bool
    def __init__(self, input_dataset: Dataset, buffer_size: int) -> None: ...
    def is_shuffled(self) -> bool: ...
    def parse(self, children: Any = None) -> Any: ...

class SkipDataset(UnionBaseDataset):
    count: int
    def __init__(self, input_dataset: Dataset, count: int) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class SourceDataset(Dataset):
    num_samples: Any
    num_shards: Any
    shard_id: Any
    shuffle_flag: int
    def __init__(
        self,
        num_parallel_workers: int | None = None,
        num_samples: int | None = None,
        shuffle: bool = True,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def is_sharded(self) -> Any: ...
    def is_shuffled(self) -> Any: ...
    def parse(self, children: Any = None) -> Any: ...

class SyncWaitDataset(UnionBaseDataset):
    _condition_name: str
    _pair: BlockReleasePair
    def __init__(
        self, input_dataset: Dataset, condition_name: str, num_batch: int, callback: Callable[..., Any] | None = None
    ) -> None: ...
    def disable_sync(self) -> None: ...
    def get_sync_notifiers(self) -> Any: ...
    def is_sync(self) -> bool: ...
    def iterator_bootstrap(self) -> None: ...
    def parse(self, children: Any = None) -> Any: ...
    def update_sync_batch_size(self, batch_size: int) -> None: ...

class TakeDataset(UnionBaseDataset):
    count: int
    def __init__(self, input_dataset: Dataset, count: int) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class TextBaseDataset(Dataset):
    def __init__(
        self, children: Any = None, num_parallel_workers: int | None = None, cache: DatasetCache | None = None
    ) -> None: ...
    def build_sentencepiece_vocab(
        self,
        columns: Sequence[str],
        vocab_size: int,
        character_coverage: float,
        model_type: SentencePieceModel,
        params: dict[str, Any],
    ) -> SentencePieceVocab: ...
    def build_vocab(
        self,
        columns: str | Sequence[str],
        freq_range: Sequence[int],
        top_k: int,
        special_tokens: Sequence[str],
        special_first: bool,
    ) -> Vocab: ...
    def parse(self, children: Any = None) -> Any: ...

class TransferDataset(Dataset):
    _create_data_info_queue: bool
    _send_epoch_end: Any
    _to_device: Any
    column_name: Any
    device_id: Any
    device_type: Any
    queue_name: str
    def __init__(
        self,
        input_dataset: Dataset,
        send_epoch_end: bool = True,
        create_data_info_queue: bool = False,
        queue_name: str = "",
    ) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def continue_send(self) -> None: ...
    def create_dict_iterator(self, num_epochs: int = -1, output_numpy: bool = False) -> Iterator[Any]: ...  # type: ignore[override]
    def create_tuple_iterator(
        self,
        columns: Sequence[str] | None = None,
        num_epochs: int = -1,
        output_numpy: bool = False,
        do_copy: bool = False,
    ) -> Iterator[Any]: ...
    def get_data_info(self) -> Any: ...
    def get_mbuf_queue_size(self) -> Any: ...
    def get_offload_model(self) -> Any: ...
    def get_send_info(self) -> Any: ...
    def output_shapes(self) -> list[Any]: ...  # type: ignore[override]
    def output_types(self) -> list[Any]: ...
    def parse(self, children: Any = None) -> Any: ...
    def release(self) -> None: ...
    def send(self, num_epochs: int = -1) -> None: ...  # type: ignore[override]
    def stop_send(self) -> None: ...

class UnionBaseDataset(VisionBaseDataset, TextBaseDataset, AudioBaseDataset):
    def __init__(
        self, children: Any = None, num_parallel_workers: int | None = None, cache: DatasetCache | None = None
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class VisionBaseDataset(Dataset):
    def __init__(
        self, children: Any = None, num_parallel_workers: int | None = None, cache: DatasetCache | None = None
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class WorkerTarget:
    ftok_key: Any
    op_type: str
    operations: Any
    quit_signal: Any
    video_backend: Any
    worker_id: int
    def __init__(self, quit_signal: Any, operations: Any, worker_id: int, op_type: str, ftok_key: Any) -> None: ...
    def __call__(self) -> Any: ...

class ZipDataset(UnionBaseDataset):
    def __init__(self, datasets: Sequence[Any]) -> None: ...
    def is_sync(self) -> Any: ...
    def parse(self, children: Any = None) -> Any: ...

class _PythonMultiprocessing(metaclass=PybindType):
    cleaning_process: Any
    eof_clean_process: Any
    eof_workers: Any
    ftok_keys: Any
    hook: Any
    max_rowsize: Any
    next_queue: int
    num_parallel_workers: int
    op_id: Any
    op_name: str
    op_type: Any
    operations: Any
    pids: Any
    ppid: Any
    python_threads_to_workers: Any
    queues_map: Any
    running: bool
    start_method: str
    warning_ctl: Any
    workers: Any
    def __init__(
        self,
        start_method: str,
        num_parallel_workers: int,
        op_name: str,
        operations: Any,
        max_rowsize: int | Sequence[int] = (-1, -1),
    ) -> None: ...
    def add_new_workers(self, num_new_workers: Any, op_type: str, ftok_keys: Sequence[int]) -> None: ...
    def close_all_workers(self) -> None: ...
    def create_pool(self) -> None: ...
    def get_pids(self) -> list[str]: ...
    def is_mp_enabled(self) -> bool: ...
    @staticmethod
    def is_process_alive(pid: int) -> bool: ...
    def is_running(self) -> Any: ...
    def launch(self, op_id: int, op_type: str, ftok_keys: Sequence[int]) -> None: ...
    def remove_workers(self, num_removed_workers: Any, op_type: str, ftok_keys: Sequence[int]) -> None: ...
    def terminate(self) -> None: ...

class _ToDevice:
    _runtime_context: Any
    _to_device: Any
    def __init__(self, dataset: Dataset, num_epochs: int) -> None: ...
    def continue_send(self) -> None: ...
    def get_data_info(self) -> Any: ...
    def get_mbuf_queue_size(self) -> Any: ...
    def get_offload_model(self, col_names: Any) -> Any: ...
    def get_send_info(self) -> Any: ...
    def release(self) -> None: ...
    def send(self) -> None: ...
    def stop_send(self) -> None: ...

def _get_operator_process() -> dict[str, Any]: ...
def _get_training_dataset() -> Any: ...
def _main_process_already_exit() -> bool: ...
def _reset_training_dataset(global_step: int, dataset_size: int) -> None: ...
def _set_dataset_permissions(file_name: str, num_files: int) -> None: ...
def _set_training_dataset(dataset: Dataset) -> None: ...
def _worker_loop(
    quit_signal: Any, operations: Any, worker_id: int, op_type: str, key: str, video_backend: Any = None
) -> None: ...

cde: Any

def close_worker(worker: Any, eof: Any) -> None: ...
def flatten_single_lists(nested_list: Any) -> Any: ...

int_to_mstype: dict[Any, Any]
mstype_to_int: dict[Any, Any]

def to_list(items: Any) -> Any: ...
def worker_is_alive(worker: Any) -> Any: ...
def zip(datasets: Sequence[Dataset]) -> Dataset: ...

logger = _is_logger
ms = _is_ms
mstype = _is_mstype
