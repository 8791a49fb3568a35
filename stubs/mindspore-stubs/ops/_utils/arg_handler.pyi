# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.ops._utils import arg_dtype_cast as arg_dtype_cast
from mindspore.ops._utils.arg_dtype_cast import DtypeToEnum as DtypeToEnum, StringToEnum as StringToEnum
from mindspore.ops.operations._sequence_ops import TensorToScalar as TensorToScalar

__all__ = [
    "DtypeToEnum",
    "StringToEnum",
    "Tensor",
    "TensorToScalar",
    "_normalize_int_sequence",
    "_scalar_tensor_to_float",
    "_scalar_tensor_to_int",
    "_scalar_tensor_to_scalar",
    "arg_dtype_cast",
    "arg_invalid_info",
    "dtype_to_type_id",
    "generator_handler",
    "hidden_handlers",
    "mstype",
    "ops",
    "str_to_enum",
    "to_2d_paddings",
    "to_dilations",
    "to_kernel_size",
    "to_output_padding",
    "to_pair",
    "to_rates",
    "to_strides",
]

def _normalize_int_sequence(op_name: str, arg_name: str, data: _Tensor) -> _Tensor: ...
def _scalar_tensor_to_float(op_name: str, arg_name: str, x: _Tensor) -> _Tensor: ...
def _scalar_tensor_to_int(op_name: str, arg_name: str, x: _Tensor) -> _Tensor: ...
def _scalar_tensor_to_scalar(op_name: str, arg_name: str, x: _Tensor) -> _Tensor: ...
def arg_invalid_info(op_name: str, arg_name: str, arg_val: Any) -> str: ...

dtype_to_type_id: DtypeToEnum

def generator_handler(op_name: str, arg_name: str, inputs: Any) -> _Tensor: ...

hidden_handlers: list[str]
normal_symbols: list[str]
str_to_enum: StringToEnum

def to_2d_paddings(op_name: str, arg_name: str, pad: int | Sequence[int]) -> _Tensor: ...
def to_dilations(op_name: str, arg_name: str, dilation: int | Sequence[int]) -> _Tensor: ...
def to_kernel_size(op_name: str, arg_name: str, kernel_size: int | Sequence[int]) -> _Tensor: ...
def to_output_padding(op_name: str, arg_name: str, output_padding: int | Sequence[int]) -> _Tensor: ...
def to_pair(op_name: str, arg_name: str, arg_val: Any) -> _Tensor: ...
def to_rates(op_name: str, arg_name: str, rates: Sequence[int]) -> _Tensor: ...
def to_strides(op_name: str, arg_name: str, stride: int | Sequence[int]) -> _Tensor: ...

mstype = _is_mstype
