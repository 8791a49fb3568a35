"""Numbers that decide on a shape, the length of a list or a branch: constants of a graph where it cannot be made else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import Block, BlockState, block, loop
from fnloop.compile.analysis.deciding import deciding_values

AnyBlock = Block[Any, Any]


class Columns(BlockState):
    m: int


class Column(BlockState):
    j: int


@loop
def columns(state: Columns) -> Iterator[Column]:
    for j in range(state.m):
        yield Column(j=j)


class Matrix(BlockState):
    h: Float[Tensor, "rows columns"]


class Entry(Matrix, Column):
    scale: float


@block
def empty(state: Columns) -> Matrix:
    return Matrix(h=ops.zeros((state.m + 1, state.m)))


@block
def fill(state: Entry) -> Matrix:
    h = state.h.copy()
    h[state.j + 1, state.j] = ops.tanh(h.sum()) + state.scale * (state.j + 1)
    return Matrix(h=h)


class Guided(BlockState):
    x: Float[Tensor, "b n"]
    guidance: float
    i: int


class X(BlockState):
    x: Float[Tensor, "b n"]


@block
def guide(state: Guided) -> X:
    """A batch of one has one chunk."""
    out = ops.tanh(state.x)
    if state.guidance > 1.0:
        uncond, cond = out.chunk(2)
        half = uncond + state.guidance * (cond - uncond)
        out = ops.cat([half, half])
    return X(x=out * 0.5 + 0.01 * state.i)


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


def numbers(*shape: int) -> Tensor:
    return Tensor(np.random.default_rng(0).normal(size=shape).astype(np.float32))


def test_a_size_becomes_a_constant() -> None:
    from fnloop import sequence

    pipeline = sequence.from_blocks_dict({"empty": empty, "columns": columns.from_blocks_dict({"fill": fill})})
    fast = pipeline.compile(fullgraph=True)
    for m, scale in ((3, 0.5), (3, 0.25)):
        assert np.array_equal(fast(m=m, scale=scale).h.asnumpy(), pipeline(m=m, scale=scale).h.asnumpy())
    assert fast.compilations == 1  # for this size; the scale varies


@pytest.mark.parametrize("guidance", [1.0, 3.0])
def test_a_branch_that_cannot_run_is_left_out(guidance: float) -> None:
    pipeline = repeat.from_blocks_dict({"guide": guide})
    fast = pipeline.compile(fullgraph=True)
    for steps in (3, 9):
        given = {"x": numbers(2 if guidance > 1 else 1, 4), "guidance": guidance, "steps": steps}
        assert np.array_equal(fast(**given).x.asnumpy(), pipeline(**given).x.asnumpy())
    assert fast.compilations == 1


class Many(BlockState):
    x: Float[Tensor, " n"]
    k: int
    rate: float
    flag: float
    start: int


class Few(BlockState):
    x: Float[Tensor, " k"]


@block
def decides(state: Many) -> Few:
    count = state.k + 1
    found, _ = ops.topk(state.x * state.rate, count)
    if state.flag > 0:
        found = found[state.start :]
    return Few(x=found)


def test_what_decides() -> None:
    named = {name.rsplit("_", 1)[0] for name in deciding_values(decides.program.ops)}
    assert named == {"k", "flag", "start"}
