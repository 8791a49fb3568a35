# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_Validator, log as _is_logger

class FileSystem:
    backend: str
    create: Any
    create_args: Any
    open: Any
    open_args: Any
    def __init__(self) -> None: ...

def _init_mindio() -> Any: ...
def _register_basic_file_system(fs: FileSystem) -> bool: ...
def _register_mindio_file_system(fs: FileSystem) -> bool: ...
def mindio_preload(ckpt_file_name: str) -> bool: ...

mindio_server_info: dict[Any, Any]

def set_mindio_server_info(data_block_pool_capacity_in_gb: int = 100) -> None: ...

Validator = _is_Validator
logger = _is_logger
