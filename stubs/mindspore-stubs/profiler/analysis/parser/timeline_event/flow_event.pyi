# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.analysis.parser.timeline_event.base_event import FlowEvent as FlowEvent
from mindspore.profiler.common.constant import EventConstant as EventConstant

class FlowEndEvent(FlowEvent):
    @property
    def ph(self) -> Any: ...

class FlowStartEvent(FlowEvent):
    @property
    def ph(self) -> Any: ...
