# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression import TensorPy as _is_TensorPy_
from mindspore.common.tensor import Tensor

def from_dlpack(dlpack: Any) -> Tensor: ...
def to_dlpack(tensor: Tensor) -> Any: ...

TensorPy_ = _is_TensorPy_
