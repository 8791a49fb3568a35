# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.mindrecord.core import shardutils as shardutils

def __getattr__(name: str) -> Any: ...
