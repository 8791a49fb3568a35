"""Components are as they were behind what only tries them: the first iterations in Python before a graph."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Parameter, Tensor, nn, ops

from fnloop import BlockState, CompileError, CompileWarning, block, loop, sequence
from fnloop.compile.validate.restore import Restoring
from fnloop.run.contents import changes, contents
from tests.programs import heavy
from tests.unseen import Unseen


class Steps(BlockState):
    steps: int


class Item(BlockState):
    i: int


class Value(BlockState):
    x: Tensor


class ValueAt(Value):
    i: int


set_to, extend = Unseen(setattr), Unseen(list.extend)


class Slotted:
    __slots__ = ("free", "index")

    def __init__(self) -> None:
        self.index = 0


@dataclass(frozen=True)
class Frozen:
    index: int = 0
    names: list[str] = field(default_factory=list)


class Counter(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.weight = Parameter(Tensor(np.zeros(3, np.float32)), name="weight")
        self.calls = 0


class Scheduler:
    total = 0

    def __init__(self) -> None:
        self.calls = 0
        self.timesteps: list[int] = []
        self.options: dict[str, Any] = {"a": 1, "b": {2}}
        self.recent = deque([1])
        self.tensor = Tensor(np.zeros(3, np.float32))
        self.half = Tensor(np.zeros(3, np.float32)).astype(ms.bfloat16)
        self.exact = Tensor(np.ones(3))
        self.array = np.zeros(3)
        self.rng = np.random.default_rng(0)
        self.old = random.Random(0)
        self.slotted = Slotted()
        self.frozen = Frozen()
        self.cell = Counter()
        self.count = counting()
        self.itself = self


def counting() -> Callable[[], int]:
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return count

    return step


CHANGES: list[Callable[[Scheduler], object]] = [
    lambda one: set_to(one, "calls", 5),
    lambda one: set_to(one, "fresh", 5),
    lambda one: delattr(one, "calls"),
    lambda one: one.timesteps.append(1),
    lambda one: set_to(one, "timesteps", [1]),
    lambda one: one.options.update(c=1),
    lambda one: one.options.pop("a"),
    lambda one: one.options["b"].add(3),
    lambda one: one.recent.append(3),
    lambda one: one.tensor.copy_(Tensor(np.ones(3, np.float32))),
    lambda one: one.tensor.assign_value(Tensor(np.ones((2, 2), np.int32))),
    lambda one: one.half.copy_(one.half + 1),
    lambda one: one.exact.copy_(one.exact + 1e-12),
    lambda one: one.array.fill(1),
    lambda one: one.rng.random(),
    lambda one: one.old.random(),
    lambda one: set_to(one.slotted, "index", 4),
    lambda one: set_to(one.slotted, "free", 4),
    lambda one: object.__setattr__(one.frozen, "index", 3),
    lambda one: one.frozen.names.append("a"),
    lambda one: set_to(one.cell, "calls", 4),
    lambda one: one.count(),
    lambda one: set_to(type(one), "total", 5),
    lambda one: set_to(type(one), "other", 5),
]


@pytest.mark.parametrize("change", CHANGES, ids=range(len(CHANGES)))
def test_what_is_changed_is_as_it_was(change: Callable[[Scheduler], object]) -> None:
    scheduler = Scheduler()
    before = contents(scheduler)

    def fail() -> None:
        with Restoring([scheduler]):
            change(scheduler)
            assert changes(before, contents(scheduler)) != []
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert changes(before, contents(scheduler)) == []


def test_what_is_not_changed_is_left_alone() -> None:
    scheduler = Scheduler()
    old = dict(vars(scheduler))
    with Restoring([scheduler, random, np, print, 1, None, Scheduler, ms.float32]):
        ops.assign(scheduler.cell.weight, Tensor(np.ones(3, np.float32)))
    assert all(vars(scheduler)[name] is value for name, value in old.items())
    assert scheduler.cell.weight.asnumpy().sum() == 3  # Weights restores these


@loop
def repeat(state: Steps, *, scheduler: Any) -> Iterator[Item]:
    set_to(scheduler, "calls", scheduler.calls + 1)
    extend(scheduler.timesteps, range(state.steps))
    for i in range(state.steps):
        yield Item(i=i)


@block
def add(state: ValueAt) -> Value:
    return Value(x=state.x + state.i)


def test_a_trial_before_a_graph_leaves_components_as_they_were() -> None:
    eager, compiled = Scheduler(), Scheduler()
    pipe: Any = repeat.from_blocks_dict({"add": add})
    fast = pipe.compile()
    x = Tensor(np.zeros(3, np.float32))
    for calls in (1, 2):
        assert pipe(x=x, steps=4, scheduler=eager).x.asnumpy().tolist() == [6, 6, 6]
        assert fast(x=x, steps=4, scheduler=compiled).x.asnumpy().tolist() == [6, 6, 6]
        assert eager.calls == compiled.calls == calls
        assert eager.timesteps == compiled.timesteps == [0, 1, 2, 3] * calls
    for verify in ("first", "always", "never"):
        bound = pipe.bind(scheduler=Scheduler()).compile(verify=verify)
        bound(x=x, steps=4)
        assert bound.bound["scheduler"].calls == 1


def test_a_trial_that_fails_leaves_components_as_they_were() -> None:
    scheduler = Scheduler()

    @block
    def widen(state: Value) -> Value:
        return Value(x=ops.concat((state.x, state.x)))

    pipe: Any = repeat.from_blocks_dict({"widen": widen}).compile(fullgraph=True)
    with pytest.raises(CompileError, match="carry"):
        pipe(x=Tensor(np.zeros(3, np.float32)), steps=4, scheduler=scheduler)
    assert (scheduler.calls, scheduler.timesteps) == (0, [])

    @block
    def fails(state: Value, *, scheduler: Any) -> Value:
        set_to(scheduler, "calls", scheduler.calls + 1)
        raise ZeroDivisionError

    two: Any = sequence.from_blocks_dict({"fails": fails})
    scheduler.calls = 0
    with pytest.raises((ZeroDivisionError, CompileError)):
        two.compile(fullgraph=True)(x=Tensor(np.zeros(3, np.float32)), scheduler=scheduler)
    assert scheduler.calls == 0


class Batches(BlockState):
    steps: int


class Batch(BlockState):
    batch: Tensor


class ValueAndBatch(Value):
    batch: Tensor


@loop
def draw(state: Batches, *, batches: Any) -> Iterator[Batch]:
    for _ in range(state.steps):
        yield Batch(batch=next(batches))


@block
def accumulate(state: ValueAndBatch) -> Value:
    return Value(x=heavy(state.x * 0.5 + state.batch))


def test_what_cannot_be_turned_back_is_read_once() -> None:
    """A generator in a header: the loop is repeated from Python, and each call goes on where the last one ended."""

    def numbers() -> Iterator[Tensor]:
        for number in range(100):
            yield Tensor(np.full(3, number, np.float32))

    pipe: Any = draw.from_blocks_dict({"accumulate": accumulate})
    with pytest.raises(CompileError, match=r"'draw' cannot be compiled: it takes items out of 'batches'"):
        pipe.compile(fullgraph=True)(x=Tensor(np.zeros(3, np.float32)), steps=4, batches=numbers())
    eager, compiled = numbers(), numbers()
    fast = pipe.compile().bind(batches=compiled)
    with pytest.warns(CompileWarning, match="is repeated from Python, since"):
        fast(x=Tensor(np.zeros(3, np.float32)), steps=4)
    pipe(x=Tensor(np.zeros(3, np.float32)), steps=4, batches=eager)
    for steps in (3, 5):
        x = Tensor(np.ones(3, np.float32))
        expected = pipe(x=x, steps=steps, batches=eager).x.asnumpy()
        np.testing.assert_array_equal(fast(x=x, steps=steps).x.asnumpy(), expected)
