"""Loops that draw and whose end the graph finds out: what Python draws for a piece, and what is thrown away."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor, nn, ops

from fnloop import BlockState, CompileWarning, StateError, block, checks, failure_of, loop, loop_while, random, sequence


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Value(BlockState):
    x: Tensor


class Chain(BlockState):
    x: Tensor
    key: random.Key


class Noise(BlockState):
    key: random.Key
    noise: Tensor


class Noisy(BlockState):
    x: Tensor
    noise: Tensor
    i: int


class Sampled(BlockState):
    x: Tensor
    key: random.Key
    accepted: int


class Wanted(BlockState):
    accepted: int
    wanted: int


class Shown(BlockState):
    x: Tensor
    noise: Tensor
    key: random.Key


def is_small(state: Value) -> bool:
    return bool(state.x.max() < 0.5)


@loop(until=is_small)
def until_small(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@loop_while
def is_large(state: Value) -> bool:
    return bool(state.x.max() > 0.5)


@loop_while
def wants_more(state: Wanted) -> bool:
    if state.wanted > 100:
        return False
    return state.accepted < state.wanted


@block
def shrink(state: Chain) -> Chain:
    key, noise_key = random.split(state.key)
    return Chain(x=state.x * 0.75 + 0.05 * random.normal(noise_key, (4,)), key=key)


@block
def draw(state: Chain) -> Noise:
    key, noise_key = random.split(state.key)
    return Noise(key=key, noise=random.normal(noise_key, state.x.shape))


@block
def apply(state: Noisy, *, net: nn.Cell) -> Value:
    return Value(x=net(state.x) * 0.5 + state.noise * 0.1 + state.i * 0.001)


@block
def metropolis(state: Sampled) -> Sampled:
    key, step_key, accept_key = random.split(state.key, 3)
    new = state.x + 0.5 * random.normal(step_key, state.x.shape)
    ratio = ops.exp((state.x**2).sum() - (new**2).sum())
    takes = bool(random.uniform(accept_key, ()) < ratio)
    x, accepted = (new, state.accepted + 1) if takes else (state.x, state.accepted)
    return Sampled(x=x, key=key, accepted=accepted)


@block
def draw_again(state: Chain) -> Value:
    return Value(x=state.x + random.normal(state.key, (4,)))


X = Tensor(np.array([1.0, -2.0, 0.5, 3.0], np.float32))


def same(one: Any, other: Any) -> bool:
    """Whether two records are equal to the last bit."""
    pairs = [(getattr(one, name), getattr(other, name)) for name in one.__struct_fields__]
    return all(
        np.array_equal(a.asnumpy(), b.asnumpy()) if isinstance(a, Tensor) else a == b and type(a) is type(b)
        for a, b in pairs
    )


def calls(*others: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"x": X * scale, "key": random.key(scale), **more} for scale, more in zip((1, 30, 3, 0), others, strict=False)
    ]


@pytest.mark.parametrize("size", ["", "3"])
def test_any_size_of_pieces_gives_the_same_numbers(size: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SEGMENT", size)
    pipe = is_large.from_blocks_dict({"a": shrink})
    fast = pipe.compile()
    for given in calls({}, {}, {}, {}):  # the last one has no iteration
        assert same(fast(**given), pipe(**given))
    assert fast.compilations == 1
    said = str(fast.explain())
    assert "graph 1, in pieces" in said
    assert "a, ahead  Python, before each piece" in said


def test_an_early_end_with_a_block_that_draws_with_the_shape_of_the_carry() -> None:
    loop_ = until_small.from_blocks_dict({"draw": draw, "apply": apply}, outputs=Shown)
    pipe = sequence.from_blocks_dict({"loop": loop_, "again": draw_again}).bind(net=nn.Dense(4, 4))
    fast = pipe.compile()
    for given in calls({"steps": 40}, {"steps": 30}, {"steps": 2}):
        assert same(fast(**given), pipe(**given))
    assert fast.compilations == 1
    with checks("paranoid"):  # which draws from the key behind the loop, and no other time
        assert same(fast(**given), pipe(**given))


def test_a_sampler_that_stops_when_it_has_accepted_enough() -> None:
    pipe = wants_more.from_blocks_dict({"sample": metropolis})
    fast = pipe.compile()
    wanted = [{"wanted": 9}, {"wanted": 30}, {"wanted": 2}, {"wanted": 101}]
    for given in calls(*[{"accepted": 0, **one} for one in wanted]):
        assert same(fast(**given), pipe(**given))
    assert fast.compilations == 1


class KeyAt(BlockState):
    key: random.Key
    i: int


@block
def draw_at_most_nine(state: KeyAt) -> Noise:
    key, noise_key = random.split(state.key)
    return Noise(key=key, noise=random.normal(noise_key, (4 if state.i < 9 else -1,)))


@block
def apply_slowly(state: Noisy) -> Value:
    return Value(x=state.x * 0.75 + state.noise * 0.01)


def test_a_draw_that_fails_does_as_in_python_and_is_no_failure_behind_the_end() -> None:
    pipe = until_small.from_blocks_dict({"draw": draw_at_most_nine, "apply": apply_slowly})
    fast = pipe.compile()
    given = {"x": X, "key": random.key(0), "steps": 30}
    assert same(fast(**given), pipe(**given))  # whose piece would draw ten times and more
    states = []
    for run in (pipe, fast):
        with pytest.raises(StateError, match="-1") as error:
            run(**{**given, "x": X * 90})
        failure = failure_of(error.value)
        assert failure is not None
        states.append((failure.path, failure.state["key"], str(failure.state["x"])))
    assert states[0] == states[1]
    assert fast.compilations == 1


def test_an_interrupt_leaves_a_state_from_which_the_loop_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = is_large.from_blocks_dict({"a": shrink})
    fast, given = pipe.compile(), {"x": X * 90, "key": random.key(1)}
    whole = fast(**given)
    draws, words = itertools.count(), random._words

    def interrupted(*arguments: Any, **named: Any) -> Any:
        if next(draws) == 31:
            raise KeyboardInterrupt
        return words(*arguments, **named)

    with monkeypatch.context() as patched:
        patched.setattr(random, "_words", interrupted)
        with pytest.raises(KeyboardInterrupt) as error:
            fast(**given)
    failure = failure_of(error.value)
    assert failure is not None
    assert failure.state["key"] != given["key"]
    assert same(pipe(**failure.state), whole)


@block
def leave_the_graph(state: Chain) -> Chain:
    key, noise_key = random.split(state.key)
    return Chain(x=Tensor(state.x.asnumpy() * 0.5) + 0.01 * random.normal(noise_key, (4,)), key=key)


@block
def split_in_a_branch(state: Chain) -> Chain:
    if state.x.max() < 1:
        return Chain(x=state.x * 0.5, key=state.key)
    key, noise_key = random.split(state.key)
    return Chain(x=state.x * 0.75 + 0.01 * random.normal(noise_key, (4,)), key=key)


@pytest.mark.parametrize("step", [leave_the_graph, split_in_a_branch], ids=lambda step: step.name)
def test_what_needs_what_the_graph_computes_stays_in_python(step: Any) -> None:
    pipe = is_large.from_blocks_dict({"a": step})
    with pytest.warns(CompileWarning, match="is repeated from Python"):
        fast = pipe.compile()
    assert same(fast(x=X, key=random.key(1)), pipe(x=X, key=random.key(1)))
    assert fast.compilations == 0
