# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.analysis.parser.timeline_event.base_event import (
    BaseEvent as BaseEvent,
    CompleteEvent as CompleteEvent,
    CounterEvent as CounterEvent,
    InstantEvent as InstantEvent,
    MetaEvent as MetaEvent,
)

class MsprofCompleteEvent(CompleteEvent):
    _children: Any
    _parent: Any
    _step_id: Any
    def __init__(self, data: dict[str, Any]) -> None: ...
    @property
    def children(self) -> Any: ...
    @property
    def parent(self) -> Any: ...
    @parent.setter
    def parent(self, value: Any) -> None: ...
    @property
    def step_id(self) -> Any: ...
    @step_id.setter
    def step_id(self, value: Any) -> None: ...

class MsprofCounterEvent(CounterEvent): ...
class MsprofInstantEvent(InstantEvent): ...
class MsprofMetaEvent(MetaEvent): ...
