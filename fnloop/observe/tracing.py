"""Traces runs: how often each block ran, what it took, and the bytes of the tensors that it made."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextvars import Token
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from typing_extensions import assert_never

from fnloop.errors import StateError
from fnloop.run.spans import SPANS, Span, SpanKind, Spans

__all__ = ["Trace", "TraceRow", "TraceTable", "trace"]


@dataclass(frozen=True)
class TraceRow:
    """What one block, loop, decision or graph took, all its runs together.

    Args:
        path: its path.
        kind: ``"block"``, ``"loop"``, ``"header"``, ``"decision"`` (a predicate or chooser), ``"graph"``, ``"making"``
            (of a graph) or ``"run"`` (a whole call).
        calls: how often it ran.
        total: the seconds that it took, with what ran inside of it.
        own: the same without what ran inside of it.
        size: the bytes of the tensors that it returned.
        depth: the number of rows that it stands inside of.
    """

    path: str
    kind: SpanKind
    calls: int
    total: float
    own: float
    size: int
    depth: int

    @property
    def mean(self) -> float:
        """The seconds of one run."""
        return self.total / self.calls


@dataclass(frozen=True)
class TraceTable:
    """A trace as text.

    Args:
        titles: of its columns.
        rows: their cells.
        shares: the share of the time of all runs that each row took by itself, from 0 to 1.
    """

    titles: Sequence[str]
    rows: Sequence[Sequence[str]]
    shares: Sequence[float]


class Trace:
    """The runs inside of a `with trace()`, by block; `print` shows a table, `save` writes a file for Perfetto."""

    def __init__(self, spans: Spans) -> None:
        self._spans = spans

    @property
    def rows(self) -> tuple[TraceRow, ...]:
        """What each block took, in the order of their first runs."""
        by_path: dict[tuple[str, SpanKind], list[Span]] = {}
        for span in self._complete():
            by_path.setdefault((span.path, span.kind), []).append(span)
        return tuple(_row(path, kind, spans) for (path, kind), spans in by_path.items())

    @property
    def seconds(self) -> float:
        """The seconds of all runs together."""
        return sum(_seconds(span) for span in self._complete() if span.depth == 0)

    def save(self, file: str | os.PathLike[str]) -> None:
        """Write the runs in the trace event format, which https://ui.perfetto.dev and ``chrome://tracing`` open.

        Args:
            file: the path of the JSON file to write.
        """
        document = {"traceEvents": self._events(), "displayTimeUnit": "ms"}
        Path(file).write_text(json.dumps(document), encoding="utf-8")

    def __str__(self) -> str:
        table = self._table()
        if not table.rows:
            return "nothing ran"
        return "\n".join(_aligned([table.titles, *table.rows]))

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        from fnloop.observe.notebook import trace_html

        return {"text/plain": str(self), "text/html": trace_html(self._table())}

    def _table(self) -> TraceTable:
        rows, seconds = self.rows, self.seconds
        shares = [row.own / seconds if seconds else 0.0 for row in rows]
        return TraceTable(_TITLES, [_cells(row, seconds) for row in rows], shares)

    def _complete(self) -> list[Span]:
        return [span for span in self._spans.found if span.end]

    def _events(self) -> list[dict[str, Any]]:
        """The spans as complete events (``ph: X``), in microseconds since the first."""
        spans = self._complete()
        start = min((span.begin for span in spans), default=0)
        process = {"name": "process_name", "ph": "M", "pid": 1, "tid": 1, "args": {"name": "fnloop"}}
        tracks = [_track(span) for span in spans if span.kind == "run" and span.track > 1]
        return [process, *tracks, *(_event(span, start) for span in spans)]


def _track(span: Span) -> dict[str, Any]:
    """The name of the track of a run that was set aside at times: others may have begun before its end."""
    name = f"{span.path}, step by step"
    return {"name": "thread_name", "ph": "M", "pid": 1, "tid": span.track, "args": {"name": name}}


def _event(span: Span, start: int) -> dict[str, Any]:
    arguments: dict[str, Any] = {"path": span.path, "bytes": span.size}
    if span.failed:
        arguments["failed"] = True
    if span.waited:
        arguments["waited"] = span.waited / 1000
    return {
        "name": _name(span.path, span.kind), "cat": span.kind, "ph": "X", "pid": 1, "tid": span.track,
        "ts": (span.begin - start) / 1000, "dur": (span.end - span.begin) / 1000, "args": arguments,
    }  # fmt: skip


def _name(path: str, kind: SpanKind) -> str:
    """The last part of a path, with what it is where that is no block."""
    own = path.rpartition("/")[2]
    match kind:
        case "block" | "run":
            return own
        case "loop" | "header" | "decision" | "graph":
            return f"{own} ({kind})"
        case "making":
            return f"{own} (making the graph)"
        case _:
            assert_never(kind)


def _row(path: str, kind: SpanKind, spans: Sequence[Span]) -> TraceRow:
    total = sum(map(_seconds, spans))
    own = total - sum(span.inside for span in spans) / 1e9
    return TraceRow(path, kind, len(spans), total, own, sum(span.size for span in spans), spans[0].depth)


def _seconds(span: Span) -> float:
    return span.duration / 1e9


_TITLES = ("block", "calls", "total", "mean", "own", "share", "made")


def _cells(row: TraceRow, seconds: float) -> tuple[str, ...]:
    share = f"{100 * row.own / seconds:.1f}%" if seconds else ""
    name = "  " * row.depth + _name(row.path, row.kind)
    return (name, str(row.calls), _time(row.total), _time(row.mean), _time(row.own), share, _bytes(row.size))


def _time(seconds: float) -> str:
    for unit, scale in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= scale:
            return f"{seconds / scale:.2f} {unit}"
    return f"{seconds / 1e-6:.1f} us"


def _bytes(size: int) -> str:
    if not size:
        return ""
    amount = float(size)
    for unit in ("B", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.3g} {unit}"
        amount /= 1000
    return f"{amount:.3g} GB"


def _aligned(table: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table: its first column to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = []
    for first, *rest in table:
        numbers = [cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True)]
        lines.append("  ".join([first.ljust(widths[0]), *numbers]).rstrip())
    return lines


class trace:
    """Trace the runs inside of a `with`, in this thread or task: what each block takes, and what it makes.

    Tracing waits for MindSpore before and after each block, so that its time is its own; the whole is slower for it.
    Runs outside of it cost nothing more.

    Args:
        otel: whether each span is also one of OpenTelemetry, of the tracer ``"fnloop"`` and inside of the current span.

    Raises:
        StateError: for `otel` where the package `opentelemetry-api` is missing.

    Example:
        >>> from fnloop import BlockState, block, sequence, trace
        >>> class Number(BlockState):
        ...     n: int
        >>> @block
        ... def double(state: Number) -> Number:
        ...     return Number(n=2 * state.n)
        >>> pipeline = sequence.from_blocks_dict({"double": double, "again": double})
        >>> with trace() as t:
        ...     result = pipeline(n=1)
        >>> [(row.path, row.calls) for row in t.rows if row.kind == "block"]
        [('sequence/double', 1), ('sequence/again', 1)]
    """

    # A class, since `contextlib.contextmanager` sets attributes of the exception that passes through.

    def __init__(self, *, otel: bool = False) -> None:
        self._spans = _opentelemetry() if otel else Spans()
        self._tokens: list[Token[Spans | None]] = []

    def __enter__(self) -> Trace:
        self._tokens.append(SPANS.set(self._spans))
        return Trace(self._spans)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        SPANS.reset(self._tokens.pop())
        self._spans.finish()


def _opentelemetry() -> Spans:
    try:
        from fnloop.observe.otel import exported_spans
    except ImportError as error:
        raise StateError(
            "trace(otel=True) needs the package 'opentelemetry-api': pip install 'fnloop[otel]'"
        ) from error
    return exported_spans()
