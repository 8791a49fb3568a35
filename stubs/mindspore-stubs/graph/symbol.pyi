# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

__all__ = ["Symbol"]

class Symbol:
    divisor: int
    id: Any
    max: int
    min: int
    remainder: int
    unique: bool
    def __init__(
        self, max: int = 0, min: int = 1, divisor: int = 1, remainder: int = 0, unique: bool = False, **kwargs: Any
    ) -> None: ...
    def __str__(self) -> str: ...
    def to_dict(self) -> Any: ...
