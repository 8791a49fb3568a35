# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
import builtins
from enum import Enum
from typing import Any

from mindspore import log as _is_logger
from mindspore._c_expression import typing as typing
from mindspore._c_expression.typing import (
    Bool as Bool,
    CSRTensorType as CSRTensorType,
    Dict as Dict,
    EnvType as EnvType,
    Float as Float,
    Function as _is_FunctionType,
    Int as Int,
    List as List,
    RefType as RefType,
    Slice as Slice,
    String as String,
    TensorType as TensorType,
    Tuple as Tuple,
    Type as Type,
    Type as _Type,
    TypeAny as _is_AnythingType,
    TypeEllipsis as _is_Ellipsis_,
    TypeMsClassType as _is_MsClassType,
    TypeNone as _is_NoneType,
)
from mindspore.nn.cell import Cell
from numpy import generic

__all__ = [
    "Int",
    "QuantDtype",
    "TensorType",
    "Type",
    "_null",
    "bfloat16",
    "bool_",
    "byte",
    "cdouble",
    "cfloat",
    "complex128",
    "complex64",
    "double",
    "dtype_to_nptype",
    "dtype_to_pytype",
    "float16",
    "float32",
    "float64",
    "float8_e4m3fn",
    "float8_e5m2",
    "float_",
    "get_py_obj_dtype",
    "half",
    "hifloat8",
    "int16",
    "int32",
    "int64",
    "int8",
    "int_",
    "intc",
    "intp",
    "list_",
    "long",
    "number",
    "pytype_to_dtype",
    "qint4x2",
    "short",
    "single",
    "string",
    "tensor_type",
    "tuple_",
    "type_none",
    "ubyte",
    "uint",
    "uint16",
    "uint32",
    "uint64",
    "uint8",
    "uintc",
    "uintp",
    "ushort",
]

class QuantDtype(Enum):
    INT1 = ...
    INT10 = ...
    INT11 = ...
    INT12 = ...
    INT13 = ...
    INT14 = ...
    INT15 = ...
    INT16 = ...
    INT2 = ...
    INT3 = ...
    INT4 = ...
    INT5 = ...
    INT6 = ...
    INT7 = ...
    INT8 = ...
    INT9 = ...
    UINT1 = ...
    UINT10 = ...
    UINT11 = ...
    UINT12 = ...
    UINT13 = ...
    UINT14 = ...
    UINT15 = ...
    UINT16 = ...
    UINT2 = ...
    UINT3 = ...
    UINT4 = ...
    UINT5 = ...
    UINT6 = ...
    UINT7 = ...
    UINT8 = ...
    UINT9 = ...
    def value(self) -> builtins.int: ...

def _dtype_to_nptype(type_: _Type) -> Any: ...
def _dtype_to_pytype(type_: _Type) -> Any: ...
def _get_py_obj_dtype(obj: Cell) -> Any: ...
def _issubclass_(type_: _Type, dtype: _Type) -> Any: ...

_null: _Type

def _pytype_to_dtype(obj: Cell) -> Any: ...

all_types: tuple[Any, ...]
bfloat16: _Type
bool: _Type
bool_: _Type
byte: _Type
cdouble: _Type
cfloat: _Type
complex128: _Type
complex64: _Type
complex_type: tuple[Any, ...]
coo_tensor: _Type
csr_tensor: _Type
double: _Type

def dtype_to_nptype(type_: _Type) -> Any: ...
def dtype_to_pytype(type_: _Type) -> Any: ...

env_type: _Type
float: _Type
float16: _Type
float32: _Type
float64: _Type
float8_e4m3fn: _Type
float8_e5m2: _Type
float_: _Type
float_type: tuple[Any, ...]
function: _Type

def get_py_obj_dtype(obj: object) -> Any: ...

half: _Type
hifloat8: _Type
index_slices: _Type
int: _Type
int16: _Type
int32: _Type
int64: _Type
int8: _Type
int_: _Type
int_type: tuple[Any, ...]
intc: _Type
intp: _Type
list_: _Type
long: _Type

class np_bfloat16(generic):
    def __init__(self, value: Any = ..., /) -> None: ...

np_dtype_valid: Any
number: _Type
number_type: tuple[Any, ...]

def pytype_to_dtype(obj: type | object) -> Any: ...

qint4x2: _Type
short: _Type
signed_type: tuple[Any, ...]
single: _Type
string: _Type
symbolic_key: _Type
tensor_type: _Type
tuple_: _Type
type_none: _Type
type_refkey: _Type

def type_size_in_bytes(dtype: _Type) -> _Type: ...

type_type: _Type
ubyte: _Type
uint: _Type
uint16: _Type
uint32: _Type
uint64: _Type
uint8: _Type
uint_type: tuple[Any, ...]
uintc: _Type
uintp: _Type
undetermined: _Type
ushort: _Type
AnythingType = _is_AnythingType
Ellipsis_ = _is_Ellipsis_
FunctionType = _is_FunctionType
MsClassType = _is_MsClassType
NoneType = _is_NoneType
logger = _is_logger
