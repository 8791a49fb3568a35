# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from numpy import generic

__all__ = ["bfloat16"]

class bfloat16(generic):
    def __init__(self, value: Any = ..., /) -> None: ...

np_dtype_valid: Any
