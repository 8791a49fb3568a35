# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any

from mindspore import _checkparam as _is_Validator, context as context, log as _is_logger
from mindspore._c_expression import TensorPy as _is_Tensor_
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.ops.operations import debug_ops as debug_ops
from mindspore.train._utils import check_summary_param as check_summary_param, check_value_type as check_value_type
from mindspore.train.summary._summary_adapter import (
    get_event_file_name as get_event_file_name,
    package_graph_event as package_graph_event,
)
from mindspore.train.summary._writer_pool import WriterPool as WriterPool
from mindspore.train.summary.enums import PluginEnum as PluginEnum
from typing_extensions import Self

SUMMARY_TENSOR_CACHE: dict[Any, Any]

class SummaryRecord:
    _data_pool: Any
    _event_writer: WriterPool | Any
    _export_options: Any
    _mode: Any
    _num_process: int
    _op_finished_init: bool
    _status: Any
    base_log_dir: str
    count: int
    file_info: Any
    file_prefix: str
    file_suffix: str
    max_file_size: int | Any
    network: Any
    raise_exception: bool
    def __init__(
        self,
        log_dir: str,
        file_prefix: str = "events",
        file_suffix: str = "_MS",
        num_process: int = 32,
        network: _Cell | None = None,
        max_file_size: int | None = None,
        raise_exception: bool = False,
        export_options: dict[str, Any] | None = None,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...
    def add_value(self, plugin: str, name: str, value: Any) -> None: ...
    def close(self) -> None: ...
    def flush(self) -> None: ...
    @property
    def log_dir(self) -> str: ...
    def record(
        self,
        step: int,
        train_network: _Cell | None = None,
        plugin_filter: Callable[..., Any] | str | bool | None = None,
    ) -> bool: ...
    def set_mode(self, mode: str) -> None: ...

def _cache_summary_tensor_data(summary: Sequence[Any]) -> bool: ...
def _get_summary_tensor_data() -> Any: ...
def _record_summary_tensor_data() -> None: ...
def process_export_options(export_options: Any) -> Any: ...

security: Any
Tensor_ = _is_Tensor_
Validator = _is_Validator
logger = _is_logger
mstype = _is_mstype
