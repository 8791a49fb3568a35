# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from mindspore._c_expression import PybindType, typing as typing
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.dataset.core.datatypes import mstype_to_detype as mstype_to_detype, nptype_to_detype as nptype_to_detype
from mindspore.dataset.transforms import py_transforms_util as _is_util
from mindspore.dataset.transforms.py_transforms_util import FuncWrapper as FuncWrapper, Implementation as Implementation
from mindspore.dataset.transforms.validators import (
    check_compose_call as check_compose_call,
    check_concat_type as check_concat_type,
    check_fill_value as check_fill_value,
    check_mask_op_new as check_mask_op_new,
    check_one_hot_op as check_one_hot_op,
    check_pad_end as check_pad_end,
    check_plugin as check_plugin,
    check_random_transform_ops as check_random_transform_ops,
    check_slice_op as check_slice_op,
    check_slice_option as check_slice_option,
    check_type_cast as check_type_cast,
)
from mindspore.dataset.vision.py_transforms_util import is_pil as is_pil
from numpy.typing import ArrayLike, DTypeLike, NDArray
from PIL.Image import Image

class Compose(CompoundOperation):
    random: bool
    def __init__(self, transforms: Sequence[Any]) -> None: ...
    def __call__(self, *args: ArrayLike | Image) -> Any: ...
    @staticmethod
    def decompose(operations: Any) -> Any: ...
    def parse(self) -> Any: ...  # type: ignore[override]
    @staticmethod
    def reduce(operations: Any) -> Any: ...
    def release_resource(self) -> None: ...

class CompoundOperation(TensorOperation, PyTensorOperation):
    def __init__(self, transforms: Any) -> None: ...
    @staticmethod
    def parse() -> Any: ...
    def parse_transforms(self) -> Any: ...

class Concatenate(TensorOperation):
    append: Any
    axis: int
    prepend: Any
    def __init__(
        self, axis: int = 0, prepend: NDArray[Any] | None = None, append: NDArray[Any] | None = None
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

DE_C_RELATIONAL: dict[Any, Any]

class Duplicate(TensorOperation):
    def __init__(self) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

EXECUTORS_LIST: dict[Any, Any]

class Fill(TensorOperation):
    fill_value: Any
    def __init__(self, fill_value: str | bytes | float) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Mask(TensorOperation):
    constant: Any
    dtype: Any
    operator: Relational
    def __init__(self, operator: Relational, constant: str | float, dtype: Type = ...) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class OneHot(TensorOperation):
    num_classes: int
    random: bool
    smoothing_rate: float
    def __init__(self, num_classes: int, smoothing_rate: float = 0.0) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class PadEnd(TensorOperation):
    pad_shape: Any
    pad_value: Any
    def __init__(self, pad_shape: Sequence[int], pad_value: str | bytes | float | None = None) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Plugin(TensorOperation):
    func_name: str
    lib_path: str
    user_args: str | Any
    def __init__(self, lib_path: str, func_name: str, user_args: str | None = None) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class PyTensorOperation:
    output_type: Any
    transforms: Any
    def __init__(self) -> None: ...
    def __call__(self, img: ArrayLike | Image) -> Any: ...
    @classmethod
    def from_json(cls, json_string: Any) -> Any: ...
    def to_json(self) -> Any: ...

class RandomApply(CompoundOperation):
    prob: float
    def __init__(self, transforms: Sequence[Any], prob: float = 0.5) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomChoice(CompoundOperation):
    def __init__(self, transforms: Sequence[Any]) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RandomOrder(PyTensorOperation):
    implementation: Any
    def __init__(self, transforms: Sequence[Any]) -> None: ...

class Relational(IntEnum):
    EQ = 0
    GE = 3
    GT = 2
    LE = 5
    LT = 4
    NE = 1

class Slice(TensorOperation):
    slice_input_: Any
    def __init__(self, *slices: Any) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class TensorOperation:
    device_target: str
    implementation: Any
    def __init__(self) -> None: ...
    def __call__(self, *input_tensor_list: ArrayLike | Image) -> Any: ...
    @staticmethod
    def parse() -> Any: ...

class TypeCast(TensorOperation):
    data_type: str
    def __init__(self, data_type: Type | DTypeLike) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Unique(TensorOperation):
    def __init__(self) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class _SliceOption(metaclass=PybindType):
    def __init__(self, slice_option: Any) -> None: ...

cde: Any

def clean_unused_executors() -> None: ...
def not_random(function: Any) -> Any: ...

mstype = _is_mstype
util = _is_util
