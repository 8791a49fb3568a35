# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

class Backend:
    HCCL: str
    MCCL: str
    NCCL: str
    UNDEFINED: str

DEFAULT_BACKEND: str
DEVICE_TO_BACKEND: dict[Any, Any]

class GlobalComm:
    BACKEND: str
    CHECK_ENVS: bool
    INITED: bool
    WORLD_COMM_GROUP: str

HCCL_LIB: str
HCCL_WORLD_COMM_GROUP: str
MCCL_WORLD_COMM_GROUP: str
NCCL_WORLD_COMM_GROUP: str

def check_parameter_available(func: Callable[..., Any]) -> Any: ...
def hccl_load_lib() -> None: ...
