# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

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
