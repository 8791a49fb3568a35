"""A scalar of NumPy."""

from typing import Any

class bfloat16:
    def __init__(self, value: Any = ..., /) -> None: ...
