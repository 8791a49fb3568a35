"""Inputs of a map that run together, as one `vmap`."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor

from fnloop import BlockState, StateError, block, loop
from fnloop.scale.worker import Held, outcomes


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Grown(BlockState):
    x: Tensor


class Counted(BlockState):
    x: Tensor
    count: int = 0


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def grow(state: Grown) -> Grown:
    return Grown(x=state.x * 1.5 + 1)


@block
def count(state: Counted) -> Counted:
    return Counted(x=state.x + 1, count=state.count + 1)


growing = repeat.from_blocks_dict({"grow": grow})
counting = repeat.from_blocks_dict({"count": count})


def rows(*sizes: int) -> list[dict[str, Any]]:
    return [{"x": Tensor(np.arange(size, dtype=np.float32) + n), "steps": 3} for n, size in enumerate(sizes)]


def test_a_batch_gives_what_single_runs_give() -> None:
    compiled = growing.rename(x="y").compile()
    inputs = [{"y": one["x"], "steps": one["steps"]} for one in rows(2, 2, 2, 2, 3, 2, 2)]
    inputs.append({**inputs[0], "steps": 2})
    single = [one.result.y.asnumpy().tolist() for one in growing.rename(x="y").map(inputs)]
    made = list(compiled.map(inputs, batch=4))  # the first four as one, the others by themselves
    assert [one.index for one in made] == list(range(8))
    assert [one.result.y.asnumpy().tolist() for one in made] == single
    assert type(made[0].result) is type(made[-1].result)
    together = compiled._together()
    assert together(inputs[:4]) is not None
    assert together(inputs[3:7]) is None  # of other shapes
    assert together([inputs[0], inputs[7]]) is None  # of other numbers of steps
    assert growing._together()(rows(2, 2)) is None  # in Python a map is a loop
    assert counting.compile()._together()(rows(2, 2)) is None  # not all that it gives is a tensor
    with ThreadPoolExecutor(1) as pool:
        again = list(compiled.map(inputs, batch=3, executor=pool))
    assert [one.result.y.asnumpy().tolist() for one in again] == single


def odd(inputs: object) -> list[Any]:
    raise ArithmeticError("one of them")


def test_of_a_batch_that_fails_each_tells_by_itself() -> None:
    items = list(enumerate([{"x": 1}, *rows(2)]))
    made = outcomes(Held(growing, odd), items)
    assert [well for well, _ in made] == [False, True]
    with pytest.raises(StateError, match="batch must be a whole number from 1 on, not 0"):
        growing.map([], batch=0)
