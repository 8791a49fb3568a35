"""Blocks that blocks call by hand are part of the graph, and what Python checks of them is checked."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from types import SimpleNamespace

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn, ops

from fnloop import BlockState, CompileWarning, StateError, block, loop
from fnloop.blocks import AnyBlock


class Count(BlockState):
    n: int


class Index(BlockState):
    i: int


class At(BlockState):
    x: Float[Tensor, "b c"]
    i: int


class Value(BlockState):
    x: Float[Tensor, "b c"]


class Latents(BlockState):
    latents: Tensor
    i: int


class In(BlockState):
    x: Float[Tensor, "b c"]
    scale: float = 2.0
    mode: str = "plain"
    bias: Tensor | None = None


class Wide(In):
    extra: int = 1


class Out(BlockState):
    y: Float[Tensor, "b c"]
    count: int = 3


class Other(BlockState):
    count: int
    y: Tensor


@loop
def repeat(state: Count) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@block
def inner(state: In) -> Out:
    y = state.x * state.scale
    if state.mode == "shifted":
        y = y + len(state.mode)
    if state.bias is not None:
        y = y + state.bias
    return Out(y=ops.tanh(y), count=4)


@block
def through(state: In, *, net: nn.Cell, settings: SimpleNamespace) -> Out:
    return Out(y=net(state.x) * settings.gain * state.scale)


@block
def chosen(state: At) -> Out:
    if state.i > 5:
        return inner(x=state.x)
    return Out(y=state.x * 0.5)


X = Tensor(np.linspace(-1, 1, 8).reshape(2, 4).astype(np.float32))


def looped(made: AnyBlock) -> AnyBlock:
    return repeat.from_blocks_dict({"made": made})


def same(pipe: AnyBlock, fast: AnyBlock, n: int = 9) -> None:
    assert np.array_equal(pipe(x=X, n=n).x.asnumpy(), fast(x=X, n=n).x.asnumpy())


def test_blocks_called_in_each_way_are_in_the_graph() -> None:
    dense = nn.Dense(4, 4, weight_init="ones")
    settings = SimpleNamespace(gain=0.1)
    bound, renamed = through.bind(net=dense), inner.rename(x="latents", scale="i")

    @block
    def calls(state: At, *, settings: SimpleNamespace) -> Value:
        x = inner(In(x=state.x)).y  # a record that is made
        x = inner(Wide(x=x, scale=state.i / 4)).y  # of a class below
        x = inner(x=x, mode="shifted", bias=ops.ones_like(x)).y * 0.7
        x = x + bound(x=x, scale=0.3, settings=settings).y
        x = renamed(Latents(latents=x, i=state.i)).y + inner(state).count  # type: ignore[arg-type]
        if state.i > 5:  # late
            x = chosen(x=x, i=state.i).y
        return Value(x=x)

    @block
    def handed_on(state: At) -> Value:
        return keep(At(x=inner(state).y - 0.2, i=state.i))  # type: ignore[arg-type]

    @block
    def keep(state: At) -> Value:
        return Value(x=state.x * (1 + state.i))

    pipe = repeat.from_blocks_dict({"calls": calls.bind(settings=settings), "on": handed_on})
    fast = pipe.compile(fullgraph=True)
    same(pipe, fast)
    settings.gain = 0.4  # what the called block read is guarded
    same(pipe, fast)
    dense.weight.set_data(dense.weight * 2)
    same(pipe, fast)


def test_late_calls_that_python_would_refuse_are_refused() -> None:
    @block
    def too_flat(state: Value) -> Value:
        return Value(x=state.x.sum(-1))  # one axis too few

    @block
    def given(state: At) -> Value:
        return Value(x=inner(x=state.x[0]).y + state.x if state.i > 5 else state.x)

    @block
    def gives(state: At) -> Value:
        return Value(x=state.x + too_flat(x=state.x).x.sum() if state.i > 5 else state.x)

    for made, why in ((given, "got x=float32"), (gives, r"wrote x=float32\[2\], but declares")):
        pipe = looped(made)
        fast = pipe.compile()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CompileWarning)
            same(pipe, fast, 4)
            with pytest.raises(StateError, match=why):
                fast(x=X, n=9)


def test_a_print_in_a_called_block_shows_once_for_each_call(capsys: pytest.CaptureFixture[str]) -> None:
    @block
    def told(state: Value) -> Value:
        print("told")
        return Value(x=state.x)

    @block
    def calls(state: At) -> Value:
        return told(x=state.x + 1)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        looped(calls).compile()(x=X, n=5)
    assert capsys.readouterr().out.count("told") == 5


def test_records_of_several_classes_are_never_mixed_up() -> None:
    def picked(x: Tensor, i: int) -> Out | Other:
        if i > 5:
            return Other(count=i, y=x)
        return Out(y=x, count=i)

    @block
    def by_helper(state: At) -> Value:
        return Value(x=state.x + picked(state.x, state.i).count)

    @block
    def by_branch(state: At) -> Value:
        made: Out | Other = Out(y=state.x, count=state.i)
        if state.i > 5:
            made = Other(count=state.i, y=state.x)
        return Value(x=state.x + made.count)

    @block
    def by_choice(state: At) -> Value:
        made = Other(count=state.i, y=state.x) if state.i > 5 else Out(y=state.x, count=state.i)
        return Value(x=state.x + made.count)

    @block
    def by_loop(state: At) -> Value:
        made, x = Out(y=state.x, count=state.i), state.x
        for _ in range(3):
            x = x + made.count
            made = Other(count=state.i, y=x)  # type: ignore[assignment]
        return Value(x=x)

    for made in (by_helper, by_branch, by_choice, by_loop):
        pipe = looped(made)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CompileWarning)
            same(pipe, pipe.compile())
