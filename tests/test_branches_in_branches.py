"""Branches in branches that go by tensors: MindSpore 2.10 gave 0 for the numbers that they bind."""

from __future__ import annotations

import warnings
from typing import Any, Literal

import numpy as np
import pytest
from mindspore import Tensor, nn, ops

from fnloop import BlockState, CompileWarning, block, sequence, switch
from tests.programs import AnyBlock


class Given(BlockState):
    x: Tensor
    y: Tensor
    n: int


class Made(BlockState):
    x: Tensor
    n: int
    f: float


@block
def bound_before(state: Given) -> Made:
    n, f = state.n, 3.0
    if n == 5:
        n = 7
    elif state.y.sum() > 0:
        f = 4.0
    return Made(x=state.x, n=n, f=f)


@block
def both_bound(state: Given) -> Made:
    n, f = state.n, 0.1
    if state.y.max() > 7:
        n, f = 7, 0.3
    elif state.y.sum() > 1:
        n, f = 6, 0.7
    return Made(x=state.x, n=n, f=f)


@block
def conditional(state: Given) -> Made:
    n, f = (7, 0.3) if state.n == 5 else ((state.n, 0.4) if state.y.sum() > 0 else (state.n + 1, 0.5))
    return Made(x=state.x, n=n, f=f)


@block
def conditional_in_a_branch(state: Given) -> Made:
    if state.n == 5:
        n, f = 9, 0.5
    else:
        n, f = (6, 0.7) if state.y.sum() > 1 else (state.n, 0.1)
    return Made(x=state.x, n=n, f=f)


@block
def records(state: Given) -> Made:
    small, great = Made(x=state.x, n=state.n, f=0.1), Made(x=state.x, n=6, f=0.7)
    return Made(x=state.x, n=9, f=0.5) if state.n == 5 else (great if state.y.sum() > 1 else small)


@block
def early(state: Given) -> Made:
    n, f = state.n, 0.2
    if n == 5:
        return Made(x=state.x, n=9, f=0.5)
    if state.y.sum() > 1:
        n, f = 6, 0.7
    return Made(x=state.x, n=n, f=f)


def level(y: Tensor) -> tuple[int, float]:
    n, f = 3, 0.1
    if y.sum() > 1:
        n, f = 1, 0.7
    return n, f


@block
def by_helper(state: Given) -> Made:
    if state.n == 5:
        n, f = state.n, 0.3
    else:
        n, f = level(state.y)
    return Made(x=state.x, n=n, f=f)


@block
def under_a_name(state: Given) -> Made:
    n, f = state.n, 0.0
    if n == 5:
        f = 2.0
    else:
        is_great = (state.y > 1).any() and n < 3
        if is_great:
            n, f = 1, 5.0
    return Made(x=state.x, n=n, f=f)


@block
def beside_shapes(state: Given) -> Made:
    """An axis that goes by the shape alone is a constant still."""
    n, axis = state.n, 0
    if state.x.ndim == 3:
        axis = 2
    elif state.x.ndim == 2:
        axis = 1
    if n == 5:
        n = 1
    elif state.y.sum() > 0:
        n = 2
    return Made(x=state.x.sum(axis=axis, keepdims=True), n=n, f=1.0)


@block
def by_a_total(state: Given) -> Made:
    n, f, total = state.n, 0.1, state.y.sum()
    if n == 5:
        f = 0.3
    elif total > 1:
        n, f = 6, 0.7
    return Made(x=state.x, n=n, f=f)


BLOCKS = [
    by_a_total,
    *(bound_before, both_bound, conditional, conditional_in_a_branch, records, early, by_helper, under_a_name),
    beside_shapes,
]


@pytest.mark.parametrize("one", BLOCKS, ids=lambda one: str(one.name))
def test_each_branch_gives_its_numbers(one: AnyBlock) -> None:
    fast: Any = one.compile(fullgraph=True, verify="never")
    for n in (5, -1, 2, 3, 6):
        for y in (0, 1, 2, 9):
            given = {"x": Tensor(np.ones(2, np.float32)), "y": Tensor(np.full(2, y, np.float32)), "n": n}
            expected, found = one(**given), fast(**given)
            assert (found.n, found.f) == (expected.n, expected.f)
            assert found.x.asnumpy().tolist() == expected.x.asnumpy().tolist()
    assert fast.compilations == 1


class Two(BlockState):
    x: Tensor
    y: Tensor


FIRST, SECOND, THIRD = (Tensor(np.array([one, 1], np.float32)) for one in (2, 3, 4))


@block
def constant_tensors(state: Given) -> Two:
    """MindSpore failed over these: "Not same shape in device address"."""
    x, y = FIRST, SECOND
    if state.n == 5:
        x = THIRD
    elif state.y.sum() > 1:
        y = THIRD
    return Two(x=x, y=y)


@block
def made_tensors(state: Given) -> Two:
    """MindSpore gave whole numbers for the zeros."""
    x, y = ops.zeros(2), ops.full((2,), 3)
    if state.n == 5:
        x = ops.ones(2)
    elif state.y.sum() > 1:
        y = ops.full((2,), 7)
    return Two(x=x, y=y)


