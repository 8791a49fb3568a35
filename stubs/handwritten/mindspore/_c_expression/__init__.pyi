"""The C++ extension: only what the Python stubs derive from. It is not documented and has open ends."""

from typing import Any

from mindspore._c_expression import typing as typing

# The metaclass of all classes of C++, but for those with one of their own.
class PybindType(type): ...

# The base of Tensor and Parameter; its methods are written in Tensor, where the documentation has them.
class TensorPy: ...

# The base of Cell.
class Cell_: ...

# The base of Primitive.
class Primitive_(metaclass=PybindType): ...

# What Parameter.param_info is.
class ParamInfo(metaclass=PybindType):
    # Undocumented; Python code sets attributes of its own.
    def __getattr__(self, name: str, /) -> Any: ...
    def __setattr__(self, name: str, value: Any, /) -> None: ...

# Undocumented.
def __getattr__(name: str) -> Any: ...
