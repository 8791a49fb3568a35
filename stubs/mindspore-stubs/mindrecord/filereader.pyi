# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.mindrecord.common.exceptions import ParamTypeError as ParamTypeError
from mindspore.mindrecord.config import cleanup_decrypt_files as cleanup_decrypt_files, decrypt as decrypt
from mindspore.mindrecord.core.shardheader import ShardHeader as ShardHeader
from mindspore.mindrecord.core.shardreader import ShardReader as ShardReader
from mindspore.mindrecord.core.shardutils import check_parameter as check_parameter, populate_data as populate_data

__all__ = ["FileReader"]

class FileReader:
    _closed: bool
    _columns: Any
    _decrypted_files: Any
    _file_name: Any
    _header: Any
    _reader: Any
    def __init__(
        self,
        file_name: str | Sequence[str],
        num_consumer: int = 4,
        columns: Sequence[str] | None = None,
        operator: int | None = None,
    ) -> None: ...
    def close(self) -> None: ...
    def get_next(self) -> dict[str, Any]: ...
    def len(self) -> int: ...
    def schema(self) -> dict[str, Any]: ...

logger = _is_logger
