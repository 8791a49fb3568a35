# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import TypeVar

_T = TypeVar("_T")

def mutable(input_data: _T, dynamic_len: bool = False) -> _T: ...
