"""A default is a value: what the first reader of a field defaults is there for every later reader too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args

import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import Block, BlockState, StateError, block, checks, field, loop, sequence, skip, switch
from fnloop.run.modes import Mode
from tests.unseen import Unseen
from tests.wired import chooser, header, made, predicate, record, refused, said

each = header("each", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)))
count = made("count", {"i": int, "total": (int, 0)}, {"total": int}, lambda s: {"total": s.total + s.i})
report = made("report", {"total": int}, {"report": str}, lambda s: {"report": f"{s.total} in all"})
counting = each.from_blocks_dict({"count": count})
by_flag = chooser("by_flag", {"flag": bool}, Literal["on", "off"], lambda s: "on" if s.flag else "off")

Number = record("Number", {"n": int})


class Report(BlockState):
    report: str


def given(built: Block[Any, Any], **values: object) -> dict[str, object]:
    """What a block gives, which is the same in all modes of checks."""
    found = []
    for mode in get_args(Mode):
        with checks(mode):
            result = built(**values)
        found.append({name: getattr(result, name) for name in result.__struct_fields__})
    assert all(one == found[0] for one in found)
    return found[0]


def default_of(built: Block[Any, Any], name: str) -> object:
    default = built.interface.reads[name].default
    return None if default is None else default.value


# --- loops


def test_an_accumulator_is_there_behind_its_loop() -> None:
    pipe = sequence.from_blocks_dict({"counting": counting, "report": report})
    assert given(pipe, n=4) == {"total": 6, "report": "6 in all"}
    assert given(pipe, n=0) == {"total": 0, "report": "0 in all"}
    assert given(pipe, n=4, total=10) == {"total": 16, "report": "16 in all"}
    assert str(pipe).startswith("sequence [sequence] (n: int, total: int = 0) -> (total: int, report: str)")


def test_an_accumulator_behind_a_declared_boundary() -> None:
    blocks = {"counting": counting, "report": report}
    declared = sequence.from_blocks_dict(blocks, inputs=Number, outputs=Report)
    total = sequence.from_blocks_dict(blocks, inputs=Number, outputs=record("Total", {"total": int}))
    assert declared(n=4) == Report(report="6 in all")
    assert [total(n=n).total for n in (0, 4)] == [0, 6]


def test_an_accumulator_that_is_called_otherwise() -> None:
    inside = sequence.from_blocks_dict({"c": counting.rename(total="sum"), "r": report.rename(total="sum")})
    outside = sequence.from_blocks_dict({"c": counting, "r": report}).rename(total="sum")
    for pipe in (inside, outside):
        assert given(pipe, n=4) == {"sum": 6, "report": "6 in all"}
        assert given(pipe, n=4, sum=10) == {"sum": 16, "report": "16 in all"}


def test_an_accumulator_over_nested_loops() -> None:
    outer = header("outer", {"m": int}, {"n": int}, lambda s: ({"n": n} for n in range(s.m)))
    pipe = sequence.from_blocks_dict({"outer": outer.from_blocks_dict({"counting": counting}), "report": report})
    assert given(pipe, m=4) == {"total": 4, "report": "4 in all"}
    assert given(pipe, m=0) == {"total": 0, "report": "0 in all"}
    inside = outer.from_blocks_dict({"counting": counting, "report": report}, outputs=Report)
    assert given(inside, m=4) == {"report": "4 in all"}
    closed = sequence.from_blocks_dict({"counting": counting, "report": report}, inputs=Number, outputs=Report)
    assert given(outer.from_blocks_dict({"closed": closed}, outputs=Report), m=4) == {"report": "3 in all"}


def test_a_default_of_the_predicate_is_there_for_the_body_and_behind_the_loop() -> None:
    small = predicate("small", {"total": (int, 1), "limit": (int, 20)}, lambda s: s.total < s.limit)
    grow = made("grow", {"total": int, "limit": int}, {"total": int}, lambda s: {"total": 2 * s.total + s.limit % 3})
    pipe = sequence.from_blocks_dict({"loop": small.from_blocks_dict({"grow": grow}), "report": report})
    assert given(pipe) == {"total": 22, "report": "22 in all"}
    assert given(pipe, limit=50, total=4) == {"total": 94, "report": "94 in all"}
    assert given(pipe, total=100) == {"total": 100, "report": "100 in all"}


def test_a_default_of_a_header_is_there_for_the_body() -> None:
    times = header("times", {"n": (int, 3)}, {"i": int}, lambda s: ({"i": i} for i in range(s.n)))
    add = made("add", {"n": int, "total": (int, 0)}, {"total": int}, lambda s: {"total": s.total + s.n})
    assert given(times.from_blocks_dict({"add": add})) == {"total": 9}


# --- switches


def test_a_default_of_a_branch_is_there_behind_the_switch() -> None:
    bump = made("bump", {"total": (int, 5)}, {"total": int}, lambda s: {"total": s.total + 1})
    pipe = sequence.from_blocks_dict({"maybe": by_flag.from_blocks_dict({"on": bump, "off": skip}), "report": report})
    assert given(pipe, flag=True) == {"total": 6, "report": "6 in all"}
    assert given(pipe, flag=False) == {"total": 5, "report": "5 in all"}
    assert given(pipe, flag=True, total=1) == {"total": 2, "report": "2 in all"}


def test_a_default_inside_a_branch_serves_that_branch_alone() -> None:
    pipe = sequence.from_blocks_dict({"counting": counting, "report": report})
    zero = made("zero", {"total": int}, {"total": int, "report": str}, lambda s: {"total": 0, "report": str(s.total)})
    either = by_flag.from_blocks_dict({"on": pipe, "off": zero})
    assert given(either, flag=True, n=4) == {"total": 6, "report": "6 in all"}
    assert given(either, flag=False, total=3) == {"total": 0, "report": "3"}
    for mode in get_args(Mode):
        with checks(mode), pytest.raises(StateError, match="branch 'by_flag/off' was chosen, but its input 'total'"):
            either(flag=False)


# --- readers only


def test_a_default_of_the_first_reader_is_there_for_one_that_has_none() -> None:
    modest = made("modest", {"total": (int, 3)}, {"y": int}, lambda s: {"y": s.total})
    pipe = sequence.from_blocks_dict({"modest": modest, "report": report}, inputs=record("Nothing", {}))
    assert given(pipe) == {"y": 3, "report": "3 in all"}


def test_a_default_of_a_later_reader_is_not_there_for_the_first() -> None:
    modest = made("modest", {"total": (int, 3)}, {"y": int}, lambda s: {"y": s.total})
    pipe = sequence.from_blocks_dict({"report": report, "modest": modest})
    assert default_of(pipe, "total") is None
    with pytest.raises(StateError) as caught:
        pipe()
    assert str(caught.value) == "'sequence' misses 'total' (int, which block 'report' reads)"


def test_a_default_of_another_type_is_not_there_for_a_later_reader() -> None:
    modest = made("modest", {"total": (int | None, None)}, {"y": int}, lambda s: {"y": s.total or 0})
    pipe = sequence.from_blocks_dict({"modest": modest, "report": report})
    assert given(pipe, total=3) == {"y": 3, "report": "3 in all"}
    with pytest.raises(StateError) as caught:
        pipe()
    assert str(caught.value) == "'sequence' misses 'total' (int, which block 'report' reads)"
    assert refused(sequence, {"modest": modest, "report": report}, inputs=record("Nothing", {})) == said("""
        'sequence' cannot be wired: 1 fault
          1. [missing-field] block 'report' reads 'total' (int), which Nothing does not declare and no block before it writes
               'report': report (here)
    """)


def test_a_default_of_another_type_does_not_become_an_output() -> None:
    grow = made("grow", {"i": int, "total": (int | None, None)}, {"total": int}, lambda s: {"total": s.i})
    total = record("Total", {"total": int})
    pipe = each.from_blocks_dict({"grow": grow}, outputs=total)
    assert given(pipe, n=2, total=0) == {"total": 1}
    with pytest.raises(StateError, match="misses 'total'"):
        pipe(n=2)
    assert "declares the output 'total' (int), which only 'grow' may have written" in refused(
        each, {"grow": grow}, inputs=Number, outputs=total
    )


# --- two defaults


def test_a_default_is_not_used_behind_a_block_that_always_gives_the_field() -> None:
    other = made("other", {"total": (int, 99)}, {"report": str}, lambda s: {"report": str(s.total)})
    pipe = sequence.from_blocks_dict({"counting": counting, "other": other})
    assert given(pipe, n=0) == {"total": 0, "report": "0"}
    assert given(pipe, n=4) == {"total": 6, "report": "6"}
    assert given(pipe, n=4, total=1) == {"total": 7, "report": "7"}
    closed = sequence.from_blocks_dict({"counting": counting, "other": other}, inputs=Number, outputs=Report)
    assert given(closed, n=4) == {"report": "6"}


def test_two_defaults_before_anything_is_written_are_refused() -> None:
    other = made("other", {"total": (int, 99)}, {"report": str})
    assert refused(sequence, {"other": other, "counting": counting}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [default-conflict] 'total' has two defaults: 99 in block 'other' and 0 in block 'counting/count'; make them equal, or declare inputs= with the default that you want
               'counting/count': count (here)
               'other': other (here)
    """)


