# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore._c_expression import RuntimeConf as RuntimeConf
from mindspore._checkparam import args_type_check as args_type_check

def threads_num(num: int) -> Any: ...

Validator = _is_Validator
