"""Of a block that cannot be a graph since it draws, it is told where to draw instead; and that is a graph."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from mindspore import Tensor

from fnloop import BlockState, CompileError, block, loop, random
from fnloop.blocks import AnyBlock
from fnloop.random import Key


class Run(BlockState):
    count: int


class Index(BlockState):
    i: int


class Walk(BlockState):
    x: Tensor
    key: Key


@loop
def repeat(run: Run) -> Iterator[Index]:
    for i in range(run.count):
        yield Index(i=i)


def moved(x: Tensor, key: Key) -> Tensor:
    noise = random.normal(key, x.shape)
    for scale in (0.5, 0.25):  # which keeps it from being written into the block
        x = x + noise * scale
    return x


@block
def draws_in_helper(state: Walk) -> Walk:
    key, own = random.split(state.key)
    return Walk(x=moved(state.x, own), key=key)


def stepped(x: Tensor, key: Key) -> tuple[Key, Tensor]:
    key, own = random.split(key)
    for scale in (0.5, 0.25):
        x = x + random.normal(own, (2,)) * scale if scale < 0.5 else x
    return key, x


@block
def splits_in_helper(state: Walk) -> Walk:
    key, x = stepped(state.x, state.key)
    return Walk(x=x, key=key)


def added(x: Tensor, noise: Tensor) -> Tensor:
    return x + noise


@block
def draws_itself(state: Walk) -> Walk:
    key, own = random.split(state.key)
    return Walk(x=added(state.x, random.normal(own, state.x.shape)), key=key)


X = Tensor(np.array([0.5, 2.0], np.float32))


@pytest.mark.parametrize(("one", "name"), [(draws_in_helper, "moved"), (splits_in_helper, "stepped")])
def test_a_helper_that_draws_is_told_to_be_given_what_is_drawn(one: AnyBlock, name: str) -> None:
    with pytest.raises(CompileError, match=f"; draw in the block itself, and give `{name}` what is drawn"):
        repeat.from_blocks_dict({"walk": one}).compile(fullgraph=True)(count=9, x=X, key=random.key(0))


def test_a_block_that_draws_itself_is_a_graph() -> None:
    walk = repeat.from_blocks_dict({"walk": draws_itself})
    given = {"count": 9, "x": X, "key": random.key(0)}
    found, expected = walk.compile(fullgraph=True)(**given), walk(**given)
    np.testing.assert_allclose(found.x.asnumpy(), expected.x.asnumpy(), rtol=1e-6)
