"""Warnings of compiled blocks that run in Python, in whole or in part, each with its reason or remedy."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

from fnloop.authors import stack_level
from fnloop.errors import CompileError, CompileWarning

__all__ = [
    "warn_of_bar_in_graph",
    "warn_of_lost_graphs",
    "warn_of_many_graphs",
    "warn_of_no_graph",
    "warn_of_parts",
    "warn_of_python",
    "warn_of_still_bar",
    "warn_of_unrolling",
]


def warn_of_parts(told: str, reason: CompileError) -> None:
    """Say that a loop is repeated from Python, or that nothing is a graph."""
    warnings.warn(
        f"{told}, since {reason}\n  (`.compile(fullgraph=True)` refuses instead, `.explain()` tells more)",
        CompileWarning,
        stacklevel=stack_level(),
    )


def warn_of_no_graph(name: str) -> None:
    """Say that a block has nothing that a graph could compute."""
    warnings.warn(
        f"{name!r} runs in Python, compiled too: its blocks make no tensors, so that all is computed before a graph",
        CompileWarning,
        stacklevel=stack_level(),
    )


def warn_of_still_bar(loop: str, around: str, *, moves: bool) -> None:
    """Say that the progress bar of a loop inside of another one does not move.

    Args:
        loop: its path.
        around: the path of the other one.
        moves: whether that has a bar.
    """
    instead = "whose bar moves" if moves else "which has none; write `with_progress` there"
    warnings.warn(
        f"the bar of {loop!r} is not shown: a graph runs it within an iteration of {around!r}, {instead}",
        CompileWarning,
        stacklevel=stack_level(),
    )


def warn_of_bar_in_graph(loop: str, around: str) -> None:
    """Say that the progress bar of a loop in a switch, a gradient or a map does not move.

    Args:
        loop: its path.
        around: the path of what it is in.
    """
    warnings.warn(
        f"the bar of {loop!r} is not shown: a graph runs it as a part of {around!r}, without an end between",
        CompileWarning,
        stacklevel=stack_level(),
    )


def warn_of_many_graphs(name: str, made: int, now: str) -> None:
    """Say that most calls bring other shapes or constants."""
    warnings.warn(
        f"{name!r} keeps being called with other shapes, dtypes or constants (now {now}): {made} graphs were made, and "
        f"what is new runs in Python until it has come more often; keep shapes as they are (a tensor of the final size "
        f"in place of one that grows), and hand texts, lists and objects that change to blocks that stay in Python",
        CompileWarning,
        stacklevel=stack_level(),
    )


def warn_of_lost_graphs(name: str, lost: int, now: str) -> None:
    """Say that calls keep failing, each of which costs a graph."""
    warnings.warn(
        f"{name!r} has failed in {lost} graphs for inputs like these ({now}), and after a failure MindSpore cannot run "
        f"a graph again: such calls run in Python, until they have come more often; look at inputs before a call",
        CompileWarning,
        stacklevel=stack_level(),
    )


def warn_of_unrolling(loop: str, fields: Sequence[str]) -> None:
    """Say that a loop is written out, since that takes time for every iteration.

    Args:
        loop: its path.
        fields: those that cannot be stacked.
    """
    warnings.warn(
        f"loop {loop!r} is written out iteration by iteration, since {', '.join(map(repr, fields))} cannot be "
        f"stacked: compiling takes longer with every iteration",
        CompileWarning,
        stacklevel=stack_level(),
    )


def warn_of_python(name: str, error: Exception) -> None:
    """Say that a call was done in Python, since what is computed before the graph failed where Python does not."""
    warnings.warn(
        f"{name!r} ran in Python, without its graph: what is computed before it failed with {type(error).__name__}: "
        f"{error}",
        CompileWarning,
        stacklevel=stack_level(),
    )
