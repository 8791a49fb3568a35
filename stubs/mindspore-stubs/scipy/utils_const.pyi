# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression.typing import Type

class StringDict:
    data: Any
    def __init__(self) -> None: ...
    def get(self, obj_str: Any) -> Any: ...
    def register(self, obj_str: Any, obj: Any) -> None: ...

def mstype_to_pytype(type_: Type) -> Any: ...

pack: Any
