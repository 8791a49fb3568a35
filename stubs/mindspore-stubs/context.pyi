# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_Validator, log as _is_logger
from mindspore._checkparam import args_type_check as args_type_check
from mindspore.graph import api as api
from mindspore.hal.device import is_initialized as is_initialized

__all__ = [
    "COMPATIBLE",
    "GRAPH_MODE",
    "LAX",
    "PYNATIVE_MODE",
    "ParallelMode",
    "STRICT",
    "get_auto_parallel_context",
    "get_context",
    "get_ps_context",
    "reset_auto_parallel_context",
    "set_auto_parallel_context",
    "set_context",
    "set_ps_context",
]
COMPATIBLE: int
CollectiveManager: Any
DEBUG: int
GRAPH_MODE: int
K_CONTEXT: Any
LAX: int
MSContext: Any
PYNATIVE_MODE: int

class ParallelMode:
    AUTO_PARALLEL: str
    DATA_PARALLEL: str
    HYBRID_PARALLEL: str
    MODE_LIST: list[Any]
    SEMI_AUTO_PARALLEL: str
    STAND_ALONE: str

RELEASE: int
STRICT: int

def get_auto_parallel_context(attr_key: str) -> Any: ...
def get_context(attr_key: str) -> Any: ...
def get_jit_config() -> Any: ...
def get_ps_context(attr_key: str) -> Any: ...

ms_ctx_param: Any

def reset_auto_parallel_context() -> None: ...
def reset_ps_context() -> None: ...
def set_auto_parallel_context(**kwargs: Any) -> None: ...
def set_context(**kwargs: Any) -> None: ...
def set_ps_context(**kwargs: Any) -> None: ...

Validator = _is_Validator
logger = _is_logger
