"""Marks take a stream of `runtime`, not that of `hal`, which has the same name."""

from mindspore.runtime.stream import Stream

class Mstx:
    @staticmethod
    def mark(message: str, stream: Stream | None = None, domain: str = "default") -> None: ...
    @staticmethod
    def range_start(message: str, stream: Stream | None = None, domain: str = "default") -> int: ...
