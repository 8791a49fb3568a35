# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.rewrite.common import (
    error_log as error_log,
    event as event,
    namer as namer,
    namespace as namespace,
    observable as observable,
    observer as observer,
)

config: Any
