"""What may change between two calls of a graph: a value of the same kind."""

from typing import TypeVar

_T = TypeVar("_T")

def mutable(input_data: _T, dynamic_len: bool = False) -> _T: ...
