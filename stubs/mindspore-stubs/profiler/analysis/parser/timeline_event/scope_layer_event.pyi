# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.analysis.parser.timeline_event.base_event import (
    CompleteEvent as CompleteEvent,
    MetaEvent as MetaEvent,
)
from mindspore.profiler.common.constant import EventConstant as EventConstant

class ScopeLayerCompleteEvent(CompleteEvent):
    _dur: Any
    def __init__(self, data: dict[str, Any]) -> None: ...
    @property
    def dur(self) -> Any: ...
    @dur.setter
    def dur(self, value: Any) -> None: ...
    @property
    def pid(self) -> int: ...

class ScopeLayerMetaEvent(MetaEvent):
    @property
    def pid(self) -> int: ...
