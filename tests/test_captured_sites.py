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


class Named(BlockState):
    n: int
    name: str = "a"
    flag: bool = True


class NamedAt(BlockState):
    x: Tensor
    i: int
    name: str
    flag: bool


@block
def chosen(state: NamedAt, *, nets: dict[str, nn.Cell], others: nn.CellDict, listed: nn.CellList) -> Value:
    """One by a name, by a condition that is known or varies, in branches, by an index under a name."""
    a, b = nets["a"], nets["b"]
    x = nets[state.name](state.x) + others[state.name](state.x)
    known = a if state.flag else b
    net = a if state.i % 3 == 1 else b
    if state.i % 4 == 3:  # noqa: SIM108 - a branch is what is tested
        branch = b
    else:
        branch = a
    if state.flag:  # noqa: SIM108
        settled = others["a"]
    else:
        settled = others["b"]
    indexed = listed[state.i % 3]
    x = x + known(x) - net(x) * 0.5 + net(x, bias=x) + branch(x) + settled(x) * 0.1 + indexed(x) - indexed(x * 2)
    first = (b if state.i > 6 else a)(x)
    again = listed[0]
    x = x + again(x)
    again = listed[1]
    return Value(x=(x + again(x) + first) * 0.2)


@block
def in_loops(state: NamedAt, *, nets: dict[str, nn.Cell], others: nn.CellDict, listed: nn.CellList) -> Value:
    """Slices, `reversed`, `zip`, dicts, ranges, `break` and `continue` that are known and that vary, comprehensions."""
    x = state.x
    for key, net in others.items():
        x = x + net(x, gain=0.5 if key == "a" else 0.25) * 0.1
    for number, (net, other) in enumerate(zip(reversed(listed), nets.values(), strict=False), 1):
        x = x + net(x) * 0.1 / number - other(x) * 0.1
    for net, one in zip(listed[1:], [x, x * 2], strict=True):
        x = x + net(one) * 0.1
    for number in range(len(listed)):
        if number == 1:
            break
        x = x + listed[number](x) * 0.1
    for number, net in enumerate(listed):
        if number == 1:
            continue
        if number > state.i % 4:
            break
        x = x + net(x) * 0.1
        if number % 2 == state.i % 2:
            continue
        x = x - net(x) * 0.2
    for net in listed:
        x = x + net(x) * 0.1
        if state.i > 5:
            x = x * 0.5
            break
        elif state.i == 2:
            x = x * 0.7
            continue
        x = x - 0.01
    made = [net(x) * weight for net, weight in zip(listed, (0.1, 0.2, 0.3), strict=True)]
    named = {key: net(x) for key, net in nets.items() if key != "a"}
    again = sum(net(one) for net, one in zip(nets.values(), made, strict=False))
    return Value(x=(x + sum(made) + again + named["b"]) * 0.5)


@loop
def repeat_named(state: Named) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@pytest.mark.parametrize("step", [chosen, in_loops], ids=["chosen", "loops"])
def test_one_of_several_cells_and_loops_over_them_are_in_the_graph(step: Block[Any, Any]) -> None:
    ms.set_seed(3)
    nets = {"a": Untidy(), "b": Untidy(factor=2.0)}
    others = nn.CellDict({"a": Untidy(), "b": Untidy(factor=0.5)})
    listed = nn.CellList([Untidy(factor=number + 1.0) for number in range(3)])
    pipe = repeat_named.from_blocks_dict({"step": step.bind(nets=nets, others=others, listed=listed)})
    fast = pipe.compile(fullgraph=True)
    assert np.array_equal(pipe(x=X, n=9).x.asnumpy(), fast(x=X, n=9).x.asnumpy())
    if step is chosen:
        nets["b"] = others["b"] = Untidy(factor=3.0)  # seen, as it is in Python
        given: dict[str, Any] = {"x": X, "n": 7, "name": "b", "flag": False}
        assert np.array_equal(pipe(**given).x.asnumpy(), fast(**given).x.asnumpy())


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
