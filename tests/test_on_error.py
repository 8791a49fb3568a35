"""Loops whose iterations may fail: `on_error=`."""

from __future__ import annotations

import copy
import pickle
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor, mint

from fnloop import (
    BlockFailure,
    BlockState,
    Checkpoints,
    CompileError,
    CompileWarning,
    PurityError,
    StateError,
    WiringError,
    block,
    checks,
    failure_of,
    loop,
    loop_while,
    sequence,
)


class Table(BlockState):
    rows: list[str]


class Row(BlockState):
    line: int
    text: str


class Text(BlockState):
    text: str


class Parsed(BlockState):
    value: float


class Sum(BlockState):
    total: float = 0.0
    value: float


class Total(BlockState):
    total: float


class Failed(BlockState):
    failure: BlockFailure
    line: int
    bad: tuple[str, ...] = ()


class Bad(BlockState):
    bad: tuple[str, ...]


@loop
def each_row(state: Table) -> Iterator[Row]:
    for line, text in enumerate(state.rows):
        if text == "end of file":
            raise EOFError(line)
        yield Row(line=line, text=text)


@block
def parse(state: Text) -> Parsed:
    if state.text == "interrupt":
        raise KeyboardInterrupt
    if state.text == "impure":
        raise PurityError("a mistake of the program")
    return Parsed(value=float(state.text))


@block
def add(state: Sum) -> Total:
    if state.value < 0:
        raise ValueError("negative")
    return Total(total=state.total + state.value)


@block
def skip_row(state: Failed) -> Bad:
    if state.line == 13:
        raise LookupError("thirteen")
    return Bad(bad=(*state.bad, f"{state.line}: {state.failure.error}"))


clean = each_row.from_blocks_dict({"parse": parse, "add": add}, on_error=skip_row)
ROWS = ["1", "x", "2", "-1", "3"]
WRONG = ("1: could not convert string to float: 'x'", "3: negative")


def test_an_iteration_that_fails_loses_no_other() -> None:
    for level in ("off", "types", "full", "paranoid"):
        with checks(level):
            made = clean(rows=ROWS)
        assert (made.total, made.bad) == (6.0, WRONG)
    assert (clean(rows=["x"]).total, clean(rows=[]).bad) == (0.0, ())
    again: list[Any] = [pickle.loads(pickle.dumps(clean)), copy.deepcopy(clean), clean.replace_block("add", add)]
    again.append(sequence.from_blocks_dict({"clean": clean}))
    for one in again:
        assert one(rows=ROWS).bad == WRONG
    clean.prove()
    assert again[-1].digest != each_row.from_blocks_dict({"parse": parse, "add": add}).digest


def test_what_it_knows_of_the_failure() -> None:
    class Known(BlockState):
        failure: BlockFailure
        failures: tuple[BlockFailure, ...] = ()

    class More(BlockState):
        failures: tuple[BlockFailure, ...]

    @block
    def keep(state: Known) -> More:
        return More(failures=(*state.failures, state.failure))

    made = each_row.from_blocks_dict({"parse": parse, "add": add}, on_error=keep)(rows=ROWS)
    first, second = made.failures
    assert isinstance(first.error, ValueError)
    assert failure_of(first.error) is not first
    assert (first.path, dict(first.inputs)) == ("each_row/parse", {"text": "x"})
    ((around,), (other,)) = (first.iterations, second.iterations)
    assert (around.loop, around.index, around.variables) == ("each_row", 1, {"line": 1, "text": "x"})
    assert (second.path, other.index) == ("each_row/add", 3)


def test_what_is_raised_in_any_case() -> None:
    for text, kind in (("interrupt", KeyboardInterrupt), ("impure", PurityError), ("end of file", EOFError)):
        with pytest.raises(kind) as caught:
            clean(rows=["1", text, "2"])
        failure = failure_of(caught.value)
        assert failure is not None
        assert failure.state["total"] == 1.0
    with pytest.raises(LookupError, match="thirteen") as handled:
        clean(rows=["1"] * 13 + ["x"])
    failure = failure_of(handled.value)
    assert failure is not None
    assert (failure.path, failure.state["total"]) == ("each_row/on_error", 13.0)


