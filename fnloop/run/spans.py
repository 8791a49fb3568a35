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

__all__ = ["SPANS", "Aside", "Span", "SpanKind", "Spans", "begin_span", "end_span", "is_traced", "span", "timed"]

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
        track: the number of the run that it belongs to, of those that are set aside at times; 1 for all others.
        end: when it ended; the same as `begin` until it has.
        inside: the nanoseconds of the spans inside.
        waited: the nanoseconds for which it was set aside, while whoever looks at the run did something else.
        size: the bytes of the tensors that it made.
        failed: whether it ended with an exception.
    """

    path: str
    kind: SpanKind
    begin: int
    depth: int
    track: int = 1
    end: int = 0
    inside: int = 0
    waited: int = 0
    size: int = 0
    failed: bool = False

    @property
    def duration(self) -> int:
        """The nanoseconds that it took, without those for which it was set aside."""
        return self.end - self.begin - self.waited


@dataclass
class Spans:
    """The spans of the runs that one trace has seen, in the order in which they began.

    Args:
        on_begin: called with each span that begins.
        on_end: called with each span that has ended.
        found: the spans.
        tracks: the number of tracks; see `Span`.
    """

    on_begin: Callable[[Span], None] | None = None
    on_end: Callable[[Span], None] | None = None
    found: list[Span] = field(default_factory=list)
    tracks: int = 1
    _open: list[Span] = field(default_factory=list)
    _aside: list[Aside] = field(default_factory=list)

    def begin(self, path: str, kind: SpanKind, *, apart: bool = False) -> Span:
        """Begin a span.

        Args:
            path: of what begins.
            kind: what it is.
            apart: whether it is set aside at times, so that others may end after it that begin before it.
        """
        synchronize()
        track = self._open[-1].track if self._open else 1
        if apart:
            self.tracks += 1
            track = self.tracks
        begun = Span(path, kind, perf_counter_ns(), len(self._open), track)
        self.found.append(begun)
        self._open.append(begun)
        if self.on_begin is not None:
            self.on_begin(begun)
        return begun

    def end(self, begun: Span, values: object = (), *, stopped: bool = False) -> None:
        """End a span, and those inside that an exception has left open.

        Args:
            begun: the span.
            values: what it made.
            stopped: whether they are open since nobody asked for more, rather than for an exception.
        """
        synchronize()
        now = perf_counter_ns()
        if not any(one is begun for one in self._open):  # the trace has ended before it
            return
        begun.size = bytes_in(values)
        while self._open[-1] is not begun:
            self._open[-1].failed = self._open[-1].failed or not stopped
            self._end_last(self._open, now)
        self._end_last(self._open, now)

    def _end_last(self, spans: list[Span], now: int) -> None:
        """End the innermost of some spans."""
        last = spans.pop()
        last.end = now
        if spans:
            spans[-1].inside += last.duration
        if self.on_end is not None:
            self.on_end(last)

    @property
    def depth(self) -> int:
        """The number of spans that are open."""
        return len(self._open)

    def set_aside(self, depth: int) -> Aside:
        """Set the spans that are open aside, but for the outermost ones; to be taken up again.

        Args:
            depth: the number of spans that stay open.
        """
        synchronize()
        aside = Aside(perf_counter_ns(), self._open[depth:])
        del self._open[depth:]
        self._aside.append(aside)
        return aside

    def take_up(self, aside: Aside) -> None:
        """Go on with spans that were set aside, if the trace has not ended them."""
        if aside not in self._aside:
            return
        self._aside.remove(aside)
        waited = perf_counter_ns() - aside.since
        for one in aside.spans:
            one.waited += waited
            self._open.append(one)

    def finish(self) -> None:
        """End what is open still: of runs that go on when nobody traces them any more."""
        for aside in self._aside:
            while aside.spans:
                self._end_last(aside.spans, aside.since)
        self._aside.clear()
        now = perf_counter_ns()
        while self._open:
            self._end_last(self._open, now)


@dataclass(frozen=True, eq=False)
class Aside:
    """Spans that are set aside.

    Args:
        since: the time.
        spans: outermost first.
    """

    since: int
    spans: list[Span]


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
