# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from enum import Enum
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore._c_expression.typing import Type

class ScopedValue:
    scope: str
    type: Type
    value: Any
    def __init__(self, arg_type: Type, scope: str = "", value: Any = None) -> None: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    @staticmethod
    def create_name_values(names: Sequence[str], scopes: Sequence[str] | None = None) -> Any: ...
    @classmethod
    def create_naming_value(cls, name: str, scope: str = "") -> Any: ...
    @classmethod
    def create_variable_value(cls, value: Any) -> Any: ...

class ValueType(Enum):
    ConstantValue = 0
    CustomObjValue = 41
    DictValue = 22
    ListValue = 21
    NamingValue = 40
    TupleValue = 20
    UnsupportedValue = 50

Validator = _is_Validator
