"""A record that another module names as `later.Made`, and a decorator that knows none of that module's names."""

import functools
from collections.abc import Callable
from typing import TypeVar

from fnloop import BlockState

In = TypeVar("In")
Out = TypeVar("Out")


class Made(BlockState):
    made: int


def logged(function: Callable[[In], Out]) -> Callable[[In], Out]:
    """A decorator that wraps and keeps the signature."""

    @functools.wraps(function)
    def wrapper(state: In) -> Out:
        return function(state)

    return wrapper
