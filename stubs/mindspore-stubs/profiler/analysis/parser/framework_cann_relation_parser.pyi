# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.analysis.parser.base_parser import BaseParser as BaseParser
from mindspore.profiler.analysis.parser.timeline_assembly_factory.ascend_timeline_assembler import (
    AscendTimelineAssembler as AscendTimelineAssembler,
)
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class FrameworkCannRelationParser(BaseParser):
    _ascend_ms_dir: Any
    assembler: AscendTimelineAssembler
    def __init__(self, **kwargs: Any) -> None: ...
