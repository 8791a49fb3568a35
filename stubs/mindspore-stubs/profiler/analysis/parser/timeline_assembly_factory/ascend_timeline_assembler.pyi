# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.analysis.parser.timeline_assembly_factory.base_timeline_assembler import (
    BaseTimelineAssembler as BaseTimelineAssembler,
)
from mindspore.profiler.analysis.parser.timeline_creator.cpu_op_timeline_creator import (
    CpuOpTimelineCreator as CpuOpTimelineCreator,
)
from mindspore.profiler.analysis.parser.timeline_creator.fwk_timeline_creator import (
    FwkTimelineCreator as FwkTimelineCreator,
)
from mindspore.profiler.analysis.parser.timeline_creator.msprof_timeline_creator import (
    MsprofTimelineCreator as MsprofTimelineCreator,
)
from mindspore.profiler.analysis.parser.timeline_creator.scope_layer_timeline_creator import (
    ScopeLayerTimelineCreator as ScopeLayerTimelineCreator,
    is_scope_data as is_scope_data,
)
from mindspore.profiler.analysis.parser.timeline_event.base_event import BaseEvent as BaseEvent
from mindspore.profiler.analysis.parser.timeline_event.flow_event import (
    FlowEndEvent as FlowEndEvent,
    FlowStartEvent as FlowStartEvent,
)
from mindspore.profiler.analysis.parser.timeline_event.timeline_event_pool import TimelineEventPool as TimelineEventPool
from mindspore.profiler.common.constant import (
    EventConstant as EventConstant,
    JitLevel as JitLevel,
    ProfilerLevel as ProfilerLevel,
    TimelineLayerName as TimelineLayerName,
)
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class AscendTimelineAssembler(BaseTimelineAssembler):
    _cpu_op_creator: CpuOpTimelineCreator
    _fwk_creator: FwkTimelineCreator
    _jit_level: Any
    _logger: Any
    _msprof_creator: MsprofTimelineCreator
    _profiler_level: Any
    _scope_layer_creator: ScopeLayerTimelineCreator
    def __init__(self, **kwargs: Any) -> None: ...
    def assemble(self, data: dict[str, Any]) -> None: ...

logger = _is_logger
