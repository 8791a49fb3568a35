"""Numbers that branches give beside a loop: MindSpore 2.10 took a constant of one branch for what both give."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

import numpy as np
import pytest
from mindspore import Tensor, nn

from fnloop import BlockState, CompileWarning, block, loop, sequence, switch


class Given(BlockState):
    x: Tensor
    n: int
    m: int
    f: float = 1.5


class Made(BlockState):
    x: Tensor
    n: int
    f: float
    flag: bool


class Pair(NamedTuple):
    first: int
    second: int


def repeated(n: int) -> int:
    while n > 3:
        n = n - 2
    return n


@block
def by_statement(state: Given) -> Made:
    n, f, flag = state.n, state.f, False
    if n == 5:
        f, flag = 0.1, True
    else:
        n = n + repeated(state.m)
    return Made(x=state.x * f, n=n, f=f, flag=flag)


@block
def by_loop(state: Given) -> Made:
    n, m, kind = state.n, state.m, 1
    if n > 2:
        while m > 3:
            m = m - 2
        n, kind = n + m, m
    else:
        items = [one + 1 for one in (1, 2)]
        n = n + len(items)
    return Made(x=state.x, n=n, f=state.f, flag=kind == 1)


@block
def by_return(state: Given) -> Made:
    if state.n == 5:
        return Made(x=state.x, n=7, f=2.5, flag=True)
    return Made(x=state.x + 1, n=repeated(state.m), f=state.f, flag=state.m > 3)


@block
def by_expression(state: Given) -> Made:
    n, kind = (state.n, 2) if state.n == 5 else (repeated(state.m), state.m)
    return Made(x=state.x, n=n * 10 + kind, f=state.f, flag=kind > 3)


def pair(n: int, m: int) -> Pair:
    return Pair(n, 2) if n == 5 else Pair(repeated(m), m)


def early_pair(n: int, m: int) -> Pair:
    if n == 5:
        return Pair(n, 2)
    return Pair(repeated(m), m)


@block
def by_helper(state: Given) -> Made:
    one = pair(state.n, state.m)
    return Made(x=state.x, n=one.first * 10 + one.second, f=state.f, flag=one.second > 3)


@block
def by_early_helper(state: Given) -> Made:
    one = early_pair(state.n, state.m)
    return Made(x=state.x, n=one.first * 10 + one.second, f=state.f, flag=one.second > 3)


@block
def by_inner(state: Given) -> Made:
    def made(n: int, m: int) -> tuple[int, int]:
        if n == 5:
            return n, 2
        while m > 3:
            m = m - 2
        return m, m + 1

    first, second = made(state.n, state.m)
    return Made(x=state.x, n=first * 10 + second, f=state.f, flag=second > 3)


class Index(BlockState):
    i: int


@loop
def several(state: Given) -> Iterator[Index]:
    for i in range(state.m):
        yield Index(i=i)


@switch
def kind_of(state: Given) -> Literal["fixed", "counted"]:
    return "fixed" if state.n == 5 else "counted"


class Flagged(Given):
    flag: bool = False


@block
def fixed(state: Given) -> Made:
    return Made(x=state.x, n=7, f=2.5, flag=True)


@block
def counted(state: Flagged) -> Made:
    return Made(x=state.x + 1, n=state.n + 1, f=state.f, flag=state.flag)


CHOICE = kind_of.from_blocks_dict({"fixed": fixed, "counted": several.from_blocks_dict({"counted": counted})})


@block
def filled(state: Flagged) -> Made:
    x = state.x
    while x.sum() < state.m:
        x = x + 1
    return Made(x=x, n=state.n + 1, f=state.f, flag=state.f > 3)


FILLED = kind_of.from_blocks_dict({"fixed": fixed, "counted": filled})
BLOCKS = {
    "statement": by_statement,
    "loop": by_loop,
    "return": by_return,
    "expression": by_expression,
    "helper": by_helper,
    "early helper": by_early_helper,
    "inner function": by_inner,
    "switch": CHOICE,
    "two switches": sequence.from_blocks_dict({"first": FILLED, "second": FILLED}),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_constant_of_one_branch_is_not_what_the_other_gives(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SMALL_GRAPHS", "1")
    one: Any = BLOCKS[name]
    fast = one.compile(fullgraph=True, verify="never")
    for n, m in ((1, 2), (5, 9), (-1, 0), (3, 6)):
        given = {"x": Tensor(np.ones(2, np.float32)), "n": n, "m": m}
        expected, found = one(**given), fast(**given)
        assert (found.n, found.f, found.flag) == (expected.n, expected.f, expected.flag)
        assert found.x.asnumpy().tolist() == expected.x.asnumpy().tolist()


class Looping(nn.Cell):
    """Gives a constant in one branch, and repeats something in the other."""

    def construct(self, x: Tensor, n: int, m: int) -> Tensor:
        scale = 1.5
        if x.sum() > 3:
            scale = 2.5
        else:
            while x.max() < m:
                x = x + 1
                n = n + 1
        return x * scale + n


class Scaled(BlockState):
    x: Tensor
    n: int
    m: int


class Sized(BlockState):
    x: Tensor


@block
def through(state: Scaled, *, net: nn.Cell) -> Sized:
    return Sized(x=net(state.x, state.n, state.m))


def test_a_cell_with_a_constant_in_a_branch_beside_a_loop_is_not_read() -> None:
    one = through.bind(net=Looping())
    fast = one.compile(verify="never")
    with pytest.warns(CompileWarning, match="runs in Python"):
        fast(x=Tensor(np.ones(2, np.float32)), n=1, m=2)
    for value in (2, 0, -1):
        given = {"x": Tensor(np.full(2, value, np.float32)), "n": 1, "m": 2}
        assert fast(**given).x.asnumpy().tolist() == one(**given).x.asnumpy().tolist()
    assert "gives `1.5` in a branch beside a loop or another branch" in str(fast.explain())
