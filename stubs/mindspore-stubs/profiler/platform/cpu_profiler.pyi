# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.platform.base_profiler import BaseProfiler

class CPUProfilerAnalysis:
    @classmethod
    def online_analyse(cls, async_mode: bool = False) -> None: ...

class CpuProfiler(BaseProfiler):
    _logger: Any
    _prof_ctx: Any
    _prof_mgr: Any
    _prof_path_mgr: Any
    _profiler: Any
    def __init__(self) -> None: ...
    def analyse(self, **kwargs: Any) -> None: ...
    def finalize(self) -> None: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...
