# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterator as _Iterator, Sequence
from typing import Any

from mindspore import dataset as _is_ds, log as _is_logger
from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor as Tensor
from mindspore.dataset.core.config import get_debug_mode as get_debug_mode
from mindspore.dataset.core.py_util_helpers import ExceptionHandler as ExceptionHandler
from mindspore.dataset.engine import offload as offload
from mindspore.dataset.engine.datasets import Dataset
from mindspore.dataset.engine.offload import GetOffloadModel

class DictIterator(Iterator): ...

class DummyIterator:
    col_names: Any
    fetched_first: bool
    mode: str
    output_numpy: bool
    shapes: Any
    types: Any
    def __init__(self, dataset: Dataset, mode: str, output_numpy: bool = False) -> None: ...
    def __iter__(self) -> _Iterator[Any]: ...
    def __next__(self) -> Any: ...

ITERATORS_LIST: list[str]

class Iterator:
    _col_names: Any
    _do_copy: bool
    _iterator: Any
    _output_numpy: bool
    _runtime_context: Any
    dataset: Any
    enable_get_next_data: bool
    ir_tree: Any
    offload_model: GetOffloadModel | Any
    parallel_convert: Any
    queue_in: Any
    queue_out: Any
    thread_convert: Any
    thread_event: Any
    tick: bool
    def __init__(
        self, dataset: Dataset, num_epochs: int = -1, output_numpy: bool = False, do_copy: bool = False
    ) -> None: ...
    def __iter__(self) -> _Iterator[Any]: ...
    def __next__(self) -> Any: ...
    def get_col_names(self) -> Any: ...
    def release(self) -> None: ...
    def serial_conversion_iteration(self) -> Any: ...
    def stop(self) -> None: ...
    @staticmethod
    def terminate(ref: float) -> None: ...

class TupleIterator(Iterator):
    def __init__(
        self,
        dataset: Dataset,
        columns: Sequence[str] | None = None,
        num_epochs: int = -1,
        output_numpy: bool = False,
        do_copy: bool = False,
    ) -> None: ...

def _cleanup() -> None: ...
def _cleanup_the_iterators_if_created(method: str) -> Any: ...
def _convert_dict_data(
    queue_in: Any,
    queue_out: Any,
    offload_model: Any,
    _output_numpy: Any,
    _do_copy: Any,
    thread_event: Any,
    col_names: Any,
) -> None: ...
def _convert_tuple_data(
    queue_in: Any, queue_out: Any, offload_model: Any, _output_numpy: Any, _do_copy: Any, thread_event: Any
) -> None: ...
def _set_iterator_cleanup() -> None: ...
def _transform_md_to_output(t: Type, _output_numpy: Any, _do_copy: Any) -> Any: ...
def _transform_md_to_tensor(t: Type, _do_copy: Any) -> Any: ...
def _transform_tensor_to_output(t: Type, _output_numpy: Any) -> Any: ...
def _unset_iterator_cleanup() -> None: ...

cde: Any

def check_iterator_cleanup() -> Any: ...

np_types: tuple[Any, ...]
ds = _is_ds
logger = _is_logger
