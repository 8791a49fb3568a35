"""What captured Cells return, and what is computed of it for another Cell: lists, dicts, objects, in one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor, nn, ops

from fnloop import Block, BlockState, block, loop


class Several(NamedTuple):
    first: Any
    inner: Any


@dataclass
class Output:
    sample: Any
    extra: Any = None


@dataclass
class Both(dict):  # type: ignore[type-arg]
    """A dict with attributes, of which those that are None are no keys, as libraries of networks return it."""

    sample: Any = None
    missing: Any = None
    hidden: Any = None

    def __post_init__(self) -> None:
        self.update({name: value for name, value in vars(self).items() if value is not None})

    def __getitem__(self, key: Any) -> Any:
        return super().__getitem__(key) if isinstance(key, str) else list(self.values())[key]


class Network(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    """A Cell whose source MindSpore's parser does not read; it returns what its kind says."""

    def __init__(self, kind: str = "tensor") -> None:
        super().__init__()
        self.dense, self.kind = nn.Dense(4, 4), kind

    def construct(self, x: Any, *others: Any, more: Any = None, scale: Any = 1.0) -> Any:
        match self.kind:
            case "tensor":
                y = ops.tanh(self.dense(x)) * scale
                for one in [*others, *(more.values() if isinstance(more, dict) else more or ())]:
                    y = y + one.sum()
                return y
            case "list":
                return [x, (x[:1], [x * 2])]
            case "object":
                return Output(x * 3, Output(x[:1], [x, x * 2]))
            case "named":
                return Several(x, Several(x * 2, [x]))
            case "both":
                return Both(sample=x, hidden=(x * 2, x[:1]))
            case _:
                return {"a": x, "b": {"c": x * 3}}


class Given(BlockState):
    x: Tensor
    steps: int = 9


class Turn(BlockState):
    scale: float


class State(BlockState):
    x: Tensor
    scale: float


class Result(BlockState):
    x: Tensor


@loop
def repeat(given: Given) -> Iterator[Turn]:
    for i in range(given.steps):
        yield Turn(scale=0.5 / (i + 1))


@block
def of_lists(state: State, *, net: nn.Cell, other: nn.Cell) -> Result:
    """A comprehension, `*`, an item, a call, a sum, as an argument."""
    first, (second, third) = other(state.x)
    x = net(state.x, more=[one * state.scale for one in other(state.x)[1][1]], scale=state.scale)
    x = x + net(state.x, *[one.sum() for one in (first, second)], more=tuple(one + 1.0 for one in third))
    x = x + net(state.x, more=other(state.x)[1][1]) + net(net(state.x), more=[first, *third])
    return Result(x=state.x * 0.8 + x * 0.1)


@block
def of_objects(state: State, *, net: nn.Cell, other: nn.Cell) -> Result:
    got = other(state.x)
    outputs = [other(state.x), other(state.x * 2)]
    x = got.sample * 0.1 + got.extra.sample.sum() * 0.1 + net(state.x, more=got.extra.extra)
    x = x + sum([one.sample for one in outputs]) + (5.0 if got.extra is None else 0.5)
    return Result(x=state.x * 0.8 + x * 0.1)


@block
def of_named(state: State, *, net: nn.Cell, other: nn.Cell) -> Result:
    got = other(state.x)
    first, inner = got
    return Result(x=state.x * 0.8 + net(first) + got[1].first * 0.1 - inner.inner[0] * 0.1 + got[-1][0])


@block
def of_both(state: State, *, net: nn.Cell, other: nn.Cell) -> Result:
    got = other(state.x)
    x = got.sample - got["hidden"][1].sum() * 0.1 + net(state.x, more=got[1]) + got[-1][0] + got[0] * 0.1
    return Result(x=state.x * 0.8 + x * 0.1 + (got.hidden[0] if got.missing is None else 1.0) * 0.1)


@block
def of_dicts(state: State, *, net: nn.Cell, other: nn.Cell) -> Result:
    got = other(state.x)
    return Result(x=state.x * 0.8 + got["a"] * 0.1 + net(state.x, more=got["b"]) + got["b"]["c"] * 0.01)


X = Tensor(np.random.default_rng(0).normal(size=(3, 4)).astype(np.float32))


@pytest.mark.parametrize(
    ("body", "kind"),
    [(of_lists, "list"), (of_objects, "object"), (of_named, "named"), (of_both, "both"), (of_dicts, "dict")],
)
def test_what_a_captured_cell_returns_is_read_in_the_graph(body: Block[Any, Any], kind: str) -> None:
    ms.set_seed(1)
    slow = repeat.from_blocks_dict({"body": body}).bind(net=Network(), other=Network(kind))
    fast = slow.compile(fullgraph=True)
    for x, steps in ((X, 9), (X * 3.0, 5)):
        assert np.array_equal(slow(x=x, steps=steps).x.asnumpy(), fast(x=x, steps=steps).x.asnumpy())
    assert fast.compilations == 1
