# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from abc import ABC, abstractmethod
from typing import Any

from mindspore.profiler.analysis.parser.timeline_assembly_factory.trace_view_container import (
    TraceViewContainer as TraceViewContainer,
)

class BaseTimelineAssembler(ABC):
    trace_view_container: TraceViewContainer
    def __init__(self) -> None: ...
    @abstractmethod
    def assemble(self, data: dict[str, Any]) -> None: ...
    def get_trace_view_container(self) -> TraceViewContainer: ...
