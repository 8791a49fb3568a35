# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.profiler_interface import ProfilerInterface as ProfilerInterface
from mindspore.profiler.schedule import ProfilerAction as ProfilerAction

__all__ = []

class ProfilerActionController:
    action_map: Any
    on_trace_ready: Any
    prof_interface: ProfilerInterface
    def __init__(self, prof_interface: ProfilerInterface, on_trace_ready: Any = None) -> None: ...
    def transit_action(self, prev_action: ProfilerAction, current_action: ProfilerAction) -> None: ...

logger = _is_logger
