# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.profiler.platform.base_profiler import BaseProfiler

class NPUProfilerAnalysis:
    @classmethod
    def offline_analyse(
        cls, path: str, pretty: bool, step_list: Sequence[int] | None, data_simplification: bool
    ) -> None: ...
    @classmethod
    def online_analyse(cls, async_mode: bool = False) -> None: ...

class NpuProfiler(BaseProfiler):
    _is_env_not_valid: Any
    _logger: Any
    _md_profiler: Any
    _prof_ctx: Any
    _prof_info: Any
    _prof_mgr: Any
    _prof_path_mgr: Any
    _profiler: Any
    def __init__(self) -> None: ...
    def analyse(self, **kwargs: Any) -> None: ...
    def finalize(self) -> None: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...
