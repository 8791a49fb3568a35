"""Blocks and loops that do nothing are said at the first call; what acts outside, or may be used, is left alone."""

import warnings
from typing import Any, Literal

import pytest

from fnloop import Block, BlockState, WiringError, WiringWarning, block, sequence, skip
from fnloop.dead import dead_blocks
from tests.wired import chooser, header, made, predicate, record

each = header("each", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)))
step = made("step", {"x": float}, {"y": float}, lambda state: {"y": state.x + 1})
move = made("move", {"x": float}, {"x": float}, lambda state: {"x": state.x + 1})
use = made("use", {"y": float, "x": float}, {"x": float}, lambda state: {"x": state.x + state.y})
probe = made("probe", {"y": float}, {}, lambda state: {})
scaled = made("scaled", {"x": float}, {"z": float}, lambda state: {"z": state.x})


def dead(block: Block[Any, Any], *taken: str) -> list[str]:
    return [one.path for one in dead_blocks(block.plan, taken)]


def loop(**blocks: Block[Any, Any]) -> Block[Any, Any]:
    return each.from_blocks_dict(blocks, name="fold")


inner = each.rename(i="j").from_blocks_dict({"step": step})


@pytest.mark.parametrize(
    ("block", "paths"),
    [
        (loop(step=step), ["fold"]),
        (loop(step=step, use=use), []),
        (loop(step=step, move=move), ["fold/step"]),
        (loop(use=use.rename(x="w"), step=step, move=move), []),  # read in the next iteration
        (loop(step=step, probe=probe), []),
        (loop(step=step, probe=probe, scaled=scaled), ["fold/scaled"]),
        (loop(group=sequence.from_blocks_dict({"step": step, "move": move})), ["fold/group/step"]),
        (loop(group=sequence.from_blocks_dict({"step": step.rename(y="w"), "use": use.rename(y="w")})), []),
        (loop(inner=inner, move=move), ["fold/inner"]),
        (loop(move=move, show=sequence.from_blocks_dict({"step": step, "probe": probe})), []),
        (sequence.from_blocks_dict({"step": step, "scaled": scaled}), []),
        (
            sequence.from_blocks_dict({"step": step, "scaled": scaled}, outputs=record("Out", {"z": float})),
            ["sequence/step"],
        ),
        (
            sequence.from_blocks_dict(
                {"both": sequence.from_blocks_dict({"step": step, "scaled": scaled})},
                outputs=record("Out", {"z": float}),
            ),
            [],
        ),
        (step, []),
        (skip, []),
    ],
)
def test_what_does_nothing(block: Block[Any, Any], paths: list[str]) -> None:
    assert dead(block) == paths


def test_what_is_taken_from_the_iterations_is_used() -> None:
    assert dead(loop(step=step), "y") == []
    assert dead(loop(step=step, scaled=scaled, move=move), "y") == ["fold/scaled"]


def test_branches() -> None:
    mode: Any = Literal["a", "b"]
    switch = chooser("mode", {"i": int}, mode).from_blocks_dict({"a": step, "b": move})
    assert dead(loop(switch=switch)) == []  # a field that is not always written is carried
    grouped = sequence.from_blocks_dict({"step": step, "scaled": scaled})
    switch = chooser("mode", {"i": int}, mode).from_blocks_dict({"a": grouped, "b": grouped})
    assert dead(loop(switch=switch, use=use)) == ["fold/switch/a/scaled", "fold/switch/b/scaled"]


def test_it_is_said_once_with_what_was_probably_meant() -> None:
    block = loop(step=step)
    with pytest.warns(WiringWarning) as caught:
        block(n=2, x=0.0)
    assert [str(one.message) for one in caught] == [
        "loop 'fold' does nothing: it carries no field and gives none out (its blocks write 'y'); did you mean 'x', "
        "which is read there? a field is carried if a block reads it before it is written, and any other leaves if the "
        "loop's `outputs=` names it"
    ]
    assert caught[0].filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        block(n=2, x=0.0)
    with pytest.warns(WiringWarning) as caught:
        loop(step=step, move=move)(n=2, x=0.0)
    assert [str(one.message) for one in caught] == [
        "block 'fold/step' does nothing: it writes 'y', but no block reads it and no outputs give it out; name it "
        "in `outputs=`, let a block read it, or leave the block out (one that only acts outside returns a record without "
        "fields)"
    ]


# --- predicates

small = predicate("small", {"x": float, "limit": (float, 3.0)}, lambda state: state.x < state.limit)


def fault(combinator: Any, **blocks: Block[Any, Any]) -> str:
    with pytest.raises(WiringError) as caught:
        combinator.from_blocks_dict(blocks)
    (only,) = caught.value.faults
    assert only.code == "fixed-predicate"
    return only.message


def test_a_predicate_that_reads_nothing_that_changes() -> None:
    assert fault(small, step=step) == (
        "the predicate 'small' reads 'x' and 'limit', which no block of the loop writes, so it always answers the same: "
        "the loop never ends, or never begins (written is y); let a block write one of them"
    )
    near = made("near", {"x": float}, {"limits": float})
    assert "; did you mean 'limits'? (written is limits); " in fault(small, near=near)
    nothing = predicate("nothing", {})
    assert fault(nothing, move=move) == (
        "the predicate 'nothing' reads no field, so it always answers the same: the loop never ends, or never begins"
    )
    assert small.from_blocks_dict({"move": move})(x=0.0).x == 3.0
    predicate("asks", {}, clock=int).from_blocks_dict({"move": move})


def test_an_until_that_reads_nothing_that_changes() -> None:
    def counting(**reads: Any) -> Any:
        done = predicate("done", reads, lambda state: True).__wrapped__
        return header("each", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)), done)

    assert fault(counting(z=float), move=move) == (
        "the predicate 'done' reads 'z', which no block of the loop writes, so it always answers the same: it never "
        "ends the loop, or at once (written are x, i); let a block write it"
    )
    assert counting(i=int).from_blocks_dict({"move": move})(n=3, x=0.0).x == 1.0
    assert counting(x=float).from_blocks_dict({"move": move})(n=3, x=0.0).x == 1.0


class X(BlockState):
    x: float


class Message(BlockState):
    message: str


class Texts(BlockState):
    texts: list[str]


@block
def tell(state: X) -> Message:
    message = f"x is {state.x}"
    print(message)
    return Message(message=message)


@block
def keep(state: X) -> Message:
    with open("/dev/null", "w") as file:
        file.write("x")
    return Message(message="kept")


@block
def collect(state: X) -> Texts:
    texts: list[str] = []
    texts.append(str(state.x))
    return Texts(texts=texts)


def test_what_acts_outside_is_no_dead_block() -> None:
    assert dead(loop(tell=tell, keep=keep, collect=collect, move=move)) == ["fold/collect"]


def test_a_block_that_answers_for_failures_lets_the_loop_go_on() -> None:
    divide = made("divide", {"x": float, "i": int}, {"x": float}, lambda state: {"x": state.x / (1 - state.i)})
    skip_row = made("skip_row", {"i": int}, {"skipped": int}, lambda state: {"skipped": state.i})
    for handler in (skip_row, sequence.from_blocks_dict({"skip_row": skip_row})):
        blocks = {"divide": divide}
        dividing = each.from_blocks_dict(blocks, outputs=record("Out", {"x": float}), on_error=handler)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert dividing(n=3, x=8.0).x == -8.0
