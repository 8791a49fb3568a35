# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler.analysis import (
    parser as parser,
    task_manager as task_manager,
    time_converter as time_converter,
    viewer as viewer,
    work_flow as work_flow,
)
