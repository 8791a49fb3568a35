# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

class EnvProfiler:
    NOT_SUPPORTED_PARAMS: list[Any]
    profiler: Any
    def analyse(self) -> None: ...
    @classmethod
    def init_profiler(cls) -> None: ...
