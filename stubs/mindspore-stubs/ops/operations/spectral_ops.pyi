# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import _checkparam as _is_validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.ops.primitive import Primitive as Primitive, prim_attr_register as prim_attr_register

class BartlettWindow(Primitive):
    def __init__(self, periodic: bool = True, dtype: Type = ...) -> None: ...
    def __call__(self, window_length: Tensor, /) -> Tensor: ...

class BlackmanWindow(Primitive):
    def __init__(self, periodic: bool = True, dtype: Type = ...) -> None: ...
    def __call__(self, window_length: Tensor, /) -> Tensor: ...

mstype = _is_mstype
validator = _is_validator
