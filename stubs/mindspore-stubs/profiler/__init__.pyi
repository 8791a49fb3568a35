# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler import (
    common as common,
    dynamic_profiler as dynamic_profiler,
    envprofiler as envprofiler,
    experimental_config as experimental_config,
    profiler as profiler,
)
from mindspore.profiler.common.constant import (
    AicoreMetrics as AicoreMetrics,
    ExportType as ExportType,
    HostSystem as HostSystem,
    ProfilerActivity as ProfilerActivity,
    ProfilerLevel as ProfilerLevel,
)
from mindspore.profiler.dynamic_profiler import DynamicProfilerMonitor as DynamicProfilerMonitor
from mindspore.profiler.envprofiler import EnvProfiler as EnvProfiler
from mindspore.profiler.experimental_config import _ExperimentalConfig as _ExperimentalConfig
from mindspore.profiler.mstx import Mstx as mstx
from mindspore.profiler.profiler import (
    Profile as profile,
    Profiler as Profiler,
    tensorboard_trace_handler as tensorboard_trace_handler,
)
from mindspore.profiler.schedule import Schedule as schedule

__all__ = [
    "AicoreMetrics",
    "DynamicProfilerMonitor",
    "EnvProfiler",
    "ExportType",
    "HostSystem",
    "Profiler",
    "ProfilerActivity",
    "ProfilerLevel",
    "_ExperimentalConfig",
    "mstx",
    "profile",
    "schedule",
    "tensorboard_trace_handler",
]

def __getattr__(name: str) -> Any: ...
