# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression import (
    Signature as Signature,
    signature_dtype as _is_sig_dtype,
    signature_kind as _is_sig_kind,
    signature_rw as _is_sig_rw,
)
from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor

def make_sig(
    name: bool | str = "var", rw: Any = ..., kind: Any = ..., default: Any = ..., dtype: Type = ...
) -> Tensor: ...

sig_dtype = _is_sig_dtype
sig_kind = _is_sig_kind
sig_rw = _is_sig_rw
