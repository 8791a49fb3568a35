# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from numpy.typing import ArrayLike

class StringDict:
    data: Any
    def __init__(self) -> None: ...
    def get(self, obj_str: Any) -> Any: ...
    def register(self, obj_str: Any, obj: Tensor | ArrayLike) -> None: ...

def mstype_to_pytype(type_: Type) -> Any: ...

pack: Any
