"""Spans of time that a run notes while it is traced: of a block, a loop, a decision, a graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from time import perf_counter_ns
from typing import Literal, TypeVar

from fnloop.run.budget import bytes_in
from fnloop.run.device import synchronize

__all__ = ["SPANS", "Span", "SpanKind", "Spans", "begin_span", "end_span", "is_traced", "span", "timed"]

T = TypeVar("T")

SpanKind = Literal["run", "block", "loop", "header", "decision", "graph", "making"]


@dataclass
class Span:
    """A span of time.

    Args:
        path: the path of what ran.
        kind: a whole run, a block, a loop, a header that is asked for its next iteration, a predicate or chooser, a
            graph, or the making of a graph.
        begin: when it began, in nanoseconds of `time.perf_counter_ns`.
        depth: the number of spans around it.
        end: when it ended; the same as `begin` until it has.
        inside: the nanoseconds of the spans inside.
        size: the bytes of the tensors that it made.
        failed: whether it ended with an exception.
    """

    path: str
    kind: SpanKind
    begin: int
    depth: int
    end: int = 0
    inside: int = 0
    size: int = 0
    failed: bool = False


@dataclass
class Spans:
    """The spans of the runs that one trace has seen, in the order in which they began.

    Args:
        on_begin: called with each span that begins.
        on_end: called with each span that has ended.
    """

    on_begin: Callable[[Span], None] | None = None
    on_end: Callable[[Span], None] | None = None
    found: list[Span] = field(default_factory=list)
    _open: list[Span] = field(default_factory=list)

    def begin(self, path: str, kind: SpanKind) -> Span:
        """Begin a span."""
        synchronize()
        begun = Span(path, kind, perf_counter_ns(), len(self._open))
        self.found.append(begun)
        self._open.append(begun)
        if self.on_begin is not None:
            self.on_begin(begun)
        return begun

    def end(self, begun: Span, values: object = ()) -> None:
        """End a span, and those inside that an exception or a `break` has left open.

        Args:
            begun: the span.
            values: what it made.
        """
        synchronize()
        now = perf_counter_ns()
        while self._open:
            last = self._open.pop()
            last.end = now
            last.failed = last.failed or last is not begun
            if last is begun:
                last.size = bytes_in(values)
            if self._open:
                self._open[-1].inside += last.end - last.begin
            if self.on_end is not None:
                self.on_end(last)
            if last is begun:
                return


SPANS: ContextVar[Spans | None] = ContextVar("fnloop_spans", default=None)
"""Where the runs of this thread or task note their spans; None where they are not traced."""


def is_traced() -> bool:
    """Whether runs note their spans."""
    return SPANS.get() is not None


def begin_span(path: str, kind: SpanKind) -> Span | None:
    """Begin a span, if runs are traced."""
    spans = SPANS.get()
    return None if spans is None else spans.begin(path, kind)


def end_span(begun: Span | None, values: object = ()) -> None:
    """End a span that was begun."""
    spans = SPANS.get()
    if spans is not None and begun is not None:
        spans.end(begun, values)


@contextmanager
def span(path: str, kind: SpanKind) -> Iterator[None]:
    """A span around some statements."""
    begun = begin_span(path, kind)
    try:
        yield
    except BaseException:
        if begun is not None:
            begun.failed = True
        raise
    finally:
        end_span(begun)


def timed(items: Iterable[T], path: str) -> Iterator[T]:
    """The same items, with a span for each time that the next is asked for."""
    source = iter(items)
    while True:
        begun = begin_span(path, "header")
        try:
            item = next(source)
        except StopIteration:
            return
        finally:
            end_span(begun)
        yield item
