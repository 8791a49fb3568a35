# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.common import constant as constant

ascend_msprof_exporter: Any
command_executor: Any
exceptions: Any
file_manager: Any
log: Any
msprof_cmd_tool: Any
path_manager: Any
process_bar: Any
process_pool: Any
profiler_context: Any
profiler_info: Any
profiler_meta_data: Any
profiler_output_path: Any
profiler_parameters: Any
profiler_path_manager: Any
record_function: Any
registry: Any
singleton: Any
tlv_decoder: Any
util: Any