class Value(BlockState):
    value: float


class Both(BlockState):
    value: float
    bad: tuple[str, ...]


class Wanted(BlockState):
    bad: tuple[str, ...]
    total: float
    value: float


@block
def nothing(state: Failed) -> Both:
    return Both(value=-1.0, bad=(*state.bad, str(state.line)))


def is_two(state: Value) -> bool:
    return state.value == 2.0


@loop(until=is_two)
def rows_until_two(state: Table) -> Iterator[Row]:
    for line, text in enumerate(state.rows):
        yield Row(line=line, text=text)


def test_histories_outputs_and_until() -> None:
    histories = ("value", "total", "line")
    read = rows_until_two.from_blocks_dict({"parse": parse, "add": add}, on_error=nothing, gather=histories)
    made = read(rows=ROWS)
    assert (made.total, made.bad) == (3.0, ("1",))
    assert (made.value_history, made.total_history, made.line_history) == ((1.0, -1.0, 2.0), (1.0, 1.0, 3.0), (0, 1, 2))
    leaving = each_row.from_blocks_dict({"parse": parse, "add": add}, on_error=nothing, outputs=Wanted)
    assert leaving(rows=["4", "x"]).value == -1.0


class Count(BlockState):
    n: int
    failures: int = 0


class Next(BlockState):
    n: int


class Failures(BlockState):
    n: int
    failures: int


@loop_while
def below(state: Next) -> bool:
    return state.n < 6


@block
def step(state: Next) -> Next:
    if state.n % 2:
        raise ArithmeticError("odd")
    return Next(n=state.n + 1)


@block
def over(state: Count) -> Failures:
    return Failures(n=state.n + 1, failures=state.failures + 1)


def test_while_nested_and_streams(tmp_path: Path) -> None:
    count = below.from_blocks_dict({"step": step}, on_error=over)
    assert (count(n=0).n, count(n=0).failures) == (6, 3)
    # the inner loop fails at its second row, and so does the iteration around
    strict = each_row.from_blocks_dict({"parse": parse, "add": add})

    class Tables(BlockState):
        tables: list[list[str]]

    class Which(BlockState):
        table: int
        rows: list[str]

    @loop
    def each_table(state: Tables) -> Iterator[Which]:
        for line, rows in enumerate(state.tables):
            yield Which(table=line, rows=rows)

    tables = [["1"], ["2", "x"], ["3"]]
    both = each_table.from_blocks_dict({"rows": strict}, on_error=skip_row.rename(line="table"))
    made = both(tables=tables)
    assert (made.total, made.bad) == (4.0, ("1: could not convert string to float: 'x'",))
    events = list(both.stream(tables=tables, depth=2))
    outer = [(one.state.total, one.state.bad) for one in events if one.path == ("each_table",)]
    assert outer == [(1.0, ()), (1.0, made.bad), (4.0, made.bad)]
    inside = [[step.index for step in one.iterations] for one in events if one.path == ("each_table", "rows")]
    assert inside == [[0, 0], [1, 0], [2, 0]]
    kept = both.with_checkpoint(tmp_path, every=1)
    assert kept(tables=tables).total == 4.0
    for one in Checkpoints(tmp_path).list():
        assert both.resume_from(Checkpoints(tmp_path).load(one), one.position, tables=tables).bad == made.bad


