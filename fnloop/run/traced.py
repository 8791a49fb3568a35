"""Runs a flat function inside of a span of its own, at once or step by step."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from typing import Any, TypeVar

from fnloop.run.emit import Emitted
from fnloop.run.spans import SPANS, Aside, span

__all__ = ["spanned", "spanned_steps"]

Step = TypeVar("Step")
Result = TypeVar("Result")


def spanned(emitted: Emitted, values: Iterable[object], components: Mapping[str, object]) -> Any:
    """Run a flat function as a whole run of a trace; what an exception leaves open ends with it."""
    with span(emitted.path, "run"):
        return emitted.run(values, components)


def spanned_steps(run: Generator[Step, None, Result], path: str) -> Generator[Step, None, Result]:
    """Run what yields on the way as a whole run of a trace: while nobody asks for more, its spans are set aside.

    Args:
        run: the run, not begun.
        path: its path.
    """
    spans = SPANS.get()
    if spans is None:
        return (yield from run)
    depth = spans.depth
    whole = spans.begin(path, "run", apart=True)
    aside: Aside | None = None
    try:
        while True:
            try:
                step = next(run)
            except StopIteration as end:
                result: Result = end.value
                return result
            aside = spans.set_aside(depth)
            yield step
            depth = spans.depth
            spans.take_up(aside)
            aside = None
    except BaseException as error:
        whole.failed = not isinstance(error, GeneratorExit)
        raise
    finally:
        if aside is not None:  # nobody asks for more
            spans.take_up(aside)
        run.close()
        spans.end(whole, stopped=not whole.failed)
