# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.runtime.stream import Stream

class Mstx:
    NPU_PROFILER: Any
    enable: bool
    @staticmethod
    def mark(message: str, stream: Stream | None = None, domain: str = "default") -> None: ...
    @staticmethod
    def range_end(range_id: int, domain: str = "default") -> None: ...
    @staticmethod
    def range_start(message: str, stream: Stream | None = None, domain: str = "default") -> int: ...
