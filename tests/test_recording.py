"""Flat functions that record values, and whose loops have few iterations."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from typing import Any, Literal, NoReturn

import numpy as np
import pytest
from mindspore import Tensor, ops

from fnloop import Block, BlockState, block, grad, loop, loop_while, sequence, skip, vmap
from fnloop.plan import wiring_of
from fnloop.program.ops import Fold
from fnloop.run.limit import Limit, limited
from fnloop.run.modes import Mode
from fnloop.run.recorder import Recording
from fnloop.run.recording import RecordingFunction, emit_recording
from tests.programs import program
from tests.unseen import Unseen
from tests.wired import chooser, header, made, predicate

double = made("double", {"a": int}, {"a": int}, lambda state: {"a": state.a * 2})
repeat = header("repeat", {"n": int}, {"i": int}, lambda state: [{"i": i} for i in range(state.n)])
again = header("again", {"i": int}, {"j": int}, lambda state: [{"j": j} for j in range(state.i)])
low = predicate("low", {"a": int}, lambda state: state.a < 100)
pick = chooser("pick", {"i": int}, Literal["even", "odd"], lambda state: ["even", "odd"][state.i % 2])


def emitted(of: Block[Any, Any], recording: Recording | None = None, limit: Limit | None = None) -> RecordingFunction:
    return emit_recording(program(of), "full", recording or Recording(), limit)


# --- what is recorded


def test_outside_of_loops_values_are_recorded_and_in_them_those_of_each_iteration() -> None:
    found = emitted(repeat.from_blocks_dict({"double": double})).run({"n": 3, "a": 1}, {})
    assert found.series == {"a_3": [1, 2, 4], "i_2": [0, 1, 2], "a_4": [2, 4, 8]}
    assert found.values == {"a_5": 8, "a_3": 4, "i_2": 2, "a_4": 8}
    assert (found.counts, found.outputs) == ({"repeat": [3]}, {"a_5": 8})


def test_only_named_values_are_recorded_and_what_stands_for_them() -> None:
    fold = repeat.from_blocks_dict({"double": double})
    found = emitted(fold, Recording(frozenset({"i_2", "a_5"}), summary=str)).run({"n": 3, "a": 1}, {})
    assert (found.series, found.values) == ({"i_2": ["0", "1", "2"]}, {"a_5": "8", "i_2": "2"})
    assert found.outputs == {"a_5": 8}


def test_of_a_loop_that_has_no_iterations_there_is_no_tape() -> None:
    found = emitted(repeat.from_blocks_dict({"double": double})).run({"n": 0, "a": 1}, {})
    assert (found.series, found.values, found.counts) == ({}, {"a_5": 1}, {"repeat": [0]})


def test_a_branch_that_is_not_taken_records_nothing() -> None:
    switching = pick.from_blocks_dict({"even": double, "odd": skip})
    run = emitted(sequence.from_blocks_dict({"s": switching})).run
    even, odd = run({"i": 0, "a": 1}, {}), run({"i": 1, "a": 1}, {})
    assert set(odd.values) < set(even.values)
    assert even.values["branch_2"] == "even"
    assert (list(even.outputs.values()), list(odd.outputs.values())) == ([2], [1])


def test_each_run_of_an_inner_loop_is_counted() -> None:
    nested = repeat.from_blocks_dict({"again": again.from_blocks_dict({"double": double})})
    found = emitted(nested).run({"n": 3, "a": 1}, {})
    assert found.counts == {"repeat": [3], "repeat/again": [0, 1, 2]}
    assert list(found.outputs.values()) == [8]


def test_what_nobody_reads_any_more_is_let_go() -> None:
    made_tensors: list[Any] = []
    seen: list[int] = []
    note_alive, note_made = Unseen(seen.append), Unseen(made_tensors.append)

    class Value(BlockState):
        x: Tensor

    class Steps(BlockState):
        n: int

    class Index(BlockState):
        i: int

    @block
    def grow(state: Value) -> Value:
        note_alive(sum(one() is not None for one in made_tensors))
        x = state.x + 1
        note_made(weakref.ref(x))
        return Value(x=x)

    @loop
    def times(state: Steps) -> Iterator[Index]:
        for i in range(state.n):
            yield Index(i=i)

    fold = times.from_blocks_dict({"one": grow, "two": grow})
    function = emit_recording(program(fold), "full", Recording(summary=type))
    found = function.run({"n": 5, "x": Tensor([1.0])}, {})
    assert max(seen) == 1  # what the block is given
    assert [value.asnumpy().tolist() for value in found.outputs.values()] == [[11.0]]
    assert sum(one() is not None for one in made_tensors) == 1


@pytest.mark.parametrize("mode", ["off", "types", "full", "paranoid"])
def test_components(mode: Mode) -> None:
    add = made("add", {"a": int}, {"a": int}, lambda state, by, more=0: {"a": state.a + by + more}, by=int, more=int)
    both = sequence.from_blocks_dict({"one": add.bind(by=1, more=0), "two": add.bind(more=5)})
    found = emit_recording(program(both), mode, Recording()).run({"a": 1}, {"by": 10})
    assert list(found.outputs.values()) == [17]


# --- a limit on the number of iterations


@pytest.mark.parametrize(("n", "ran"), [(0, 0), (1, 1), (2, 2), (9, 2)])
def test_a_loop_ends_at_the_limit(n: int, ran: int) -> None:
    found = emitted(repeat.from_blocks_dict({"double": double}), limit=Limit(2)).run({"n": n, "a": 1}, {})
    assert (found.counts, found.outputs) == ({"repeat": [ran]}, {"a_5": 2**ran})


@pytest.mark.parametrize(("most", "ran"), [(1, 1), (3, 3), (7, 7), (9, 7)])
def test_a_loop_while_ends_at_the_limit(most: int, ran: int) -> None:
    fold = low.from_blocks_dict({"double": double})
    found = emitted(fold, limit=Limit(most)).run({"a": 1}, {})
    assert (found.counts, list(found.outputs.values())) == ({"low": [ran]}, [2**ran])
    assert list(emitted(fold, limit=Limit(most, predicates=False)).run({"a": 1}, {}).outputs.values()) == [128]


def test_at_the_limit_nothing_is_asked() -> None:
    asked = []

    def answer(state: Any) -> bool:
        asked.append(state.a)
        return True

    endless = predicate("endless", {"a": int}, answer).from_blocks_dict({"double": double})
    emitted(endless, limit=Limit(2)).run({"a": 1}, {})
    assert asked == [1, 2]


@pytest.mark.parametrize(
    "fold", [repeat.from_blocks_dict({"double": double}), low.from_blocks_dict({"double": double})]
)
def test_a_loop_that_goes_on_behind_the_limit_is_refused(fold: Block[Any, Any]) -> None:
    def refuse(fold: Fold) -> NoReturn:
        raise OverflowError(fold.path)

    given = {"n": 7, "a": 1} if "n" in program(fold).inputs else {"a": 1}
    assert list(emitted(fold, limit=Limit(7, refuse)).run(given, {}).outputs.values()) == [128]
    with pytest.raises(OverflowError, match=fold.plan.name):
        emitted(fold, limit=Limit(6, refuse)).run(given, {})


class Loss(BlockState):
    x: Tensor
    loss: Tensor


class Value(BlockState):
    x: Tensor


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int


@block
def twice(state: Value) -> Value:
    return Value(x=state.x * 2)


@block
def total(state: Value) -> Loss:
    return Loss(x=state.x, loss=state.x.sum())


@loop
def times(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@loop_while
def small(state: Value) -> bool:
    return bool(ops.abs(state.x).max() < 60)


X = Tensor(np.array([1.0, 3.0], np.float32))
GROWN = times.from_blocks_dict({"twice": twice})
LOSS = sequence.from_blocks_dict({"grown": GROWN, "total": total})


def run_limited(of: Block[Any, Any], most: int, **given: Any) -> Any:
    leaf: Any = limited(wiring_of(of.plan), Limit(most))  # type: ignore[arg-type]
    return leaf.function(leaf.record_in(**given))


def test_loops_inside_of_a_gradient_or_a_map_end_at_the_limit() -> None:
    assert run_limited(grad(LOSS, wrt="x", output="loss"), 2, x=X, n=5).grad_x.asnumpy().tolist() == [4.0, 4.0]
    assert run_limited(vmap(GROWN, fields={"x": 0}), 2, x=X, n=5).x.asnumpy().tolist() == [4.0, 12.0]
    assert grad(LOSS, wrt="x", output="loss")(x=X, n=5).grad_x.asnumpy().tolist() == [32.0, 32.0]


def test_those_inside_of_several_too_and_a_loop_while_goes_on() -> None:
    mapped = vmap(grad(LOSS, wrt="x", output="loss"), fields={"x": 0})
    assert run_limited(mapped, 2, x=X, n=5).grad_x.asnumpy().tolist() == [4.0, 4.0]
    inside = sequence.from_blocks_dict({"mapped": vmap(GROWN, fields={"x": 0})})
    assert run_limited(vmap(inside, fields={"x": 0}), 2, x=X.reshape(1, 2), n=5).x.asnumpy().tolist() == [[4.0, 12.0]]
    until = vmap(small.from_blocks_dict({"twice": twice}), fields={"x": 0})
    assert run_limited(until, 2, x=X).x.asnumpy().tolist() == [64.0, 96.0]


def test_where_iterations_are_limited_nothing_runs_as_a_graph() -> None:
    compiled = GROWN.compile()
    inside = sequence.from_blocks_dict({"fast": compiled, "total": total})
    for of in (vmap(inside, fields={"x": 0}), vmap(compiled, fields={"x": 0})):
        assert run_limited(of, 2, x=X, n=5).x.asnumpy().tolist() == [4.0, 12.0]
    graph: Any = compiled.plan
    assert graph.graph.compilations == 0
