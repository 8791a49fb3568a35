# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, log as _is_logger
from mindspore._c_expression import RuntimeConf as RuntimeConf
from mindspore._checkparam import args_type_check as args_type_check

def dispatch_threads_num(threads_num: int) -> Any: ...
def launch_blocking() -> Any: ...
def set_cpu_affinity(
    enable_affinity: bool,
    affinity_cpu_list: Sequence[int] | None = None,
    module_to_cpu_dict: dict[str, Any] | None = None,
    bind_file: str | None = None,
) -> None: ...
def set_kernel_launch_capture(enable_capture_graph: bool, op_capture_skip: Sequence[Any] | None = None) -> Any: ...
def set_kernel_launch_group(thread_num: int = 2, kernel_group_num: int = 8) -> Any: ...

Validator = _is_Validator
logger = _is_logger
