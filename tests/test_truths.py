"""Truths of numbers and of tensors beside one another, in conditions and in what predicates return."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from jaxtyping import Bool, Int
from mindspore import Tensor

from fnloop import BlockState, block, loop, loop_while


class Ended(BlockState):
    done: Bool[Tensor, " b"]
    pos: int = 0


class Bounded(Ended):
    most: int


class Tokens(Ended):
    x: Int[Tensor, " b"]


@block
def step(state: Tokens) -> Tokens:
    x = state.x + 1
    return Tokens(done=x > 7, x=x, pos=state.pos + 1)


def number_first(state: Bounded) -> bool:
    return state.pos < state.most and not state.done.all()


def tensor_first(state: Bounded) -> bool:
    return not state.done.all() and state.pos < state.most


def neither(state: Bounded) -> bool:
    return not (state.done.all() or state.pos >= state.most)


def two_returns(state: Bounded) -> bool:
    if state.pos >= state.most:
        return False
    return not state.done.all()


def as_bool(state: Bounded) -> bool:
    return bool(state.pos < state.most and not state.done.all())


@pytest.mark.parametrize("predicate", [number_first, tensor_first, neither, two_returns, as_bool])
def test_what_a_predicate_returns(predicate: Any) -> None:
    whole = loop_while(predicate).from_blocks_dict({"step": step})
    fast = whole.compile(fullgraph=True)
    for most, first in ((20, 1), (4, 1), (20, 7), (0, 1)):
        given = {"x": Tensor(np.array([first, 2, 3])), "done": Tensor([False] * 3), "most": most}
        assert fast(**given).pos == whole(**given).pos
        assert (fast(**given).x == whole(**given).x).all()


class Counted(BlockState):
    x: Int[Tensor, " b"]
    n: int = 0


class Counting(Counted):
    i: int


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def grow(state: Counting) -> Counted:
    """The first part is a truth of Python, the second a tensor."""
    if state.i < 6 and not (state.x > 5).all():
        return Counted(x=state.x + 1, n=state.n + 1)
    return Counted(x=state.x, n=state.n)


@block
def grow_by_name(state: Counting) -> Counted:
    grows = bool(state.i < 6 and not (state.x > 5).all())
    return Counted(x=state.x + 1 if grows else state.x, n=state.n + grows)


@pytest.mark.parametrize("one", [grow, grow_by_name])
def test_parts_of_a_condition(one: Any) -> None:
    whole = repeat.from_blocks_dict({"grow": one})
    fast = whole.compile(fullgraph=True)
    for first, steps in ((1, 12), (6, 9), (3, 4)):
        given = {"x": Tensor(np.array([first, 2, 3])), "steps": steps}
        assert fast(**given).n == whole(**given).n
        assert (fast(**given).x == whole(**given).x).all()
