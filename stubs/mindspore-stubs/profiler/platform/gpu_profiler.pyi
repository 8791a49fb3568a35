# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _c_expression as _is_c_expression
from mindspore.profiler.common.constant import DeviceTarget as DeviceTarget, ProfilerActivity as ProfilerActivity
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger
from mindspore.profiler.common.profiler_context import ProfilerContext as ProfilerContext
from mindspore.profiler.common.registry import PROFILERS as PROFILERS
from mindspore.profiler.platform.base_profiler import BaseProfiler as BaseProfiler

class GpuProfiler(BaseProfiler):
    _logger: Any
    _md_profiler: Any
    _prof_ctx: Any
    _profiler: Any
    def __init__(self) -> None: ...
    def analyse(self, **kwargs: Any) -> None: ...
    def finalize(self) -> None: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...

cde: Any
c_expression = _is_c_expression