@pytest.mark.parametrize("one", [constant_tensors, made_tensors], ids=lambda one: str(one.name))
def test_each_branch_gives_its_constant_tensors(one: AnyBlock) -> None:
    fast: Any = one.compile(fullgraph=True, verify="never")
    for n in (5, -1):
        for y in (0, 1):
            given = {"x": Tensor(np.ones(2, np.float32)), "y": Tensor(np.full(2, y, np.float32)), "n": n}
            expected, found = one(**given), fast(**given)
            assert (found.x.dtype, found.y.dtype) == (expected.x.dtype, expected.y.dtype)
            assert found.x.asnumpy().tolist() == expected.x.asnumpy().tolist()
            assert found.y.asnumpy().tolist() == expected.y.asnumpy().tolist()
    assert fast.compilations == 1


class Chosen(BlockState):
    x: Tensor
    n: int
    t: tuple[int, float]


class Choosing(Given):
    t: tuple[int, float] = (1, 0.5)


@block
def given_pair(state: Choosing) -> Chosen:
    return Chosen(x=state.x * 2.0, n=7, t=(3, 2.5))


@block
def bound_pair(state: Choosing) -> Chosen:
    n, t = state.n, (4, 0.25)
    if state.y.sum() > 3:
        n = 9
    elif state.y.max() > 1:
        t = (n, 8.5)
    return Chosen(x=state.x, n=n, t=t)


@block
def other_pair(state: Choosing) -> Chosen:
    return Chosen(x=state.x, n=state.n, t=(5, 0.75))


@switch
def which(state: Choosing) -> Literal["given", "bound", "other"]:
    if state.n == 5:
        return "given"
    return "bound" if state.y.sum() > 0 else "other"


@switch
def is_great(state: Choosing) -> Literal["yes", "no"]:
    return "yes" if state.y.sum() > 4 else "no"


def test_each_block_of_a_switch_gives_its_tuple() -> None:
    among = which.from_blocks_dict({"given": given_pair, "bound": bound_pair, "other": other_pair})
    one = sequence.from_blocks_dict(
        {"first": among, "second": is_great.from_blocks_dict({"yes": given_pair, "no": among})}
    )
    fast = one.compile(fullgraph=True, verify="never")
    for n in (5, 2):
        for y in ((1, 1), (0, 0), (-1, 1.5), (3, 3), (5, 1)):
            given: Any = {"x": Tensor(np.ones(2, np.float32)), "y": Tensor(np.array(y, np.float32)), "n": n}
            expected, found = one(**given), fast(**given)
            assert (found.n, found.t) == (expected.n, expected.t)
            assert found.x.asnumpy().tolist() == expected.x.asnumpy().tolist()


class Scaled(nn.Cell):
    """Binds numbers in branches of branches."""

    def construct(self, x: Tensor, y: Tensor) -> Tensor:
        scale, shift = 1.0, 2.0
        if x.max() > 3:
            scale = 5.0
        elif y.sum() > 0:
            shift = 4.0
        return x * scale + shift


class Levelled(nn.Cell):
    """Binds what a method gives that goes several ways."""

    def level(self, y: Tensor) -> tuple[int, int]:
        if y.sum() > 2:
            return 1, 2
        if y.sum() > 0:
            return 3, 4
        return 5, 6

    def construct(self, x: Tensor, y: Tensor) -> Tensor:
        if x.max() > 3:
            scale, shift = 7, 8
        else:
            scale, shift = self.level(y)
        return x * scale + shift


def three() -> float:
    return 3.0


def four() -> float:
    return 4.0


class Asking(nn.Cell):
    """Binds numbers that functions give which are given nothing."""

    def construct(self, x: Tensor, y: Tensor) -> Tensor:
        scale, shift = three(), four()
        if x.max() > 3:
            scale = four()
        elif y.sum() > 0:
            shift = three()
        return x * scale + shift


def either(y: Tensor) -> tuple[float, float]:
    scale, shift = 1.0, 2.0
    if y.sum() > 2:
        scale = 7.0
    return scale, shift


class Handing(nn.Cell):
    """Binds what a method gives that hands on what a function with a branch gives."""

    def level(self, y: Tensor) -> tuple[float, float]:
        return either(y)

    def construct(self, x: Tensor, y: Tensor) -> Tensor:
        scale, shift = 3.0, 4.0
        if x.max() > 3:
            shift = 8.0
        else:
            scale, _ = self.level(y)
        return x * scale + shift


class Pair(BlockState):
    x: Tensor
    y: Tensor


@block
def through(state: Pair, *, net: nn.Cell) -> Pair:
    return Pair(x=net(state.x, state.y), y=state.y)


@pytest.mark.parametrize("cell", [Scaled(), Levelled(), Asking(), Handing()], ids=lambda cell: type(cell).__name__)
def test_such_a_cell_stays_in_python(cell: nn.Cell) -> None:
    one = through.bind(net=cell)
    fast = one.compile(verify="never")
    for x in (5, 0, 2):
        for y in (0, 1, 2):
            given = {"x": Tensor(np.full(2, x, np.float32)), "y": Tensor(np.full(2, y, np.float32))}
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", CompileWarning)
                found = fast(**given)
            assert found.x.asnumpy().tolist() == one(**given).x.asnumpy().tolist()
    assert "in a branch beside a loop or another branch" in str(fast.explain())
