# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
import mindspore as _is_ms
from mindspore import log as _is_logger

def _is_supported() -> bool: ...

logger = _is_logger
ms = _is_ms
