"""What the source of a block does not show, for tests of what has to be right then too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Unseen:
    """A callable object around a function: reading the source of its caller does not lead to the function."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function

    def __call__(self, *arguments: Any) -> Any:
        return self._function(*arguments)
