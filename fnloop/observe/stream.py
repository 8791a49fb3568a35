"""Streams a run: the events of its loops, one after the other, while it goes on."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Generic

from typing_extensions import TypeVar, assert_never

from fnloop import wording
from fnloop.errors import Iteration, StateError
from fnloop.interface import MISSING
from fnloop.plan import Compiled, Composite, Leaf, Plan, Transformed, is_loop
from fnloop.run.interrupts import advance
from fnloop.run.watching import Position, Seen, Watched
from fnloop.state import BlockState, record_class
from fnloop.summary import summarize

__all__ = ["Event", "Stream", "check_watch"]

State = TypeVar("State", default=Any)
Result = TypeVar("Result", default=Any)
Variables = TypeVar("Variables", default=Any)


@dataclass(frozen=True)
class Event(Generic[State, Result, Variables]):
    """An iteration of a loop that is complete.

    Args:
        path: the names of the loop and the blocks around it, outermost first.
        iterations: the loops around and the loop itself, outermost first: the path, the index of the iteration
            (from 0), and its iteration variables.
        variables: the record that the loop's header yielded for this iteration; None for a `@loop_while`.
        state: what the loop carries, and what leaves it besides, as a record. It never changes, so that it can be kept.
        result: of the last event, what the run returns; None before.
    """

    path: tuple[str, ...]
    iterations: tuple[Iteration, ...]
    variables: Variables
    state: State
    result: Result | None = None


class Stream(Generic[State, Result, Variables]):
    """The events of a run, which goes on as far as they are asked for.

    An iterator that can be closed: the run then stops between two iterations, and the `finally` of its loops' headers
    run. As a context manager it is closed at the end. Made by `Block.stream`.

    Args:
        run: yields what there is to look at.
        names: the renamed fields: the name outside by the block's own name.
        finish: makes the result of what the run returns.
    """

    def __init__(self, run: Generator[Seen, None, Any], names: Mapping[str, str], finish: Callable[[Any], Any]) -> None:
        self._run = run
        self._names = names
        self._finish = finish
        self._events = self._all()
        self._classes: dict[tuple[str, tuple[str, ...]], Any] = {}
        self._result: Any = MISSING

    def __iter__(self) -> Iterator[Event[State, Result, Variables]]:
        return self

    def __next__(self) -> Event[State, Result, Variables]:
        return next(self._events)

    def close(self) -> None:
        """Stop the run."""
        self._events.close()

    def __enter__(self) -> Stream[State, Result, Variables]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def result(self) -> Result:
        """What the run returns, when all events were taken: also of a run without iterations, which has none.

        Raises:
            StateError: before.
        """
        if self._result is MISSING:
            raise StateError("the run is not complete: take all events of the stream before its result")
        made: Result = self._result
        return made

    def _all(self) -> Generator[Event[State, Result, Variables], None, None]:
        """All events. One is held until it is known whether it is the last, which has the result."""
        held: Event[State, Result, Variables] | None = None
        failed: Exception | None = None
        try:
            while failed is None:
                try:
                    seen = advance(self._run)
                except StopIteration as end:
                    self._result = self._finish(end.value)
                    break
                except Exception as error:  # noqa: BLE001 - what was complete before comes first
                    failed = error
                    continue
                if held is not None:
                    yield held
                held = self._event(seen) if isinstance(seen, Watched) else None
            if failed is None and held is not None:
                held = replace(held, result=self._result)
            if held is not None:
                yield held
        finally:
            self._run.close()
        if failed is not None:
            raise failed

    def _event(self, watched: Watched) -> Event[State, Result, Variables]:
        path = tuple(watched.path.split("/"))
        iterations = tuple(map(_iteration, watched.positions))
        variables = watched.positions[-1][2]
        fields = {self._names.get(name, name): value for name, value in watched.state.items()}
        return Event(path, iterations, variables, self._record(watched.path, fields))

    def _record(self, path: str, fields: Mapping[str, Any]) -> Any:
        """The state of a loop as a record."""
        present = {name: value for name, value in fields.items() if value is not MISSING}
        key = (path, tuple(present))
        if key not in self._classes:
            self._classes[key] = record_class(f"{path.rpartition('/')[2]}.state", tuple(present))
        return self._classes[key](**present)


def _iteration(position: Position) -> Iteration:
    path, index, record = position
    variables = {}
    if isinstance(record, BlockState):
        variables = {name: getattr(record, name) for name in record.__struct_fields__}
    return Iteration(path, index, variables)


def check_watch(name: str, plan: Plan, every: object, depth: object) -> None:
    """Refuse a stream of a block without a loop, and numbers that are none.

    Args:
        name: of the block.
        plan: of the block.
        every: after how many iterations an event comes.
        depth: of the loops.

    Raises:
        StateError: where there is something wrong.
    """
    for argument, value in (("every", every), ("depth", depth)):
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise StateError(wording.stream_number(name, argument, summarize(value)))
    if not _has_loop(plan):
        raise StateError(wording.nothing_to_stream(name))


def _has_loop(plan: Plan) -> bool:
    """Whether there is a loop in a plan; those inside of gradients and maps run as a whole."""
    match plan:
        case Leaf() | Transformed():
            return False
        case Compiled():
            return _has_loop(plan.plan)
        case Composite():
            return is_loop(plan.kind) or any(_has_loop(step.plan) for step in plan.steps)
        case _:
            assert_never(plan)
