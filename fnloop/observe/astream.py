"""Streams a run to an event loop, which stays free while an iteration is computed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from threading import Lock
from typing import Any

from fnloop.observe.stream import Event, Stream

__all__ = ["events_of"]

ONE_AT_A_TIME = Lock()
"""MindSpore aborts the process where several threads run operators at once (measured on 2.10)."""


async def events_of(stream: Stream[Any, Any]) -> AsyncGenerator[Event[Any, Any], None]:
    """The events of a stream, each computed in a thread of its own while the event loop goes on.

    The next iteration begins when its event is asked for, not before: so at most one event waits, and whoever has taken
    one may look at its tensors, while no other thread uses MindSpore.

    Args:
        stream: not begun.
    """
    loop = asyncio.get_running_loop()
    context = copy_context()
    thread = ThreadPoolExecutor(1, thread_name_prefix="fnloop-stream")

    def run(function: Callable[[], Any]) -> Any:
        with ONE_AT_A_TIME:
            return context.run(function)

    def advance() -> Event[Any, Any] | None:
        return next(stream, None)

    try:
        while (event := await loop.run_in_executor(thread, run, advance)) is not None:
            yield event
    finally:  # behind the iteration that is under way; whoever has closed it may begin again at once
        closed = loop.run_in_executor(thread, run, stream.close)
        thread.shutdown(wait=False)
        await asyncio.shield(closed)
