# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.analysis.parser.timeline_creator.base_timeline_creator import (
    BaseTimelineCreator as BaseTimelineCreator,
)
from mindspore.profiler.analysis.parser.timeline_event.flow_event import (
    FlowEndEvent as FlowEndEvent,
    FlowStartEvent as FlowStartEvent,
)
from mindspore.profiler.analysis.parser.timeline_event.msprof_event import (
    MsprofCompleteEvent as MsprofCompleteEvent,
    MsprofInstantEvent as MsprofInstantEvent,
    MsprofMetaEvent as MsprofMetaEvent,
)
from mindspore.profiler.analysis.parser.timeline_event.timeline_event_pool import TimelineEventPool as TimelineEventPool
from mindspore.profiler.common.constant import EventConstant as EventConstant

class MsprofTimelineCreator(BaseTimelineCreator):
    acl_to_npu_flow_dict: Any
    msprof_timeline_raw_data: Any
    def __init__(self) -> None: ...
    def create(self, data: Sequence[dict[str, Any]]) -> None: ...
    def get_acl_to_npu_flow_dict(self) -> dict[int, dict[str, list[MsprofCompleteEvent]]]: ...
    def get_chrome_trace_data(self) -> list[dict[str, Any]]: ...

logger = _is_logger
