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
from mindspore.profiler.dynamic_profile.dynamic_profiler_utils import DynamicProfilerUtils as DynamicProfilerUtils

class DynamicProfilerConfigContext:
    BOOL_MAP: dict[Any, Any]
    _activities: Any
    _aic_metrics: Any
    _analyse: Any
    _analyse_mode: Any
    _data_simplification: Any
    _export_type: Any
    _host_sys: Any
    _is_dyno: Any
    _is_valid: Any
    _json_dict: Any
    _l2_cache: Any
    _mstx: Any
    _mstx_domain_exclude: Any
    _mstx_domain_include: Any
    _parallel_strategy: Any
    _prof_path: Any
    _profile_memory: Any
    _profiler_level: Any
    _record_shapes: Any
    _start_step: Any
    _stop_step: Any
    _sys_interconnection: Any
    _sys_io: Any
    _with_stack: Any
    def __init__(self, json_data: Any) -> None: ...
    @property
    def analyse(self) -> Any: ...
    @property
    def analyse_mode(self) -> Any: ...
    @property
    def args(self) -> Any: ...
    @staticmethod
    def bytes_to_json(bytes_shm: Any) -> Any: ...
    @property
    def is_valid(self) -> Any: ...
    @is_valid.setter
    def is_valid(self, value: Any) -> None: ...
    @staticmethod
    def json_to_bytes(json_data: Any) -> Any: ...
    @property
    def prof_path(self) -> Any: ...
    @property
    def start_step(self) -> Any: ...
    @property
    def stop_step(self) -> Any: ...
    def to_bytes(self) -> bytes: ...
    def to_dict(self) -> Any: ...
    @property
    def vars(self) -> Any: ...

logger = _is_logger
