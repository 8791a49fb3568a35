"""Which programs are known to give the same again, so that a trial runs them once."""

from __future__ import annotations

import itertools
import math
import random as python_random
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor, mint, nn, ops

from fnloop import BlockState, block, random
from fnloop.compile.validate.repeatable import is_repeatable
from tests.programs import program


class Value(BlockState):
    x: Tensor


class Keyed(Value):
    key: random.Key


TABLE = np.linspace(0, 1, 5)


class Scheduler:
    def __init__(self) -> None:
        self.index = 0
        self.sigmas = [1.0, 0.5]

    def scale(self, x: Tensor) -> Tensor:
        return x * self.sigmas[0]

    def step(self, x: Tensor) -> Tensor:
        self.index += 1
        return x * self.sigmas[self.index]


class Net(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.dense = nn.Dense(3, 3)
        self.norm = nn.LayerNorm((3,))

    def construct(self, x: Tensor) -> Tensor:
        made: Tensor = ops.relu(self.norm(self.dense(x)))
        return made


class Noisy(Net):
    def construct(self, x: Tensor) -> Tensor:
        made: Tensor = self.dense(x) + ops.randn(3)
        return made


def helper(x: Tensor) -> Tensor:
    made: Tensor = x * math.pi + TABLE[2]
    return made


def drawing(x: Tensor) -> Tensor:
    return x * late_random.random()


@block
def computes(state: Value) -> Value:
    parts = [helper(state.x), ops.pixel_shuffle(state.x, 1)]
    parts.append(mint.clamp(state.x, 0, 1))
    return Value(x=ops.concat(parts))


@block
def draws_from_a_key(state: Keyed) -> Value:
    return Value(x=state.x + random.normal(state.key, (3,)))


@block
def scales(state: Value, *, scheduler: Scheduler) -> Value:
    return Value(x=scheduler.scale(state.x))


@block
def steps(state: Value, *, scheduler: Scheduler) -> Value:
    return Value(x=scheduler.step(state.x))


@block
def calls(state: Value, *, net: nn.Cell) -> Value:
    return Value(x=net(state.x))


@block
def draws(state: Value) -> Value:
    return Value(x=late_ops.standard_normal((3,)) + state.x)


@block
def draws_in_numpy(state: Value) -> Value:
    return Value(x=state.x + float(late_numpy.random.default_rng().normal()))


@block
def draws_in_a_helper(state: Value) -> Value:
    return Value(x=drawing(state.x))


@block
def counts(state: Value) -> Value:
    return Value(x=state.x + next(NUMBERS))


@block
def looks_at_the_clock(state: Value) -> Value:
    return Value(x=state.x * time.time())


@block
def draws_as_a_method(state: Value) -> Value:
    return Value(x=same(state.x).bernoulli())


def same(x: Any) -> Any:
    return x


late_ops, late_numpy, late_random = ops, np, python_random
NUMBERS = itertools.count()
"""Below the blocks, which are refused where these are known: what draws otherwise has to be found here."""


@pytest.mark.parametrize(
    ("of", "components", "known"),
    [
        (computes, {}, True),
        (draws_from_a_key, {}, True),
        (scales, {"scheduler": Scheduler()}, True),
        (calls, {"net": Net()}, True),
        (steps, {"scheduler": Scheduler()}, False),
        (calls, {"net": Noisy()}, False),
        (draws, {}, False),
        (draws_in_numpy, {}, False),
        (draws_in_a_helper, {}, False),
        (counts, {}, False),
        (looks_at_the_clock, {}, False),
        (draws_as_a_method, {}, False),
    ],
)
def test_what_is_known_to_give_the_same_again(of: Any, components: dict[str, object], known: bool) -> None:
    assert is_repeatable(program(of), components) is known


def test_what_a_function_around_holds_is_looked_at() -> None:
    def made(source: Callable[[], float]) -> Any:
        @block
        def reads(state: Value) -> Value:
            return Value(x=state.x * later())

        later = source  # behind the block, which is refused where it is known
        return reads

    total = 0.0

    def constant() -> float:
        return 2.0

    def adding() -> float:
        nonlocal total
        total += 1.0
        return total

    assert is_repeatable(program(made(constant)), {})
    assert not is_repeatable(program(made(adding)), {})
    assert not is_repeatable(program(made(python_random.random)), {})
