"""Writes beside a run, in a thread of its own: one thing at a time, whose error comes out at the next one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

__all__ = ["Background"]


class Background:
    """A thread that writes. What it is given must not change any more, and must use no operator of MindSpore."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="fnloop-checkpoint")
        self._writing: Future[None] | None = None

    def check(self) -> None:
        """Raise the error of what was written, if there is one already."""
        if self._writing is not None and self._writing.done():
            self.wait()

    def wait(self) -> None:
        """Wait until all is written, and raise the error if there is one, once."""
        writing, self._writing = self._writing, None
        if writing is not None:
            try:
                writing.result()
            except KeyboardInterrupt:
                self._writing = writing
                raise

    def start(self, write: Callable[[], None]) -> None:
        """Begin to write, behind what is being written."""
        self.wait()
        self._writing = self._thread.submit(write)

    def close(self) -> None:
        """Wait until all is written, and end the thread."""
        self._thread.shutdown(wait=True)
