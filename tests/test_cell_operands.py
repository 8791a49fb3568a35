"""Constants in users' Cells with which MindSpore's compiler computes otherwise: these Cells are captured."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor, nn, ops

from fnloop import BlockState, block, loop

SPECIAL = np.array([0.0, -0.0, 1.5, math.nan, math.inf, -math.inf, 3.4e38, -3.4e38])


class Count(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Given(BlockState):
    x: Tensor


class Kept(Given):
    made: Tensor


@loop
def repeat(state: Count) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def step(state: Given, *, cell: nn.Cell) -> Kept:
    return Kept(x=-state.x, made=cell(state.x))


def agree(cell: nn.Cell, x: np.ndarray[Any, Any], *, captured: bool = True) -> None:
    """Whether a graph gives what Python gives, to the sign of zeros, and how it has the Cell."""
    explained = agree_in_bits(cell, x)
    assert ("captured" in explained) is captured, explained


def agree_in_bits(cell: nn.Cell, x: np.ndarray[Any, Any]) -> str:
    pipeline = repeat.from_blocks_dict({"step": step.bind(cell=cell)}, outputs=Kept)
    fast = pipeline.compile(verify="never")
    for steps in (9, 2):
        found, expected = (run(x=Tensor(x), steps=steps).made.asnumpy() for run in (fast, pipeline))
        np.testing.assert_array_equal(found, expected)
        assert found.dtype == expected.dtype
        assert (np.signbit(found) == np.signbit(expected))[~np.isnan(expected)].all()
    return str(fast.explain())


class Adding(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    def construct(self, x: Any, bias: Any = 0) -> Any:
        return x + bias


class Holding(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    """What sums may be of, as attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.zeros, self.ones = Tensor(np.zeros(8, np.float32)), Tensor(np.ones(8, np.float32))
        self.nan, self.number = math.nan, 0.0
        self.adding = Adding()
        self.shifts = [self.ones, self.zeros]

    def sum_of(self, a: Any, b: Any) -> Any:
        return a + b


class Literal(Holding):
    def construct(self, x: Any) -> Any:
        return x + 0.0


class Attribute(Holding):
    def construct(self, x: Any) -> Any:
        return ops.add(x, self.zeros)


class Entry(Holding):
    def construct(self, x: Any) -> Any:
        return x + self.shifts[1]


class Named(Holding):
    def construct(self, x: Any) -> Any:
        first, total = 1.0, self.number
        for _ in range(3):
            total = total + x * first
        return total


class Made(Holding):
    def construct(self, x: Any) -> Any:
        state = ops.zeros((8,), ms.float32)
        state += x
        return state


class MadeOfNumbers(Holding):
    def construct(self, x: Any) -> Any:
        return Tensor([0.0]) + x


class NaN(Holding):
    def construct(self, x: Any) -> Any:
        return x + self.nan


class Signs(Holding):
    def construct(self, x: Any) -> Any:
        return ops.clamp(x, -0.0, 0.0) + x * 0.0


class ToMethod(Holding):
    def construct(self, x: Any) -> Any:
        return self.sum_of(x, 0)


class ToCell(Holding):
    def construct(self, x: Any) -> Any:
        return self.adding(x, bias=0)


class ByDefault(Holding):
    def construct(self, x: Any) -> Any:
        return self.adding(x)


@pytest.mark.parametrize(
    "cell",
    [Literal, Attribute, Entry, Named, Made, MadeOfNumbers, NaN, Signs, ToMethod, ToCell, ByDefault],
)
def test_zeros_and_nan_in_sums_of_a_cell(cell: type[nn.Cell]) -> None:
    agree(cell(), SPECIAL.astype(np.float32))


class Ordinary(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    def __init__(self) -> None:
        super().__init__()
        self.ones = Tensor(np.ones(8, np.float32))

    def sum_of(self, a: Any, b: Any) -> Any:
        return a + b

    def construct(self, x: Any) -> Any:
        rows, columns = x.shape[0] + 0, len(x.shape) - 1
        return (x + self.ones).reshape(rows)[0 : rows + columns] * 0.5 + self.sum_of(x, 1)


def test_a_cell_of_other_sums_is_read_by_mindspore() -> None:
    agree(Ordinary(), SPECIAL.astype(np.float32), captured=False)


class Filled(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    def construct(self, x: Any) -> Any:
        return ops.concat([ops.pad(x, (1, 1), "constant", 0.1), ops.full_like(x, 0.3), ops.fmod(x, 0.1)])


class Growing(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    def construct(self, x: Any) -> Any:
        parts = (x,)
        while parts[0].sum() < 30:
            parts = (parts[0] * 1.5 + 1,)
        return ops.stack(parts)


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
def test_a_tuple_that_a_loop_of_a_cell_carries_keeps_its_shapes() -> None:
    agree_in_bits(Growing(), np.arange(4, dtype=np.float32))


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
def test_floats_that_a_cell_fills_with_keep_64_bits() -> None:
    agree_in_bits(Filled(), np.array([0.1, -1.7, 5.123456789012345]))


class Masked(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    def construct(self, x: Any) -> Any:
        return x.masked_fill(x > 0, 1)


class Large(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    def __init__(self) -> None:
        super().__init__()
        self.period = 2**31 + 5

    def construct(self, x: Any) -> Any:
        return ops.maximum(x % self.period, 16777217)


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
@pytest.mark.parametrize("cell", [Masked, Large])
def test_whole_numbers_of_a_cell_keep_64_bits(cell: type[nn.Cell]) -> None:
    agree_in_bits(cell(), np.array([1, -5, 2**24 + 1, 2**40 + 3, -(2**40)]))


@pytest.mark.parametrize("cells", [[nn.Hardtanh(-math.inf, math.inf)], [nn.ReLU(), nn.Hardtanh(-1.0, math.inf)]])
def test_bounds_of_mindspores_own_cells(cells: list[nn.Cell]) -> None:
    agree(nn.SequentialCell(cells), SPECIAL.astype(np.float32))


def test_a_zero_that_a_block_gives_a_cell_to_add() -> None:
    @block
    def add(state: Given, *, cell: nn.Cell) -> Kept:
        return Kept(x=-state.x, made=cell(state.x, 0))

    pipeline = repeat.from_blocks_dict({"add": add.bind(cell=Adding())}, outputs=Kept)
    x = Tensor(SPECIAL.astype(np.float32))
    found, expected = (run(x=x, steps=4).made.asnumpy() for run in (pipeline.compile(verify="never"), pipeline))
    assert (np.signbit(found) == np.signbit(expected))[~np.isnan(expected)].all()
