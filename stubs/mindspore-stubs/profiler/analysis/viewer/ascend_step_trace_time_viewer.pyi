# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from enum import Enum
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.analysis.parser.timeline_assembly_factory.trace_view_container import (
    TraceViewContainer as TraceViewContainer,
)
from mindspore.profiler.analysis.parser.timeline_event.msprof_event import MsprofCompleteEvent as MsprofCompleteEvent
from mindspore.profiler.analysis.parser.timeline_event.timeline_event_pool import TimelineEventPool as TimelineEventPool
from mindspore.profiler.analysis.viewer.base_viewer import BaseViewer as BaseViewer
from mindspore.profiler.common.constant import (
    OverlapAnalysisTidName as OverlapAnalysisTidName,
    ProfilerActivity as ProfilerActivity,
    ProfilerLevel as ProfilerLevel,
    TimelineLayerName as TimelineLayerName,
)
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class AscendStepTraceTimeViewer(BaseViewer):
    PP_OP_PATTERN: tuple[Any, ...]
    STEP_TRACE_TIME_FILE_NAME: str
    STEP_TRACE_TIME_HEADERS: list[Any]
    _activities: Any
    _ascend_ms_dir: Any
    _logger: Any
    _profiler_level: Any
    _save_path: Any
    communication_events: Any
    communication_not_overlapped_events: Any
    communication_not_overlapped_np: Any
    communication_np: Any
    computing_events: Any
    computing_np: Any
    free_events: Any
    free_np: Any
    hccl_events: Any
    hccl_events_np: Any
    hccl_pool: Any
    overlap_pool: Any
    step_trace_time_data_list: Any
    trace_container: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def generate_step_trace_time_data(self, step_id_to_time_dict: Any) -> None: ...
    def save(self, data: Any) -> None: ...

class StepTraceTimeHeaders(Enum):
    BUBBLE = "Bubble"
    COMMUNICATION = "Communication"
    COMMUNICATION_NOT_OVERLAPPED = "Communication(Not Overlapped)"
    COMMUNICATION_NOT_OVERLAPPED_EXCLUDE_RECEIVE = ...
    COMPUTING = "Computing"
    FREE = "Free"
    OVERLAPPED = "Overlapped"
    PREPARING = "Preparing"
    STAGE = "Stage"
    STEP = "Step"

logger = _is_logger
