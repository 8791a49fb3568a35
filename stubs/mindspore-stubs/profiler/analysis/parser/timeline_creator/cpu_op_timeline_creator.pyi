# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.analysis.parser.timeline_creator.base_timeline_creator import (
    BaseTimelineCreator as BaseTimelineCreator,
)
from mindspore.profiler.analysis.parser.timeline_event.cpu_op_event import (
    CpuOpCompleteEvent as CpuOpCompleteEvent,
    CpuOpMetaEvent as CpuOpMetaEvent,
)
from mindspore.profiler.analysis.parser.timeline_event.timeline_event_pool import TimelineEventPool as TimelineEventPool
from mindspore.profiler.common.constant import EventConstant as EventConstant, TimelineLayerName as TimelineLayerName

class CpuOpTimelineCreator(BaseTimelineCreator):
    scope_data: Any
    def __init__(self) -> None: ...
    def create(self, data: Sequence[str]) -> None: ...

logger = _is_logger
