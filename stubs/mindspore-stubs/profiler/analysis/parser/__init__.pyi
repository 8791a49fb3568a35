# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler.analysis.parser import (
    ascend_cann_parser as ascend_cann_parser,
    base_parser as base_parser,
    framework_cann_relation_parser as framework_cann_relation_parser,
    ms_framework_parser as ms_framework_parser,
    ms_minddata_parser as ms_minddata_parser,
    timeline_assembly_factory as timeline_assembly_factory,
    timeline_creator as timeline_creator,
    timeline_event as timeline_event,
)
