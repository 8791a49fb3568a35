"""Members of enums of whole numbers: a block that may give one for a number runs in Python; others are in the graph."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from mindspore import Tensor

from fnloop import Block, BlockState, CompileWarning, block, loop


class Mode(enum.IntEnum):
    SLOW = 1
    FAST = 2


class Right(enum.IntFlag):
    READ = 1
    WRITE = 2


@dataclass(frozen=True)
class Chosen:
    mode: Mode
    n: int = 0


class Turn(BlockState):
    i: int


class State(BlockState):
    n: int
    x: Tensor
    i: int


class Out(BlockState):
    n: int
    x: Tensor


class Steps(BlockState):
    steps: int


@loop
def repeat(state: Steps) -> Iterator[Turn]:
    for i in range(state.steps):
        yield Turn(i=i)


def chosen(i: int) -> int:
    return Mode.FAST if i > 5 else 7


@block
def late(state: State) -> Out:
    return Out(n=Mode.FAST if state.i > 5 else state.n, x=state.x * 0.5)


@block
def by_name(state: State) -> Out:
    n = state.n
    if state.i > 5:
        n = Mode.FAST
    return Out(n=n, x=state.x * 0.5)


@block
def of_helper(state: State) -> Out:
    return Out(n=chosen(state.i), x=state.x * 0.5)


@block
def of_flags(state: State) -> Out:
    return Out(n=Right.READ | Right.WRITE if state.i > 5 else state.n, x=state.x * 0.5)


@block
def of_list(state: State) -> Out:
    return Out(n=[state.n, Mode.FAST][state.i // 6], x=state.x * 0.5)


@block
def of_field(state: State) -> Out:
    made = Chosen(Mode.FAST if state.i > 5 else Mode.SLOW)
    return Out(n=made.mode if state.i > 5 else state.n, x=state.x * 0.5)


@block
def compared(state: State) -> Out:
    made = Chosen(Mode.FAST if state.i > 5 else Mode.SLOW, n=state.n)
    more = 3 if made.mode == Mode.FAST else Mode.SLOW + state.i
    return Out(n=made.n + more + int(Mode.FAST), x=state.x * 0.5)


@pytest.mark.parametrize("step", [late, by_name, of_helper, of_flags, of_list, of_field])
def test_what_may_give_a_member_for_a_number_runs_in_python(step: Block[State, Out]) -> None:
    """No iteration of the first call gives one."""
    x = Tensor(np.ones(2, np.float32))
    pipeline = repeat.from_blocks_dict({"step": step})
    with pytest.warns(CompileWarning):
        fast = pipeline.compile()
    assert type(fast(n=4, x=x, steps=4).n) is int
    found, expected = fast(n=4, x=x, steps=9).n, pipeline(n=4, x=x, steps=9).n
    assert (type(found), found) == (type(expected), expected)
    assert "may be a member of an enum" in str(fast.explain())


def test_members_that_are_compared_and_computed_with_are_in_a_graph() -> None:
    x = Tensor(np.ones(2, np.float32))
    pipeline = repeat.from_blocks_dict({"step": compared})
    fast = pipeline.compile(fullgraph=True)
    for steps in (4, 9):
        assert fast(n=4, x=x, steps=steps).n == pipeline(n=4, x=x, steps=steps).n


class Side(int, enum.Enum):
    LEFT = 3
    RIGHT = 5


class Held(BlockState):
    side: Side
    right: Right
    n: int
    x: Tensor


class Turned(Held):
    i: int


@block
def turned(state: Turned) -> Held:
    side = Side.RIGHT if state.i % 4 > 1 else state.side
    right = state.right ^ (Right.WRITE if state.i % 2 else Right.READ)
    if side == Side.RIGHT and state.right & Right.WRITE:
        return Held(side=Side.LEFT, right=Right.WRITE, n=state.n + side, x=state.x + int(right))
    return Held(side=side, right=right | Right.READ, n=state.n - right, x=state.x * 0.5 + side)


@block
def inverted(state: Turned) -> Held:
    right = ~state.right & Right.WRITE | Right.READ
    return Held(side=state.side, right=right, n=int(~state.right) + ~state.n, x=state.x * 0.5)


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
@pytest.mark.parametrize("step", [turned, inverted])
@pytest.mark.parametrize("size", ["0", "1", "4"])
def test_members_of_flags_and_mixed_enums_are_carried(
    step: Block[Turned, Held], size: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether one graph has all iterations, or pieces of some, which Python hands on from one to the next."""
    monkeypatch.setenv("FNLOOP_SEGMENT", size)
    pipeline = repeat.from_blocks_dict({"step": step})
    fast = pipeline.compile(fullgraph=step is turned, verify="never")
    x = Tensor(np.ones(2, np.float32))
    for side, right, steps in [(Side.LEFT, Right.READ, 3), (Side.RIGHT, Right.READ | Right.WRITE, 9)]:
        found, expected = (one(side=side, right=right, n=0, x=x, steps=steps) for one in (fast, pipeline))
        assert (found.side, repr(found.right), found.n) == (expected.side, repr(expected.right), expected.n)
        assert (type(found.side), type(found.right), type(found.n)) == (Side, Right, int)


# --- all members, one by one


class Facing(BlockState):
    mode: Mode
    n: int
    x: Tensor


class Turning(Facing):
    i: int


@block
def bound_by_all(state: Turning) -> Facing:
    match state.mode:
        case Mode.SLOW:
            x, mode = state.x + 1, Mode.FAST if state.i > 1 else Mode.SLOW
        case Mode.FAST:
            x, mode = state.x * 1.5, Mode.SLOW
    return Facing(mode=mode, n=state.n + mode, x=x)


@block
def returned_by_all(state: Turning) -> Facing:
    match state.mode:
        case Mode.SLOW:
            return Facing(mode=Mode.FAST if state.i > 1 else Mode.SLOW, n=state.n + 1, x=state.x + 1)
        case Mode.FAST:
            return Facing(mode=Mode.SLOW, n=state.n - 3, x=state.x * 1.5)


@block
def bound_by_some(state: Turning) -> Facing:
    if state.i < 2:
        x = state.x + 1
    elif state.i < 4:
        x = state.x * 1.5
    return Facing(mode=state.mode, n=state.n, x=state.x - 1 if 4 <= state.i < 7 else x)


@pytest.mark.parametrize("step", [bound_by_all, returned_by_all])
def test_a_match_of_all_members_needs_no_other_case(step: Block[Turning, Facing]) -> None:
    pipeline = repeat.from_blocks_dict({"step": step})
    fast = pipeline.compile(fullgraph=True)
    x = Tensor(np.ones(2, np.float32))
    for mode, steps in [(Mode.SLOW, 2), (Mode.FAST, 9), (Mode.SLOW, 9)]:
        found, expected = (one(mode=mode, n=2, x=x, steps=steps) for one in (fast, pipeline))
        assert (found.mode, found.n, found.x.tolist()) == (expected.mode, expected.n, expected.x.tolist())


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
def test_what_no_branch_binds_is_pythons_to_miss() -> None:
    pipeline = repeat.from_blocks_dict({"step": bound_by_some})
    fast = pipeline.compile()
    x = Tensor(np.ones(2, np.float32))
    for steps in (3, 7):
        assert (
            fast(mode=Mode.SLOW, n=2, x=x, steps=steps).x.tolist()
            == pipeline(mode=Mode.SLOW, n=2, x=x, steps=steps).x.tolist()
        )
    with pytest.raises(UnboundLocalError):
        fast(mode=Mode.SLOW, n=2, x=x, steps=9)
