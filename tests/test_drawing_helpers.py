"""Draws in functions and methods that a block calls, and in blocks that return in several places, run before the graph."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import BlockState, CompileError, CompileWarning, block, checks, loop, random
from fnloop.blocks import AnyBlock
from fnloop.random import Key


class Count(BlockState):
    n: int


class Index(BlockState):
    i: int


class At(BlockState):
    x: Float[Tensor, " c"]
    key: Key
    i: int


class Walked(BlockState):
    x: Float[Tensor, " c"]
    key: Key


@loop
def repeat(state: Count) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


def noise_like(key: Key, x: Tensor, scale: float = 0.5) -> Tensor:
    """Noise of the shape of a tensor."""
    return random.normal(key, x.shape) * scale


def jump(key: Key, x: Tensor, i: int) -> tuple[Key, Tensor]:
    key, own = random.split(key)
    if i % 3 == 1:
        return key, x * 0.5
    noise = noise_like(own, x, scale=1.0 / (i + 1))
    return key, ops.tanh(x) + noise


class Scheduler:
    def __init__(self, sigma: float) -> None:
        self.sigma = sigma

    def noise(self, key: Key, x: Tensor) -> Tensor:
        return random.normal(key, x.shape) * self.sigma

    def step(self, key: Key, x: Tensor, i: int) -> Tensor:
        if i == 4:
            return x * 0.9
        return x * 0.9 + self.noise(key, x) / (i + 1)


@block
def by_helper(state: At) -> Walked:
    key, own = random.split(state.key)
    return Walked(x=ops.tanh(state.x) * 0.9 + 0.1 * noise_like(own, state.x), key=key)


@block
def by_two_helpers(state: At) -> Walked:
    key, x = jump(state.key, state.x * 0.9, state.i)
    return Walked(x=x - 0.01, key=key)


@block
def by_method(state: At, *, scheduler: Scheduler) -> Walked:
    key, own = random.split(state.key)
    x = scheduler.step(own, ops.tanh(state.x), state.i)
    return Walked(x=x, key=key)


@block
def with_two_returns(state: At) -> Walked:
    if state.i % 4 == 2:
        return Walked(x=state.x * 0.5, key=state.key)
    key, own = random.split(state.key)
    if state.i == 7:
        return Walked(key=own, x=random.normal(key, state.x.shape))
    return Walked(x=ops.tanh(state.x) + random.normal(own, state.x.shape) * 0.1, key=key)


X = Tensor(np.linspace(-1, 1, 4).astype(np.float32))


def same(pipe: AnyBlock, fast: AnyBlock, **given: Any) -> None:
    for seed, x in ((0, X), (3, X * 2)):
        every = {"x": x, "key": random.key(seed), "n": 9, **given}
        found, expected = fast(**every), pipe(**every)
        np.testing.assert_allclose(found.x.asnumpy(), expected.x.asnumpy(), rtol=2e-6, atol=1e-7)
        assert found.key == expected.key


@pytest.mark.parametrize("made", [by_helper, by_two_helpers, with_two_returns])
def test_draws_run_before_the_graph(made: AnyBlock, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = repeat.from_blocks_dict({"made": made})
    same(pipe, pipe.compile(fullgraph=True))
    monkeypatch.setenv("FNLOOP_SEGMENT", "2")
    same(pipe, pipe.compile(fullgraph=True))


def test_draws_of_a_method_follow_its_object() -> None:
    scheduler = Scheduler(0.3)
    pipe = repeat.from_blocks_dict({"made": by_method}).bind(scheduler=scheduler)
    fast = pipe.compile(fullgraph=True)
    same(pipe, fast)
    scheduler.sigma = 0.7
    same(pipe, fast)
    with checks("paranoid"):
        same(pipe, fast)


def test_another_function_under_the_same_name_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = repeat.from_blocks_dict({"made": by_helper})
    fast, fullgraph = pipe.compile(), pipe.compile(fullgraph=True)
    same(pipe, fast)
    monkeypatch.setitem(globals(), "noise_like", lambda key, x: random.normal(key, x.shape) * 3)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        same(pipe, fast)
    with pytest.raises(CompileError, match="noise_like is another function now"):
        fullgraph(x=X, key=random.key(0), n=9)


def test_another_method_of_the_class_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = repeat.from_blocks_dict({"made": by_method}).bind(scheduler=Scheduler(0.3))
    fast = pipe.compile()
    same(pipe, fast)
    monkeypatch.setattr(Scheduler, "noise", lambda self, key, x: random.uniform(key, x.shape) * self.sigma)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        same(pipe, fast)


def test_what_the_graph_decides_stays_in_python() -> None:
    @block
    def decided(state: At) -> Walked:
        if state.x.sum() > 0.3:
            return Walked(x=state.x * 0.5, key=state.key)
        key, own = random.split(state.key)
        return Walked(x=ops.tanh(state.x) + random.normal(own, state.x.shape), key=key)

    pipe = repeat.from_blocks_dict({"made": decided})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        same(pipe, pipe.compile())
