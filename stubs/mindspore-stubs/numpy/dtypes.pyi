# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression.typing import Type

NINF: float
PINF: float
all_types: list[str]
bool_: Type
dtype_map: dict[Any, Any]
dtype_tuple: tuple[Any, ...]
float16: Type
float32: Type
float64: Type
float_: Type
inf: float
int16: Type
int32: Type
int64: Type
int8: Type
int_: Type
nan: float
numeric_types: list[str]
pi: float
promotion_rule: dict[Any, Any]
rule_for_trigonometric: dict[Any, Any]
uint: Type
uint16: Type
uint32: Type
uint64: Type
uint8: Type
