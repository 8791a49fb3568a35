"""Runs a flat function inside of a span of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fnloop.run.emit import Emitted
from fnloop.run.spans import span

__all__ = ["spanned"]


def spanned(emitted: Emitted, values: Iterable[object], components: Mapping[str, object]) -> Any:
    """Run a flat function as a whole run of a trace; what an exception leaves open ends with it."""
    with span(emitted.path, "run"):
        return emitted.run(values, components)
