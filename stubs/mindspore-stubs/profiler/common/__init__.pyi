# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.common import constant as constant

def __getattr__(name: str) -> Any: ...
