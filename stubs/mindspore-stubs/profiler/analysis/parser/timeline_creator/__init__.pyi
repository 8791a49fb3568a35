# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler.analysis.parser.timeline_creator import (
    base_timeline_creator as base_timeline_creator,
    cpu_op_timeline_creator as cpu_op_timeline_creator,
    fwk_timeline_creator as fwk_timeline_creator,
    msprof_timeline_creator as msprof_timeline_creator,
    scope_layer_timeline_creator as scope_layer_timeline_creator,
)
