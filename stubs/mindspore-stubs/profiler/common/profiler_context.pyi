# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import context as context, log as _is_logger
from mindspore.communication._comm_helper import GlobalComm as GlobalComm
from mindspore.communication.management import get_rank as get_rank
from mindspore.profiler.common.constant import (
    AicoreMetrics as AicoreMetrics,
    AnalysisMode as AnalysisMode,
    DeviceTarget as DeviceTarget,
    ExportType as ExportType,
    HostSystem as HostSystem,
    ProfilerActivity as ProfilerActivity,
    ProfilerLevel as ProfilerLevel,
)
from mindspore.profiler.common.profiler_info import ProfilerInfo as ProfilerInfo
from mindspore.profiler.common.profiler_output_path import ProfilerOutputPath as ProfilerOutputPath
from mindspore.profiler.common.profiler_parameters import ProfilerParameters as ProfilerParameters
from mindspore.profiler.common.singleton import Singleton as Singleton
from mindspore.profiler.common.util import get_device_id as get_device_id
from mindspore.profiler.schedule import Schedule as Schedule

ProfilerContext: Singleton
logger = _is_logger
