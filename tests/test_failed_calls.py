"""Calls of compiled blocks that raise, or that Python runs after all: weights and components are as Python leaves them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import mindspore as ms
import pytest
from jaxtyping import Float
from mindspore import Parameter, Tensor, nn, ops

from fnloop import Block, BlockState, block, loop
from fnloop.plan import Verify

AnyBlock = Block[Any, Any]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Value(BlockState):
    x: Float[Tensor, " n"]


class Guarded(Value):
    i: int
    last: int = 99


class Counting(nn.Cell):
    """A Cell that counts its calls in a Parameter."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = Parameter(Tensor(0, ms.int32), name="calls")

    def construct(self, x: Tensor) -> Tensor:
        ops.assign_add(self.calls, Tensor(1, ms.int32))
        return x + self.calls.astype(ms.float32)


class Rates:
    """A schedule that counts its steps in an attribute."""

    def __init__(self) -> None:
        self.steps = 0

    def step(self) -> int:
        self.steps += 1
        return self.steps


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@loop
def scheduled(state: Steps, *, rates: Rates) -> Iterator[Index]:
    for _ in range(state.steps):
        yield Index(i=rates.step() - 1)


@block
def count(state: Guarded, *, net: nn.Cell) -> Value:
    x = net(state.x)
    if state.i >= state.last:
        raise ValueError(f"too late: {state.i}")
    return Value(x=x)


@pytest.fixture(autouse=True)
def _with_small_graphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SMALL_GRAPHS", "1")


def after(fast: bool, loop_of: AnyBlock, verify: Verify, *lasts: int) -> list[Any]:
    """What calls give, the calls that are counted, and the steps of the schedule."""
    net, rates = Counting(), Rates()
    bound = loop_of.bind(net=net, rates=rates) if loop_of is SCHEDULED else loop_of.bind(net=net)
    counting = bound.compile(verify=verify) if fast else bound
    found: list[Any] = []
    for last in lasts:
        try:
            found.append(counting(x=Tensor([0.0, 1.0]), steps=6, last=last).x.asnumpy().tolist())
        except ValueError as error:
            found.append(str(error))
        found += [int(net.calls.asnumpy()), rates.steps]
    return found


PLAIN: AnyBlock = repeat.from_blocks_dict({"count": count})
GATHERED: AnyBlock = repeat.from_blocks_dict({"count": count}, gather=("x",))
SCHEDULED: AnyBlock = scheduled.from_blocks_dict({"count": count})


@pytest.mark.parametrize("verify", ["first", "never", "always"])
@pytest.mark.parametrize("loop_of", [PLAIN, GATHERED, SCHEDULED], ids=["plain", "gathered", "scheduled"])
def test_iterations_before_one_that_raises_in_the_trial_count_once(loop_of: AnyBlock, verify: Verify) -> None:
    assert after(True, loop_of, verify, 0, 99) == after(False, loop_of, verify, 0, 99)


@pytest.mark.parametrize("size", ["", "4"])
def test_iterations_before_one_that_raises_in_a_graph_count_once(size: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SEGMENT", size)
    assert after(True, GATHERED if size else PLAIN, "first", 99, 5) == after(False, PLAIN, "first", 99, 5)


class Diverged(ValueError):
    """An exception of a user."""

    def __init__(self, i: int, *, why: str) -> None:
        super().__init__(f"{why} at {i}")
        self.i = i


KIND = Diverged


@block
def diverge(state: Guarded) -> Value:
    x = state.x * 2
    if state.i == state.last:
        raise KIND(state.i, why=f"too large: {state.i}") from None
    if x.sum() < 0:
        raise state.error  # type: ignore[attr-defined]
    return Value(x=x)


def test_a_graph_may_raise_the_exceptions_of_users() -> None:
    fast = repeat.from_blocks_dict({"diverge": diverge}).compile(fullgraph=True)
    assert fast(x=Tensor([0.0, 1.0]), steps=4).x.asnumpy().tolist() == [0.0, 16.0]
    with pytest.raises(Diverged, match="too large: 3 at 3") as raised:
        fast(x=Tensor([0.0, 1.0]), steps=4, last=3)
    assert raised.value.i == 3
    assert fast.compilations == 1
