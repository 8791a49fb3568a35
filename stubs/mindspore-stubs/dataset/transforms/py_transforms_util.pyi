# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from mindspore import log as _is_logger
from mindspore.dataset import transforms as _is_t
from mindspore.dataset.core.py_util_helpers import ExceptionHandler as ExceptionHandler, is_numpy as is_numpy
from mindspore.dataset.transforms.transforms import TensorOperation
from numpy.typing import NDArray
from PIL.Image import Image

class FuncWrapper:
    implementation: Any
    logged_list_mixed_type_warning: Any
    random: Any
    transform: Any
    def __init__(self, transform: TensorOperation) -> None: ...
    def __call__(self, *args: Any) -> Any: ...
    def release_resource(self) -> None: ...
    def to_json(self) -> Any: ...

class Implementation(IntEnum):
    C = 0
    PY = 1

def all_numpy(args: Any) -> Any: ...
def compose(transforms: Sequence[Any], *args: Any) -> NDArray[Any]: ...
def one_hot_encoding(label: NDArray[Any], num_classes: int, epsilon: float) -> NDArray[Any]: ...
def random_apply(img: Image, transforms: Sequence[Any], prob: float) -> Any: ...
def random_choice(img: Image, transforms: Sequence[Any]) -> Any: ...
def random_order(img: Image, transforms: Sequence[Any]) -> Any: ...

logger = _is_logger
t = _is_t
