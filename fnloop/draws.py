"""The draws of a run: in the level of checks ``"paranoid"``, no key is drawn from twice.

The ledger belongs to the run; what draws finds it in the context of the call of its block, and nowhere else: there is
none outside of a paranoid run, nor in other threads.
"""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any, TypeVar

from fnloop.authors import FNLOOP
from fnloop.errors import PurityError

__all__ = ["Ledger", "apart", "drawing", "drawing_items", "ledger_of_run", "note_draw"]

T = TypeVar("T")
Place = tuple[str, str]
"""A block's path, and the line in it."""


class Ledger:
    """The keys that have been drawn from in a run, each with the block and the line that did."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[int, int], Place] = {}

    def note(self, low: int, high: int, place: Place) -> None:
        """Note a draw.

        Raises:
            PurityError: for the second one from the same key.
        """
        first = self._drawn.setdefault((low, high), place)
        if first is place:
            return
        if first == place:
            raise PurityError(
                f"block {place[0]!r} draws again, at the same place, from a key that it has drawn from in this run, so "
                f"that both draws give the same numbers; split the key and write the new one back: `key, draw_key = "
                f"random.split(state.key)`, return `key`; or say that it is meant: `random.reuse(key)`\n{place[1]}"
            )
        by = "it" if first[0] == place[0] else f"block {first[0]!r}"
        raise PurityError(
            f"block {place[0]!r} draws from a key that {by} has drawn from in this run, so that both draws give the "
            f"same numbers; draw with keys of their own: `key, draw_key = random.split(state.key)`, and return `key`; "
            f"or say that it is meant: `random.reuse(key)`\n{first[1]}\n{place[1]}"
        )


_CURRENT: ContextVar[tuple[Ledger, str] | None] = ContextVar("fnloop_draws", default=None)


def ledger_of_run() -> Ledger:
    """The ledger for what is about to run: of the block that calls it, else a new one."""
    around = _CURRENT.get()
    return Ledger() if around is None else around[0]


def drawing(ledger: Ledger, path: str, function: Callable[..., T], /, *arguments: Any, **components: Any) -> T:
    """Call a block whose draws a ledger notes."""
    token = _CURRENT.set((ledger, path))
    try:
        return function(*arguments, **components)
    finally:
        _CURRENT.reset(token)


def drawing_items(
    ledger: Ledger, path: str, function: Callable[..., Any], /, *arguments: Any, **components: Any
) -> Iterator[Any]:
    """Call a header whose draws a ledger notes, also between two items."""
    iterator = iter(drawing(ledger, path, function, *arguments, **components))
    ended = object()
    while (item := drawing(ledger, path, next, iterator, ended)) is not ended:
        yield item


def apart(function: Callable[..., T], /, *arguments: Any, **components: Any) -> T:
    """Call a function that runs blocks more than once: each of its runs has a ledger of its own."""
    token = _CURRENT.set(None)
    try:
        return function(*arguments, **components)
    finally:
        _CURRENT.reset(token)


def note_draw(low: int, high: int) -> None:
    """Note a draw from a key, where somebody takes note.

    Raises:
        PurityError: for the second one from the same key within a run.
    """
    current = _CURRENT.get()
    if current is not None:
        ledger, path = current
        ledger.note(low, high, (path, _place()))


def _place() -> str:
    """The line that draws: the innermost that is not fnloop's."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(FNLOOP):
        frame = frame.f_back
    file = frame.f_code.co_filename
    return f"  {file}:{frame.f_lineno}: {linecache.getline(file, frame.f_lineno).strip()}"
