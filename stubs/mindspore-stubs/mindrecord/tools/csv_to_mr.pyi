# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.mindrecord.core.shardutils import ExceptionThread as ExceptionThread, check_filename as check_filename
from mindspore.mindrecord.filewriter import FileWriter as FileWriter

__all__ = ["CsvToMR"]

class CsvToMR:
    columns_list: Any
    destination: str
    partition_number: int
    pd: Any
    source: str
    writer: FileWriter
    def __init__(
        self, source: str, destination: str, columns_list: Sequence[str] | None = None, partition_number: int = 1
    ) -> None: ...
    def run(self) -> int: ...
    def transform(self) -> None: ...

logger = _is_logger
