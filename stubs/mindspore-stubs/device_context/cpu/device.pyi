# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger

MSContext: Any

def device_count() -> int: ...
def is_available() -> bool: ...

logger = _is_logger
