# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore._checkparam import args_type_check as args_type_check

RuntimeConf: Any

def threads_num(num: int) -> Any: ...

Validator = _is_Validator
