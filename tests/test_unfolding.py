"""Composites, loops, gradients and maps that blocks call by hand are in the graph, as if they were wired."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any, Literal

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn, ops

from fnloop import (
    BlockState,
    CompileError,
    CompileWarning,
    block,
    call_with,
    checks,
    grad,
    loop,
    sequence,
    switch,
    value_and_grad,
    vmap,
    weights_of,
)
from fnloop.blocks import AnyBlock


class Count(BlockState):
    n: int


class Index(BlockState):
    i: int


class Row(BlockState):
    x: Float[Tensor, " c"]


class At(BlockState):
    x: Float[Tensor, " c"]
    i: int


class Energy(BlockState):
    energy: Float[Tensor, ""]


class Scaled(BlockState):
    x: Float[Tensor, " c"]
    scale: float = 0.5


class Two(BlockState):
    x: Float[Tensor, " c"]
    y: Float[Tensor, " c"]


@loop
def repeat(state: Count) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@block
def cube(state: Row) -> Energy:
    return Energy(energy=(state.x**3).sum())


@block
def product(state: Two) -> Energy:
    return Energy(energy=(state.x**2 * state.y).sum())


@block
def halve(state: Scaled) -> Row:
    return Row(x=state.x * state.scale + 0.1)


@block
def bend(state: Row) -> Row:
    return Row(x=ops.tanh(state.x))


@switch
def parity(state: Index) -> Literal["even", "odd"]:
    return "odd" if state.i % 2 else "even"


X = Tensor(np.linspace(-0.5, 0.5, 4).astype(np.float32))

slope, both = grad(cube, wrt="x"), grad(product, wrt=("x", "y"))
chain = sequence.from_blocks_dict({"halve": halve, "bend": bend})
chained = repeat.from_blocks_dict({"halve": halve, "bend": bend})
either = parity.from_blocks_dict({"even": bend, "odd": chain})


def same(made: AnyBlock, n: int = 9, **bound: Any) -> AnyBlock:
    """In one graph it gives what Python gives, in a second call with other values too; gives the compiled block."""
    pipe = repeat.from_blocks_dict({"made": made}).bind(**bound)
    fast = pipe.compile(fullgraph=True)
    for x in (X, X * 2 - 0.3):
        np.testing.assert_allclose(fast(x=x, n=n).x.asnumpy(), pipe(x=x, n=n).x.asnumpy(), rtol=2e-6, atol=1e-7)
    return fast


@block
def descends(state: At) -> Row:
    return Row(x=state.x - 0.01 * slope(x=state.x).grad_x * (1 + state.i))


@block
def made_inside(state: At) -> Row:
    near = state.x * 0.5
    near = near + 0.1 * state.i
    derive = grad(cube, wrt="x")
    made = value_and_grad(cube, wrt="x")(x=near)
    return Row(x=state.x - 0.01 * made.grad_x - 0.001 * made.energy + 0.001 * derive(Row(x=near)).grad_x)


@block
def of_one_tensor(state: At) -> Row:
    made = both(x=state.x, y=state.x)  # fnloop's gradient is by each
    return Row(x=state.x - 0.01 * made.grad_x - 0.003 * made.grad_y * state.i)


@block
def calls_chain(state: At) -> Row:
    return Row(x=chain(x=chain(state).x, scale=0.7).x * (1 + 0.1 * state.i))


@block
def calls_loop(state: At) -> Row:
    some = chained(x=state.x, n=state.i).x
    return Row(x=chained(x=some, n=3, scale=state.i / 10).x + 0.1 * state.x)


@block
def calls_switch(state: At) -> Row:
    y = either(x=state.x + 0.01 * state.i, i=state.i).x
    if state.i > 5:  # late
        y = y * 0.5
    return Row(x=y + 0.2)


@block
def calls_caller(state: At) -> Row:
    return Row(x=nested(x=state.x, i=state.i).x)


nested = sequence.from_blocks_dict({"descends": descends, "bend": bend})


@pytest.mark.parametrize(
    "made", [descends, made_inside, of_one_tensor, calls_chain, calls_loop, calls_switch, calls_caller]
)
def test_what_a_block_calls_is_in_its_graph(made: AnyBlock, monkeypatch: pytest.MonkeyPatch) -> None:
    same(made)
    monkeypatch.setenv("FNLOOP_SEGMENT", "2")
    same(made)


def test_in_nested_loops_and_branches_taken_late() -> None:
    @switch
    def late(state: Index) -> Literal["plain", "calls"]:
        return "calls" if state.i > 5 else "plain"

    chosen = late.from_blocks_dict({"plain": bend, "calls": calls_loop})
    same(chosen)
    pipe = repeat.rename(i="o", n="outer").from_blocks_dict({"inner": repeat.from_blocks_dict({"made": descends})})
    fast = pipe.compile(fullgraph=True)
    for n in (4, 7):
        np.testing.assert_allclose(
            fast(x=X, n=n, outer=3).x.asnumpy(), pipe(x=X, n=n, outer=3).x.asnumpy(), rtol=2e-6, atol=1e-7
        )


def test_a_map_that_is_called_with_slices() -> None:
    class Rows(BlockState):
        x: Float[Tensor, "b c"]

    class RowsAt(Rows):
        i: int

    every = vmap(chain, fields={"x": 0})

    @block
    def mapped(state: RowsAt) -> Rows:
        return Rows(x=state.x * 0.9 + every(x=state.x, scale=0.3).x * (0.1 * state.i))

    pipe = repeat.from_blocks_dict({"mapped": mapped})
    fast = pipe.compile(fullgraph=True)
    for rows in (3, 20):
        x = Tensor(np.linspace(-1, 1, rows * 4).reshape(rows, 4).astype(np.float32))
        np.testing.assert_allclose(fast(x=x, n=9).x.asnumpy(), pipe(x=x, n=9).x.asnumpy(), rtol=2e-6, atol=1e-7)


def test_training_of_weights_that_are_data() -> None:
    class Batch(BlockState):
        weights: dict[str, Tensor]
        x: Float[Tensor, "b c"]

    class Weights(BlockState):
        weights: dict[str, Tensor]

    @block
    def loss(state: Batch, *, net: nn.Cell) -> Energy:
        return Energy(energy=(call_with(net, state.weights, state.x) ** 2).mean())

    learn = grad(loss, wrt="weights")

    @block
    def step(state: Batch, *, net: nn.Cell) -> Weights:
        made = learn(weights=state.weights, x=state.x, net=net).grad_weights
        return Weights(weights={name: weight - 0.1 * made[name] for name, weight in state.weights.items()})

    net = nn.Dense(4, 4)
    x = Tensor(np.linspace(-1, 1, 8).reshape(2, 4).astype(np.float32))
    pipe = repeat.from_blocks_dict({"step": step}).bind(net=net)
    fast = pipe.compile(fullgraph=True)
    for given in (x, x * 2):
        expected = pipe(weights=weights_of(net), x=given, n=9).weights
        found = fast(weights=weights_of(net), x=given, n=9).weights
        for name, weight in expected.items():
            np.testing.assert_allclose(found[name].asnumpy(), weight.asnumpy(), rtol=2e-6, atol=1e-7)


def test_calls_that_need_not_run_stay_in_python() -> None:
    @block
    def in_a_branch(state: At) -> Row:
        x = state.x
        if state.i > 5:
            x = chain(x=x).x
        return Row(x=x)

    @block
    def behind_a_return(state: At) -> Row:
        if state.i < 5:
            return Row(x=state.x)
        return Row(x=chain(x=state.x, scale=1 / (state.i - 4)).x)

    @block
    def in_a_comprehension(state: At) -> Row:
        return Row(x=sum([chain(x=state.x, scale=0.1 * j).x for j in range(3)]))

    for made in (in_a_branch, behind_a_return, in_a_comprehension):
        pipe = repeat.from_blocks_dict({"made": made})
        with pytest.raises(CompileError, match="which is made of others"):
            pipe.compile(fullgraph=True)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CompileWarning)
            fast = pipe.compile()
        assert np.array_equal(fast(x=X, n=9).x.asnumpy(), pipe(x=X, n=9).x.asnumpy())


def test_what_writes_weights_runs_once() -> None:
    class Batch(BlockState):
        x: Float[Tensor, "b c"]

    @block
    def bend_rows(state: Batch) -> Batch:
        return Batch(x=ops.tanh(state.x))

    bent = sequence.from_blocks_dict({"bend": bend_rows, "again": bend_rows})

    @block
    def normalized(state: Batch, *, norm: nn.Cell) -> Batch:
        h = norm(state.x)
        return Batch(x=bent(x=h).x + 0.1 * h)

    x = Tensor(np.linspace(-1, 1, 8).reshape(4, 2).astype(np.float32))
    means = []
    for compiled in (False, True):
        norm = nn.BatchNorm1d(2)
        norm.set_train()
        pipe: AnyBlock = repeat.from_blocks_dict({"made": normalized}).bind(norm=norm)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CompileWarning)
            means += [((pipe.compile() if compiled else pipe)(x=x, n=9).x.asnumpy(), norm.moving_mean.asnumpy())]
    np.testing.assert_allclose(means[1][0], means[0][0], rtol=2e-6, atol=1e-7)
    np.testing.assert_allclose(means[1][1], means[0][1], rtol=2e-6, atol=1e-7)


def test_another_block_under_the_same_name_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = repeat.from_blocks_dict({"made": descends})
    fast = pipe.compile()
    assert np.array_equal(fast(x=X, n=9).x.asnumpy(), pipe(x=X, n=9).x.asnumpy())
    monkeypatch.setitem(globals(), "slope", sequence.from_blocks_dict({"other": other_slope}))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        found = fast(x=X, n=9).x.asnumpy()
    assert np.array_equal(found, pipe(x=X, n=9).x.asnumpy())
    fullgraph = repeat.from_blocks_dict({"made": descends}).compile(fullgraph=True)
    monkeypatch.undo()
    with pytest.raises(CompileError, match="slope is another block now"):
        fullgraph(x=X, n=9)


class Slope(BlockState):
    grad_x: Float[Tensor, " c"]


@block
def other_slope(state: Row) -> Slope:
    return Slope(grad_x=state.x * 2)


def test_paranoid_checks_and_failures_are_those_of_python() -> None:
    @block
    def too_long(state: Row) -> Row:
        if state.x.shape[0] > 3:
            raise ValueError("too long")
        return Row(x=state.x)

    failing = sequence.from_blocks_dict({"too_long": too_long, "bend": bend})

    @block
    def fails(state: At) -> Row:
        return Row(x=failing(x=state.x).x)

    pipe = repeat.from_blocks_dict({"fails": fails})
    with pytest.raises(ValueError, match="too long"):
        pipe.compile()(x=X, n=9)
    with checks("paranoid"):
        same(calls_chain)
