# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.dataset.core.validator_helpers import (
    check_filename as check_filename,
    check_uint64 as check_uint64,
    check_value as check_value,
)

class LineReader:
    filename: Any
    fo_handle: Any
    offsets: Any
    def __init__(self, filename: str) -> None: ...
    def __getitem__(self, line: int) -> Any: ...
    def __len__(self) -> int: ...
    def close(self) -> None: ...
    def len(self) -> int: ...
    def readline(self, line: int) -> str: ...

logger = _is_logger
