# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence

from mindspore.profiler.analysis.parser.timeline_creator.base_timeline_creator import (
    BaseTimelineCreator as BaseTimelineCreator,
)
from mindspore.profiler.analysis.parser.timeline_event.base_event import (
    BaseEvent as BaseEvent,
    CompleteEvent as CompleteEvent,
)
from mindspore.profiler.analysis.parser.timeline_event.cpu_op_event import CpuOpCompleteEvent as CpuOpCompleteEvent
from mindspore.profiler.analysis.parser.timeline_event.fwk_event import FwkCompleteEvent as FwkCompleteEvent
from mindspore.profiler.analysis.parser.timeline_event.msprof_event import MsprofCompleteEvent as MsprofCompleteEvent
from mindspore.profiler.analysis.parser.timeline_event.scope_layer_event import (
    ScopeLayerCompleteEvent as ScopeLayerCompleteEvent,
    ScopeLayerMetaEvent as ScopeLayerMetaEvent,
)
from mindspore.profiler.analysis.parser.timeline_event.timeline_event_pool import TimelineEventPool as TimelineEventPool
from mindspore.profiler.common.constant import EventConstant as EventConstant, TimelineLayerName as TimelineLayerName

class ScopeLayerTimelineCreator(BaseTimelineCreator):
    def create(self, data: Sequence[BaseEvent]) -> None: ...

def is_scope_data(event: BaseEvent) -> bool: ...
