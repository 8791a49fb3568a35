# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
import mindspore as _is_ms
from mindspore import log as _is_logger
from mindspore._c_expression import MSContext as MSContext

def _is_supported() -> bool: ...
def device_count() -> int: ...
def is_available() -> bool: ...

logger = _is_logger
ms = _is_ms
