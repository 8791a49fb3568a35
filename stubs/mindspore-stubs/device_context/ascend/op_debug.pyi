# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._checkparam import args_type_check as args_type_check

def aclinit_config(config: dict[str, Any]) -> None: ...
def debug_option(option_value: str) -> None: ...
def execute_timeout(op_timeout: int) -> None: ...

function_status: dict[Any, Any]
