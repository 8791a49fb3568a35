# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor

__all__ = ["bartlett_window", "blackman_window"]

def bartlett_window(window_length: Tensor, periodic: bool = True, *, dtype: Type | None = None) -> Tensor: ...
def blackman_window(window_length: Tensor, periodic: bool = True, *, dtype: Type | None = None) -> Tensor: ...
