# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor

__all__ = ["FileWriter"]

class FileWriter:
    _append: bool
    _file_name: Any
    _flush: bool
    _generator: Any | Any
    _header: Any
    _index_generator: bool
    _index_workers: Any
    _msg_queues: Any
    _overwrite: bool
    _parallel_writer: Any
    _paths: Any
    _queues: Any
    _shard_num: int
    _workers: Any
    _workers_loop_index: Any
    _writer: Any
    _writers: Any
    def __init__(self, file_name: str, shard_num: int = 1, overwrite: bool = False) -> None: ...
    def add_index(self, index_fields: Sequence[str]) -> None: ...
    def add_schema(self, content: dict[str, Any], desc: str | None = None) -> None: ...
    def check_all_worker_status(self) -> None: ...
    def check_worker_status(self, index: Tensor) -> None: ...
    def commit(self) -> None: ...
    def init_append(self, file_name: str, header: Any) -> None: ...
    @classmethod
    def open_for_append(cls, file_name: str) -> FileWriter: ...
    def set_header_size(self, header_size: int) -> None: ...
    def set_page_size(self, page_size: int) -> None: ...
    def write_raw_data(self, raw_data: Sequence[dict[str, Any]], parallel_writer: bool = False) -> None: ...
