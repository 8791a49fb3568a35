# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.ops import functional as _is_F
from mindspore.ops.function.math_func import cummin as cummin

def matmul(x1: Tensor, x2: Tensor, dtype: Type | None = None) -> Tensor: ...
def mm(input: Tensor, mat2: Tensor) -> Tensor: ...

F = _is_F
