# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from types import TracebackType
from typing import Any

from mindspore.nn.cell import Cell
from typing_extensions import Self

SUMMARY_TENSOR_CACHE: dict[Any, Any]

class SummaryRecord:
    _data_pool: Any
    _event_writer: Any | Any
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
        network: Cell | None = None,
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
        self, step: int, train_network: Cell | None = None, plugin_filter: Callable[..., Any] | str | bool | None = None
    ) -> bool: ...
    def set_mode(self, mode: str) -> None: ...

def process_export_options(export_options: Any) -> Any: ...
