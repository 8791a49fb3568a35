# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.mindrecord.common.exceptions import (
    MRMGenerateIndexError as MRMGenerateIndexError,
    MRMIndexGeneratorError as MRMIndexGeneratorError,
)

__all__ = ["ShardIndexGenerator"]

class ShardIndexGenerator:
    _generator: Any
    def __init__(self, path: str, append: bool = False) -> None: ...
    def build(self) -> Any: ...
    def write_to_db(self) -> Any: ...

ms: Any
logger = _is_logger
