# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger

PROFILERS: Register

class Register:
    module_dict: Any
    name: str
    def __init__(self, name: str) -> None: ...
    @property
    def modules(self) -> Any: ...
    def register_module(self, name: str) -> Any: ...

logger = _is_logger
