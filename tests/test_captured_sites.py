"""Captured Cells that are called late, one by an index, in a loop over a list, with `*` and `**`."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor, nn, ops

from fnloop import Block, BlockState, CompileWarning, block, loop


class Untidy(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    """A Cell whose source MindSpore's parser does not read."""

    def __init__(self, inner: int = 4, outer: int = 4, factor: float = 1.0) -> None:
        super().__init__()
        self.dense = nn.Dense(inner, outer)
        self.factor = factor

    def construct(self, x: Any, bias: Any = None, *, gain: float = 1.0, **others: Any) -> Any:
        try:
            y = self.dense(x) * self.factor * gain
        finally:
            pass
        return ops.tanh(y if bias is None else y + bias)


class Count(BlockState):
    n: int


class Index(BlockState):
    i: int


class At(BlockState):
    x: Tensor
    i: int


class Value(BlockState):
    x: Tensor


@loop
def repeat(state: Count) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@block
def late(state: At, *, net: nn.Cell, other: nn.Cell) -> Value:
    """Two branches that the first iterations do not take, one behind a `return`."""
    if state.i < 3:
        return Value(x=state.x * 0.9)
    x = net(state.x) if state.i % 2 else other(state.x, bias=state.x)
    if state.i > 4 and state.i != 7:
        x = x + guided(net, x, state.i) + inner(x=x, i=state.i, net=other).x
    return Value(x=x)


def guided(net: nn.Cell, x: Tensor, i: int) -> Tensor:
    if i > 5:
        return 2 * net(x * 2) - net(x)  # type: ignore[no-any-return]
    return x


@block
def inner(state: At, *, net: nn.Cell) -> Value:
    return Value(x=net(state.x * 3) if state.i > 6 else state.x)


@block
def listed(state: At, *, nets: nn.CellList, shapes: nn.CellList) -> Value:
    """One by an index, all in a loop, those of several shapes too."""
    x = state.x + nets[state.i % len(nets)](state.x) + 0.1 * nets[state.i % 3 - 3](x=state.x)
    for net in nets:
        x = x + 0.1 * net(x)
    for number, net in enumerate(shapes):
        x = net(x) / (number + 1)
    first = nets[0]
    given, named = (x, state.x), {"bias": state.x * 2}
    return Value(x=x + first(*given[:1], bias=given[1]) + nets[1](*(x,), **named))


def components(kind: str) -> dict[str, Any]:
    ms.set_seed(3)
    if kind == "late":
        return {"net": Untidy(), "other": Untidy(factor=2.0)}
    nets = nn.CellList([Untidy(factor=number + 1.0) for number in range(3)])
    return {"nets": nets, "shapes": nn.CellList([Untidy(4, 8), Untidy(8, 2), Untidy(2, 4)])}


X = Tensor(np.linspace(-1, 1, 8).reshape(2, 4).astype(np.float32))


@pytest.mark.parametrize("step", [late, listed], ids=["late", "listed"])
def test_every_call_of_a_cell_is_in_the_graph(step: Block[Any, Any]) -> None:
    pipe = repeat.from_blocks_dict({"step": step.bind(**components(step.name))})
    fast = pipe.compile(fullgraph=True)
    for n in (5, 9):
        assert np.array_equal(pipe(x=X, n=n).x.asnumpy(), fast(x=X, n=n).x.asnumpy())


def test_what_cannot_be_seen_before_stays_in_python() -> None:
    @block
    def out_of_range(state: At, *, nets: nn.CellList) -> Value:
        return Value(x=nets[state.i // 3](state.x))

    @block
    def of_two_shapes(state: At, *, nets: nn.CellList) -> Value:
        some = state.x if state.i > 3 else state.x[:1]
        return Value(x=state.x + nets[0](some).sum())

    @block
    def of_two_numbers(state: At, *, nets: nn.CellList) -> Value:
        named = {"bias": state.x}
        if state.i > 3:
            named = {"bias": state.x, "gain": Tensor(2.0)}
        return Value(x=nets[0](state.x, **named))

    nets = components("listed")["nets"]
    for step in (out_of_range, of_two_shapes, of_two_numbers):
        pipe = repeat.from_blocks_dict({"step": step.bind(nets=nets)})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CompileWarning)
            fast = pipe.compile()
            assert np.array_equal(pipe(x=X, n=9).x.asnumpy(), fast(x=X, n=9).x.asnumpy())
            if step is out_of_range:
                with pytest.raises(Exception, match="must be a number in range"):
                    fast(x=X, n=11)
