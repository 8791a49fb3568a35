"""One call at a time: MindSpore ends the process, or never returns, where several threads use it at once (2.10).

A call in a second thread waits for the first, once MindSpore is loaded, unless its blocks are plain Python
(`fnloop.run.plain`). Whoever has the turn may call other blocks. A block that starts threads of its own, and waits for
blocks that they call, would wait for ever: these calls are refused, once it has been seen to wait for some time.
"""

from __future__ import annotations

import os
import re
import sys
import threading
from contextlib import AbstractContextManager, nullcontext
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING

from fnloop.errors import StateError

if TYPE_CHECKING:
    from fnloop.run.emit import Emitted

__all__ = ["turn"]

PATIENCE = 20.0
"""The seconds for which whoever has the turn may wait for another thread, before calls that wait for it are refused."""

LOCK = threading.RLock()
NO_LOCK: AbstractContextManager[object] = nullcontext()

WAITING = frozenset({"threading", "concurrent.futures._base", "queue", "asyncio.runners", "multiprocessing.pool"})
"""The modules in which Python waits for another thread."""


def turn(emitted: Emitted | None = None) -> AbstractContextManager[object]:
    """The turn of this thread: a context manager around what may use MindSpore.

    Args:
        emitted: the function that is to be called; None for what may use MindSpore in any case.

    Raises:
        StateError: where the turn would never come.
    """
    if "mindspore" not in sys.modules or (emitted is not None and emitted.is_plain):
        return NO_LOCK
    if LOCK.acquire(blocking=False):
        LOCK.release()
    else:
        _wait()
    return LOCK


def _wait() -> None:
    """Wait until the turn is free; refuse where it never will be."""
    seen, since = _place(), monotonic()
    while not LOCK.acquire(timeout=0.5):
        place = _place()
        if place is None or place != seen:
            seen, since = place, monotonic()
        elif monotonic() - since > PATIENCE:
            raise StateError(
                "a block is called in a thread of its own while another block runs and waits for it: MindSpore runs "
                "in one thread at a time, so that neither would end; call it in the block's own thread, or after it"
            )
    LOCK.release()


def _place() -> tuple[int, int] | None:
    """The place at which whoever has the turn waits for another thread; None where it computes."""
    owner = re.search(r"owner=(\d+)", repr(LOCK))
    frame = sys._current_frames().get(int(owner[1])) if owner is not None else None
    if frame is None or frame.f_globals.get("__name__") not in WAITING:
        return None
    return _identity(frame)


def _identity(frame: FrameType) -> tuple[int, int]:
    return id(frame), frame.f_lasti


def _begin_anew() -> None:
    """In a process that was forked while another thread had the turn."""
    global LOCK
    LOCK = threading.RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)
