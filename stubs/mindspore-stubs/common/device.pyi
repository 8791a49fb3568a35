# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from types import TracebackType
from typing import Any

from typing_extensions import Self

class DeviceCtx:
    device_id: int | Any
    name: str
    def __init__(self, name: str, device_id: int | None = None) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...
