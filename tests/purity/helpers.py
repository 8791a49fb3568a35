"""A module of a user's helpers."""

from typing import Any


def scale_in_place(x: Any, by: float) -> Any:
    x *= by
    return x
