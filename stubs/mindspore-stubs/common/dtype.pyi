# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
import builtins
from enum import Enum
from typing import Any

from mindspore._c_expression.typing import (
    BFloat,
    Bool,
    Bool as Bool,
    Complex,
    COOTensorType,
    CSRTensorType,
    CSRTensorType as CSRTensorType,
    Dict as Dict,
    EnvType,
    EnvType as EnvType,
    Float,
    Float as Float,
    Function,
    Function as FunctionType,
    Int,
    Int as Int,
    List,
    List as List,
    Number,
    RefKeyType,
    RefType as RefType,
    RowTensorType,
    Slice as Slice,
    String,
    String as String,
    SymbolicKeyType,
    TensorType,
    TensorType as TensorType,
    Tuple,
    Tuple as Tuple,
    Type as Type,
    Type as _Type,
    TypeAny as AnythingType,
    TypeEllipsis as Ellipsis_,
    TypeMsClassType as MsClassType,
    TypeNone,
    TypeNone as NoneType,
    TypeNull,
    TypeType,
    UInt,
    UndeterminedType,
)

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

_null: TypeNull
all_types: tuple[Any, ...]
bfloat16: BFloat
bool: Bool
bool_: Bool
byte: Int
cdouble: Complex
cfloat: Complex
complex128: Complex
complex64: Complex
complex_type: tuple[Any, ...]
coo_tensor: COOTensorType
csr_tensor: CSRTensorType
double: Float

def dtype_to_nptype(type_: _Type) -> Any: ...
def dtype_to_pytype(type_: _Type) -> Any: ...

env_type: EnvType
float: Float
float16: Float
float32: Float
float64: Float
float8_e4m3fn: Float
float8_e5m2: Float
float_: Float
float_type: tuple[Any, ...]
function: Function

def get_py_obj_dtype(obj: object) -> Any: ...

half: Float
hifloat8: Float
index_slices: RowTensorType
int: Int
int16: Int
int32: Int
int64: Int
int8: Int
int_: Int
int_type: tuple[Any, ...]
intc: Int
intp: Int
list_: List
long: Int
number: Number
number_type: tuple[Any, ...]

def pytype_to_dtype(obj: type | object) -> Any: ...

qint4x2: Int
short: Int
signed_type: tuple[Any, ...]
single: Float
string: String
symbolic_key: SymbolicKeyType
tensor_type: TensorType
tuple_: Tuple
type_none: TypeNone
type_refkey: RefKeyType

def type_size_in_bytes(dtype: _Type) -> _Type: ...

type_type: TypeType
ubyte: UInt
uint: UInt
uint16: UInt
uint32: UInt
uint64: UInt
uint8: UInt
uint_type: tuple[Any, ...]
uintc: UInt
uintp: UInt
undetermined: UndeterminedType
ushort: UInt
