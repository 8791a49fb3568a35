# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from _pickle import Unpickler
from collections.abc import Sequence
from typing import Any

from mindspore.mindrecord.core.shardutils import check_filename as check_filename
from mindspore.nn.cell import Cell

__all__ = ["Cifar100"]

class Cifar100:
    coarse_labels: Any
    fine_labels: Any
    images: Any
    one_hot: bool
    path: str
    def __init__(self, path: str, one_hot: bool = True) -> None: ...
    def load_data(self) -> list[Any]: ...

class RestrictedUnpickler(Unpickler):
    def find_class(self, module: Cell, name: str) -> Any: ...  # type: ignore[override]

def restricted_loads(s: Sequence[int]) -> Any: ...

safe_builtins: Any
