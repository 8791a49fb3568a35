"""What only some branches write, and read themselves, stays in the switch unless a field of that name is around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args

import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import Block, BlockState, StateError, block, checks, loop, sequence, skip, switch
from fnloop.program import build as lowering
from fnloop.run.modes import Mode
from tests.wired import chooser, header, made, predicate, record

by = chooser("by", {"side": str}, Literal["a", "b"], lambda s: s.side)
draw = made("draw", {"n": int}, {"u": int}, lambda s: {"u": s.n * 10})
add = made("add", {"x": int, "u": int}, {"x": int}, lambda s: {"x": s.x + s.u})
plain = made("plain", {"x": int}, {"x": int}, lambda s: {"x": s.x + 1})
show = made("show", {"u": int}, {"shown": int}, lambda s: {"shown": s.u})
start = made("start", {}, {"u": int}, lambda s: {"u": 7})
drawing = sequence.from_blocks_dict({"draw": draw, "add": add})
pick = by.from_blocks_dict({"a": plain, "b": drawing})


def given(built: Block[Any, Any], **values: object) -> dict[str, object]:
    """What a block gives, which is the same in all modes of checks, and with a function for each composite."""
    found = []
    for mode in get_args(Mode):
        for deepest in (1, lowering.MAX_DEPTH):
            with checks(mode), pytest.MonkeyPatch.context() as patch:
                patch.setattr(lowering, "MAX_DEPTH", deepest)
                result = built.rename()(**values)
            found.append({name: getattr(result, name) for name in result.__struct_fields__})
    assert all(one == found[0] for one in found)
    return found[0]


def fields(built: Block[Any, Any]) -> tuple[list[str], list[str]]:
    return list(built.interface.reads), list(built.interface.writes)


# --- nobody uses it


def test_a_temporary_stays_in_its_switch() -> None:
    assert fields(pick) == (["side", "x", "n"], ["x"])
    assert given(pick, side="a", x=1) == {"x": 2}
    assert given(pick, side="b", x=1, n=3) == {"x": 31}
    with pytest.raises(StateError) as caught:
        pick(side="a", x=1, u="not a number")
    assert str(caught.value) == "'by' takes no 'u' (it takes side, x, n)"
    with pytest.raises(AttributeError, match="has no field 'u'"):
        _ = pick(side="b", x=1, n=3).u
    assert "u" not in str(pick).splitlines()[0]


def test_a_temporary_is_no_carry_and_no_output_of_what_is_around() -> None:
    each = header("each", {"count": int}, {"n": int}, lambda s: ({"n": n} for n in range(s.count)))
    looped = each.from_blocks_dict({"pick": pick})
    assert looped.plan.carry == ("x",)  # type: ignore[union-attr]
    around = sequence.from_blocks_dict({"looped": looped, "again": pick.rename(n="m")}, name="around")
    assert fields(around) == (["count", "side", "x", "m"], ["x"])
    assert given(around, side="b", x=0, count=3, m=1) == {"x": 40}
    assert given(around, side="a", x=0, count=3) == {"x": 4}
    assert "u:" not in "".join(line for line in str(around).splitlines() if "[loop]" in line or "[switch]" in line)
    assert around.to_mermaid().count('"u"') == 0


def test_temporaries_of_several_branches() -> None:
    three = chooser("three", {"side": str}, Literal["a", "b", "c"], lambda s: s.side)
    other = sequence.from_blocks_dict({"start": start, "add": add})
    some = three.from_blocks_dict({"a": plain, "b": drawing, "c": other})
    assert fields(some) == (["side", "x", "n"], ["x"])
    assert [given(some, side=side, x=1, n=2)["x"] for side in "abc"] == [2, 21, 8]
    every = by.from_blocks_dict({"a": other, "b": drawing})  # what all branches write is written
    assert fields(every) == (["side", "x", "n"], ["u", "x"])
    assert given(every, side="a", x=1) == {"u": 7, "x": 8}


def test_a_temporary_of_a_nested_switch() -> None:
    inner = chooser("inner", {"deep": str}, Literal["in", "out"], lambda s: s.deep)
    nested = inner.from_blocks_dict({"in": sequence.from_blocks_dict({"pick": pick}), "out": skip})
    assert fields(nested) == (["deep", "side", "x", "n"], ["x"])
    assert given(nested, deep="in", side="b", x=1, n=2) == {"x": 21}
    assert given(nested, deep="out", x=1) == {"x": 1}


def test_a_field_that_a_branch_writes_and_does_not_read_is_no_temporary() -> None:
    some = by.from_blocks_dict({"a": draw, "b": skip})
    assert fields(some) == (["side", "n", "u"], ["u"])
    both = by.from_blocks_dict(
        {
            "a": draw,
            "b": drawing,
        }
    )
    assert fields(both) == (["side", "n", "x"], ["u", "x"])
    mixed = chooser("mixed", {"side": str}, Literal["a", "b", "c"], lambda s: s.side)
    three = mixed.from_blocks_dict({"a": draw, "b": drawing, "c": skip})
    assert fields(three) == (["side", "n", "x", "u"], ["u", "x"])
    assert given(three, side="b", x=1, n=2) == {"u": 20, "x": 21}
    assert given(three, side="c", u=5) == {"u": 5}


# --- it is used around the switch


def test_a_temporary_that_is_read_behind_its_switch() -> None:
    pipe = sequence.from_blocks_dict({"pick": pick, "show": show})
    assert given(pipe, side="b", x=1, n=2, u=3) == {"x": 21, "u": 20, "shown": 20}
    assert given(pipe, side="a", x=1, u=3) == {"x": 2, "u": 3, "shown": 3}
    with pytest.raises(StateError) as caught:
        pipe(side="b", x=1, n=2)
    assert str(caught.value) == "'sequence' misses 'u' (int, which block 'show' reads)"


def test_a_temporary_of_a_name_that_is_written_before() -> None:
    pipe = sequence.from_blocks_dict({"start": start, "pick": pick, "show": show})
    assert given(pipe, side="b", x=1, n=2) == {"u": 20, "x": 21, "shown": 20}
    assert given(pipe, side="a", x=1) == {"u": 7, "x": 2, "shown": 7}
    deep = sequence.from_blocks_dict({"start": start, "deep": sequence.from_blocks_dict({"pick": pick})})
    assert given(deep, side="b", x=1, n=2) == {"u": 20, "x": 21}
    late = sequence.from_blocks_dict({"pick": pick, "start": start, "show": show})
    assert given(late, side="b", x=1, n=2) == {"x": 21, "u": 7, "shown": 7}


def test_a_temporary_that_another_branch_reads() -> None:
    shown = by.from_blocks_dict({"a": show, "b": drawing})
    assert fields(shown) == (["side", "u", "n", "x", "shown"], ["shown", "u", "x"])
    assert given(shown, side="a", u=3) == {"shown": 3, "u": 3}
    assert given(shown, side="b", x=1, n=2, u=3) == {"u": 20, "x": 21}


@pytest.mark.filterwarnings("ignore::fnloop.WiringWarning")
def test_a_temporary_that_a_loop_carries_for_another_block() -> None:
    each = header("each", {"count": int}, {"n": int}, lambda s: ({"n": n} for n in range(s.count)))
    looped = each.from_blocks_dict({"show": show, "pick": pick})
    assert looped.plan.carry == ("u", "x")  # type: ignore[union-attr]
    assert given(looped, count=3, side="b", x=0, u=1) == {"x": 30, "u": 20}
    inner = each.from_blocks_dict({"pick": pick})
    pipe = sequence.from_blocks_dict({"start": start, "inner": inner, "show": show})
    assert given(pipe, count=3, side="b", x=0) == {"u": 20, "x": 30, "shown": 20}
    assert given(pipe, count=0, side="b", x=0) == {"u": 7, "x": 0, "shown": 7}
    small = predicate("small", {"u": int}, lambda s: s.u < 25).from_blocks_dict({"pick": pick})
    assert given(small, side="b", n=3, x=1, u=0) == {"u": 30, "x": 31}


def test_declared_boundaries_decide_whether_a_temporary_leaves() -> None:
    closed = by.from_blocks_dict({"a": plain, "b": drawing}, outputs=record("X", {"x": int}))
    pipe = sequence.from_blocks_dict({"start": start, "closed": closed, "show": show})
    assert given(pipe, side="b", x=1, n=2) == {"u": 7, "x": 21, "shown": 7}
    wanted = by.from_blocks_dict({"a": plain, "b": drawing}, outputs=record("U", {"u": int}))
    assert given(wanted, side="b", x=1, n=2, u=3) == {"u": 20}
    assert given(wanted, side="a", x=1, u=3) == {"u": 3}
    inputs = record("In", {"side": str, "x": int, "n": int, "u": int})
    declared = by.from_blocks_dict({"a": plain, "b": drawing}, inputs=inputs)
    assert given(declared, side="b", x=1, n=2, u=3) == {"x": 21, "u": 20}
    outer = sequence.from_blocks_dict({"pick": pick}, outputs=record("U", {"u": int}))
    assert given(outer, side="b", x=1, n=2, u=3) == {"u": 20}


def test_a_temporary_of_a_block_that_is_renamed_to_its_name() -> None:
    pipe = sequence.from_blocks_dict({"pick": pick.rename(x="u"), "show": show})
    assert given(pipe, side="b", u=1, n=2) == {"u": 21, "shown": 21}
    with pytest.raises(StateError, match="has no field 'u'"):
        pick.rename(u="v")
    used = sequence.from_blocks_dict({"pick": pick, "show": show}).rename(u="v")
    assert given(used, side="b", x=1, n=2, v=3) == {"x": 21, "v": 20, "shown": 20}


def test_edits_decide_anew() -> None:
    pipe = sequence.from_blocks_dict({"pick": pick, "show": show})
    assert fields(pipe.without("show")) == (["side", "x", "n"], ["x"])
    assert given(pipe.without("show").insert("last", show), side="b", x=1, n=2, u=3)["shown"] == 20
    assert fields(pipe["pick"]) == fields(pick)


# --- what passes through


def test_a_value_that_only_passes_through_is_of_the_type_that_is_written() -> None:
    some = by.from_blocks_dict({"a": draw, "b": skip})
    assert str(some).startswith("by [switch] (side: str, n?: int, u?: int) -> (u: int)")
    for mode in ("types", "full", "paranoid"):
        with checks(mode), pytest.raises(StateError) as caught:
            some(side="b", u="not a number")
        assert str(caught.value) == "'by' got u='not a number', but block 'a' writes it as int"
    text = made("text", {}, {"u": str}, lambda s: {"u": "seven"})
    pipe = sequence.from_blocks_dict({"text": text, "some": some})
    assert given(pipe, side="b") == {"u": "seven"}
    assert given(pipe, side="a", n=1) == {"u": 10}


# --- compiled


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class X(BlockState):
    x: Float[Tensor, " n"]


class XI(X):
    i: int


class U(BlockState):
    u: Float[Tensor, " n"]


class XU(X):
    u: Float[Tensor, " n"]


class Side(BlockState):
    mode: str


class Shown(BlockState):
    shown: Float[Tensor, " n"]


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def scale(state: XI) -> U:
    return U(u=state.x * 0.5 + state.i)


@block
def plus(state: XU) -> X:
    return X(x=state.x + state.u)


@block
def minus(state: X) -> X:
    return X(x=state.x - 1)


@block
def look(state: U) -> Shown:
    return Shown(shown=state.u + 1)


@switch
def which(state: Side) -> Literal["a", "b"]:
    return "b" if state.mode == "b" else "a"


scaling = sequence.from_blocks_dict({"scale": scale, "plus": plus})
steps = repeat.from_blocks_dict({"which": which.from_blocks_dict({"a": minus, "b": scaling})})


def numbers(result: Any) -> dict[str, list[float]]:
    return {name: getattr(result, name).asnumpy().tolist() for name in result.__struct_fields__}


def test_temporaries_in_a_graph() -> None:
    x, u = Tensor([1.0, 2.0]), Tensor([5.0, 6.0])
    fast = steps.compile(fullgraph=True)
    used = sequence.from_blocks_dict({"steps": steps, "look": look})
    fast_used, fast_inside = used.compile(fullgraph=True), used.compile(only=["steps"])
    for mode in "ab":
        expected = numbers(steps(x=x, mode=mode, steps=3))
        assert list(expected) == ["x"]
        assert numbers(fast(x=x, mode=mode, steps=3)) == expected
        expected = numbers(used(x=x, u=u, mode=mode, steps=3))
        assert expected["shown"] == ([6.0, 7.0] if mode == "a" else [4.625, 5.75])
        assert numbers(fast_used(x=x, u=u, mode=mode, steps=3)) == expected
        assert numbers(fast_inside(x=x, u=u, mode=mode, steps=3)) == expected
    with pytest.raises(StateError, match="'repeat' takes no 'u'"):
        fast(x=x, u=u, mode="a", steps=3)
