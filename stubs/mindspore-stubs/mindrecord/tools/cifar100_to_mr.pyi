# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.mindrecord.common.exceptions import PathNotExistsError as PathNotExistsError
from mindspore.mindrecord.core.shardutils import (
    SUCCESS as SUCCESS,
    ExceptionThread as ExceptionThread,
    check_filename as check_filename,
)
from mindspore.mindrecord.filewriter import FileWriter as FileWriter
from mindspore.mindrecord.tools.cifar100 import Cifar100 as Cifar100

__all__ = ["Cifar100ToMR"]

class Cifar100ToMR:
    cv_import: Any
    destination: str
    source: str
    writer: Any
    def __init__(self, source: str, destination: str) -> None: ...
    def run(self, fields: Sequence[str] | None = None) -> Any: ...
    def transform(self, fields: Sequence[str] | None = None) -> None: ...

logger = _is_logger
