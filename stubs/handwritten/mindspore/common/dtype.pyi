"""A scalar of NumPy."""

from typing import Any

class np_bfloat16:
    def __init__(self, value: Any = ..., /) -> None: ...
