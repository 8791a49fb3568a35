# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore._c_expression import (
    CollectiveManager as CollectiveManager,
    DeviceContextManager as DeviceContextManager,
    DeviceManagerConf as DeviceManagerConf,
    MSContext as MSContext,
)
from mindspore._checkparam import args_type_check as args_type_check

__all__ = ["get_current_device", "set_deterministic", "set_device"]

class DeviceInfo(tuple[Any, ...]):
    @property
    def device_id(self) -> Any: ...
    @property
    def device_target(self) -> Any: ...

def get_current_device() -> Any: ...
def set_deterministic(deterministic: bool) -> None: ...
def set_device(device_target: str, device_id: int | None = None) -> None: ...

logger = _is_logger
