"""Conditions that functions give: of two such, MindSpore 2.10 ended the process where a parameter was not used."""

from __future__ import annotations

import linecache
import warnings
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor, nn

from fnloop import BlockState, CompileWarning, block


class Given(BlockState):
    x: Tensor
    y: Tensor
    n: int
    m: int


class Chosen(BlockState):
    first: Tensor
    second: Tensor
    third: Tensor


PROGRAM = """
def asked(x, n, m, limits):
    {body}

LIMITS = (1, 5)

@block
def choose(state: Given) -> Chosen:
    first = state.x if {condition} else state.y
    flag = {condition}
    third = state.y
    while not flag and third.sum() < 3:
        third = third + 1
    second = state.y
    if not {condition}:
        second = state.x
    return Chosen(first=first, second=second, third=third if flag else -third)
"""

CALL = "asked(state.x, state.n, state.m, LIMITS)"

BODIES = [
    "return n == 1 or n == 5",
    "return n > 1 if m > 2 else n < 1",
    "if n == 1:\n        return True\n    return n > m",
    "return any(n == one for one in limits)",
    "return n in limits",
    "while n > 3:\n        n = n - 1\n    return n > m",
    "return (x > n).any() if x.sum() > 1 else (x < 0).all()",
]

CONDITIONS = [
    "state.n in (1, 5)",
    "(state.n not in LIMITS)",
    f"({CALL} and state.m > 2)",
    f"(({CALL} or state.m > 2) == (state.n > 1 and {CALL}))",
]


def chooser(body: str, condition: str) -> Any:
    source = PROGRAM.format(body=body, condition=condition)
    name = f"<{body} {condition}>"
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    space: dict[str, Any] = {"block": block, "Given": Given, "Chosen": Chosen}
    exec(compile(source, name, "exec"), space)
    return space["choose"]


@pytest.mark.parametrize(
    ("body", "condition"), [*((body, CALL) for body in BODIES), *((BODIES[0], condition) for condition in CONDITIONS)]
)
def test_a_function_is_asked_for_several_conditions(body: str, condition: str) -> None:
    choose = chooser(body, condition)
    fast = choose.compile(fullgraph=True, verify="never")
    for n in (-1, 1, 5, 2):
        for m in (0, 4):
            given = {"x": Tensor(np.ones(2, np.float32)), "y": Tensor(np.zeros(2, np.float32)), "n": n, "m": m}
            expected, found = choose(**given), fast(**given)
            for name in ("first", "second", "third"):
                assert getattr(found, name).asnumpy().tolist() == getattr(expected, name).asnumpy().tolist()
    assert fast.compilations == 1


class Counted(BlockState):
    x: Tensor
    n: int


class Numbers(BlockState):
    x: Tensor
    n: int
    m: int


def reduced(n: int, m: int, limits: tuple[int, ...]) -> int:
    return n - 3 if 0 < n < m else n


@block
def count(state: Numbers) -> Counted:
    n, m = state.n, state.m
    if bool(reduced(n, m, (1, 5))):
        n = n - m
    n = n + sum([one for one in (1, 5) if reduced(2, m, (1, 5))])
    return Counted(x=state.x, n=n)


def test_a_comprehension_asks_a_function_that_gives_a_number() -> None:
    fast = count.compile(verify="never")
    for n, m in ((1, 2), (5, 7), (-1, 0)):
        given = {"x": Tensor(np.ones(2, np.float32)), "n": n, "m": m}
        assert fast(**given).n == count(**given).n


class Value(BlockState):
    x: Tensor


class Asking(nn.Cell):
    """Asks a method twice."""

    def is_great(self, x: Tensor, limit: float) -> bool:
        if x.sum() > limit:
            return bool(x.max() > 0)
        return bool(x.min() > 1)

    def construct(self, x: Tensor) -> Tensor:
        great = self.is_great(x, 1.0)
        y = x + 1 if great else x
        return y * 2 if self.is_great(x, 1.0) else y


class AskingSafely(Asking):
    """Negates the answers twice."""

    def construct(self, x: Tensor) -> Tensor:
        great = not not self.is_great(x, 1.0)  # noqa: SIM208 - as explain() tells to write
        y = x + 1 if great else x
        return y * 2 if not not self.is_great(x, 1.0) else y  # noqa: SIM208


@block
def through(state: Value, *, net: nn.Cell) -> Value:
    return Value(x=net(state.x))


@pytest.mark.parametrize("cell", [Asking(), AskingSafely()], ids=lambda cell: type(cell).__name__)
def test_a_cell_asks_a_function_twice(cell: nn.Cell) -> None:
    one = through.bind(net=cell)
    is_safe = isinstance(cell, AskingSafely)
    fast = one.compile(fullgraph=is_safe, verify="never")
    for value in (-1, 1, 3):
        given = Tensor(np.full(2, value, np.float32))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CompileWarning)
            found = fast(x=given)
        assert found.x.asnumpy().tolist() == one(x=given).x.asnumpy().tolist()
    assert fast.compilations == int(is_safe)
    if not is_safe:
        assert "write `not not self.is_great(x, 1.0)`" in str(fast.explain())