def test_a_default_that_does_not_fit_behind_the_block_is_a_second_one() -> None:
    grow = made("grow", {"i": int, "total": (int | None, None)}, {"total": int})
    other = made("other", {"total": (int, 5)}, {"report": str})
    loop_ = each.from_blocks_dict({"grow": grow})
    assert "'total' has two defaults: None in block 'loop/grow' and 5 in block 'other'" in refused(
        sequence, {"loop": loop_, "other": other}
    )


def test_a_default_that_would_stand_in_for_that_of_a_branch_is_a_second_one() -> None:
    modest = made("modest", {"total": (int, 1)}, {"report": str}, lambda s: {"report": str(s.total)})
    other = made("other", {"total": (int, 9)}, {"y": int}, lambda s: {"y": s.total})
    pick = by_flag.from_blocks_dict({"on": modest, "off": report})
    inner = sequence.from_blocks_dict({"pick": pick})
    message = said("""
        'sequence' cannot be wired: 1 fault
          1. [default-conflict] 'total' has two defaults: 1 in block 'pick/on' and 9 in block 'other'; make them equal, or declare inputs= with the default that you want
               'other': other (here)
               'pick/on': modest (here)
    """)
    assert refused(sequence, {"pick": pick, "other": other}) == message
    assert refused(sequence, {"pick": inner, "other": other}) == message.replace("pick/on", "pick/pick/on")
    assert given(sequence.from_blocks_dict({"other": other, "pick": pick}), flag=True) == {"y": 9, "report": "9"}
    needed = sequence.from_blocks_dict({"pick": pick, "report": report, "other": other})
    assert given(needed, flag=True, total=3) == {"report": "3 in all", "y": 3}
    same = made("same", {"total": (int, 1)}, {"y": int}, lambda s: {"y": s.total})
    assert given(sequence.from_blocks_dict({"pick": pick, "same": same}), flag=True) == {"y": 1, "report": "1"}


