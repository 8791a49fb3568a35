# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler.analysis.parser.timeline_assembly_factory import (
    ascend_timeline_assembler as ascend_timeline_assembler,
    base_timeline_assembler as base_timeline_assembler,
    trace_view_container as trace_view_container,
)
