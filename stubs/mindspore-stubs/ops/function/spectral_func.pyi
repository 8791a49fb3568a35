# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.ops import operations as _is_P

__all__ = ["bartlett_window", "blackman_window"]

def bartlett_window(window_length: Tensor, periodic: bool = True, *, dtype: Type | None = None) -> Tensor: ...
def blackman_window(window_length: Tensor, periodic: bool = True, *, dtype: Type | None = None) -> Tensor: ...

P = _is_P
mstype = _is_mstype
