# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_Validator, context as context, log as _is_logger
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit_class as jit_class
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Assign, Equal, ReduceAll
from mindspore.ops.operations.comm_ops import AllReduce

class ExitByRequest:
    all_reduce: AllReduce
    assign: Assign
    base: _Tensor
    base1: _Tensor
    equal: Equal
    group_size: Any
    is_distributed: Any
    reduce_all: ReduceAll
    true: _Tensor
    def __init__(self) -> None: ...
    def exit_by_request(self, grad: _Tensor, init_value: Any, exit_value: Any) -> Any: ...

class RSCPluginHandle:
    enable: Any
    init_taskd_agent: Any
    msmgr: Any
    register_func: Any
    start_taskd_agent: Any
    tft_env: Any
    using_agent: bool
    def __init__(self) -> None: ...
    def check_enable(self) -> Any: ...
    def register_callback(self, func_map: dict[str, Any]) -> bool: ...
    def start(self) -> None: ...

class TFTCommValue:
    DISABLE_WATCHDOG: list[Any]
    ENABLE_MINDX: list[Any]
    NEED_MINDIO: list[Any]

class TftHandle:
    _controller_ip: Any
    _controller_port: Any
    _controller_rank_id: int | Any
    enable_mindx: Any
    tft: Any
    tft_notify_controller_change_strategy: Any
    tft_notify_controller_prepare_action: Any
    def __init__(self) -> None: ...
    def get_tft(self) -> Any: ...
    def init(self, **kwargs: Any) -> None: ...
    def unregister_tft(self) -> None: ...

def _getenv() -> Any: ...
def _parser_tft_and_thm_env() -> None: ...

_tft_handler: TftHandle
set_is_reboot_node: Any
set_reboot_type: Any
tft_register_config: Any
F = _is_F
P = _is_P
Validator = _is_Validator
logger = _is_logger
mstype = _is_mstype
