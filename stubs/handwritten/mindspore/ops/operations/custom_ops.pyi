"""Operators made by the user."""

from typing import Any

# Takes and gives what the user's function does.
class Custom:
    def __call__(self, *args: Any) -> Any: ...
