# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler.analysis.parser.timeline_event import (
    base_event as base_event,
    cpu_op_event as cpu_op_event,
    flow_event as flow_event,
    fwk_event as fwk_event,
    msprof_event as msprof_event,
    scope_layer_event as scope_layer_event,
    timeline_event_pool as timeline_event_pool,
)
