# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore._checkparam import is_stub_tensor as is_stub_tensor
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor

class TraceBack:
    stack_str_set: Any
    def __init__(self) -> None: ...
    def inject(self, method: str) -> Any: ...

def mock(mock_val: Any, *args: Any) -> Any: ...
def no_inject_traceback_for_print(self: _Tensor) -> str: ...
def set_simulation() -> None: ...

logger = _is_logger
mstype = _is_mstype
