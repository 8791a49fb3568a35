# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from _pickle import Unpickler
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.mindrecord.core.shardutils import check_filename as check_filename
from mindspore.nn.cell import Cell

__all__ = ["Cifar10"]

class Cifar10:
    images: Any
    labels: Any
    one_hot: bool
    path: str
    validator: CifarMD5Validator
    def __init__(self, path: str, one_hot: bool = True) -> None: ...
    def load_data(self) -> list[Any]: ...

class CifarMD5Validator:
    md5_map: Any
    def __init__(self) -> None: ...
    @staticmethod
    def calculate_md5(file_path: str) -> Any: ...
    def check(self, file_path: str, file_name: str) -> None: ...

class RestrictedUnpickler(Unpickler):
    def find_class(self, module: Cell, name: str) -> Any: ...  # type: ignore[override]

def restricted_loads(s: Sequence[int]) -> Any: ...

logger = _is_logger
