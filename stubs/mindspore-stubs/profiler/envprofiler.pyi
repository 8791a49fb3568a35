# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.common.constant import (
    AicoreMetrics as AicoreMetrics,
    ExportType as ExportType,
    HostSystem as HostSystem,
    ProfilerActivity as ProfilerActivity,
    ProfilerLevel as ProfilerLevel,
)
from mindspore.profiler.common.profiler_parameters import ProfilerParameters as ProfilerParameters
from mindspore.profiler.profiler import Profile as Profile, tensorboard_trace_handler as tensorboard_trace_handler

class EnvProfiler:
    NOT_SUPPORTED_PARAMS: list[Any]
    profiler: Any
    def analyse(self) -> None: ...
    @classmethod
    def init_profiler(cls) -> None: ...

logger = _is_logger
