# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections import UserDict
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.ops.primitive import Primitive

class PyFuncRegistry(UserDict[Any, Any]):
    def get(self, key: str) -> Any: ...  # type: ignore[override]
    def register(self, key: str, value: Any) -> None: ...

class Registry(UserDict[Any, Any]):
    def get(self, prim_obj: Type, default: float) -> Any: ...  # type: ignore[override]
    def register(self, prim: Primitive | str) -> Any: ...
