"""Arrays of NumPy of several axes, and loops over their entries, are in the graph: tables of Runge-Kutta methods."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import BlockState, CompileError, block, loop
from fnloop.blocks import AnyBlock

A = np.array([[0, 0, 0, 0], [0.5, 0, 0, 0], [0, 0.5, 0, 0], [0, 0, 1, 0]])
B = np.array([1, 2, 2, 1]) / 6
C = np.array([0, 0.5, 0.5, 1.0])
WHOLE = np.arange(24).reshape(2, 3, 4)
SHORT = A.astype(np.float32) + np.float32(0.1)
STEP = 0.05


class Count(BlockState):
    n: int


class Index(BlockState):
    i: int


class At(BlockState):
    x: Float[Tensor, " c"]
    i: int


class Row(BlockState):
    x: Float[Tensor, " c"]


class Tables:
    def __init__(self) -> None:
        self.weights = B.copy()


@loop
def repeat(state: Count) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


def field(t: float, x: Tensor) -> Tensor:
    return ops.tanh(x) * (1 - t * 0.1)


@block
def by_index(state: At) -> Row:
    slopes: list[Tensor] = []
    for r in range(len(B)):
        y = state.x
        for c in range(r):
            y = y + slopes[c] * (STEP * A[r, c])
        slopes.append(field(STEP * state.i + STEP * float(C[r]), y))
    x = state.x
    for b, slope in zip(B, slopes):  # noqa: B905
        x = x + slope * STEP * b
    return Row(x=x)


@block
def by_rows(state: At) -> Row:
    slopes: list[Tensor] = []
    for r in range(A.shape[0]):
        y = state.x
        for a, slope in zip(A[r], slopes):  # noqa: B905
            y = y + slope * a * STEP
        slopes.append(field(STEP * state.i + STEP * C[r], y))
    return Row(x=state.x + sum(slope * b for b, slope in zip(B, slopes, strict=True)) * STEP)


@block
def by_what_varies(state: At) -> Row:
    i = state.i
    x = state.x * (1 + A[i % 4][(i + 1) % 4] * 0.1 + A[-1, i % 3 - 3] * 0.2) + WHOLE[i % 2, -1][i % 4] * 0.01
    for place, c in enumerate(C):
        x = x + x * (c * place * 0.01)
    return Row(x=x + float(SHORT[i % 4, 2]) * 0.1)


@block
def by_component(state: At, *, tables: Tables) -> Row:
    x = state.x
    for b in reversed(list(tables.weights)):
        x = x * 0.9 + x * b * (state.i + 1) * 0.1
    return Row(x=x + tables.weights[state.i % len(tables.weights)])


X = Tensor(np.linspace(-0.5, 0.7, 4).astype(np.float32))


def same(made: AnyBlock, fast: AnyBlock) -> None:
    for x in (X, X * 2 - 0.1):
        np.testing.assert_allclose(fast(x=x, n=9).x.asnumpy(), made(x=x, n=9).x.asnumpy(), rtol=2e-6, atol=1e-7)


@pytest.mark.parametrize("made", [by_index, by_rows, by_what_varies])
def test_tables_are_read_in_the_graph(made: AnyBlock) -> None:
    pipe = repeat.from_blocks_dict({"made": made})
    same(pipe, pipe.compile(fullgraph=True))


def test_tables_are_guarded() -> None:
    tables = Tables()
    pipe = repeat.from_blocks_dict({"made": by_component}).bind(tables=tables)
    fast = pipe.compile(fullgraph=True)
    same(pipe, fast)
    tables.weights[1] = 0.7
    same(pipe, fast)
    tables.weights = np.array([0.2, 0.3, 0.4])
    same(pipe, fast)


def test_an_index_beyond_the_table_fails_as_in_python() -> None:
    @block
    def late(state: At) -> Row:
        return Row(x=state.x * A[state.i - 3, 1])

    pipe = repeat.from_blocks_dict({"late": late})
    fast = pipe.compile(fullgraph=True)
    np.testing.assert_allclose(fast(x=X, n=7).x.asnumpy(), pipe(x=X, n=7).x.asnumpy())
    with pytest.raises(IndexError, match="out of bounds"):
        fast(x=X, n=9)


def test_what_is_no_number_is_refused_with_what_to_write() -> None:
    @block
    def short(state: At) -> Row:
        x = state.x
        for c in range(3):
            x = x * SHORT[2, c]
        return Row(x=x)

    with pytest.raises(CompileError, match=r"write `float\(SHORT\[2, c\]\)`"):
        repeat.from_blocks_dict({"short": short}).compile(fullgraph=True)
