# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.tensor import Tensor
from mindspore.mindrecord.common.exceptions import (
    MRMDefineIndexError as MRMDefineIndexError,
    MRMInvalidSchemaError as MRMInvalidSchemaError,
    ParamTypeError as ParamTypeError,
    ParamValueError as ParamValueError,
)
from mindspore.mindrecord.config import decrypt as decrypt, encrypt as encrypt
from mindspore.mindrecord.core.shardheader import ShardHeader as ShardHeader
from mindspore.mindrecord.core.shardindexgenerator import ShardIndexGenerator as ShardIndexGenerator
from mindspore.mindrecord.core.shardreader import ShardReader as ShardReader
from mindspore.mindrecord.core.shardutils import (
    MAX_SHARD_COUNT as MAX_SHARD_COUNT,
    MIN_SHARD_COUNT as MIN_SHARD_COUNT,
    SUCCESS as SUCCESS,
    VALID_ARRAY_ATTRIBUTES as VALID_ARRAY_ATTRIBUTES,
    VALID_ATTRIBUTES as VALID_ATTRIBUTES,
    VALUE_TYPE_MAP as VALUE_TYPE_MAP,
    check_filename as check_filename,
)
from mindspore.mindrecord.core.shardwriter import ShardWriter as ShardWriter

__all__ = ["FileWriter"]

class FileWriter:
    _append: bool
    _file_name: Any
    _flush: bool
    _generator: ShardIndexGenerator | Any
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
    _writer: ShardWriter
    _writers: Any
    def __init__(self, file_name: str, shard_num: int = 1, overwrite: bool = False) -> None: ...
    def add_index(self, index_fields: Sequence[str]) -> None: ...
    def add_schema(self, content: dict[str, Any], desc: str | None = None) -> None: ...
    def check_all_worker_status(self) -> None: ...
    def check_worker_status(self, index: Tensor) -> None: ...
    def commit(self) -> None: ...
    def init_append(self, file_name: str, header: Sequence[str]) -> None: ...
    @classmethod
    def open_for_append(cls, file_name: str) -> FileWriter: ...
    def set_header_size(self, header_size: int) -> None: ...
    def set_page_size(self, page_size: int) -> None: ...
    def write_raw_data(self, raw_data: Sequence[dict[str, Any]], parallel_writer: bool = False) -> None: ...

logger = _is_logger
