# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger
from mindspore.profiler.common.profiler_context import ProfilerContext as ProfilerContext
from mindspore.profiler.common.profiler_meta_data import ProfilerMetaData as ProfilerMetaData
from mindspore.profiler.common.profiler_path_manager import ProfilerPathManager as ProfilerPathManager
from mindspore.profiler.common.registry import PROFILERS as PROFILERS
from mindspore.profiler.platform.base_profiler import BaseProfiler as BaseProfiler

class ProfilerInterface:
    cpu_profiler: Any
    device_profiler: Any
    is_initialized: bool
    platform_profilers_set: set[Any]
    @classmethod
    def analyse(cls, **kwargs: Any) -> None: ...
    @classmethod
    def clear(cls) -> None: ...
    @classmethod
    def delete_dir(cls) -> None: ...
    @classmethod
    def finalize(cls) -> None: ...
    @classmethod
    def init(cls) -> None: ...
    @classmethod
    def start(cls) -> None: ...
    @classmethod
    def stop(cls) -> None: ...

logger = _is_logger
