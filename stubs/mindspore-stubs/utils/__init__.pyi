# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.utils import (
    dlpack as dlpack,
    dryrun as dryrun,
    ms_dispatch as ms_dispatch,
    sdc_detect as sdc_detect,
    utils as utils,
)
from mindspore.utils.dlpack import from_dlpack as from_dlpack, to_dlpack as to_dlpack
from mindspore.utils.ms_dispatch import MsDispatchMode as MsDispatchMode
from mindspore.utils.runtime_execution_order_check import (
    comm_exec_order_check as comm_exec_order_check,
    runtime_execution_order_check as runtime_execution_order_check,
)
from mindspore.utils.sdc_detect import (
    get_sdc_detect_result as get_sdc_detect_result,
    sdc_detect_start as sdc_detect_start,
    sdc_detect_stop as sdc_detect_stop,
)
from mindspore.utils.stress_detect import stress_detect as stress_detect
from mindspore.utils.utils import (
    ExitByRequest as ExitByRequest,
    RSCPluginHandle as RSCPluginHandle,
    TFTCommValue as TFTCommValue,
    _tft_handler as _tft_handler,
)

__all__ = [
    "ExitByRequest",
    "MsDispatchMode",
    "RSCPluginHandle",
    "TFTCommValue",
    "_reuse_data_ptr",
    "_tft_handler",
    "comm_exec_order_check",
    "dryrun",
    "from_dlpack",
    "get_sdc_detect_result",
    "runtime_execution_order_check",
    "sdc_detect_start",
    "sdc_detect_stop",
    "stress_detect",
    "to_dlpack",
]
_reuse_data_ptr: Any
