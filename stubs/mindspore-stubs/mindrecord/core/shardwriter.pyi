# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.mindrecord.common.exceptions import (
    MRMCommitError as MRMCommitError,
    MRMInvalidHeaderSizeError as MRMInvalidHeaderSizeError,
    MRMInvalidPageSizeError as MRMInvalidPageSizeError,
    MRMOpenError as MRMOpenError,
    MRMOpenForAppendError as MRMOpenForAppendError,
    MRMSetHeaderError as MRMSetHeaderError,
    MRMWriteDatasetError as MRMWriteDatasetError,
)
from mindspore.mindrecord.core.shardheader import ShardHeader

__all__ = ["ShardWriter"]

class ShardWriter:
    _header: Any
    _is_open: bool
    _writer: Any
    def __init__(self) -> None: ...
    def commit(self) -> Any: ...
    @staticmethod
    def convert_np_types(val: Any) -> Any: ...
    def get_shard_header(self) -> Any: ...
    @property
    def is_open(self) -> Any: ...
    def open(self, paths: Sequence[str], override: Any) -> Any: ...
    def open_for_append(self, path: str) -> Any: ...
    def set_header_size(self, header_size: int) -> Any: ...
    def set_page_size(self, page_size: int) -> Any: ...
    def set_shard_header(self, shard_header: ShardHeader) -> Any: ...
    def write_raw_data(
        self, data: Sequence[dict[str, Any]], validate: bool = True, parallel_writer: bool = False
    ) -> Any: ...

ms: Any
logger = _is_logger
