# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.analysis.parser.timeline_event.base_event import (
    CompleteEvent as CompleteEvent,
    MetaEvent as MetaEvent,
)
from mindspore.profiler.common.constant import EventConstant as EventConstant, TimeConstant as TimeConstant

class CpuOpCompleteEvent(CompleteEvent):
    @property
    def dur(self) -> Any: ...
    @property
    def pid(self) -> int: ...
    @property
    def ts(self) -> Any: ...

class CpuOpMetaEvent(MetaEvent):
    @property
    def pid(self) -> int: ...
