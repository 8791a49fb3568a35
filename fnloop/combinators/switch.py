"""The switch: a choice of one block among several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from typing_extensions import Concatenate

from fnloop.blocks import Block
from fnloop.combinators.decider import Decider
from fnloop.interface import Interface
from fnloop.plan import Composite
from fnloop.signature import Lazy
from fnloop.state import BlockState, defining_frame

__all__ = ["skip", "switch"]


def switch(chooser: Callable[Concatenate[Any, ...], str], /) -> Decider:
    """Make a function that names a branch the chooser of a switch.

    Args:
        chooser: ``def f(state: S) -> Literal["a", "b"]``: returns the name of the branch to take.

    Returns:
        A decider; ``chooser.from_blocks_dict({"a": ..., "b": skip})`` makes a block of it. It
        writes the fields that all branches write, or that are there already.

    Raises:
        BlockError: for a function of another shape.

    Example:
        >>> from typing import Literal
        >>> from fnloop import BlockState, block, skip, switch
        >>> class Number(BlockState):
        ...     n: int
        >>> @switch
        ... def parity(state: Number) -> Literal["even", "odd"]:
        ...     return "even" if state.n % 2 == 0 else "odd"
        >>> @block
        ... def halve(state: Number) -> Number:
        ...     return Number(n=state.n // 2)
        >>> step = parity.from_blocks_dict({"even": halve, "odd": skip})
        >>> step(n=10).n, step(n=7).n
        (5, 7)
    """
    return Decider("switch", Lazy(chooser, defining_frame(1), "switch"))


skip: Block[BlockState, BlockState] = Block(Composite("sequence", "skip", (), Interface(), doc="Does nothing."))
"""The branch that does nothing."""
