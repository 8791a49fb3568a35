"""Runs an iteration that may fail: its result, or its failure for the block that answers for it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from fnloop.errors import BlockError, BlockFailure, CompileError, Iteration, WiringError, failure_of
from fnloop.left_on import switch_off
from fnloop.run.calls import Writer, noted_call
from fnloop.run.device import synchronize
from fnloop.run.nodes import LoopSite
from fnloop.run.stepping import Position, positions_text
from fnloop.run.watching import Seen, Watching, inside_loops
from fnloop.state import BlockState

__all__ = ["attempt", "attempt_text", "attempt_watched"]

Outcome = tuple[Any, BlockFailure | None]
"""The result of an iteration and None, or None and its failure."""

PROGRAM_ERRORS = (BlockError, WiringError, CompileError)
"""Mistakes of the program, not of what an iteration was given: they are raised in any case."""


def attempt_text(
    writer: Writer,
    path: str,
    inner: str,
    arguments: Sequence[str],
    watching: Watching | None,
    loops: Sequence[LoopSite],
) -> str:
    """The expression that runs the blocks of an iteration, and has its failure as a value.

    Args:
        writer: names and objects.
        path: the loop.
        inner: the name of the function that runs the blocks.
        arguments: the texts of its arguments.
        watching: where it can be looked at: it is a generator then; None for a plain function.
        loops: the loops around, the one itself the last.
    """
    if watching is not None:
        run = writer.constant(attempt_watched, "attempt")
        return f"yield from {run}({inner}({', '.join(arguments)}), {positions_text(loops)})"
    return noted_call(writer, writer.constant(attempt, "attempt"), [inner, positions_text(loops), *arguments], path)


def attempt(blocks: Callable[..., Any], around: tuple[Position, ...], *arguments: object) -> Outcome:
    """Run the blocks of an iteration.

    Args:
        blocks: runs them.
        around: the loops around, the one itself the last.
        *arguments: the inputs and components of the blocks.

    Raises:
        BlockError, WiringError, CompileError: mistakes of the program, and whatever is no `Exception`, such as
            KeyboardInterrupt.
    """
    try:
        made = blocks(*arguments)
    except PROGRAM_ERRORS:
        raise
    except Exception as error:  # noqa: BLE001 - of whatever a block raises
        return None, _failure(error, around)
    return made, None


def attempt_watched(blocks: Generator[Seen, None, Any], around: tuple[Position, ...]) -> Generator[Seen, None, Outcome]:
    """As `attempt`, for blocks whose loops are looked at."""
    try:
        made = yield from inside_loops(blocks, around)
    except PROGRAM_ERRORS:
        raise
    except Exception as error:  # noqa: BLE001 - of whatever a block raises
        return None, _failure(error, around)
    return made, None


def _failure(error: Exception, around: Sequence[Position]) -> BlockFailure:
    """The failure of an exception, with the loops around and the exception itself."""
    switch_off(error)
    with suppress(Exception):
        synchronize()  # until MindSpore has handled it, it drops new operators
    found = failure_of(error)
    iterations = tuple(Iteration(path, number, _variables(item)) for path, number, item in around)
    if found is None:
        return BlockFailure(around[-1][0] if around else "", iterations, {}, {}, error=error)
    return replace(found, iterations=(*iterations, *found.iterations), error=error, point=None)


def _variables(item: object) -> dict[str, object]:
    return {name: getattr(item, name) for name in item.__struct_fields__} if isinstance(item, BlockState) else {}
