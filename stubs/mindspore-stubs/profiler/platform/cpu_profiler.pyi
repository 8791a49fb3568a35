# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _c_expression as _is_c_expression
from mindspore.profiler.analysis.parser.framework_cann_relation_parser import (
    FrameworkCannRelationParser as FrameworkCannRelationParser,
)
from mindspore.profiler.analysis.parser.ms_framework_parser import FrameworkParser as FrameworkParser
from mindspore.profiler.analysis.task_manager import TaskManager as TaskManager
from mindspore.profiler.analysis.time_converter import TimeConverter as TimeConverter
from mindspore.profiler.analysis.viewer.ascend_timeline_viewer import AscendTimelineViewer as AscendTimelineViewer
from mindspore.profiler.analysis.viewer.ms_dataset_viewer import MsDatasetViewer as MsDatasetViewer
from mindspore.profiler.common.constant import (
    AnalysisMode as AnalysisMode,
    DeviceTarget as DeviceTarget,
    ProfilerActivity as ProfilerActivity,
)
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger
from mindspore.profiler.common.process_pool import MultiProcessPool as MultiProcessPool
from mindspore.profiler.common.profiler_context import ProfilerContext as ProfilerContext
from mindspore.profiler.common.profiler_path_manager import ProfilerPathManager as ProfilerPathManager
from mindspore.profiler.common.registry import PROFILERS as PROFILERS
from mindspore.profiler.common.util import print_msg_with_pid as print_msg_with_pid
from mindspore.profiler.platform.base_profiler import BaseProfiler as BaseProfiler

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

c_expression = _is_c_expression
