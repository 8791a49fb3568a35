# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _c_expression as _is_c_expression, log as _is_logger
from mindspore.profiler.analysis.parser.ascend_cann_parser import AscendMsprofParser as AscendMsprofParser
from mindspore.profiler.analysis.parser.framework_cann_relation_parser import (
    FrameworkCannRelationParser as FrameworkCannRelationParser,
)
from mindspore.profiler.analysis.parser.ms_framework_parser import FrameworkParser as FrameworkParser
from mindspore.profiler.analysis.parser.ms_minddata_parser import MindDataParser as MindDataParser
from mindspore.profiler.analysis.task_manager import TaskManager as TaskManager
from mindspore.profiler.analysis.time_converter import TimeConverter as TimeConverter
from mindspore.profiler.analysis.viewer.ascend_communication_viewer import (
    AscendCommunicationViewer as AscendCommunicationViewer,
)
from mindspore.profiler.analysis.viewer.ascend_integrate_viewer import AscendIntegrateViewer as AscendIntegrateViewer
from mindspore.profiler.analysis.viewer.ascend_kernel_details_viewer import (
    AscendKernelDetailsViewer as AscendKernelDetailsViewer,
)
from mindspore.profiler.analysis.viewer.ascend_memory_viewer import AscendMemoryViewer as AscendMemoryViewer
from mindspore.profiler.analysis.viewer.ascend_op_memory_viewer import AscendOpMemoryViewer as AscendOpMemoryViewer
from mindspore.profiler.analysis.viewer.ascend_step_trace_time_viewer import (
    AscendStepTraceTimeViewer as AscendStepTraceTimeViewer,
)
from mindspore.profiler.analysis.viewer.ascend_timeline_viewer import AscendTimelineViewer as AscendTimelineViewer
from mindspore.profiler.analysis.viewer.ms_dataset_viewer import MsDatasetViewer as MsDatasetViewer
from mindspore.profiler.analysis.viewer.ms_minddata_viewer import (
    MindDataPipelineRawViewer as MindDataPipelineRawViewer,
    MindDataPiplineSummaryViewer as MindDataPiplineSummaryViewer,
)
from mindspore.profiler.analysis.viewer.ms_operator_details_viewer import (
    MsOperatorDetailsViewer as MsOperatorDetailsViewer,
)
from mindspore.profiler.common.constant import (
    AnalysisMode as AnalysisMode,
    DeviceTarget as DeviceTarget,
    ExportType as ExportType,
    MsprofModeName as MsprofModeName,
    ProfilerActivity as ProfilerActivity,
)
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger
from mindspore.profiler.common.path_manager import PathManager as PathManager
from mindspore.profiler.common.process_pool import MultiProcessPool as MultiProcessPool
from mindspore.profiler.common.profiler_context import ProfilerContext as ProfilerContext
from mindspore.profiler.common.profiler_info import ProfilerInfo as ProfilerInfo
from mindspore.profiler.common.profiler_path_manager import ProfilerPathManager as ProfilerPathManager
from mindspore.profiler.common.registry import PROFILERS as PROFILERS
from mindspore.profiler.common.util import (
    get_device_id as get_device_id,
    no_exception_func as no_exception_func,
    print_msg_with_pid as print_msg_with_pid,
)
from mindspore.profiler.mstx import Mstx as Mstx
from mindspore.profiler.platform.base_profiler import BaseProfiler as BaseProfiler

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

cde: Any
c_expression = _is_c_expression
logger = _is_logger
