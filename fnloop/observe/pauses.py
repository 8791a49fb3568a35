"""Looks at a run that is stepped through: its pauses as what a stream shows."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

from fnloop.run.history import History
from fnloop.run.stepping import Begun, Pause, Stepped
from fnloop.run.watching import MORE, Seen, Watched

__all__ = ["left_until", "watched_steps"]

Result = TypeVar("Result")


def left_until(every: int) -> Callable[[str, int], int]:
    """How many iterations a loop may run before one that is looked at, from its path and how many are complete.

    Args:
        every: it is looked at after each iteration whose number is a multiple of this.
    """

    def left(path: str, position: int) -> int:
        return every - position % every

    return left


def watched_steps(run: Generator[Stepped, None, Result], every: int, depth: int) -> Generator[Seen, None, Result]:
    """The same run, which yields what can be looked at: after some iterations of each loop, and after its last one.

    Args:
        run: yields pauses, and the start of each iteration.
        every: it is looked at after each iteration whose number is a multiple of this.
        depth: of the loops; 1 for the outermost alone.
    """
    waiting: Pause | None = None  # it is looked at if it was the last of its loop
    try:
        while True:
            try:
                step = next(run)
            except StopIteration as end:
                if waiting is not None:
                    yield _watched(waiting)
                made: Result = end.value
                return made
            if waiting is not None and not _goes_on(waiting, step):
                yield _watched(waiting)
            waiting = None
            if isinstance(step, Begun):
                yield MORE
            elif len(step.around) >= depth:
                continue
            elif step.position % every:
                waiting = step
            else:
                yield _watched(step)
    finally:
        run.close()


def _goes_on(pause: Pause, step: Stepped) -> bool:
    """Whether a loop goes on with another iteration."""
    if isinstance(step, Begun):
        return step.path == pause.path
    around = [position for _, position, _ in pause.around]
    return step.path == pause.path and [position for _, position, _ in step.around] == around


def _watched(pause: Pause) -> Watched:
    own = (pause.path, pause.position - 1, pause.variables)
    besides = {name: value for name, value in pause.live_out.items() if not isinstance(value, History)}
    return Watched(pause.path, (*pause.around, own), {**pause.carry, **besides})