@pytest.mark.parametrize("level", ["off", "full"])
def test_tensors_late_errors_and_graphs(level: Any) -> None:
    class Batches(BlockState):
        batches: list[Any]

    class Batch(BlockState):
        line: int
        x: Tensor

    class Step(BlockState):
        x: Tensor
        weight: Tensor

    class Weight(BlockState):
        weight: Tensor

    @loop
    def each(state: Batches) -> Iterator[Batch]:
        for line, x in enumerate(state.batches):
            yield Batch(line=line, x=x)

    @block
    def learn(state: Step) -> Weight:
        return Weight(weight=state.weight + (state.weight * state.x).sum() * 0.5)

    train = each.from_blocks_dict({"learn": learn}, on_error=skip_row)
    good, odd = Tensor(np.ones(3, np.float32)), Tensor(np.ones(2, np.float32))
    weight = Tensor(np.ones(3, np.float32))
    with checks(level):
        made = train(batches=[good, odd, good], weight=weight)
        assert made.weight.asnumpy().tolist() == [6.25] * 3
        assert [one[:2] for one in made.bad] == ["1:"]
        with pytest.warns(CompileWarning, match="graphs by themselves are 'learn'"):
            fast = train.compile()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CompileWarning)
            graph = fast(batches=[good, odd, good], weight=weight)
        assert graph.weight.asnumpy().tolist() == [6.25] * 3
        assert [one[:2] for one in graph.bad] == ["1:"]
        told = str(fast.explain()).splitlines()
        assert told[0] == "each: 1 graph, 1 block in Python"
        assert [line.split() for line in told[1:5]] == [
            ["each", "repeated", "from", "Python"],
            ["it", "has", "on_error=,", "and", "only", "Python", "goes", "on", "behind", "a", "failure"],
            ["learn", "graph", "1"],
            ["on_error", "Python"],
        ]
    with pytest.raises(CompileError, match=r"loop 'each' has on_error=, and only Python goes on behind a failure"):
        train.compile(fullgraph=True)


class Vector(BlockState):
    x: Tensor


class At(BlockState):
    x: Tensor
    line: int


class Paths(BlockState):
    failure: BlockFailure
    bad: tuple[str, ...] = ()


@block
def late(state: At) -> Vector:
    return Vector(x=mint.cumsum(state.x, 0) if state.line == 1 else state.x)  # it has no kernel for a CPU


@block
def double(state: Vector) -> Vector:
    return Vector(x=state.x * 2)


@block
def note(state: Paths) -> Bad:
    return Bad(bad=(*state.bad, state.failure.path))


def test_an_operator_that_fails_late_fails_in_its_iteration() -> None:
    doubled = each_row.from_blocks_dict({"late": late, "double": double}, on_error=note)
    for level in ("off", "full"):
        with checks(level):
            made = doubled(rows=["a", "b", "c"], x=Tensor([1.0, 2.0]))
            assert made.x.asnumpy().tolist() == [4.0, 8.0]
            assert made.bad == ("each_row/late",)


def test_wrong_ones_are_told_before_any_work() -> None:
    class WrongFailure(BlockState):
        failure: str

    @block
    def takes_text(state: WrongFailure) -> Bad:
        return Bad(bad=())

    @block
    def too_early(state: Value) -> Bad:
        return Bad(bad=())

    @block
    def idle(state: BlockState) -> Bad:
        return Bad(bad=())

    class Given(BlockState):
        value: float

    body: dict[str, Any] = {"parse": parse, "add": add}
    loose: Any = each_row
    while_: Any = below
    make: Any
    for make, message in (
        (lambda: loose.from_blocks_dict(body, on_error=takes_text), "block 'on_error' reads 'failure' as str, but"),
        (lambda: loose.from_blocks_dict(body, on_error=too_early), "reads 'value', which block 'parse' writes in the"),
        (lambda: loose.from_blocks_dict(body, on_error=skip_row, outputs=Given), "'value' leaves the iteration, but"),
        (lambda: loose.from_blocks_dict(body, on_error=float), 'on_error= wants a block, or "raise", got the class'),
        (lambda: loose.from_blocks_dict(body, on_error="skip"), "on_error='skip' is neither 'raise' nor a block"),
        (lambda: loose.from_blocks_dict({"on_error": parse}, on_error=skip_row), "has a block called 'on_error'"),
        (lambda: while_.from_blocks_dict({"step": step}, on_error=idle), "would fail for ever: the block of on_error="),
    ):
        with pytest.raises((WiringError, StateError)) as caught:
            make()
        assert message in str(caught.value)


def test_it_is_drawn() -> None:
    assert "on_error (failure: BlockFailure, line: int, bad: tuple[str, ...] = ())" in str(clean)
    assert '["on_error"]' in clean.to_mermaid()
    assert "on_error" in clean.to_svg()
    assert '"on_error"' in str(clean.to_json()).replace("'", '"')
