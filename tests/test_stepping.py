"""A run can stop behind each iteration of its loops, and begin again from what it had there."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fnloop import Block, BlockState, StateError, block, checks, failure_of, loop, loop_while, sequence, skip, switch
from fnloop.interface import MISSING
from fnloop.observe.progress import progress
from fnloop.plan import Composite
from fnloop.program.build import program_of
from fnloop.program.remainder import remainder_of, stepped_folds
from fnloop.run.arguments import values_of
from fnloop.run.calls import RunMode
from fnloop.run.emit import emit_steps
from fnloop.run.failure import reporter
from fnloop.run.stepping import DEEPEST, OUTERMOST, Pause, Stops
from tests.test_properties import FIRST_FUEL, MODES, MODULUS, NAMES, built_pipeline, called, look, pipelines
from tests.test_properties import Composite as Pipeline
from tests.unseen import Unseen

AnyBlock = Block[Any, Any]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class X(BlockState):
    x: int


class Held(X):
    i: int


class Last(X):
    last: int


class Side(BlockState):
    go: bool


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@loop_while
def small(state: X) -> bool:
    return state.x < 20


@switch
def choose(state: Side) -> Literal["looped", "skip"]:
    return "looped" if state.go else "skip"


@block
def add(state: Held) -> X:
    return X(x=state.x + state.i)


@block
def double(state: X) -> X:
    return X(x=2 * state.x)


@block
def note(state: Held) -> Last:
    return Last(x=state.x + state.i, last=10 * state.i)


@block
def report(state: Last) -> X:
    return X(x=state.x + state.last)


def plan_of(of: AnyBlock) -> Composite:
    assert isinstance(of.plan, Composite)
    return of.plan


ALL = Stops(DEEPEST)


def stepped(of: AnyBlock, mode: RunMode, values: list[object], stops: Stops = OUTERMOST) -> tuple[list[Pause], Any]:
    """All pauses of a run, and its result."""
    return finished(emit_steps(plan_of(of), mode, reporter(progress), progress, stops=stops).run(values, {}))


def resumed(of: AnyBlock, mode: RunMode, pause: Pause, stops: Stops = OUTERMOST) -> tuple[list[Pause], Any]:
    """The same from a pause on."""
    plan = plan_of(of)
    program = program_of(plan, outlined=True)
    (fold,) = [one for one in stepped_folds(program.ops, DEEPEST) if one.path == pause.path]
    emitted = emit_steps(plan, mode, reporter(progress), progress, begin=pause.path, stops=stops)
    return finished(emitted.run(pause.values(remainder_of(program, fold)), {}))


def finished(run: Generator[Pause, None, Any]) -> tuple[list[Pause], Any]:
    pauses: list[Pause] = []
    result: list[Any] = []

    def through() -> Iterator[Pause]:
        result.append((yield from run))

    pauses += through()
    return pauses, result[0]


@pytest.mark.parametrize("mode", ["off", "full", "paranoid"])
def test_a_loop(mode: RunMode) -> None:
    counting = repeat.from_blocks_dict({"add": add, "double": double})
    pauses, result = stepped(counting, mode, [3, 1])
    assert [(one.position, one.variables.i, one.carry, one.ended) for one in pauses] == [
        (1, 0, {"x": 2}, False),
        (2, 1, {"x": 6}, False),
        (3, 2, {"x": 16}, False),
    ]
    assert result == counting(steps=3, x=1)
    for number, pause in enumerate(pauses):
        again, same = resumed(counting, mode, pause)
        assert same == result
        assert again == pauses[number + 1 :]


def test_a_loop_while() -> None:
    growing = small.from_blocks_dict({"double": double})
    pauses, result = stepped(growing, "full", [3])
    assert [(one.position, one.carry["x"], one.variables) for one in pauses] == [
        (1, 6, None),
        (2, 12, None),
        (3, 24, None),
    ]
    for pause in pauses:
        assert resumed(growing, "full", pause)[1] == result


def test_the_last_iteration_of_an_until_stays_the_last() -> None:
    @loop(until=lambda_large)
    def until(state: Steps) -> Iterator[Index]:
        for i in range(state.steps):
            yield Index(i=i)

    growing = until.from_blocks_dict({"add": add, "double": double})
    pauses, result = stepped(growing, "full", [9, 1])
    assert [(one.position, one.carry["x"], one.ended) for one in pauses] == [
        (1, 2, False),
        (2, 6, False),
        (3, 16, True),
    ]
    for pause in pauses:
        assert resumed(growing, "full", pause)[1] == result


def lambda_large(state: X) -> bool:
    return state.x > 10


def test_several_loops_and_what_is_between_them() -> None:
    """What was made before a loop and is read behind it is kept; what the loop gives besides its carry, too."""
    first = repeat.from_blocks_dict({"note": note}, outputs=Last)
    second = small.from_blocks_dict({"double": double})
    whole = sequence.from_blocks_dict({"first": first, "report": report, "second": second, "again": double})
    pauses, result = stepped(whole, "full", [2, 1])
    assert [one.path for one in pauses] == ["sequence/first", "sequence/first", "sequence/second"]
    assert [one.live_out for one in pauses[:2]] == [{"last": 0}, {"last": 10}]
    assert result == whole(steps=2, x=1)
    for pause in pauses:
        assert resumed(whole, "full", pause)[1] == result


def test_a_loop_in_a_branch() -> None:
    looped = repeat.from_blocks_dict({"add": add})
    whole = sequence.from_blocks_dict(
        {"choose": choose.from_blocks_dict({"looped": looped, "skip": skip}), "double": double}
    )
    values = {"go": True, "steps": 3, "x": 1}
    pauses, result = stepped(whole, "full", [values[name] for name in whole.plan.interface.reads])
    assert len(pauses) == 3
    assert result == whole(**values)
    for pause in pauses:
        assert resumed(whole, "full", pause)[1] == result


@block
def halve(state: X) -> X:
    return X(x=state.x // 2)


@block
def side(state: Index) -> Side:
    return Side(go=state.i != 1)


def test_inner_loops_run_through() -> None:
    nested = repeat.from_blocks_dict({"grow": small.from_blocks_dict({"double": double}), "add": add})
    pauses, result = stepped(nested, "full", [2, 3])
    assert [one.path for one in pauses] == ["repeat", "repeat"]
    assert result == nested(steps=2, x=3)


@pytest.mark.parametrize("mode", ["off", "full", "paranoid"])
def test_loops_in_loops_go_on_where_they_were(mode: RunMode) -> None:
    """Also in the middle of a branch, behind values that were made before in the same iteration."""
    grown = sequence.from_blocks_dict({"grow": small.from_blocks_dict({"double": double}), "halve": halve})
    inner = repeat.rename(steps="inner", i="j").from_blocks_dict({"add": add.rename(i="j"), "grown": grown})
    branches = {"looped": sequence.from_blocks_dict({"first": double, "inner": inner, "last": double}), "skip": double}
    nested = repeat.from_blocks_dict({
        "side": side, "note": note, "chosen": choose.from_blocks_dict(branches), "report": report,
    })  # fmt: skip
    given = {"steps": 3, "inner": 2, "x": 1}
    pauses, result = stepped(nested, mode, [given[name] for name in nested.plan.interface.reads], ALL)
    assert result == nested(**given)
    places = [(one.path.split("/")[-1], [position for _, position, _ in one.around], one.position) for one in pauses]
    assert places[:6] == [
        ("grow", [0, 0], 1), ("grow", [0, 0], 2), ("grow", [0, 0], 3), ("grow", [0, 0], 4), ("inner", [0], 1),
        ("grow", [0, 1], 1),
    ]  # fmt: skip
    assert [places[-1], places[-2][:2]] == [("repeat", [], 3), ("inner", [2])]
    for number, pause in enumerate(pauses):
        again, same = resumed(nested, mode, pause, ALL)
        assert same == result
        assert again == pauses[number + 1 :]


def test_a_header_that_yields_less_than_before_is_refused() -> None:
    counts = [3, 1]
    count = Unseen(counts.pop)

    @loop
    def shrinking(state: X) -> Iterator[Index]:
        for i in range(count(0)):
            yield Index(i=i)

    inner = repeat.rename(i="j").from_blocks_dict({"double": double})
    nested = shrinking.from_blocks_dict({"inner": inner, "add": add})
    given = {"steps": 2, "x": 1}
    pauses, _ = stepped(nested, "full", [given[name] for name in nested.plan.interface.reads], ALL)
    deep = next(one for one in pauses if one.around and one.around[0][1] == 1)
    with pytest.raises(StateError, match="'shrinking' was in the middle of an iteration which its header does not"):
        resumed(nested, "full", deep, ALL)


def test_without_a_loop_there_is_no_pause() -> None:
    pauses, result = stepped(sequence.from_blocks_dict({"a": double, "b": double}), "full", [3])
    assert pauses == []
    assert result.x == 12


def test_a_run_that_is_closed_has_not_failed() -> None:
    ended: list[bool] = []
    note_end = Unseen(ended.append)

    @loop
    def watched(state: Steps) -> Iterator[Index]:
        try:
            for i in range(state.steps):
                yield Index(i=i)
        finally:
            note_end(True)

    counting = watched.from_blocks_dict({"add": add})
    run = emit_steps(plan_of(counting), "full", reporter(progress), progress).run([3, 1], {})
    next(run)
    run.close()
    assert ended == [True]


def test_a_failure_behind_a_pause_names_its_iteration() -> None:
    @block
    def fail(state: Held) -> X:
        return X(x=state.x // (2 - state.i))

    failing = repeat.from_blocks_dict({"fail": fail})
    run = emit_steps(plan_of(failing), "full", reporter(progress), progress).run([5, 4], {})
    pauses = [next(run), next(run)]
    with pytest.raises(ZeroDivisionError) as caught:
        next(run)
    failure = failure_of(caught.value)
    assert failure is not None
    assert (failure.path, failure.iterations[0].index, failure.state["x"]) == ("repeat/fail", 2, 2)
    with pytest.raises(ZeroDivisionError) as caught:
        resumed(failing, "full", pauses[-1])
    failure = failure_of(caught.value)
    assert failure is not None
    assert (failure.path, failure.iterations[0].index, failure.state["x"]) == ("repeat/fail", 2, 2)


def test_an_unknown_loop_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'repeat' has no loop 'repaet' \(it has 'repeat'\)"):
        emit_steps(plan_of(repeat.from_blocks_dict({"add": add})), "full", reporter(progress), progress, begin="repaet")


@pytest.mark.filterwarnings("ignore::fnloop.WiringWarning")  # what is made at random may do nothing
@settings(max_examples=60)
@given(pipelines(), st.lists(st.integers(0, MODULUS), min_size=len(NAMES), max_size=len(NAMES)), st.data())
def test_any_pipeline_goes_on_from_any_pause(pipeline: Pipeline, numbers: list[int], data: st.DataObject) -> None:
    built = built_pipeline(pipeline)
    numbered = {**dict(zip(NAMES, numbers, strict=True)), "fuel": FIRST_FUEL}
    values = {name: number for name, number in numbered.items() if name in look(pipeline).reads}
    mode = data.draw(st.sampled_from(MODES))
    expected = called(built, values, mode)
    if expected is None:
        return
    with checks(mode):
        given_values = values_of(built.name, built.plan, built.names, MISSING, values)
        pauses, result = stepped(built, mode, given_values, ALL)
        assert {name: getattr(result, name) for name in result.__struct_fields__} == expected
        for pause in [*pauses[:3], *pauses[-2:]]:
            assert resumed(built, mode, pause, ALL)[1] == result
