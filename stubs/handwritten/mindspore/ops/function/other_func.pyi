"""Functions that give back what they are given."""

from typing import TypeVar

_T = TypeVar("_T")

def depend(value: _T, expr: object) -> _T: ...
