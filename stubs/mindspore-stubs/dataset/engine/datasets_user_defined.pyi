# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from mindspore._c_expression import PybindType
from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.dataset.engine.datasets import Dataset, MappableDataset, Schema, UnionBaseDataset
from mindspore.dataset.engine.samplers import BuiltinSampler, Sampler
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
    def __getitem__(self, index: Tensor) -> Any: ...
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
    def process(self, indices: Tensor) -> Any: ...
    def terminate(self) -> None: ...
