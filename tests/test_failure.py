"""What an exception carries out of a pipeline: which block, which iteration, what went in, what is left."""

import copy
import pickle
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, mint

from fnloop import (
    BlockFailure,
    BlockState,
    Iteration,
    StateError,
    block,
    checks,
    failure_of,
    loop,
    loop_while,
    sequence,
    skip,
    switch,
)
from fnloop.run.device import one_by_one
from fnloop.summary import summarize
from tests import later
from tests.raising import settle


class Number(BlockState):
    n: int


class Index(BlockState):
    i: int


class Other(BlockState):
    j: int


class At(BlockState):
    n: int
    i: int


class Steps(BlockState):
    steps: int


class Rounds(BlockState):
    rounds: int


class Vector(BlockState):
    x: Float[Tensor, " b"]


class VectorAt(BlockState):
    x: Float[Tensor, " b"]
    i: int


class Ratio(BlockState):
    """Two numbers."""

    over: int
    under: int = 1


def failed(call: Callable[[], Any], error: type[BaseException] = ZeroDivisionError) -> tuple[Any, BlockFailure]:
    """The exception of a call, of exactly this type, and what is known of it."""
    with pytest.raises(error) as caught:
        call()
    assert caught.type is error
    found = failure_of(caught.value)
    assert found is not None
    return caught.value, found


def where(failure: BlockFailure) -> list[tuple[str, int, dict[str, Any]]]:
    return [(one.loop, one.index, dict(one.variables)) for one in failure.iterations]


@block
def increment(state: Number) -> Number:
    return Number(n=state.n + 1)


@block
def broken(state: Number) -> Number:
    raise ZeroDivisionError("no reason")


@block
def broken_at_two(state: At) -> Number:
    if state.i == 2:
        raise ZeroDivisionError("two")
    return Number(n=state.n + 10)


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@loop
def again(state: Rounds) -> Iterator[Other]:
    for j in range(state.rounds):
        yield Other(j=j)


# --- where it was


def test_a_single_block() -> None:
    error, failure = failed(lambda: broken(n=1))
    assert str(error) == "no reason"
    assert failure == BlockFailure("broken", (), {"n": 1}, {"n": 1}, False)
    assert repr(failure) == "<failure of block 'broken'>"
    assert error.__notes__ == ["in block 'broken'\n  with n=1"]


def test_a_sequence_in_a_sequence() -> None:
    inner = sequence.from_blocks_dict({"one": increment, "two": broken}, name="inner")
    outer = sequence.from_blocks_dict({"zero": increment, "inside": inner, "last": increment}, name="outer")
    _, failure = failed(lambda: outer(n=1))
    assert failure == BlockFailure("outer/inside/two", (), {"n": 3}, {"n": 3}, False)


