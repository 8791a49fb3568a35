"""A run goes on after a failure, and from any iteration with changed fields, as a whole run would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

import mindspore
import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import Block, BlockState, StateError, block, failure_of, loop, loop_while, sequence, switch
from fnloop.errors import BlockFailure
from fnloop.program.build import program_of
from fnloop.program.remainder import rest_from
from tests.unseen import Unseen

AnyBlock = Block[Any, Any]

RAN: list[str] = []
ran = Unseen(RAN.append)


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int


class X(BlockState):
    x: float


class Risky(X):
    bad: int
    i: int


class Careful(X):
    bad: int


class Last(X):
    last: int


class Mode(BlockState):
    mode: str = "risky"


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@loop
def twice(state: Index) -> Iterator[BlockState]:
    return iter([BlockState(), BlockState()])


@loop_while
def small(state: X) -> bool:
    return state.x < 1000


@switch
def choose(state: Mode) -> Literal["risky", "plain"]:
    return "risky" if state.mode == "risky" else "plain"


@block
def risky(state: Risky) -> X:
    ran(f"risky {state.i}")
    if state.i == state.bad:
        raise ValueError("bad")
    return X(x=state.x + state.i)


@block
def careful(state: Careful) -> X:
    ran("careful")
    if state.bad == -2:
        raise ValueError("bad")
    return X(x=state.x + 1)


@block
def double(state: X) -> X:
    ran("double")
    return X(x=2 * state.x)


class Y(BlockState):
    y: float


class Worse(Y):
    worse: float


@block
def grow(state: Worse) -> Y:
    ran(f"grow {state.y}")
    if state.y == state.worse:
        raise ValueError("bad")
    return Y(y=2 * state.y)


@block
def note(state: Risky) -> Last:
    if state.i == state.bad:
        raise ValueError("bad")
    return Last(x=state.x + 1, last=state.i)


looped = repeat.from_blocks_dict({"risky": risky, "double": double})
around = sequence.from_blocks_dict({"first": double, "looped": looped, "last": double})
nested = repeat.from_blocks_dict({"double": double, "inner": twice.from_blocks_dict({"risky": risky})})


def failed(of: AnyBlock, **given: Any) -> BlockFailure:
    with pytest.raises(ValueError, match="bad") as caught:
        of(**given)
    failure = failure_of(caught.value)
    assert failure is not None
    return failure


@pytest.mark.parametrize("of", [looped, around, nested], ids=lambda one: one.name)
def test_in_a_loop(of: AnyBlock) -> None:
    for bad in range(4):
        failure = failed(of, n=4, x=1.0, bad=bad)
        assert of.resume(failure, bad=-1) == of(n=4, x=1.0, bad=-1)


def test_what_is_complete_is_not_run_again() -> None:
    failure = failed(around, n=4, x=1.0, bad=2)
    RAN.clear()
    around.resume(failure, bad=-1)
    assert RAN == ["risky 2", "double", "risky 3", "double", "double"]


def test_in_a_loop_in_a_loop_it_goes_on_in_the_inner_one() -> None:
    """Again and again, behind the inner loop too, and with what the outer one carried."""
    rounds = repeat.from_blocks_dict({
        "double": double, "inner": small.rename(x="y").from_blocks_dict({"grow": grow}), "careful": careful,
    })  # fmt: skip
    given = {"n": 3, "x": 1.0, "y": 100.0}
    whole = rounds(bad=-1, worse=-1.0, **given)
    RAN.clear()
    failure = failed(rounds, bad=-1, worse=400.0, **given)
    assert [(one.loop, one.index) for one in failure.iterations] == [("repeat", 0), ("repeat/inner", 2)]
    assert RAN == ["double", "grow 100.0", "grow 200.0", "grow 400.0"]
    RAN.clear()
    with pytest.raises(ValueError, match="bad") as caught:
        rounds.resume(failure, worse=-1.0, bad=-2)
    assert RAN == ["grow 400.0", "grow 800.0", "careful"]
    second = failure_of(caught.value)
    assert second is not None
    assert (second.path, second.state["x"]) == ("repeat/careful", 1.0)
    assert rounds.resume(second, bad=-1) == whole


def test_outside_of_loops_and_in_a_branch() -> None:
    chosen = sequence.from_blocks_dict({
        "first": double,
        "chosen": choose.from_blocks_dict({
            "risky": sequence.from_blocks_dict({"double": double, "careful": careful, "looped": looped}),
            "plain": double,
        }),
        "last": double,
    })  # fmt: skip
    given = {"n": 2, "x": 1.0, "mode": "risky"}
    failure = failed(chosen, bad=-2, **given)
    assert failure.path == "sequence/chosen/risky/careful"
    RAN.clear()
    assert chosen.resume(failure, bad=-1) == chosen(bad=-1, **given)
    assert RAN[0] == "careful"
    failure = failed(chosen, bad=1, **given)
    assert failure.path == "sequence/chosen/risky/looped/risky"
    assert chosen.resume(failure, bad=-1) == chosen(bad=-1, **given)


def test_a_while_loop_and_a_changed_carry() -> None:
    growing = small.from_blocks_dict({"careful": careful, "double": double})
    failure = failed(growing, x=1.0, bad=-2)
    assert growing.resume(failure, bad=0) == growing(x=1.0, bad=0)
    assert growing.resume(failure, bad=0, x=700.0) == growing(x=700.0, bad=0)


def test_what_leaves_a_loop_without_being_carried() -> None:
    noted = repeat.from_blocks_dict({"note": note}, outputs=Last)
    failure = failed(noted, n=4, x=0.0, bad=3)
    assert noted.resume(failure, bad=-1) == noted(n=4, x=0.0, bad=-1)
    assert noted.resume(failure, n=3) == Last(x=3.0, last=2)  # what the last complete iteration has left


def test_again_and_again() -> None:
    first = failed(around, n=4, x=1.0, bad=1)
    with pytest.raises(ValueError, match="bad") as caught:
        around.resume(first, bad=3)
    second = failure_of(caught.value)
    assert second is not None
    assert second.iterations[0].index == 3
    assert around.resume(second, bad=-1) == around(n=4, x=1.0, bad=-1)


def test_renamed() -> None:
    renamed = looped.rename(x="latents", bad="unlucky")
    failure = failed(renamed, n=4, latents=1.0, unlucky=2)
    assert renamed.resume(failure, unlucky=-1) == renamed(n=4, latents=1.0, unlucky=-1)


def test_what_is_refused() -> None:
    failure = failed(around, n=4, x=1.0, bad=1)
    with pytest.raises(StateError) as caught:
        around.resume(failure, bda=2)
    assert str(caught.value) == (
        "'sequence'.resume: field 'bda' is not read any more behind the failure; did you mean 'bad'? "
        "(those that are: n, bad, x)"
    )
    with pytest.raises(StateError, match=r"'repeat' cannot go on after the failure of .*, which is of another block"):
        looped.resume(failure)
    with pytest.raises(StateError, match=r"wants the failure of a call, `failure_of\(error\)`, not None"):
        looped.resume(None)
    with pytest.raises(StateError, match="it was in a graph, or a block by itself; call it again"):
        careful.resume(failed(careful, x=1.0, bad=-2))


class V(BlockState):
    v: Float[Tensor, " k"]


class HeldV(V):
    i: int


@block
def mix(state: HeldV) -> V:
    return V(v=state.v * 0.5 + state.i)


def test_from_any_iteration_in_python_and_in_a_graph() -> None:
    mixing = repeat.from_blocks_dict({"mix": mix})
    fast = mixing.compile()
    events = [*mixing.stream(n=6, v=Tensor([1.0, 2.0], mindspore.float32))]
    expected = events[-1].state.v.asnumpy().tolist()
    for event in (events[0], events[3]):
        done = event.iterations[-1].index + 1
        assert mixing.resume_from(event.state, done, n=6).v.asnumpy().tolist() == expected
        assert fast.resume_from(event.state, done, n=6).v.asnumpy().tolist() == expected
    forked = mixing.resume_from(V(v=Tensor([0.0, 0.0], mindspore.float32)), 5, n=6)
    assert forked.v.asnumpy().tolist() == [5.0, 5.0]


def test_resume_from_is_refused() -> None:
    with pytest.raises(StateError, match=r"it is not a loop; take the loop in it, as sequence\['name'\]"):
        around.resume_from(X(x=1.0), 1, n=3, bad=-1)
    with pytest.raises(StateError, match="the position must be a whole number from 0 on, not -1"):
        looped.resume_from(X(x=1.0), -1, n=3, bad=-1)
    with pytest.raises(StateError, match="'repeat' misses 'n'"):
        looped.resume_from(X(x=1.0), 1, bad=-1)
    with pytest.raises(StateError, match=r"^'repeat'.resume_from wants a record of what .* or a mapping, not 3$"):
        looped.resume_from(3, 1, n=3, bad=-1)  # type: ignore[arg-type]
    with pytest.raises(StateError, match=r"'x' is carried, .*; leave `x=` out, or change .* `record.replace\(x="):
        looped.resume_from(X(x=1.0), 1, n=3, bad=-1, x=0.0)


def test_resume_from_behind_the_last_iteration() -> None:
    """A run with these inputs never had as many; after its last one, nothing is left to do."""
    mixing = repeat.from_blocks_dict({"mix": mix})
    for fast in (mixing, mixing.compile()):
        assert fast.resume_from(V(v=Tensor([1.0, 2.0])), 6, n=6).v.asnumpy().tolist() == [1.0, 2.0]
        with pytest.raises(
            StateError, match=r"^loop '\w+' is to go on after 7 iterations, but its header yields 6 for these"
        ):
            fast.resume_from(V(v=Tensor([1.0, 2.0])), 7, n=6)


def test_resume_from_the_state_of_a_failure() -> None:
    """As of one in a graph, where no more is known than the last complete state."""
    failure = failed(looped, x=0.0, n=6, bad=4)
    there = {**failure.state, "other": "a field that the loop does not read"}
    assert looped.resume_from(there, failure.iterations[0].index, bad=-1) == looped(x=0.0, n=6, bad=-1)
    with pytest.raises(StateError, match=r"; write `repeat.resume_from\(failure.state, 4\)`$"):
        looped.resume(replace(failure, point=None))


def test_the_rest_of_a_program() -> None:
    program = program_of(around.plan)
    rest = rest_from(program, "sequence/last")
    assert rest is not None
    assert [var.field for var in rest.needs] == ["x"]
    assert rest_from(program, "sequence/looped/risky") is None
