# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.mindrecord.common.exceptions import MRMLaunchError as MRMLaunchError, MRMOpenError as MRMOpenError

__all__ = ["ShardReader"]

class ShardReader:
    _reader: Any
    def __init__(self) -> None: ...
    def close(self) -> None: ...
    def get_blob_fields(self) -> list[str]: ...
    def get_header(self) -> Any: ...
    def get_next(self) -> list[dict[str, Any]]: ...
    def launch(self) -> Any: ...
    def len(self) -> int: ...
    def open(
        self,
        file_name: str | Sequence[str],
        num_consumer: int = 4,
        columns: Sequence[str] | None = None,
        operator: int | None = None,
    ) -> Any: ...

ms: Any
logger = _is_logger
