# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.rewrite.common import observable as observable, observer as observer

config: Any
error_log: Any
event: Any
namer: Any
namespace: Any
