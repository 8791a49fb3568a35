# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.dataset.dataloader._utils import (
    collate as collate,
    fetch as fetch,
    pin_memory as pin_memory,
    signal_handling as signal_handling,
    worker as worker,
)

WORKER_TIME_OUT: int
bit_generator: Any

def check_args(method: str) -> Any: ...
def check_exclusive_args(condition: Tensor, arg_name: str, description: Any) -> None: ...
def check_non_negative(value: Any, name: str, allow_none: bool = False) -> None: ...
def check_positive(value: Any, name: str, allow_none: bool = False) -> None: ...
def check_type(
    value: Any, name: str, valid_type: Type, invalid_type: Sequence[Any] = (), allow_none: bool = False
) -> None: ...
