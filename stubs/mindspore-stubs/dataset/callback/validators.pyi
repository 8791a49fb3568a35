# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.dataset.core.validator_helpers import (
    check_pos_int32 as check_pos_int32,
    parse_user_args as parse_user_args,
)

def check_callback(method: str) -> Any: ...
