"""Folds: what is carried, what is local, what the header may do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any, Literal

import pytest

from fnloop import Block, BlockError, BlockState, StateError, block, failure_of, loop, loop_while, sequence
from tests.unseen import Unseen
from tests.wired import chooser, function, header, made, predicate, record, said

each = header("each", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)))
add = made("add", {"i": int, "total": int}, {"total": int}, lambda s: {"total": s.total + s.i})
square = made("square", {"i": int}, {"squared": int}, lambda s: {"squared": s.i * s.i})
add_square = made(
    "add_square", {"squared": int, "total": int}, {"total": int}, lambda s: {"total": s.total + s.squared}
)


class Number(BlockState):
    n: int


class Index(BlockState):
    i: int


class Total(BlockState):
    total: int


class Second(BlockState):
    j: int


@loop
def up_to(state: Number) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@loop
def again(state: Index) -> Iterator[Second]:
    for j in range(state.i):
        yield Second(j=j)


# --- carry and locals


def test_the_outputs_are_the_carry() -> None:
    summed = each.from_blocks_dict({"square": square, "add": add_square})
    assert list(summed.interface.reads) == ["n", "total"]
    assert list(summed.interface.writes) == ["total"]
    assert summed.plan.carry == ("total",)  # type: ignore[union-attr]
    assert summed(n=4, total=100).total == 114


def test_the_carry_is_defined_for_zero_iterations() -> None:
    assert each.from_blocks_dict({"add": add})(n=0, total=7).total == 7


def test_a_local_value_does_not_leave() -> None:
    result = each.from_blocks_dict({"square": square, "add": add_square})(n=2, total=0)
    with pytest.raises(AttributeError) as caught:
        _ = result.squared
    assert str(caught.value) == "each.outputs has no field 'squared' (it has total)"


def test_a_local_value_leaves_by_outputs() -> None:
    out = record("Out", {"total": int, "squared": int})
    summed = each.from_blocks_dict({"square": square, "add": add_square}, outputs=out)
    result = summed(n=4, total=0)
    assert (result.total, result.squared) == (14, 9)


def test_a_local_value_of_zero_iterations_is_an_error() -> None:
    out = record("Out", {"total": int, "squared": int})
    summed = each.from_blocks_dict({"square": square, "add": add_square}, outputs=out)
    with pytest.raises(StateError) as caught:
        summed(n=0, total=0)
    assert str(caught.value) == said("""
        loop 'each' ran zero iterations, so its output 'squared' has no value; run it at least once, or carry the field: let a block of the body read it too, and give its first value
    """)


def test_two_local_values_of_zero_iterations_inside_another_loop() -> None:
    both = made("both", {"i": int}, {"a": int, "b": int}, lambda s: {"a": s.i, "b": -s.i})
    inner = each.from_blocks_dict({"both": both}, outputs=record("Out", {"a": int, "b": int}))
    outer = header("outer", {"rounds": int}, {"n": int}, lambda s: ({"n": k - 1} for k in range(s.rounds, 0, -1)))
    around = outer.from_blocks_dict({"inner": inner}, outputs=record("Last", {"a": int}))
    with pytest.raises(StateError) as caught:
        around(rounds=2)
    assert str(caught.value).startswith("loop 'outer/inner' ran zero iterations, so its outputs 'a', 'b' have no value")
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "outer/inner"
    assert [(one.loop, one.index) for one in failure.iterations] == [("outer", 1)]


@pytest.mark.filterwarnings("ignore::fnloop.WiringWarning")
def test_a_body_that_writes_nothing_it_reads_carries_nothing() -> None:
    alone = each.from_blocks_dict({"square": square})
    assert alone.plan.carry == ()  # type: ignore[union-attr]
    assert list(alone.interface.writes) == []
    assert type(alone(n=3)).__struct_fields__ == ()


def test_a_field_that_is_written_before_it_is_read_starts_anew_each_iteration() -> None:
    reset = made("reset", {}, {"total": int}, lambda s: {"total": 0})
    out = record("Out", {"total": int})
    assert each.from_blocks_dict({"reset": reset, "add": add}, outputs=out)(n=5).total == 4


def test_a_record_is_carried_whole() -> None:
    made_of: list[int] = []
    note = Unseen(made_of.append)

    class Pair(BlockState):
        a: int
        b: int

    @block
    def step(state: Pair) -> Pair:
        note(id(state))
        return Pair(a=state.b, b=state.a + state.b)

    fibonacci = each.from_blocks_dict({"step": step})
    assert fibonacci(n=10, a=0, b=1).a == 55
    assert len(made_of) == 10


def test_a_record_whose_fields_an_inner_loop_writes_last_is_put_together_again() -> None:
    class Pair(BlockState):
        a: int
        b: int

    @block
    def keep(state: Pair) -> Total:
        return Total(total=state.a + state.b)

    @block
    def count_up(state: Index) -> Pair:
        return Pair(a=state.i, b=2 * state.i)

    inner = each.from_blocks_dict({"count_up": count_up}, outputs=Pair)
    outer = header("outer", {"rounds": int}, {"k": int}, lambda s: ({"k": k} for k in range(s.rounds)))
    around = outer.from_blocks_dict({"keep": keep, "inner": inner}, outputs=record("Out", {"a": int, "total": int}))
    result = around(rounds=2, n=3, a=0, b=0)
    assert (result.a, result.total) == (2, 6)


# --- headers


def test_a_header_that_yields_nothing() -> None:
    @loop
    def nothing(state: Number) -> Iterator[Index]:
        return
        yield Index(i=state.n)

    assert nothing.from_blocks_dict({"add": add})(n=3, total=1).total == 1


def test_a_header_that_returns_a_list_or_a_tuple() -> None:
    @loop
    def listed(state: Number) -> list[Index]:
        return [Index(i=i) for i in range(state.n)]

    @loop
    def fixed(state: Number) -> tuple[Index, ...]:
        return (Index(i=state.n), Index(i=1))

    assert listed.from_blocks_dict({"add": add})(n=4, total=0).total == 6
    assert fixed.from_blocks_dict({"add": add})(n=4, total=0).total == 5


def test_a_header_that_raises_keeps_its_exception_and_says_where() -> None:
    @loop
    def breaking(state: Number) -> Iterator[Index]:
        yield Index(i=1)
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError, match="no more") as caught:
        breaking.from_blocks_dict({"add": add})(n=3, total=5)
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "breaking"
    assert failure.state["total"] == 6


def test_a_header_that_raises_at_once() -> None:
    @loop
    def failing(state: Number) -> list[Index]:
        raise LookupError(state.n)

    with pytest.raises(LookupError) as caught:
        failing.from_blocks_dict({"add": add})(n=3, total=5)
    failure = failure_of(caught.value)
    assert failure is not None
    assert (failure.path, dict(failure.inputs)) == ("failing", {"n": 3})


def test_a_header_that_yields_the_wrong_record() -> None:
    @loop
    def wrong(state: Number) -> Iterator[Index]:
        yield Total(total=1)  # type: ignore[misc]

    with pytest.raises(StateError) as caught:
        wrong.from_blocks_dict({"add": add})(n=3, total=5)
    assert str(caught.value) == ("loop header 'wrong' yielded Total, but declares Index; write `yield Index(...)`")


def test_a_header_that_yields_a_wrong_value() -> None:
    @loop
    def wrong(state: Number) -> Iterator[Index]:
        yield Index(i="one")  # type: ignore[arg-type]

    with pytest.raises(StateError) as caught:
        wrong.from_blocks_dict({"add": add})(n=3, total=5)
    assert "i='one'" in str(caught.value)
    assert "int" in str(caught.value)


def test_an_infinite_header_ends_with_until() -> None:
    class Done(BlockState):
        total: int

    def enough(state: Done) -> bool:
        return state.total > 20

    @loop(until=enough)
    def forever(state: record("Nothing", {})) -> Iterator[Index]:  # type: ignore[valid-type]
        for i in count():
            yield Index(i=i)

    assert forever.from_blocks_dict({"add": add})(total=0).total == 21


def test_until_is_asked_behind_each_iteration_with_what_is_there_then() -> None:
    asked: list[tuple[int, int]] = []
    note = Unseen(asked.append)

    def done(state: Any) -> bool:
        note((state.i, state.squared))
        return bool(state.squared >= 4)

    done.__annotations__ = {"state": record("Done", {"i": int, "squared": int}), "return": bool}
    ending = header("each", {"n": int}, {"i": int}, lambda s: ({"i": i} for i in range(s.n)), until=done)
    summed = ending.from_blocks_dict({"square": square, "add": add_square})
    assert summed(n=10, total=0).total == 5
    assert asked == [(0, 0), (1, 1), (2, 4)]


def test_the_header_is_asked_once_and_no_further_than_needed() -> None:
    yielded: list[int] = []
    note = Unseen(yielded.append)

    def enough(state: Total) -> bool:
        return state.total >= 3

    enough.__annotations__ = {"state": Total, "return": bool}

    @loop(until=enough)
    def counting(state: Number) -> Iterator[Index]:
        for i in range(state.n):
            note(i)
            yield Index(i=i)

    assert counting.from_blocks_dict({"add": add})(n=100, total=0).total == 3
    assert yielded == [0, 1, 2]


def test_iteration_variables_are_renamed() -> None:
    plus = add.rename(i="step")
    assert each.rename(i="step", n="steps").from_blocks_dict({"plus": plus})(steps=4, total=0).total == 6


def test_the_predicate_that_ends_a_loop_follows_its_header() -> None:
    done = function("done", {"i": int, "total": int}, bool, lambda s, *, limit: s.total + s.i > limit, {"limit": int})
    ending = header("each", {"n": int}, {"i": int}, lambda s: [{"i": i} for i in range(s.n)], until=done)
    plain = ending.from_blocks_dict({"add": add})
    assert list(plain.interface.reads) == ["n", "total"]
    assert plain(n=100, total=0, limit=20).total == 21
    renamed = ending.rename(i="step", total="sum").bind(limit=20)
    folded = renamed.from_blocks_dict({"add": add.rename(i="step", total="sum")})
    assert list(folded.interface.reads) == ["n", "sum"]
    assert list(folded.interface.components) == []
    assert folded(n=100, sum=0).sum == 21
    with pytest.raises(StateError) as caught:
        ending.bind(limit="20")
    assert str(caught.value) == "'each': component 'limit' is '20' (a str), but block 'each' wants int"


def test_a_decider_is_still_a_function() -> None:
    @loop
    def listed(state: Number) -> list[Index]:
        """Counts."""
        return [Index(i=i) for i in range(state.n)]

    assert listed(Number(n=2)) == [Index(i=0), Index(i=1)]
    assert listed.__doc__ == "Counts."
    assert listed.__name__ == "listed"
    assert repr(listed) == "<loop listed, waiting for its blocks: .from_blocks_dict({...})>"


def test_components_of_a_header() -> None:
    scaled = header(
        "scaled", {"n": int}, {"i": int}, lambda s, *, step: ({"i": i * step} for i in range(s.n)), step=int
    )
    summed = scaled.from_blocks_dict({"add": add})
    assert summed(n=3, total=0, step=10).total == 30
    assert scaled.bind(step=2).from_blocks_dict({"add": add})(n=3, total=0).total == 6
    with pytest.raises(StateError) as caught:
        scaled.bind(stop=2)
    assert str(caught.value) == "'scaled' takes no component 'stop'; did you mean 'step'? (it takes step)"


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"j": "k"}, "'each' has no field 'j' (it has n, i)"),
        ({"i": "n"}, "'each' has 'n' already; rename to another name"),
        ({"i": "for"}, "'each': a field cannot be called 'for'; use an identifier that a record can have"),
        ({"i": "a b"}, "'each': a field cannot be called 'a b'; use an identifier that a record can have"),
        ({"i": "_i"}, "'each': a field cannot be called '_i'; use an identifier that a record can have"),
        ({"i": "replace"}, "'each': a field cannot be called 'replace'; use an identifier that a record can have"),
    ],
)
def test_a_decider_refuses_names(names: dict[str, str], message: str) -> None:
    with pytest.raises(StateError) as caught:
        each.rename(**names)
    assert str(caught.value) == message


# --- loop_while


def test_loop_while_asks_before_each_iteration() -> None:
    small = predicate("small", {"n": int}, lambda state: state.n < 100)
    doubled = small.from_blocks_dict({"double": made("double", {"n": int}, {"n": int}, lambda s: {"n": 2 * s.n})})
    assert doubled(n=3).n == 192
    assert doubled(n=500).n == 500


def test_loop_while_carries_what_its_predicate_reads() -> None:
    small = predicate("small", {"n": int}, lambda state: state.n < 3)
    counted = {"count": made("count", {"m": int}, {"n": int, "m": int}, lambda s: {"n": s.m, "m": s.m + 1})}
    result = small.from_blocks_dict(counted)(n=0, m=0)
    assert (result.n, result.m) == (3, 4)


def test_a_local_value_of_loop_while_and_zero_iterations() -> None:
    small = predicate("small", {"n": int}, lambda state: state.n < 3)
    body = {"grow": made("grow", {"n": int}, {"n": int, "old": int}, lambda s: {"n": s.n + 1, "old": s.n})}
    last = small.from_blocks_dict(body, outputs=record("Out", {"old": int}))
    assert last(n=0).old == 2
    with pytest.raises(StateError, match="loop 'small' ran zero iterations, so its output 'old' has no value"):
        last(n=3)


def test_a_predicate_that_returns_no_bool() -> None:
    vague = predicate("vague", {"n": int}, lambda state: state.n)
    with pytest.raises(StateError) as caught:
        vague.from_blocks_dict({"double": made("double", {"n": int}, {"n": int}, lambda s: {"n": 0})})(n=1)
    assert str(caught.value) == "predicate 'vague' returned 1, but declares bool; write `return bool(...)`"


def test_loop_while_takes_a_function_only() -> None:
    @loop_while
    def small(state: Number) -> bool:
        return state.n < 2

    assert small(Number(n=1)) is True


# --- nesting


def nested(body: Block[Any, Any]) -> Block[Any, Any]:
    """A loop in a branch in a loop in a sequence."""
    inner = header("inner", {"k": int}, {"i": int}, lambda s: ({"i": i} for i in range(s.k))).from_blocks_dict(
        {"body": body}
    )
    odd = chooser("odd", {"k": int}, Literal["odd", "even"], lambda s: "odd" if s.k % 2 else "even")
    zero = made("zero", {"total": int}, {"total": int}, lambda s: {"total": -s.total})
    branch = odd.from_blocks_dict({"odd": inner, "even": zero})
    outer = header("outer", {"n": int}, {"k": int}, lambda s: ({"k": k} for k in range(s.n)))
    start = made("start", {}, {"total": int}, lambda s: {"total": 1})
    return sequence.from_blocks_dict({"start": start, "loop": outer.from_blocks_dict({"branch": branch})})


def test_a_loop_in_a_branch_in_a_loop_in_a_sequence() -> None:
    total = 1
    for k in range(6):
        total = total + sum(range(k)) if k % 2 else -total
    assert nested(add)(n=6).total == total


@pytest.mark.parametrize("steps", [0, 1, 3])
def test_a_header_that_takes_the_record_of_the_header_around_it(steps: int) -> None:
    """The record of an iteration is not there where a loop around it has no iterations."""
    add_j = made("add_j", {"j": int, "total": int}, {"total": int}, lambda s: {"total": s.total + s.j})
    outer = header("outer", {"n": int}, {"k": int}, lambda state: ({"k": k} for k in range(state.n)))
    deep = outer.from_blocks_dict({"up": up_to.from_blocks_dict({"again": again.from_blocks_dict({"add_j": add_j})})})
    assert deep(n=steps, total=1).total == 1 + steps * sum(j for i in range(steps) for j in range(i))


def test_a_failure_deep_inside_names_every_loop() -> None:
    def fail(state: Any) -> dict[str, int]:
        if state.i == 2:
            raise ZeroDivisionError
        return {"total": state.total + state.i}

    body = made("add", {"i": int, "total": int}, {"total": int}, fail)
    with pytest.raises(ZeroDivisionError) as caught:
        nested(body)(n=6)
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "sequence/loop/branch/odd/body"
    assert [(one.loop, one.index, dict(one.variables)) for one in failure.iterations] == [
        ("sequence/loop", 3, {"k": 3}),
        ("sequence/loop/branch/odd", 2, {"i": 2}),
    ]
    assert dict(failure.inputs) == {"i": 2, "total": 2}
    assert failure.state["total"] == 2


def test_loops_nest_deeper_than_pythons_own_blocks() -> None:
    around: Block[Any, Any] = made("count", {"total": int}, {"total": int}, lambda s: {"total": s.total + 1})
    for depth in range(30):
        once = header(
            f"loop{depth}", {}, {f"i{depth}": int}, lambda s, d=depth: [{f"i{d}": d}, {f"i{d}": d}][: 1 + d % 15 // 14]
        )
        around = once.from_blocks_dict({"inner": around})
    assert around(total=0).total == 4


@pytest.mark.parametrize("until", ["fallen", 3])
def test_an_end_that_is_no_predicate(until: Any) -> None:
    with pytest.raises(BlockError) as caught:
        loop(until=until)
    assert str(caught.value) == (
        f"@loop(until={until!r}): a predicate is wanted; write `def done(state: S) -> bool` with the field in the "
        "record S, and `@loop(until=done)`"
    )


def test_until_among_the_blocks_is_told_where_it_belongs() -> None:
    wrong: dict[str, Any] = {"until": lambda state: True}
    with pytest.raises(
        BlockError, match=r"until= belongs to the decorator of a loop's header; write `@loop\(until=done"
    ):
        up_to.from_blocks_dict({}, **wrong)
    near: dict[str, Any] = {"output": None}
    with pytest.raises(TypeError, match=r"no such keyword; did you mean 'outputs'\?"):
        up_to.from_blocks_dict({}, **near)


def test_a_header_that_is_called_with_fields_waits_for_its_blocks() -> None:
    waiting: Any = up_to
    with pytest.raises(
        StateError, match=r"waits for its blocks: write `\w+.from_blocks_dict\({...}\)\(n=..., x=...\)`"
    ):
        waiting(n=2, x=1.0)
