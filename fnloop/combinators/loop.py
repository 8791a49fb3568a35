"""Folds: a body of blocks, once for each record that a header yields, or while a predicate holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any, overload

from typing_extensions import Concatenate

from fnloop import wording
from fnloop.combinators.decider import Decider
from fnloop.errors import BlockError
from fnloop.signature import Lazy, is_function
from fnloop.state import BlockState, defining_frame
from fnloop.summary import summarize

__all__ = ["loop", "loop_while"]

Header = Callable[Concatenate[Any, ...], Iterable[BlockState]]
Predicate = Callable[Concatenate[Any, ...], bool]


class Until:
    """The decorator that `@loop(until=...)` gives."""

    def __init__(self, predicate: Lazy, frame: FrameType | None) -> None:
        self._predicate, self._frame = predicate, frame

    def __call__(self, header: Header, /) -> Decider:
        """The header, with the predicate asked after each iteration."""
        return Decider("loop", Lazy(header, self._frame, "loop"), self._predicate)


@overload
def loop(header: Header, /) -> Decider: ...
@overload
def loop(*, until: Predicate) -> Until: ...
def loop(header: Header | None = None, /, *, until: Predicate | None = None) -> Any:
    """Make a function that yields records the header of a loop.

    Args:
        header: ``def f(state: In) -> Iterator[Index]``: `In` is the loop's own input, the fields of
            `Index` are the iteration variables, which the body can read.
        until: ``def done(state: S) -> bool``: asked after each iteration; the loop ends where it
            holds.

    Returns:
        A decider; ``header.from_blocks_dict({...})`` makes a block of it. The fields that the body
        reads before it writes them are carried from one iteration to the next.

    Raises:
        BlockError: for a function of another shape.

    Example:
        >>> from collections.abc import Iterator
        >>> from fnloop import BlockState, block, loop
        >>> class Steps(BlockState):
        ...     steps: int
        >>> class Index(BlockState):
        ...     i: int
        >>> class Sum(BlockState):
        ...     i: int
        ...     total: int = 0
        >>> class Total(BlockState):
        ...     total: int
        >>> @loop
        ... def repeat(state: Steps) -> Iterator[Index]:
        ...     for i in range(state.steps):
        ...         yield Index(i=i)
        >>> @block
        ... def add(state: Sum) -> Total:
        ...     return Total(total=state.total + state.i)
        >>> repeat.from_blocks_dict({"add": add})(steps=5).total
        10
    """
    frame = defining_frame(1)
    if until is not None and not is_function(until):
        raise BlockError(wording.not_a_predicate(summarize(until), hasattr(until, "from_blocks_dict")))
    last = None if until is None else Lazy(until, frame, "predicate")
    if header is None:
        if last is None:
            raise BlockError("@loop() wants a predicate, `@loop(until=done)`, or nothing: `@loop`")
        return Until(last, frame)
    return Decider("loop", Lazy(header, frame, "loop"), last)


def loop_while(predicate: Predicate, /) -> Decider:
    """Make a predicate of the state the condition of a loop.

    Args:
        predicate: ``def f(state: S) -> bool``: asked before each iteration; the loop goes on while
            it holds.

    Returns:
        A decider; ``predicate.from_blocks_dict({...})`` makes a block of it.

    Raises:
        BlockError: for a function of another shape.

    Example:
        >>> from fnloop import BlockState, block, loop_while
        >>> class Number(BlockState):
        ...     n: int
        >>> @loop_while
        ... def small(state: Number) -> bool:
        ...     return state.n < 100
        >>> @block
        ... def double(state: Number) -> Number:
        ...     return Number(n=2 * state.n)
        >>> small.from_blocks_dict({"double": double})(n=3).n
        192
    """
    return Decider("loop_while", Lazy(predicate, defining_frame(1), "predicate"))
