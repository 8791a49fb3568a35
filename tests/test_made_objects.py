"""NamedTuples and dataclasses that a block makes: tuples in a graph, or Python."""

from __future__ import annotations

import dataclasses
from collections import namedtuple
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import pytest
from mindspore import Tensor

from fnloop import BlockState, CompileError, block, loop
from fnloop.compile.frontend.made_objects import is_made_as_tuple


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Value(BlockState):
    x: Tensor


class Kept(BlockState):
    x: Tensor
    pair: tuple[Tensor, Tensor]


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


class Pair(NamedTuple):
    low: Tensor
    high: Tensor


class Swapped(NamedTuple):
    high: Tensor
    low: Tensor


class Summary(NamedTuple):
    pair: Pair
    middle: Tensor
    times: int = 3

    @property
    def spread(self) -> Tensor:
        return self.pair.high - self.pair.low

    def shifted(self, by: float) -> Summary:
        return self._replace(middle=self.middle + by)


@dataclass(frozen=True)
class Moments:
    mean: Tensor
    scale: float = 0.25

    @classmethod
    def of(cls, x: Tensor) -> Moments:
        return cls(mean=x.mean())

    def damped(self, by: float) -> Moments:
        return dataclasses.replace(self, mean=self.mean * by, scale=self.scale + 0.5)


@dataclass
class Nested:
    moments: Moments
    x: Tensor


class Scheduler:
    def __init__(self, rate: float) -> None:
        self.rate = rate

    def step(self, x: Tensor, i: int) -> Pair:
        return Pair(x * self.rate, high=x + i)


@dataclass(frozen=True)
class Vector:
    x: Tensor

    def __add__(self, other: Vector) -> Vector:
        return Vector(self.x + other.x * 2)


class WithIndex(Index):
    x: Tensor


@block
def summarize(state: WithIndex, *, scheduler: Scheduler) -> Value:
    x = state.x
    summary = Summary(Pair(x.min(), x.max()), x.mean()).shifted(0.5)
    moments = Moments.of(x).damped(0.5)
    nested = Nested(moments if x.max() > 2 else Moments(x.mean(), 0.75), x * 0.5)
    step = scheduler.step(x, state.i)
    pairs = [Pair(x * j, step.high) for j in range(3)]
    pairs = [*pairs, step]
    best = Pair(x, x.max())
    for number, pair in enumerate(pairs):
        if pair.low.max() > best.high:
            best = Pair(pair.low * 0.5, high=pair.low.max())
        x = x * 0.5 + pair.low * 0.01 * number - pair.high * 0.02
    low, (middle, high) = summary.middle, step
    x = x + nested.moments.mean * nested.moments.scale + nested.x * 0.125 + best.low * 0.01
    return Value(x=x * 0.25 + (low + middle + high) * 0.1 + summary.spread + summary[2] + len(pairs[-1]))


def same(one: Tensor, other: Tensor) -> bool:
    return one.dtype == other.dtype and np.array_equal(one.asnumpy(), other.asnumpy())


def test_objects_that_are_made_inside_are_tuples_in_a_graph() -> None:
    pipeline = repeat.from_blocks_dict({"a": summarize}).bind(scheduler=Scheduler(0.5))
    fast = pipeline.compile(fullgraph=True)
    for seed, steps in [(1, 3), (2, 9), (3, 11)]:
        x = Tensor(np.random.default_rng(seed).normal(size=4).astype(np.float32))
        assert same(fast(x=x, steps=steps).x, pipeline(x=x, steps=steps).x)
    assert fast.compilations == 1


# --- what stays in Python


@block
def adds_vectors(state: Value) -> Value:
    both = Vector(state.x) + Vector(state.x)
    return Value(x=both.x * 0.25)


@block
def asks_for_its_class(state: Value) -> Value:
    moments = Moments(state.x)
    return Value(x=state.x * (0.5 if isinstance(moments, tuple) else 0.25))


@block
def compares(state: Value) -> Value:
    return Value(x=state.x * (0.5 if Moments(state.x, 1.0) == Moments(state.x, 1.0) else 0.25))


@block
def of_two_classes(state: Value) -> Value:
    if state.x.max() < 0.1:
        pair: Any = Swapped(state.x, state.x * 0.5)
    else:
        pair = Pair(state.x, state.x * 0.5)
    return Value(x=pair.high)


@block
def leaves(state: Value) -> Kept:
    return Kept(x=state.x * 0.5, pair=Pair(state.x, state.x))


@block
def writes_a_field(state: Value) -> Value:
    nested = Nested(Moments(state.x), state.x)
    nested.x = state.x * 0.5
    return Value(x=nested.x)


REFUSED: dict[str, tuple[Any, str]] = {
    "operators of its own": (adds_vectors, "it makes a `Vector` here"),
    "its class is asked": (asks_for_its_class, "it gives the object `moments` to `isinstance`"),
    "compared": (compares, "it compares whole records"),
    "two classes": (of_two_classes, "`pair.high` is no attribute"),
    "leaves the block": (leaves, "it gives 'pair' an object of a class that the field does not declare"),
    "written": (writes_a_field, "it writes the attribute 'x' of an object"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_tuple_would_do_otherwise_is_refused(name: str) -> None:
    function, said = REFUSED[name]
    with pytest.raises(CompileError, match=said):
        repeat.from_blocks_dict({"a": function}).compile(fullgraph=True)


class WithNew(Pair):
    def __new__(cls, low: Tensor, high: Tensor) -> WithNew:
        return super().__new__(cls, high, low)


class WithIteration(NamedTuple):
    low: int

    def __len__(self) -> int:
        return 7


@dataclass
class WithPostInit:
    low: int

    def __post_init__(self) -> None:
        self.low += 1


@dataclass
class WithOwnInit:
    low: int

    def __init__(self, high: int) -> None:
        self.low = -high


@dataclass
class WithFactory:
    low: list[int] = field(default_factory=list)


class Base:
    def __bool__(self) -> bool:
        return False


@dataclass
class WithBase(Base):
    low: int


@dataclass
class Without:
    pass


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class OfKeywords(Moments):
    more: int


@pytest.mark.parametrize(
    "cls", [WithNew, WithIteration, WithPostInit, WithOwnInit, WithFactory, WithBase, Without, Value, tuple, int, 3]
)
def test_classes_that_compute_are_none(cls: Any) -> None:
    assert not is_made_as_tuple(cls)


@pytest.mark.parametrize("cls", [Pair, Summary, Moments, Nested, OfKeywords, namedtuple("Old", "a b")])
def test_classes_that_hold_their_fields(cls: Any) -> None:
    assert is_made_as_tuple(cls)
