"""Lists of records that a body appends to, and names that count by their truth alone, are in the graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import BlockState, CompileError, block, loop
from fnloop.blocks import AnyBlock


class Count(BlockState):
    n: int


class Index(BlockState):
    i: int


class At(BlockState):
    x: Float[Tensor, " c"]
    i: int


class Row(BlockState):
    x: Float[Tensor, " c"]


class Sample(BlockState):
    value: Float[Tensor, " c"]
    weight: float


class Pair(NamedTuple):
    first: Tensor
    second: int


@loop
def repeat(state: Count) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@block
def gathers(state: At) -> Row:
    samples: list[Sample] = []
    for j in range(4):
        samples.append(Sample(value=ops.tanh(state.x * (j + state.i)), weight=0.1 * j))  # noqa: PERF401
    samples.append(Sample(value=state.x, weight=0.5 / (state.i + 1)))
    pairs = [Pair(state.x, 2)]
    if state.i > 5:  # late
        pairs.append(Pair(state.x * 0.5, state.i))
    else:
        pairs.append(Pair(state.x * 0.3, 1))
    total = ops.stack([one.value * one.weight for one in samples]).sum(0)
    return Row(x=total + samples[-1].value * pairs[-1].second * 0.1 + pairs[1].first * 0.01)


@block
def asks(state: At) -> Row:
    late = state.i > 5
    is_warm = (state.x.sum() > 0 and state.i > 2) or late
    x = ops.tanh(state.x + 0.4) if is_warm else state.x - 0.3
    is_cold = not is_warm and state.x[0] < 0
    if is_cold or (is_warm and state.i % 2):
        x = x * 0.9
    return Row(x=x)


X = Tensor(np.linspace(-0.5, 0.7, 4).astype(np.float32))


@pytest.mark.parametrize("made", [gathers, asks])
def test_in_the_graph(made: AnyBlock) -> None:
    pipe = repeat.from_blocks_dict({"made": made})
    fast = pipe.compile(fullgraph=True)
    for x in (X, X * 2 - 0.1):
        np.testing.assert_allclose(fast(x=x, n=11).x.asnumpy(), pipe(x=x, n=11).x.asnumpy(), rtol=2e-6, atol=1e-7)


def test_a_list_of_records_of_two_classes_is_refused() -> None:
    @block
    def mixed(state: At) -> Row:
        rows: list[BlockState] = []
        rows.append(Row(x=state.x))
        rows.append(Sample(value=state.x, weight=0.5))
        return Row(x=state.x * len(rows))

    with pytest.raises(CompileError, match="'rows' holds records of several classes"):
        repeat.from_blocks_dict({"mixed": mixed}).compile(fullgraph=True)