def test_the_fields_that_were_there_before_the_block() -> None:
    @block
    def ratio(state: Number) -> Ratio:
        return Ratio(over=state.n, under=0)

    @block
    def divide(state: Ratio) -> Number:
        return Number(n=state.over // state.under)

    class Both(BlockState):
        n: int
        over: int

    pipe: Any = sequence.from_blocks_dict({"ratio": ratio, "divide": divide}, outputs=Both, name="pipe")
    _, failure = failed(lambda: pipe(n=3))
    assert failure.path == "pipe/divide"
    assert failure.inputs == {"over": 3, "under": 0}
    assert failure.state == {"n": 3, "over": 3, "under": 0}


def test_a_loop_at_a_later_iteration() -> None:
    pipe = repeat.from_blocks_dict({"one": increment, "two": broken_at_two}, name="loop")
    error, failure = failed(lambda: pipe(n=0, steps=5))
    assert failure.path == "loop/two"
    assert where(failure) == [("loop", 2, {"i": 2})]
    assert failure.inputs == {"n": 23, "i": 2}
    assert failure.state == {"n": 22, "steps": 5}
    assert repr(failure) == "<failure of block 'loop/two' in 'loop' at 2>"
    assert error.__notes__ == [
        "in block 'loop/two'\n"
        "  iteration 2 of 'loop' (i=2)\n"
        "  with n=23, i=2\n"
        "  last complete state: steps=5, n=22 (fnloop.failure_of(error).state)"
    ]


def test_the_work_can_go_on_from_the_last_complete_state() -> None:
    pipe = repeat.from_blocks_dict({"one": increment, "two": broken_at_two})
    _, failure = failed(lambda: pipe(n=0, steps=5))
    repaired = repeat.from_blocks_dict({"one": increment})
    assert repaired(**failure.state).n == 27


def test_loops_in_loops() -> None:
    inner = repeat.from_blocks_dict({"one": increment, "two": broken_at_two}, name="inner")
    outer = again.from_blocks_dict({"before": increment, "inside": inner}, name="outer")
    error, failure = failed(lambda: outer(n=0, steps=2, rounds=3).n and outer(n=0, steps=3, rounds=3))
    assert failure.path == "outer/inside/two"
    assert where(failure) == [("outer", 0, {"j": 0}), ("outer/inside", 2, {"i": 2})]
    assert failure.state == {"n": 23, "steps": 3}
    assert repr(failure) == "<failure of block 'outer/inside/two' in 'outer' at 0, 'outer/inside' at 2>"
    assert "  iteration 0 of 'outer' (j=0)\n  iteration 2 of 'outer/inside' (i=2)\n" in error.__notes__[0]


def test_a_loop_in_a_branch_in_a_loop_in_a_sequence() -> None:
    @switch
    def choose(state: Other) -> Literal["go", "rest"]:
        return "go" if state.j == 1 else "rest"

    inner = repeat.from_blocks_dict({"two": broken_at_two}, name="inner")
    branches = choose.from_blocks_dict({"go": inner, "rest": skip})
    outer = again.from_blocks_dict({"one": increment, "chosen": branches}, name="outer")
    pipe = sequence.from_blocks_dict({"zero": increment, "outer": outer}, name="pipe")
    _, failure = failed(lambda: pipe(n=0, steps=3, rounds=2))
    assert failure.path == "pipe/outer/chosen/go/two"
    assert where(failure) == [("pipe/outer", 1, {"j": 1}), ("pipe/outer/chosen/go", 2, {"i": 2})]
    assert failure.inputs == {"n": 23, "i": 2}


def test_fields_are_called_what_they_are_inside_their_block() -> None:
    renamed = broken_at_two.rename(n="m", i="step")
    header = repeat.rename(i="step", steps="count")
    pipe = header.from_blocks_dict({"one": increment.rename(n="m"), "two": renamed}, name="loop")
    _, failure = failed(lambda: pipe(m=0, count=5))
    assert failure.inputs == {"n": 23, "i": 2}
    assert failure.state == {"m": 22, "count": 5}


@pytest.mark.parametrize("mode", ["off", "types", "full", "paranoid"])
def test_every_level_of_checks_tells_the_same(mode: Any) -> None:
    pipe = repeat.from_blocks_dict({"one": increment, "two": broken_at_two}, name="loop")
    with checks(mode):
        _, failure = failed(lambda: pipe(n=0, steps=5))
    iteration = Iteration("loop", 2, {"i": 2})
    assert failure == BlockFailure("loop/two", (iteration,), {"n": 23, "i": 2}, {"steps": 5, "n": 22}, False)


# --- what decides fails too


def test_a_header_that_raises_later() -> None:
    @loop
    def header(state: Steps) -> Iterator[Index]:
        yield Index(i=0)
        yield Index(i=1)
        raise OSError("disk")

    pipe = header.from_blocks_dict({"one": increment}, name="loop")
    error, failure = failed(lambda: pipe(n=0, steps=1), OSError)
    assert failure.path == "loop:header"
    assert where(failure) == [("loop", 2, {})]
    assert failure.inputs == {"steps": 1}
    assert failure.state == {"n": 2, "steps": 1}
    assert error.__notes__[0].startswith("in block 'loop:header'\n  iteration 2 of 'loop'\n  with steps=1\n")


def test_a_header_of_the_name_of_its_loop() -> None:
    @loop
    def rows(state: Steps) -> Iterator[Index]:
        raise OSError("disk")
        yield Index(i=0)

    error, failure = failed(lambda: rows.from_blocks_dict({"one": increment})(n=0, steps=1), OSError)
    assert failure.path == "rows"
    assert error.__notes__[0].startswith("in the header or predicate of loop 'rows'\n")


def test_a_header_that_raises_at_once() -> None:
    @loop
    def header(state: Steps) -> list[Index]:
        raise OSError("disk")

    _, failure = failed(lambda: header.from_blocks_dict({"one": increment})(n=0, steps=1), OSError)
    assert failure.path == "header"
    assert where(failure) == [("header", 0, {})]
    assert failure.state == {"n": 0, "steps": 1}


def test_a_header_inside_a_loop() -> None:
    @loop
    def header(state: Steps) -> Iterator[Index]:
        yield Index(i=0)
        raise OSError("disk")

    inner = header.from_blocks_dict({"one": increment})
    _, failure = failed(lambda: again.from_blocks_dict({"inside": inner})(n=0, steps=1, rounds=1), OSError)
    assert failure.path == "again/inside:header"
    assert where(failure) == [("again", 0, {"j": 0}), ("again/inside", 1, {})]


def test_a_header_that_is_no_iterator() -> None:
    @loop
    def header(state: Steps) -> Iterator[Index]:
        nothing: Any = 3
        return nothing  # type: ignore[no-any-return]

    error, failure = failed(lambda: header.from_blocks_dict({"one": increment})(n=0, steps=1), TypeError)
    assert str(error) == (
        "loop header 'header' declares an iterator of records, but returned an int; write `yield ...`"
    )
    assert failure.path == "header"


def test_a_header_that_yields_a_wrong_record_without_checks() -> None:
    @loop
    def header(state: Steps) -> Iterator[Index]:
        wrong: Any = Other(j=1)
        yield Index(i=0)
        yield wrong

    pipe = header.from_blocks_dict({"two": broken_at_two}, name="loop")
    with checks("off"):
        error, failure = failed(lambda: pipe(n=0, steps=1), AttributeError)
    assert str(error) == "Other has no field 'i' (it has j)"
    assert failure.path == "loop:header"
    assert where(failure) == [("loop", 1, {"j": 1})]
    assert failure.state == {"n": 10, "steps": 1}


def test_an_until_that_raises() -> None:
    def done(state: Number) -> bool:
        raise LookupError("until")

    @loop(until=done)
    def header(state: Steps) -> Iterator[Index]:
        yield Index(i=0)

    _, failure = failed(lambda: header.from_blocks_dict({"one": increment})(n=0, steps=1), LookupError)
    assert failure.path == "header:done"
    assert where(failure) == [("header", 0, {"i": 0})]
    assert failure.inputs == {"n": 1}
    assert failure.state == {"n": 0, "steps": 1}


def test_a_predicate_that_raises() -> None:
    @loop_while
    def small(state: Number) -> bool:
        if state.n == 3:
            raise LookupError("three")
        return True

    _, failure = failed(lambda: small.from_blocks_dict({"one": increment})(n=0), LookupError)
    assert failure == BlockFailure("small", (Iteration("small", 3, {}),), {"n": 3}, {"n": 3}, False)


def test_a_chooser_that_raises() -> None:
    @switch
    def choose(state: Number) -> Literal["a", "b"]:
        raise LookupError("neither")

    pipe = sequence.from_blocks_dict({"one": increment, "two": choose.from_blocks_dict({"a": increment, "b": skip})})
    _, failure = failed(lambda: pipe(n=0), LookupError)
    assert failure.path == "sequence/two:choose"
    assert failure.inputs == {"n": 1}


def test_a_check_that_fails_is_described_too() -> None:
    @block
    def wrong(state: Number) -> Number:
        loose: Any = Index(i=1)
        return loose  # type: ignore[no-any-return]

    pipe = repeat.from_blocks_dict({"one": increment, "two": wrong}, name="loop")
    error, failure = failed(lambda: pipe(n=0, steps=2), StateError)
    assert str(error) == "block 'loop/two' returned Index, but declares Number; write `return Number(...)`"
    assert (failure.path, where(failure)) == ("loop/two", [("loop", 0, {"i": 0})])
    assert failure.state == {"n": 0, "steps": 2}


# --- exceptions of every kind


class Slotted(Exception):
    __slots__ = ("reason",)


@dataclass(frozen=True)
class Frozen(Exception):
    reason: str


class Stubborn(Exception):
    def __setattr__(self, name: str, value: object) -> None:
        raise RuntimeError("cannot be changed")


class OwnNotes(Exception):
    __notes__: Any = ("my own", "in block of my own")


class Demanding(Exception):
    def __init__(self, one: int, two: int) -> None:
        super().__init__(f"{one} and {two}")


def test_a_frozen_exception_passes_through_a_level_of_checks() -> None:
    @block
    def fail(state: Number) -> Number:
        raise Frozen("why")

    with pytest.raises(Frozen), checks("types"):
        fail(n=1)


def raising(*_: object) -> Any:
    raise LookupError("hostile")


HOSTILE: list[tuple[str, type[BaseException], dict[str, Any]]] = [
    ("notes of None", Exception, {"__notes__": None}),
    ("notes that raise", Exception, {"__notes__": property(raising)}),
    ("attributes that raise", Exception, {"__getattr__": raising}),
    ("all attributes that raise", Exception, {"__getattribute__": raising}),
    ("a dict that raises", Exception, {"__dict__": property(raising)}),
    ("text that raises", Exception, {"__str__": raising, "__repr__": raising}),
    ("arguments that raise", TypeError, {"args": property(raising)}),
    ("an object that raises", AttributeError, {"obj": property(raising)}),
    ("a traceback that raises", Exception, {"__traceback__": property(raising)}),
    ("a comparison that raises", Exception, {"__eq__": raising, "__hash__": raising, "__bool__": raising}),
    ("a failure that raises", Exception, {"__fnloop_failure__": property(raising)}),
    ("a slot for the failure", Exception, {"__slots__": ("__fnloop_failure__",)}),
    ("a class that raises", Exception, {"__class__": property(raising)}),
    ("no class of exceptions only", BaseException, {}),
]


@pytest.mark.parametrize(("base", "members"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_an_exception_whose_own_members_raise_reaches_the_caller(
    base: type[BaseException], members: dict[str, Any]
) -> None:
    error = type("Hostile", (base,), members)()

    @block
    def fail(state: Number) -> Number:
        raise error

    inner = sequence.from_blocks_dict({"one": increment, "two": fail}, name="inner")

    @block
    def calls(state: Number) -> Number:
        made: Number = inner(n=state.n)
        return Number(n=made.n)

    caught: BaseException | None = None
    try:
        repeat.from_blocks_dict({"calls": calls}, name="loop")(n=0, steps=3)
    except BaseException as found:  # noqa: BLE001 - of any class
        caught = found
    assert caught is error
    assert caught is not None
    failure = failure_of(caught)
    assert failure is not None
    assert (failure.path, failure.inputs) == ("loop/calls/inner/two", {"n": 1})


@pytest.mark.parametrize(
    "error",
    [
        Slotted(),
        Frozen("why"),
        Stubborn(),
        OwnNotes(),
        Demanding(1, 2),
        KeyboardInterrupt(),
        SystemExit(3),
        GeneratorExit(),
        StopIteration(1),
        AssertionError(),
        KeyError("k"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_exception_keeps_its_type_and_its_identity(error: BaseException) -> None:
    @block
    def fail(state: Number) -> Number:
        raise error

    pipe = repeat.from_blocks_dict({"one": increment, "two": fail}, name="loop")
    before = str(error)
    caught, failure = failed(lambda: pipe(n=0, steps=3), type(error))
    assert caught is error
    assert str(error) == before
    assert failure.path == "loop/two"
    assert failure.state == {"n": 0, "steps": 3}
    notes = vars(caught)["__notes__"]  # which classes of Python 3.10 do not declare
    assert notes[-1].startswith("in block 'loop/two'\n")
    if isinstance(error, OwnNotes):
        assert notes[:-1] == ["my own", "in block of my own"]


def test_a_cause_and_the_traceback_stay() -> None:
    @block
    def fail(state: Number) -> Number:
        try:
            return Number(n=1 // (state.n - state.n))
        except ZeroDivisionError as error:
            raise LookupError("wrapped") from error

    error, failure = failed(lambda: sequence.from_blocks_dict({"one": fail}, name="pipe")(n=1), LookupError)
    assert isinstance(error.__cause__, ZeroDivisionError)
    assert failure.path == "pipe/one"
    frames = traceback.extract_tb(error.__traceback__)
    assert frames[-1].name == "fail"
    assert frames[-2].filename.startswith("<fnloop pipe full ")
    assert frames[-2].line is not None
    assert frames[-2].line.startswith("result_")


def test_an_exception_that_did_not_come_through_a_block() -> None:
    assert failure_of(ValueError()) is None
    odd: Any = ValueError()
    odd.__fnloop_failure__ = "something else"
    assert failure_of(odd) is None


KEPT = ValueError("kept")


@block
def raises_kept(state: Number) -> Number:
    raise KEPT


def test_an_exception_that_is_raised_again_is_described_anew() -> None:
    for _ in range(2):
        error, failure = failed(lambda: raises_kept(n=1), ValueError)
        assert (failure.path, dict(failure.inputs)) == ("raises_kept", {"n": 1})
        assert len(error.__notes__) == 1
    pipe = sequence.from_blocks_dict({"one": increment, "two": raises_kept}, name="pipe")
    error, failure = failed(lambda: pipe(n=1), ValueError)
    assert (failure.path, dict(failure.inputs)) == ("pipe/two", {"n": 2})
    assert len(error.__notes__) == 1


# --- pipelines inside blocks


def test_a_pipeline_inside_a_block() -> None:
    inner = repeat.from_blocks_dict({"one": increment, "two": broken_at_two}, name="inner")

    @block
    def runs(state: Number) -> Number:
        return Number(n=inner(n=state.n, steps=5).n)

    pipe = again.from_blocks_dict({"zero": increment, "runs": runs}, name="outer")
    error, failure = failed(lambda: pipe(n=0, rounds=2))
    assert failure.path == "outer/runs/inner/two"
    assert where(failure) == [("outer", 0, {"j": 0}), ("inner", 2, {"i": 2})]
    assert failure.state == {"n": 23, "steps": 5}
    assert [note.split("\n")[0] for note in error.__notes__] == ["in block 'outer/runs/inner/two'"]


def test_a_pipeline_inside_a_header() -> None:
    @loop
    def header(state: Number) -> Iterator[Index]:
        yield Index(i=0)
        yield Index(i=broken(n=state.n).n)

    pipe = header.from_blocks_dict({"one": broken_at_two.rename(n="m")}, name="loop")
    _, failure = failed(lambda: pipe(n=0, m=1))
    assert failure.path == "loop:header/broken"
    assert where(failure) == [("loop", 1, {})]


def test_a_pipeline_inside_a_block_whose_error_is_raised_later() -> None:
    @block
    def runs(state: Number) -> Number:
        saved: BaseException | None = None
        try:
            broken(n=state.n)
        except ZeroDivisionError as error:
            saved = error
        assert saved is not None
        raise saved

    _, failure = failed(lambda: runs(n=4))
    assert failure.path == "runs/broken"


def test_an_error_that_a_block_handles_leaves_no_trace() -> None:
    @block
    def handles(state: Number) -> Number:
        try:
            return broken(n=state.n)
        except ZeroDivisionError:
            return Number(n=-1)

    assert sequence.from_blocks_dict({"one": handles, "two": increment})(n=1).n == 0


def test_a_block_that_calls_itself_without_end() -> None:
    @block
    def deeper(state: Number) -> Number:
        return deeper(n=state.n + 1)

    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(traceback.extract_stack()) + 150)
    try:
        with pytest.raises(RecursionError):
            deeper(n=0)
    finally:
        sys.setrecursionlimit(limit)


def test_threads_fail_apart() -> None:
    pipe = repeat.from_blocks_dict({"two": broken_at_two}, name="loop")
    found: dict[int, Any] = {}

    def run(number: int) -> None:
        try:
            pipe(n=number, steps=4)
        except ZeroDivisionError as error:
            found[number] = failure_of(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {number: dict(failure.inputs) for number, failure in found.items()} == {
        number: {"n": number + 20, "i": 2} for number in range(4)
    }


# --- what Python and msgspec say of fields, in words that help


@block
def misspelt(state: Number) -> Ratio:
    return Ratio(over=state.n, udner=2)  # type: ignore[call-arg]


@block
def incomplete(state: Number) -> Ratio:
    return Ratio(under=state.n)  # type: ignore[call-arg]


@block
def positional(state: Number) -> Ratio:
    return Ratio(state.n)  # type: ignore[call-arg]


@block
def of_a_module(state: Number) -> later.Made:
    return later.Made(maed=state.n)  # type: ignore[call-arg]


@block
def one_of_two(state: Number) -> Ratio:
    steps = Steps(steps=state.n)
    return Ratio(
        over=steps.steps,
        undre=3,  # type: ignore[call-arg]
    )


@block
def reads_misspelt(state: Number) -> Ratio:
    return Ratio(over=state.number)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("make", "error", "text"),
    [
        (misspelt, TypeError, "Ratio has no field 'udner'; did you mean 'under'? (it has over, under)"),
        (incomplete, TypeError, "Ratio needs its field 'over'; write `Ratio(over=...)`"),
        (positional, TypeError, "Ratio takes its fields by keyword; write `Ratio(over=...)`"),
        (of_a_module, TypeError, "Made has no field 'maed'; did you mean 'made'? (it has made)"),
        (one_of_two, TypeError, "Ratio has no field 'undre'; did you mean 'under'? (it has over, under)"),
        (reads_misspelt, AttributeError, "Number has no field 'number' (it has n)"),
    ],
)
def test_misspelt_fields_in_a_block(make: Any, error: type[BaseException], text: str) -> None:
    caught, failure = failed(lambda: make(n=3), error)
    assert str(caught) == text
    assert failure.path == make.name
    pipe = sequence.from_blocks_dict({"a": increment, "b": make}, name="pipe")
    caught, failure = failed(lambda: pipe(n=3), error)
    assert str(caught) == text
    assert failure.path == "pipe/b"


def test_errors_of_other_classes_keep_their_words() -> None:
    @block
    def other(state: Number) -> Number:
        raise TypeError("Unexpected keyword argument 'n'")

    @block
    def absent(state: Number) -> Number:
        return absent.nowhere  # type: ignore[attr-defined,no-any-return]

    assert str(failed(lambda: other(n=1), TypeError)[0]) == "Unexpected keyword argument 'n'"
    assert str(failed(lambda: absent(n=1), AttributeError)[0]) == "'Block' object has no attribute 'nowhere'"


# --- operators that fail later than they are called


@block
def add(state: Vector) -> Vector:
    return Vector(x=state.x + 1)


@block
def double(state: Vector) -> Vector:
    return Vector(x=state.x * 2)


@block
def unknown(state: Vector) -> Vector:
    return Vector(x=mint.cumsum(state.x, 0))  # no kernel for a CPU


@block
def unknown_at_two(state: VectorAt) -> Vector:
    return Vector(x=mint.cumsum(state.x, 0) if state.i == 2 else state.x + 0)


def ones() -> Tensor:
    return Tensor(np.ones(3, np.float32))


def numbers(values: Any) -> dict[str, Any]:
    return {name: value.asnumpy().tolist() if isinstance(value, Tensor) else value for name, value in values.items()}


@pytest.mark.parametrize("mode", ["full", "paranoid"])
@pytest.mark.parametrize(
    ("blocks", "path", "inputs"),
    [
        ({"one": unknown, "two": add, "three": double}, "pipe/one", [1, 1, 1]),
        ({"one": add, "two": unknown, "three": double}, "pipe/two", [2, 2, 2]),
        ({"one": add, "two": double, "three": unknown}, "pipe/three", [4, 4, 4]),
    ],
)
def test_an_operator_without_kernel_in_a_sequence(mode: Any, blocks: Any, path: str, inputs: list[float]) -> None:
    pipe = sequence.from_blocks_dict(blocks, name="pipe")
    with checks(mode):
        for _ in range(3):
            error, failure = failed(lambda: pipe(x=ones()), RuntimeError)
            assert str(error).startswith("The kernel CumsumExt unregistered.")
            assert failure.path == path
            assert numbers(failure.inputs) == {"x": inputs}
            assert numbers(failure.state) == {"x": inputs}
            assert failure.replayed
    assert error.__notes__ == [
        f"in block {path!r}\n"
        "  with x=float32[3]\n"
        "  found by running the blocks again one by one, since MindSpore raises errors late"
    ]


@pytest.mark.parametrize("order", [("bad", "add", "double"), ("add", "bad", "double"), ("add", "double", "bad")])
def test_an_operator_without_kernel_at_a_later_iteration(order: tuple[str, ...]) -> None:
    blocks: dict[str, Any] = {"bad": unknown_at_two, "add": add, "double": double}
    pipe = repeat.from_blocks_dict({name: blocks[name] for name in order}, name="loop")
    _, failure = failed(lambda: pipe(x=ones(), steps=6), RuntimeError)
    assert failure.path == "loop/bad"
    assert where(failure) == [("loop", 2, {"i": 2})]
    assert numbers(failure.state) == {"steps": 6, "x": [10, 10, 10]}
    assert failure.inputs["i"] == 2
    assert failure.replayed


def test_an_operator_without_kernel_in_a_loop_in_a_loop() -> None:
    inner = repeat.from_blocks_dict({"bad": unknown_at_two, "add": add}, name="inner")
    pipe = again.from_blocks_dict({"double": double, "inside": inner}, name="outer")
    _, failure = failed(lambda: pipe(x=ones(), steps=4, rounds=3), RuntimeError)
    assert failure.path == "outer/inside/bad"
    assert where(failure) == [("outer", 0, {"j": 0}), ("outer/inside", 2, {"i": 2})]
    assert numbers(failure.state) == {"steps": 4, "x": [4, 4, 4]}


def test_an_operator_without_kernel_in_a_pipeline_inside_a_block() -> None:
    inner = repeat.from_blocks_dict({"bad": unknown_at_two, "add": add}, name="inner")

    @block
    def runs(state: Vector) -> Vector:
        return Vector(x=inner(x=state.x, steps=4).x)

    pipe = sequence.from_blocks_dict({"one": add, "runs": runs, "last": double}, name="pipe")
    _, failure = failed(lambda: pipe(x=ones()), RuntimeError)
    assert failure.path == "pipe/runs/inner/bad"
    assert where(failure) == [("inner", 2, {"i": 2})]


def test_an_operator_without_kernel_in_a_header() -> None:
    class Offset(BlockState):
        offset: Float[Tensor, " b"]

    class Both(BlockState):
        x: Float[Tensor, " b"]
        offset: Float[Tensor, " b"]

    @loop
    def header(state: Steps) -> Iterator[Offset]:
        yield Offset(offset=ones())
        yield Offset(offset=mint.cumsum(ones(), 0))

    @block
    def shift(state: Both) -> Vector:
        return Vector(x=state.x + state.offset)

    pipe = header.from_blocks_dict({"shift": shift, "add": add}, name="loop")
    _, failure = failed(lambda: pipe(x=ones(), steps=4), RuntimeError)
    assert failure.path == "loop:header"
    assert [(one.loop, one.index) for one in failure.iterations] == [("loop", 1)]


def test_an_operator_without_kernel_with_components_and_branches() -> None:
    class Model:
        factor = 2

    @block
    def scale(state: Vector, *, model: Model, power: int = 1) -> Vector:
        return Vector(x=state.x * model.factor**power)

    @switch
    def choose(state: Index) -> Literal["scale", "bad"]:
        return "bad" if state.i == 2 else "scale"

    branches = choose.from_blocks_dict({"scale": scale, "bad": unknown})
    pipe: Any = repeat.from_blocks_dict({"first": scale, "chosen": branches, "last": add}, name="loop")
    for bound in (pipe.bind(model=Model()), pipe.bind(model=Model(), power=1)):
        _, failure = failed(lambda: bound(x=ones(), steps=4), RuntimeError)  # noqa: B023
        assert failure.path == "loop/chosen/bad"
        assert where(failure) == [("loop", 2, {"i": 2})]
        assert numbers(failure.inputs) == {"x": [42, 42, 42]}


def test_a_pipeline_works_again_after_a_failure() -> None:
    pipe = repeat.from_blocks_dict({"bad": unknown_at_two, "add": add}, name="loop")
    failed(lambda: pipe(x=ones(), steps=4), RuntimeError)
    assert pipe(x=ones(), steps=2).x.asnumpy().tolist() == [3, 3, 3]


def test_off_does_not_wait_for_operators() -> None:
    pipe = sequence.from_blocks_dict({"one": unknown, "two": add}, name="pipe")
    with checks("off"), pytest.raises(RuntimeError, match="CumsumExt unregistered") as caught:
        pipe(x=ones()).x.asnumpy()
    settle()
    found = failure_of(caught.value)
    assert found is None or found.path == "pipe/one"


# --- the data itself


def test_a_failure_is_plain_data() -> None:
    _, failure = failed(lambda: repeat.from_blocks_dict({"two": broken_at_two}, name="loop")(n=0, steps=5))
    assert pickle.loads(pickle.dumps(failure)) == failure
    assert copy.deepcopy(failure) == failure


def test_a_replay_runs_each_operator_to_its_end_and_leaves_the_setting_as_it_was() -> None:
    def is_synchronous() -> bool:
        return bool(ms.get_context("pynative_synchronize"))

    def fail() -> None:
        with one_by_one():
            assert is_synchronous()
            raise LookupError

    assert not is_synchronous()
    with pytest.raises(LookupError):
        fail()
    assert not is_synchronous()


def test_an_iteration_is_shown_without_numbers() -> None:
    shown = repr(Iteration("denoise", 3, {"i": 3, "x": Tensor([1.0, 2.0])}))
    assert shown == "Iteration(loop='denoise', index=3, variables={'i': 3, 'x': float32[2]})"


def test_a_tensor_whose_operator_failed_can_still_be_named() -> None:
    broken = mint.cumsum(Tensor(np.ones((2, 3), np.float32)), 0)  # no kernel for a CPU
    assert summarize({"x": broken}) == "{'x': Tensor(never computed)}"
    with pytest.raises(RuntimeError, match="unregistered"):
        broken.asnumpy()
    settle()
