"""The part of a program that Python runs: only what is known, in order, with the checks of eager."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import Block, BlockState, CompileError, StateError, loop, sequence, skip, vmap
from fnloop.compile.staging.prefix import MOST_ITERATIONS, Trace, prefix_of
from fnloop.interface import MISSING
from fnloop.plan import Composite
from fnloop.run.modes import Mode
from tests.programs import bound, program, staged, tried
from tests.unseen import Unseen
from tests.wired import chooser, function, header, made, predicate

AnyBlock = Block[Any, Any]
Vector = Float[Tensor, " n"]
X = Tensor([1.0, 2.0])


def never(state: Any) -> Any:
    """What only a graph may run."""
    raise AssertionError("run before the graph")


work = made("work", {"x": Vector}, {"x": Vector}, never)
number = made("number", {"i": int}, {"t": float}, lambda state: {"t": state.i / 2})
tick = made("tick", {"k": int}, {"k": int}, lambda state: {"k": state.k * 2 + 1})
at = made("at", {"x": Vector, "t": float}, {"x": Vector}, never)
repeat = header("repeat", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)))
again = header("again", {"i": int}, {"j": int}, lambda state: ({"j": j} for j in range(state.i)))


def by_field(done: Trace) -> dict[str, Any]:
    """Trace by the names of fields; of several of one name the last."""
    return {name.rsplit("_", 1)[0]: series for name, series in done.series.items()}


def numbers(done: Trace) -> list[Any]:
    """All values but tensors."""
    return [value for value in done.values.values() if not isinstance(value, Tensor)]


# --- what is run, and what is kept


def test_only_what_is_known_is_run() -> None:
    done = staged(repeat.from_blocks_dict({"number": number, "at": at}), n=3, x=X)
    assert by_field(done) == {"t": [0.0, 0.5, 1.0]}  # `i` is not wanted by the graph
    assert done.counts == {"repeat": [3]}


def test_what_the_graph_reads_of_a_header_is_kept() -> None:
    shift = made("shift", {"x": Vector, "i": int}, {"x": Vector}, never)
    assert by_field(staged(repeat.from_blocks_dict({"shift": shift}), n=3, x=X)) == {"i": [0, 1, 2]}


def test_numbers_are_carried() -> None:
    fold = repeat.from_blocks_dict({"tick": tick, "work": work})
    assert staged(fold, n=4, k=1, x=X).values[program(fold).outputs["k"].name] == 31


@pytest.mark.parametrize(("n", "counts", "series"), [(0, [], []), (1, [0], []), (4, [0, 1, 2, 3], [0, 0, 1, 0, 1, 2])])
def test_each_run_of_an_inner_loop_is_counted(n: int, counts: list[int], series: list[int]) -> None:
    shift = made("shift", {"x": Vector, "j": int}, {"x": Vector}, never)
    done = staged(repeat.from_blocks_dict({"again": again.from_blocks_dict({"shift": shift})}), n=n, x=X)
    assert done.counts.get("repeat/again", []) == counts
    assert by_field(done).get("j", []) == series


def test_until_by_what_is_known() -> None:
    last = function("last", {"i": int}, bool, lambda state: state.i == 2, {})
    ending = header("ending", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)), until=last)
    done = staged(ending.from_blocks_dict({"number": number, "at": at}), n=9, x=X)
    assert (done.counts, by_field(done)) == ({"ending": [3]}, {"t": [0.0, 0.5, 1.0]})


def test_until_by_the_graph_takes_all_that_a_header_yields() -> None:
    enough = function("enough", {"x": Vector}, bool, never, {})
    ending = header("ending", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)), until=enough)
    done = staged(ending.from_blocks_dict({"number": number, "at": at}), n=4, x=X)
    assert (done.counts, by_field(done)) == ({"ending": [4]}, {"t": [0.0, 0.5, 1.0, 1.5]})


def test_a_loop_while_of_numbers() -> None:
    low = predicate("low", {"k": int}, lambda state: state.k < 20)
    done = staged(sequence.from_blocks_dict({"low": low.from_blocks_dict({"tick": tick}), "work": work}), k=1, x=X)
    assert done.counts == {"sequence/low": [4]}
    assert 31 in numbers(done)


def test_a_switch_runs_one_branch() -> None:
    pick = chooser("pick", {"i": int}, Literal["a", "b"], lambda state: "ab"[state.i % 2])
    wrong = made("wrong", {"i": int}, {"t": float}, never)
    switching = sequence.from_blocks_dict({"s": pick.from_blocks_dict({"a": number, "b": wrong}), "at": at})
    assert 2.0 in numbers(staged(switching, i=4, x=X, t=0.0))
    fold = repeat.from_blocks_dict({"s": pick.from_blocks_dict({"a": number, "b": skip}), "at": at})
    done = staged(fold, n=4, t=-1.0, x=X)
    assert done.series["t_9"] == [0.0, 0.0, 1.0, 1.0]


def test_defaults_of_branches() -> None:
    pick = chooser("pick", {"i": int}, Literal["a", "b"], lambda state: "ab"[state.i])
    one = made("one", {"k": (int, 7)}, {"k": int}, lambda state: {"k": state.k})
    switching = pick.from_blocks_dict({"a": one, "b": one})
    whole = sequence.from_blocks_dict({"s": switching, "work": work})
    assert 7 in numbers(staged(whole, i=0, k=MISSING, x=X))
    assert 7 not in numbers(staged(whole, i=1, k=3, x=X))


# --- all of it, for a few iterations


def grown(state: Any) -> dict[str, Any]:
    return {"x": state.x + 1}


grow = made("grow", {"x": Vector}, {"x": Vector}, grown)


@pytest.mark.parametrize(("n", "ran"), [(0, 0), (1, 1), (2, 2), (9, 2)])
def test_a_trial_runs_so_many_iterations(n: int, ran: int) -> None:
    done = tried(repeat.from_blocks_dict({"grow": grow}), 2, n=n, x=X)
    assert done.counts == {"repeat": [ran]}
    assert done.values["x_5"].asnumpy().tolist() == [1.0 + ran, 2.0 + ran]


def test_a_trial_takes_no_more_from_a_header_than_it_runs() -> None:
    taken: list[int] = []
    take = Unseen(taken.append)

    def items(state: Any) -> Iterator[dict[str, int]]:
        for i in range(100):
            take(i)
            yield {"i": i}

    class Steps(BlockState):
        n: int

    class Index(BlockState):
        i: int

    @loop
    def lazy(state: Steps) -> Iterator[Index]:
        for one in items(state):
            yield Index(i=one["i"])

    tried(lazy.from_blocks_dict({"grow": grow}), 2, n=1, x=X)
    assert len(taken) <= 3


def test_a_trial_of_a_loop_while_and_of_inner_loops() -> None:
    low = predicate("low", {"x": Vector}, lambda state: bool(state.x.sum() < 1000))
    assert tried(low.from_blocks_dict({"grow": grow}), 2, x=X).counts == {"low": [2]}
    nested = repeat.from_blocks_dict({"again": again.from_blocks_dict({"grow": grow})})
    assert tried(nested, 2, n=9, x=X).counts == {"repeat": [2], "repeat/again": [0, 1]}


def test_a_trial_of_a_map_knows_what_one_slice_makes() -> None:
    fold = repeat.from_blocks_dict({"grow": grow})
    done = tried(vmap(fold, fields={"x": 1}), 2, n=9, x=Tensor([[1.0, 5.0], [2.0, 6.0]]))
    names = [name for name in done.values if name.startswith("x_")]
    assert done.values[names[1]].shape == (2, 2)
    assert [done.values[name].asnumpy().tolist() for name in names[2:]][:1] == [[1.0, 2.0]]


# --- checks, as eager does them


def items_of(*values: Any) -> Callable[[Any], Any]:
    return lambda state: [{"i": value} for value in values]


def wrong_number(state: Any) -> Any:
    return {"t": "late" if state.i == 2 else 0.5}


BAD: dict[str, tuple[AnyBlock, dict[str, Any]]] = {
    "a number block's output": (
        repeat.from_blocks_dict({"number": made("number", {"i": int}, {"t": float}, wrong_number), "at": at}),
        {"n": 4, "x": X},
    ),
    "a header's item": (
        header("wrong", {"n": int}, {"i": int}, items_of(0, 1, "2", 3)).from_blocks_dict({"work": work}),
        {"n": 4, "x": X},
    ),
    "a header's item, with a number block": (
        header("wrong", {"n": int}, {"i": int}, items_of(0, 1, "2", 3)).from_blocks_dict({"number": number, "at": at}),
        {"n": 4, "x": X},
    ),
    "a predicate's answer": (
        predicate("odd", {"k": int}, lambda state: state.k).from_blocks_dict({"tick": tick}),
        {"k": 1},
    ),
    "a chooser's answer": (
        chooser("pick", {"i": int}, Literal["a", "b"], lambda state: "c").from_blocks_dict({"a": number, "b": skip}),
        {"i": 1, "t": 0.5},
    ),
    "zero iterations": (
        repeat.from_blocks_dict({"number": number}, outputs=made("o", {}, {"t": float}).plan.record_out),
        {"n": 0},
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_checks_say_what_eager_says(name: str) -> None:
    pipeline, given = BAD[name]
    working = {"work": grow, "at": made("at", {"x": Vector, "t": float}, {"x": Vector}, grown)}
    eager = pipeline
    for step in pipeline.plan.steps if isinstance(pipeline.plan, Composite) else ():
        eager = eager.replace_block(step.name, working[step.name]) if step.name in working else eager
    with pytest.raises((StateError, TypeError)) as expected:
        eager(**given)
    with pytest.raises(type(expected.value)) as caught:
        staged(pipeline, **given)
    assert str(caught.value) == str(expected.value)


@pytest.mark.parametrize("mode", ["off", "types", "full", "paranoid"])
def test_every_mode(mode: Mode) -> None:
    fold = repeat.from_blocks_dict({"number": number, "at": at})
    done = prefix_of(program(fold), bound(fold), mode).run({"n": 3, "x": X}, {})
    assert by_field(done) == {"t": [0.0, 0.5, 1.0]}


def test_a_header_that_fails() -> None:
    class Steps(BlockState):
        n: int

    class Index(BlockState):
        i: int

    @loop
    def failing(state: Steps) -> Iterator[Index]:
        yield Index(i=0)
        raise RuntimeError("no more")

    for body in ({"work": work}, {"number": number, "at": at}):
        with pytest.raises(RuntimeError, match="no more"):
            staged(failing.from_blocks_dict(body), n=1, x=X)


# --- loops of which only the header is known


@pytest.mark.parametrize("n", [0, 1, 5])
def test_items_of_a_header_alone_are_those_with_a_known_body(n: int) -> None:
    shift = made("shift", {"x": Vector, "i": int}, {"x": Vector}, never)
    alone = staged(repeat.from_blocks_dict({"shift": shift}), n=n, x=X)
    with_body = staged(repeat.from_blocks_dict({"number": number, "shift": shift}), n=n, x=X)
    assert (alone.series, alone.counts) == (with_body.series, with_body.counts)
    assert by_field(alone) == ({"i": list(range(n))} if n else {})
    assert {name: alone.values[name] for name in alone.series} == {
        name: with_body.values[name] for name in with_body.series
    }
    assert {name: series[-1] for name, series in alone.series.items()} == {
        name: alone.values[name] for name in alone.series
    }


@pytest.mark.parametrize("body", [{"work": work}, {"number": number, "at": at}])
def test_endless_headers(body: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_ITERATIONS == 1_000_000
    monkeypatch.setattr("fnloop.compile.staging.prefix.MOST_ITERATIONS", 100)

    class Steps(BlockState):
        n: int

    class Index(BlockState):
        i: int

    @loop
    def endless(state: Steps) -> Iterator[Index]:
        i = 0
        while state.n > i:
            yield Index(i=i)
            i += 1

    fold = endless.from_blocks_dict(body)
    assert staged(fold, n=100, x=X).counts == {"endless": [100]}
    with pytest.raises(CompileError) as caught:
        staged(fold, n=101, x=X)
    assert str(caught.value) == (
        "loop 'endless' cannot be compiled: its header yields more than 100 records, and the graph takes them all at once; "
        "let it end, or write it as `@loop_while`"
    )
