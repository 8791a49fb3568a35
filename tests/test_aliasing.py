"""Writes in place that a graph may do: into what the function alone holds."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import BlockState, CompileError, block, loop


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


class X(BlockState):
    x: Float[Tensor, " n"]


class Counted(X):
    i: int


def test_slices_of_a_list_that_a_block_has_made_are_lists_of_its_own() -> None:
    @block
    def last_ones(state: Counted) -> X:
        xs = [state.x, state.x * 2, state.x - state.i]
        kept = list(xs)
        kept = kept[-2:]
        kept.append(state.x + 1)
        kept = kept[1:]
        kept.insert(0, state.x * 0.5)
        return X(x=sum(kept) / len(xs) + kept[0])

    pipeline = repeat.from_blocks_dict({"last_ones": last_ones})
    fast = pipeline.compile(fullgraph=True, verify="never")
    for steps in (9, 4):
        x = Tensor([1.0, float(steps)])
        np.testing.assert_array_equal(fast(x=x, steps=steps).x.asnumpy(), pipeline(x=x, steps=steps).x.asnumpy())


def test_a_slice_of_a_tensor_or_of_a_field_is_not() -> None:
    @block
    def view(state: X) -> X:
        y = state.x * 1
        part = y[:1]
        part[0] = 5
        return X(x=y)

    class Rows(X):
        rows: list[Tensor]

    @block
    def given(state: Rows) -> X:
        rows = state.rows
        rows = rows[1:]
        rows.append(state.x)
        return X(x=rows[0] + rows[-1])

    for made, name in ((view, "part"), (given, "rows")):
        with pytest.raises(CompileError, match=f"it writes into '{name}', which others may hold too"):
            made.compile(fullgraph=True)


class Average(NamedTuple):
    mean: float
    seen: int

    def update(self, value: float) -> "Average":
        return self._replace(mean=self.mean + (value - self.mean) / (self.seen + 1), seen=self.seen + 1)


def test_an_update_that_gives_a_value_changes_no_dict() -> None:
    class Averaged(Counted):
        average: Average

    class Next(X):
        average: Average

    @block
    def step(state: Averaged) -> Next:
        average = state.average
        average = average.update(state.i * 0.3)
        return Next(x=state.x + average.mean, average=average)

    pipeline = repeat.from_blocks_dict({"step": step})
    fast = pipeline.compile(fullgraph=True, verify="never")
    for steps, start in ((9, 0.0), (5, 2.5)):
        given = {"x": Tensor([1.0, 2.0]), "average": Average(start, 0), "steps": steps}
        got, right = fast(**given), pipeline(**given)
        assert got.average == right.average
        assert type(got.average) is Average
        np.testing.assert_array_equal(got.x.asnumpy(), right.x.asnumpy())
