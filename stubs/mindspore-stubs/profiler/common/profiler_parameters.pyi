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
from mindspore.profiler.schedule import Schedule as Schedule

class ProfilerParameters:
    PARAMS: dict[Any, Any]
    TYPE_INDEX: int
    VALUE_INDEX: int
    aic_metrics: Any
    data_process: bool
    is_set_schedule: bool
    mstx_domain_exclude: Any
    mstx_domain_include: Any
    profiler_level: Any
    record_shapes: bool
    def __init__(self, **kwargs: Any) -> None: ...
    @property
    def npu_profiler_params(self) -> dict[str, str]: ...
    @property
    def original_params(self) -> Any: ...

logger = _is_logger
