# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler import (
    analysis as analysis,
    common as common,
    dynamic_profile as dynamic_profile,
    dynamic_profiler as dynamic_profiler,
    envprofiler as envprofiler,
    experimental_config as experimental_config,
    platform as platform,
    profiler as profiler,
    profiler_action_controller as profiler_action_controller,
    profiler_interface as profiler_interface,
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
from mindspore.profiler.mstx import Mstx as _is_mstx
from mindspore.profiler.profiler import (
    Profile as _is_profile,
    Profiler as Profiler,
    tensorboard_trace_handler as tensorboard_trace_handler,
)
from mindspore.profiler.schedule import Schedule as _is_schedule

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
mstx = _is_mstx
profile = _is_profile
schedule = _is_schedule
