"""The decorator that makes a function a block."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import Concatenate, TypeVar

from fnloop.blocks import Block
from fnloop.errors import BlockError
from fnloop.signature import Lazy
from fnloop.state import BlockState, defining_frame

__all__ = ["block"]

InRecord = TypeVar("InRecord", bound=BlockState)
OutRecord = TypeVar("OutRecord", bound=BlockState)


def block(function: Callable[Concatenate[InRecord, ...], OutRecord]) -> Block[InRecord, OutRecord]:
    """Make a pure typed function a block.

    Args:
        function: ``def f(state: In, *, unet: UNet) -> Out``. `In` and `Out` are records; the keyword-only
            parameters are components, which are fixed during a run.

    Returns:
        A block. Called with a record, it returns a record, and both are checked.

    Raises:
        BlockError: for a function of another shape.
        PurityError: for a function whose source shows that it changes its input.

    Example:
        >>> from fnloop import BlockState, block
        >>> class Number(BlockState):
        ...     n: int
        >>> @block
        ... def double(state: Number) -> Number:
        ...     return Number(n=2 * state.n)
        >>> double(n=4)
        Number(n=8)
    """
    if isinstance(function, Block):
        raise BlockError(f"{function.name!r} is a block already; write @block once")
    return Block(Lazy(function, defining_frame(1), "block"))
