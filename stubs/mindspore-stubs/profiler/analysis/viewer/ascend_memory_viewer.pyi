# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.profiler.analysis.viewer.base_viewer import BaseViewer as BaseViewer
from mindspore.profiler.common.constant import ProfilerActivity as ProfilerActivity
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class AscendMemoryViewer(BaseViewer):
    GE_MEMORY_RECORD_HEADERS: list[Any]
    MS_MEMORY_RECORD_HEADERS: list[Any]
    TARGET_MEMORY_RECORD_HEADERS: list[Any]
    _activities: Any
    _ascend_ms_dir: Any
    _enable_profile_memory: Any
    _framework_path: Any
    _ge_memory_record: Any
    _logger: Any
    _ms_memory_record: Any
    _msprof_profiler_output_path: Any
    _output_path: Any
    _rank_id: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def save(self, data: Tensor | None = None) -> None: ...

class MemoryRecordBean:
    HEADERS: list[Any]
    KB_TO_MB: int
    _data: Any
    def __init__(self, data: Sequence[Any]) -> None: ...
    @property
    def component(self) -> Any: ...
    @property
    def device_type(self) -> Any: ...
    def is_ge_component(self) -> Any: ...
    @property
    def row(self) -> Any: ...
    @property
    def time_us(self) -> Any: ...
    @property
    def time_us_str(self) -> str: ...
    @property
    def total_active_kb(self) -> float: ...
    @property
    def total_active_mb(self) -> Any: ...
    @property
    def total_allocated_kb(self) -> float: ...
    @property
    def total_allocated_mb(self) -> Any: ...
    @property
    def total_reserved_kb(self) -> float: ...
    @property
    def total_reserved_mb(self) -> Any: ...
