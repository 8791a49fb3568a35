# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore._c_expression import PybindType
from mindspore.common.tensor import Tensor

__all__ = ["_add_attr"]

class AddAttr(metaclass=PybindType):
    addattr_fn: Any
    attrs_dict: Any
    fn: Any
    def __init__(self) -> None: ...
    def __call__(self, fn: Callable[..., Any], **kwargs: Any) -> Tensor: ...

def _add_attr(fn: Callable[..., Any], **kwargs: Any) -> Tensor: ...
