"""Writes the lines with which a flat function notes its spans while it is traced."""

from __future__ import annotations

from collections.abc import Iterable

from fnloop.literals import literal
from fnloop.run.calls import Writer
from fnloop.run.nodes import Line, Node
from fnloop.run.spans import SpanKind, begin_span, end_span, timed

__all__ = ["SpanLines"]


class SpanLines:
    """Writes spans.

    Args:
        writer: names and objects.
    """

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        writer.space |= {"begin_span_": begin_span, "end_span_": end_span, "timed_": timed}

    def begin(self, nodes: list[Node], path: str, kind: SpanKind) -> str:
        """Begin a span. Gives the name that holds it."""
        local = self._writer.name("span")
        nodes.append(Line(f"{local} = begin_span_({literal(path)}, {literal(kind)})", frozenset(), frozenset({local})))
        return local

    def end(self, nodes: list[Node], span: str, made: Iterable[str] = ()) -> None:
        """End a span.

        Args:
            nodes: the nodes written so far.
            span: the name that holds it.
            made: the names that hold what it made.
        """
        names = [name for name in made if name != "MISSING_"]
        values = f", ({', '.join(names)},)" if names else ""
        uses = frozenset({span, *(name.partition(".")[0] for name in names)})
        nodes.append(Line(f"end_span_({span}{values})", uses))

    def header(self, items: str, path: str) -> str:
        """The expression of the iterations of a header, with a span for each time that it is asked."""
        return f"timed_({items}, {literal(path)})"
