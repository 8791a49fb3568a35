# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.tensor import Tensor
from mindspore.profiler.analysis.viewer.base_viewer import BaseViewer as BaseViewer
from mindspore.profiler.common.constant import (
    JitLevel as JitLevel,
    OpSummaryHeaders as OpSummaryHeaders,
    ProfilerActivity as ProfilerActivity,
    ProfilerLevel as ProfilerLevel,
)
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class AscendKernelDetailsViewer(BaseViewer):
    EXCLUDE_HEADERS: list[Any]
    KERNEL_DETAILS_FILE_NAME: str
    LEVEL0_EXCLUDE_HEADERS: list[Any]
    RENAME_HEADERS: dict[Any, Any]
    _activities: Any
    _ascend_ms_dir: Any
    _is_set_schedule: Any
    _jit_level: Any
    _logger: Any
    _profiler_level: Any
    _save_path: Any
    kernel_details_headers: Any
    op_summary: Any
    op_summary_headers: Any
    trace_container: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def save(self, data: Tensor) -> None: ...

def _generate_hardware_op_event_step_id(
    hardware_op_events_dict: dict[str, Any], step_id_to_time_dict: dict[str, Any]
) -> None: ...
def _get_step_id_by_ts(ts: Any, step_events_dict: dict[str, Any]) -> Any: ...

logger = _is_logger
