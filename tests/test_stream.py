"""A run can be looked at while it goes on, in Python and in graphs: `stream` and `astream`."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any, Literal

import mindspore
import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import Block, BlockState, StateError, block, failure_of, loop, loop_while, sequence, switch
from fnloop.observe.stream import Event
from tests.unseen import Unseen

AnyBlock = Block[Any, Any]

CLOSED: list[str] = []
"""The headers that were closed or came to their end."""


note_closed = Unseen(CLOSED.append)


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int


class X(BlockState):
    x: float


class Held(X):
    i: int


class Times(BlockState):
    times: int = 2


class Turn(BlockState):
    turn: int


class Mode(BlockState):
    mode: str = "nested"


def yield_indices(n: int) -> Iterator[Index]:
    """The records of a header that notes its end."""
    try:
        for i in range(n):
            yield Index(i=i)
    finally:
        note_closed("repeat")


@loop
def repeat(state: Steps) -> Iterator[Index]:
    return yield_indices(state.n)


@loop
def count(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@loop
def turns(state: Times) -> Iterator[Turn]:
    for turn in range(state.times):
        yield Turn(turn=turn)


@loop_while
def small(state: X) -> bool:
    return state.x < 100


@switch
def choose(state: Mode) -> Literal["nested", "flat"]:
    return "nested" if state.mode == "nested" else "flat"


@block
def add(state: Held) -> X:
    return X(x=state.x + state.i)


@block
def double(state: X) -> X:
    return X(x=2 * state.x)


flat = repeat.from_blocks_dict({"add": add})
nested = repeat.from_blocks_dict({"add": add, "twice": turns.from_blocks_dict({"double": double})})
growing = small.from_blocks_dict({"double": double})
three = sequence.from_blocks_dict({"first": double, "nested": nested, "growing": growing, "last": double})
chosen = sequence.from_blocks_dict({"chosen": choose.from_blocks_dict({"nested": nested, "flat": flat})})


def look(event: Event[Any, Any]) -> tuple[Any, ...]:
    """An event in plain values, which can be compared."""
    indices = tuple((iteration.loop, iteration.index) for iteration in event.iterations)
    state = {name: shown(getattr(event.state, name)) for name in event.state.__struct_fields__}
    return event.path, indices, str(event.variables), state, shown(event.result)


def shown(value: Any) -> Any:
    """A value of which equality is whether it is equal, tensors too."""
    if isinstance(value, Tensor):
        return value.asnumpy().tolist()
    if isinstance(value, BlockState):
        return {name: shown(getattr(value, name)) for name in value.__struct_fields__}
    return value


def test_events() -> None:
    events = [*flat.stream(n=4, x=0.0)]
    assert [event.path for event in events] == [("repeat",)] * 4
    assert [event.variables for event in events] == [Index(i=i) for i in range(4)]
    assert [event.state.x for event in events] == [0.0, 1.0, 3.0, 6.0]
    assert [event.iterations[-1].variables for event in events] == [{"i": i} for i in range(4)]
    assert [event.result for event in events] == [None, None, None, flat(n=4, x=0.0)]


def test_every_iteration_of_so_many_and_the_last() -> None:
    assert [event.iterations[-1].index for event in flat.stream(n=7, x=0.0, every=3)] == [2, 5, 6]
    assert [event.iterations[-1].index for event in flat.stream(n=6, x=0.0, every=3)] == [2, 5]
    assert [event.state.x for event in growing.stream(x=1.0, every=3)] == [8.0, 64.0, 128.0]
    assert [event.iterations[-1].index for event in growing.stream(x=1.0, every=3)] == [2, 5, 6]


def test_depth() -> None:
    assert [event.path for event in nested.stream(n=2, x=0.0)] == [("repeat",)] * 2
    events = [*nested.stream(n=2, x=1.0, depth=2)]
    inner, outer = ("repeat", "twice"), ("repeat",)
    assert [event.path for event in events] == [inner, inner, outer, inner, inner, outer]
    assert [event.state.x for event in events] == [2.0, 4.0, 4.0, 10.0, 20.0, 20.0]
    assert [(event.iterations[0].index, event.iterations[-1].index) for event in events[3:5]] == [(1, 0), (1, 1)]
    assert [event.result for event in events[:-1]] == [None] * 5
    assert events[-1].result == nested(n=2, x=1.0)


def test_without_iterations_only_the_result() -> None:
    stream = flat.stream(n=0, x=3.0)
    with pytest.raises(StateError, match="take all events of the stream before its result"):
        _ = stream.result
    assert list(stream) == []
    assert stream.result == flat(n=0, x=3.0)


def test_an_event_comes_before_the_next_iteration_is_run() -> None:
    run: list[int] = []
    log = Unseen(run.append)

    @block
    def note(state: Held) -> X:
        log(state.i)
        return X(x=state.x)

    for event in repeat.from_blocks_dict({"note": note}).stream(n=3, x=0.0):
        assert run == list(range(event.variables.i + 1))


def test_closing_ends_the_header() -> None:
    CLOSED.clear()
    with nested.stream(n=3, x=0.0) as stream:
        next(stream)
        assert not CLOSED
    assert CLOSED == ["repeat"]
    assert list(stream) == []


def test_what_was_complete_comes_before_a_failure() -> None:
    @block
    def fail(state: X) -> X:
        raise ValueError("mine")

    failing = sequence.from_blocks_dict({"flat": flat, "fail": fail})
    seen: list[Event[Any, Any]] = []
    with pytest.raises(ValueError, match="mine") as caught:
        seen += failing.stream(n=3, x=0.0)
    stream = failing.stream(n=3, x=0.0)
    assert [next(stream).state.x for _ in range(3)] == [0.0, 1.0, 3.0]
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "sequence/fail"


def test_renamed_fields() -> None:
    renamed = flat.rename(x="latents")
    events = [*renamed.stream(n=2, latents=5.0)]
    assert [event.state.latents for event in events] == [5.0, 6.0]
    assert events[-1].result == renamed(n=2, latents=5.0)


@pytest.mark.parametrize(("options", "message"), [
    ({"every": 0}, "'repeat'.stream: every must be a whole number from 1 on, not 0"),
    ({"depth": "1"}, "'repeat'.stream: depth must be a whole number from 1 on, not '1'"),
    ({"m": 1}, "'repeat'"),
])  # fmt: skip
def test_wrong_arguments_are_refused_before_the_first_event(options: dict[str, Any], message: str) -> None:
    with pytest.raises(StateError) as caught:
        next(flat.stream(**{"n": 1, "x": 0.0, **options}))
    assert str(caught.value).startswith(message)


def test_a_block_without_a_loop() -> None:
    with pytest.raises(StateError) as caught:
        double.stream(x=1.0)
    assert str(caught.value) == "'double' has no loop, so there is nothing to stream: call it, or put it into a @loop"


class V(BlockState):
    v: Float[Tensor, " k"]


class HeldV(V):
    i: int


@block
def mix(state: HeldV) -> V:
    return V(v=state.v * 0.5 + state.i)


@block
def squash(state: V) -> V:
    return V(v=ops.tanh(state.v))


@block
def log(state: V) -> V:
    print("seen", end="")
    return state


mixing = count.from_blocks_dict({"mix": mix, "twice": turns.from_blocks_dict({"squash": squash})})
compiled_kinds: dict[str, AnyBlock] = {
    "in a sequence": sequence.from_blocks_dict({"first": squash, "mixing": mixing, "last": squash}),
    "with a block in Python": count.from_blocks_dict({
        "mix": mix, "log": log, "twice": turns.from_blocks_dict({"squash": squash}),
    }),
    "in a switch": choose.from_blocks_dict({"nested": mixing, "flat": count.from_blocks_dict({"mix": mix})}),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore:.*is repeated from Python")
@pytest.mark.parametrize("kind", compiled_kinds)
def test_compiled_loops_give_the_same_events(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    eager = compiled_kinds[kind]
    fast = eager.compile()
    given: dict[str, Any] = {"n": 5, "v": Tensor([1.0, -2.0], mindspore.float32)}
    options: dict[str, Any]
    for options in ({"every": 2}, {"depth": 2, "every": 2}):
        expected = [look(event) for event in eager.stream(**given, **options)]
        assert [look(event) for event in fast.stream(**given, **options)] == expected
    assert fast.compilations > 0


def test_a_compiled_loop_stops_when_closed() -> None:
    stream = count.from_blocks_dict({"mix": mix}).compile().stream(n=100, v=Tensor([1.0], mindspore.float32), every=5)
    assert next(stream).iterations[-1].index == 4
    stream.close()
    assert list(stream) == []


def test_asynchronously() -> None:
    ticks: list[int] = []

    async def tick() -> None:
        while True:
            ticks.append(1)
            await asyncio.sleep(0.001)

    async def run() -> list[float]:
        other = asyncio.create_task(tick())
        seen = [event.state.x async for event in flat.astream(n=4, x=0.0)]
        other.cancel()
        return seen

    assert asyncio.run(run()) == [0.0, 1.0, 3.0, 6.0]
    assert ticks


def test_a_cancelled_task_closes_the_run() -> None:
    CLOSED.clear()

    async def take(begun: asyncio.Event) -> None:
        async for _ in flat.astream(n=100_000, x=0.0):
            begun.set()
            await asyncio.sleep(0.01)

    async def run() -> None:
        begun = asyncio.Event()
        task = asyncio.create_task(take(begun))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        for _ in range(10_000):
            if CLOSED:
                return
            await asyncio.sleep(0.01)

    asyncio.run(run())
    assert CLOSED == ["repeat"]


def test_many_asynchronous_runs_of_tensors() -> None:
    compiled = count.from_blocks_dict({"mix": mix}).compile()
    v = Tensor([1.0], mindspore.float32)

    async def last() -> Any:
        events = [event async for event in compiled.astream(n=6, v=v, every=3)]
        result = events[-1].result
        assert result is not None
        return result.v.asnumpy().tolist()

    async def run() -> list[Any]:
        return await asyncio.gather(*(last() for _ in range(4)))

    assert asyncio.run(run()) == [compiled(n=6, v=v).v.asnumpy().tolist()] * 4


def test_types() -> None:
    event: Event[Any, Any] = next(flat.stream(n=1, x=1.0))
    assert isinstance(event, Event)
    with pytest.raises(AttributeError):
        event.path = ()  # type: ignore[misc]
