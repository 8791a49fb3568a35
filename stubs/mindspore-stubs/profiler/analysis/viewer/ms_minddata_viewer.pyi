# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.analysis.viewer.base_viewer import BaseViewer as BaseViewer
from mindspore.profiler.common.constant import ProfilerActivity as ProfilerActivity
from mindspore.profiler.common.exceptions.exceptions import ProfilerRawFileException as ProfilerRawFileException
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class BottleneckAnalyzer:
    avg_cpu_pct: Any
    avg_cpu_pct_per_worker: Any
    children_ids: Any
    num_workers: Any
    op_id_not_exist: Any
    op_ids: Any
    op_names: Any
    parent_id: Any
    pipeline_ops: Any
    queue_average_size: Any
    queue_empty_freq_pct: Any
    queue_usage_not_exist: Any
    queue_utilization_pct: Any
    def __init__(self, summary_dict: Any) -> None: ...
    def analyze(self) -> Any: ...

class MindDataPipelineRawViewer(BaseViewer):
    _ascend_ms_dir: Any
    _device_id: Any
    _logger: Any
    _save_path: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def save(self, data: dict[str, Any]) -> None: ...

class MindDataPiplineSummaryViewer(BaseViewer):
    _ascend_ms_dir: Any
    _device_id: Any
    _device_queue_file_found: Any
    _logger: Any
    _save_paths: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def save(self, data: dict[str, Any]) -> None: ...

logger = _is_logger