# --- factories


class Seen(BlockState):
    i: int
    seen: list[int] = field(default_factory=list)


class Kept(BlockState):
    seen: list[int]


@block
def keep(state: Seen) -> Kept:
    return Kept(seen=[*state.seen, state.i])


append_to = Unseen(list.append)


@block
def spoil(state: Kept) -> Report:
    length = len(state.seen)
    append_to(state.seen, 99)  # what the source does not show
    return Report(report=str(length))


def test_a_factory_makes_its_value_anew_for_each_run() -> None:
    blocks = {"keep": each.from_blocks_dict({"keep": keep}), "spoil": spoil}
    for pipe in (sequence.from_blocks_dict(blocks), sequence.from_blocks_dict(blocks, inputs=Number)):
        for mode in ("off", "types", "full"):
            with checks(mode):
                assert [pipe(n=n).report for n in (0, 2, 0, 2)] == ["0", "2", "0", "2"]
    inner = sequence.from_blocks_dict(blocks, inputs=Number, outputs=Report)
    twice = sequence.from_blocks_dict({"one": inner.rename(report="first"), "two": inner})
    result = twice(n=0)
    assert (result.first, result.report) == ("0", "0")


# --- compiled


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int


class Scale(BlockState):
    i: int
    x: Float[Tensor, " k"]
    scale: float = 0.5
    done: int = 0


class Scaled(BlockState):
    x: Float[Tensor, " k"]
    done: int


class Scales(BlockState):
    x: Float[Tensor, " k"]
    scale: float
    done: int


class Last(BlockState):
    y: Float[Tensor, " k"]


class Flag(BlockState):
    flag: bool


@loop
def up_to(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@block
def shrink(state: Scale) -> Scaled:
    return Scaled(x=state.x * state.scale + state.i, done=state.done + 1)


@block
def finish(state: Scales) -> Last:
    return Last(y=state.x * state.scale + state.done)


@switch
def which(state: Flag) -> Literal["shrink", "keep"]:
    return "shrink" if state.flag else "keep"


def test_defaults_are_values_in_a_graph_too() -> None:
    shrinking = up_to.from_blocks_dict({"shrink": shrink})
    maybe = which.from_blocks_dict({"shrink": shrinking, "keep": skip})
    pipe = sequence.from_blocks_dict({"maybe": maybe, "finish": finish})
    fast = pipe.compile()
    calls: list[dict[str, Any]] = [
        {"flag": True, "n": 9}, {"flag": True, "n": 3, "scale": 2.0}, {"flag": True, "n": 0, "done": 4}, {"flag": False},
        {"flag": False, "done": 4, "scale": 2.0},
    ]  # fmt: skip
    for call in calls:
        one, other = (block_(x=Tensor([1.0, 2.0]), **call) for block_ in (pipe, fast))
        assert (one.y.asnumpy() == other.y.asnumpy()).all()
        assert one.done == other.done
    assert fast(x=Tensor([1.0, 2.0]), flag=True, n=2).y.asnumpy().tolist() == [2.625, 2.75]
