# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler.analysis.viewer import (
    ascend_communication_viewer as ascend_communication_viewer,
    ascend_integrate_viewer as ascend_integrate_viewer,
    ascend_kernel_details_viewer as ascend_kernel_details_viewer,
    ascend_memory_viewer as ascend_memory_viewer,
    ascend_op_memory_viewer as ascend_op_memory_viewer,
    ascend_step_trace_time_viewer as ascend_step_trace_time_viewer,
    ascend_timeline_viewer as ascend_timeline_viewer,
    base_viewer as base_viewer,
    ms_dataset_viewer as ms_dataset_viewer,
    ms_minddata_viewer as ms_minddata_viewer,
    ms_operator_details_viewer as ms_operator_details_viewer,
)
