# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.profiler.analysis.parser.timeline_creator.base_timeline_creator import (
    BaseTimelineCreator as BaseTimelineCreator,
)
from mindspore.profiler.analysis.parser.timeline_event.fwk_event import (
    FwkCompleteEvent as FwkCompleteEvent,
    FwkInstantEvent as FwkInstantEvent,
    FwkMetaEvent as FwkMetaEvent,
    OpRangeStructField as OpRangeStructField,
)
from mindspore.profiler.analysis.parser.timeline_event.timeline_event_pool import TimelineEventPool as TimelineEventPool
from mindspore.profiler.common.constant import (
    EventConstant as EventConstant,
    FileConstant as FileConstant,
    TimelineLayerName as TimelineLayerName,
)

class FwkTimelineCreator(BaseTimelineCreator):
    def create(self, data: Sequence[dict[str, Any]]) -> None: ...
