"""Spans of a trace as spans of OpenTelemetry; needs the package `opentelemetry-api`."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

import opentelemetry.trace as api

from fnloop.run.spans import Span, Spans

__all__ = ["exported_spans"]


def exported_spans() -> Spans:
    """Spans each of which is also one of OpenTelemetry, named by its path, inside of the current one."""
    tracer = api.get_tracer("fnloop")
    current: list[AbstractContextManager[Any]] = []

    def begin(span: Span) -> None:
        attributes = {"fnloop.path": span.path, "fnloop.kind": span.kind}
        opened = tracer.start_as_current_span(span.path, attributes=attributes)
        opened.__enter__()
        current.append(opened)

    def end(span: Span) -> None:
        exported = api.get_current_span()
        exported.set_attribute("fnloop.bytes", span.size)
        if span.failed:
            exported.set_status(api.Status(api.StatusCode.ERROR))
        current.pop().__exit__(None, None, None)

    return Spans(begin, end)
