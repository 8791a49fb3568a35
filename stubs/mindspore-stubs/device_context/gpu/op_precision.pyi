# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._checkparam import args_type_check as args_type_check

def conv_allow_tf32(value: bool) -> None: ...

function_status: dict[Any, Any]

def matmul_allow_tf32(value: bool) -> None: ...
