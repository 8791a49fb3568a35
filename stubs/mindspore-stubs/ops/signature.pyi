# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor

Signature: Any

def make_sig(
    name: bool | str = "var", rw: Any = ..., kind: Any = ..., default: Any = ..., dtype: Type = ...
) -> Tensor: ...

sig_dtype: Any
sig_kind: Any
sig_rw: Any
