"""Loops with headers in what only the graph decides on: their headers are run once, before the graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import Block, BlockState, CompileError, StateError, block, loop, loop_while, skip, switch

AnyBlock = Block[Any, Any]


class Value(BlockState):
    x: Float[Tensor, " n"]


class Steps(BlockState):
    steps: int


class Outer(BlockState):
    k: int


class Index(BlockState):
    i: int


class Second(BlockState):
    j: int


class Indexed(Value):
    i: int


class Both(Indexed):
    j: int


class Numbered(Value):
    k: int


@loop
def outer(state: Steps) -> Iterator[Outer]:
    for k in range(state.steps):
        yield Outer(k=k)


@loop
def each(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i * 3 - 1)


@loop
def of_outer(state: Outer) -> Iterator[Index]:
    """Of another length for each iteration around it, also none."""
    for i in range(state.k % 3):
        yield Index(i=i + state.k)


@loop
def up_to(state: Index) -> Iterator[Second]:
    for j in range(state.i):
        yield Second(j=j * 2 + 1)


def is_small(state: Value) -> bool:
    return bool(state.x.sum() < 2.0)


@loop(until=is_small)
def until_small(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i * 3)


@loop_while
def great(state: Value) -> bool:
    return bool(state.x.sum() > 1.0)


@switch
def sign(state: Value) -> Literal["plus", "minus"]:
    return "plus" if bool(state.x.sum() > 0) else "minus"


@switch
def parity(state: Outer) -> Literal["even", "odd"]:
    return "even" if state.k % 2 == 0 else "odd"


@block
def halve(state: Indexed) -> Value:
    return Value(x=state.x * 0.5 + 0.001 * state.i)


@block
def mix(state: Both) -> Value:
    return Value(x=state.x * 0.7 + 0.001 * state.i - 0.002 * state.j)


@block
def turn(state: Value) -> Value:
    return Value(x=-state.x * 0.9)


@block
def add(state: Numbered) -> Value:
    return Value(x=state.x * 0.9 + 0.1 * state.k)


HALVED = each.from_blocks_dict({"halve": halve})
DEEP = each.from_blocks_dict({"up_to": up_to.from_blocks_dict({"mix": mix})})
OF_OUTER = of_outer.from_blocks_dict({"halve": halve})
PIPELINES: dict[str, AnyBlock] = {
    "loop in a loop_while": great.from_blocks_dict({"inner": HALVED}),
    "loops in a loop in a loop_while": great.from_blocks_dict({"inner": DEEP}),
    "loop with until in a loop_while": great.from_blocks_dict(
        {"inner": until_small.from_blocks_dict({"halve": halve})}
    ),
    "loop_while in a loop": outer.from_blocks_dict({"inner": great.from_blocks_dict({"inner": HALVED}), "add": add}),
    "uneven loop in a loop_while in a loop": outer.from_blocks_dict(
        {"inner": great.from_blocks_dict({"first": OF_OUTER, "halve": HALVED}), "add": add}
    ),
    "loops in branches by a tensor": outer.from_blocks_dict(
        {"sign": sign.from_blocks_dict({"plus": OF_OUTER, "minus": DEEP}), "turn": turn, "add": add}
    ),
    "loops in branches by a number": outer.from_blocks_dict(
        {"parity": parity.from_blocks_dict({"even": OF_OUTER, "odd": skip}), "add": add}
    ),
    "loop in a loop_while in a branch": outer.from_blocks_dict(
        {"parity": parity.from_blocks_dict({"even": skip, "odd": great.from_blocks_dict({"inner": DEEP})}), "add": add}
    ),
}


@pytest.mark.parametrize("name", PIPELINES)
def test_a_graph_gives_what_python_gives(name: str) -> None:
    pipeline = PIPELINES[name]
    fast = pipeline.compile()
    for steps in (3, 2, 5, 9):
        for first in (5.0, -3.0, 0.4):
            x = Tensor(np.full(3, first, np.float32))
            expected, got = pipeline(x=x, steps=steps), fast(x=x, steps=steps)
            np.testing.assert_array_equal(got.x.asnumpy(), expected.x.asnumpy(), err_msg=f"{steps} {first}")
    assert fast.compilations <= 4  # stacked values that grow by doubling, loops without iterations


def test_the_header_is_run_once_a_call() -> None:
    class Counts:
        """Counts how often it is asked for its numbers, behind what a source shows."""

        def __init__(self) -> None:
            self.asked = 0

        def __iter__(self) -> Iterator[int]:
            self.asked += 1
            return iter((0, 1))

    counts = Counts()

    @loop
    def counted(state: Steps, *, numbers: Counts) -> Iterator[Index]:
        for i in numbers:
            yield Index(i=min(i, state.steps))

    inner = counted.from_blocks_dict({"halve": halve})
    fast = great.from_blocks_dict({"inner": inner}).bind(numbers=counts).compile()
    fast(x=Tensor([50.0]), steps=2)
    before = counts.asked
    fast(x=Tensor([500.0]), steps=2)
    assert counts.asked == before + 1


def test_a_header_of_a_branch_that_is_not_taken_may_fail() -> None:
    @loop
    def careful(state: Outer) -> Iterator[Index]:
        if state.k % 2 == 0:
            raise ValueError("odd numbers only")
        for i in range(state.k):
            yield Index(i=i)

    branches = {"even": turn, "odd": careful.from_blocks_dict({"halve": halve})}
    pipeline = outer.from_blocks_dict({"parity": parity.from_blocks_dict(branches)})
    x = Tensor([1.0, 2.0])
    fast = pipeline.compile()
    np.testing.assert_array_equal(fast(x=x, steps=4).x.asnumpy(), pipeline(x=x, steps=4).x.asnumpy())
    assert fast.compilations == 1


def test_a_header_of_a_branch_by_a_tensor_may_fail_where_it_is_not_taken() -> None:
    @loop
    def careful(state: Steps) -> Iterator[Index]:
        if state.steps > 3:
            raise ValueError("too many")
        for i in range(state.steps):
            yield Index(i=i)

    branches = {"plus": skip, "minus": careful.from_blocks_dict({"halve": halve})}
    pipeline = outer.from_blocks_dict({"sign": sign.from_blocks_dict(branches), "turn": turn, "back": turn})
    fast = pipeline.compile(fullgraph=True)
    for steps, first in ((3, -1.0), (4, 1e6)):
        x = Tensor([first])
        np.testing.assert_allclose(
            fast(x=x, steps=steps).x.asnumpy(), pipeline(x=x, steps=steps).x.asnumpy(), rtol=1e-5
        )
    with pytest.raises(ValueError, match="too many"):
        fast(x=Tensor([-1.0]), steps=4)


def test_what_a_branch_lacks_is_said() -> None:
    class Given(BlockState):
        m: int

    @loop
    def needs(state: Given) -> Iterator[Index]:
        for i in range(state.m):
            yield Index(i=i)

    class Maybe(Value):
        m: int = 2

    @block
    def has(state: Maybe) -> Value:
        return Value(x=state.x * state.m)

    pipeline = outer.from_blocks_dict(
        {"sign": sign.from_blocks_dict({"plus": has, "minus": needs.from_blocks_dict({"halve": halve})}), "turn": turn}
    )
    x = Tensor([1.0])
    np.testing.assert_array_equal(
        pipeline.compile(fullgraph=True)(x=x, steps=3, m=2).x.asnumpy(), pipeline(x=x, steps=3, m=2).x.asnumpy()
    )
    with pytest.raises(StateError):
        pipeline(x=x, steps=3)
    with pytest.raises((CompileError, StateError), match="give `m=`"):
        pipeline.compile(fullgraph=True)(x=x, steps=3)
