"""When a graph is compared with Python, with what, and what that costs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

import mindspore as ms
import numpy as np
import pytest
from mindspore import Parameter, Tensor, nn, ops

from fnloop import (
    Block,
    BlockState,
    CompileError,
    CompileWarning,
    StateError,
    block,
    checks,
    grad,
    loop,
    loop_while,
    sequence,
    switch,
)
from fnloop.compile import attempt, kept, late, nested
from fnloop.compile.codegen.graph import write_graph
from fnloop.compile.continued import Continued
from fnloop.compile.late import LateComparison, iterations_compared
from fnloop.compile.nested import iterations_of_nested
from fnloop.compile.staging.facts import Written
from fnloop.compile.validate.trial import MOST_KEPT
from fnloop.plan import Compiled
from fnloop.run.recording import RecordingFunction

AnyBlock = Block[Any, Any]
X = Tensor(np.array([1, 2, 3], np.float32))


class Value(BlockState):
    x: Tensor


class Shifted(Value):
    i: int
    shift: Tensor


class Timed(Value):
    t: Tensor


class Numbered(Value):
    i: int


class Number(BlockState):
    k: int


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int
    t: Tensor


class Shift(BlockState):
    shift: Tensor


class Loss(BlockState):
    loss: Tensor


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i, t=Tensor([0.25 * i], ms.float32))


@loop_while
def small(state: Value) -> bool:
    return bool(state.x.sum() < 100)


@block
def begin(state: Value) -> Shift:
    return Shift(shift=ops.tanh(state.x) * 0.5)


@block
def step(state: Shifted) -> Value:
    return Value(x=ops.tanh(state.x) + state.shift * state.i)


@block
def at(state: Timed) -> Value:
    return Value(x=state.x + state.t)


@block
def grow(state: Value) -> Value:
    return Value(x=state.x * 1.25)


@block
def finish(state: Value) -> Value:
    return Value(x=state.x * 2)


@block
def error(state: Value) -> Loss:
    return Loss(loss=(state.x * state.x).sum())


COUNTED = sequence.from_blocks_dict({"begin": begin, "loop": repeat.from_blocks_dict({"step": step}), "finish": finish})
ALONE = repeat.from_blocks_dict({"step": step, "at": at})
GROWING = repeat.from_blocks_dict({"grow": grow})
ASKED = sequence.from_blocks_dict({"loop": small.from_blocks_dict({"grow": grow}), "finish": finish})


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The functions that were run in Python when a graph was made, with the static prefix among them."""
    found: list[str] = []
    run = RecordingFunction.run

    def noted(self: RecordingFunction, *given: Any) -> Any:
        made = run(self, *given)
        found.append(f"{len(list(self.program.ops))} ops")
        return made

    monkeypatch.setattr(RecordingFunction, "run", noted)
    return found


def wrong_from(monkeypatch: pytest.MonkeyPatch, iteration: int, *, in_turn: bool = False) -> None:
    """Let graphs give something else from an iteration on, or only in a turn of several; a slow machine compares, too."""
    monkeypatch.setattr(late, "MOST_SECONDS", 60.0)
    monkeypatch.setattr(nested, "MOST_SECONDS", 60.0)

    def wrong(*given: Any) -> Written:
        written = write_graph(*given)
        counters = re.findall(r"^( +)((\w+) = sum\w*_g\(\3, \w+\))$", written.text, re.MULTILINE)
        if not counters:
            return written
        inside, counted, counter = counters[0]
        carried = re.findall(rf"^{inside}(x_\d+) = x_\d+$", written.text, re.MULTILINE)[0]
        lines = written.text.splitlines()
        places = [number for number, line in enumerate(lines) if line.strip() == counted]
        for place in places[7:8] if in_turn else places:
            indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
            lines[place] += f"\n{indent}if {counter} > {iteration}:\n{indent}    {carried} = {carried} + 1"
        return replace(written, text="\n".join(lines) + "\n")

    monkeypatch.setattr(attempt, "write_graph", wrong)


@pytest.mark.parametrize(
    ("of", "given", "iteration", "found"),
    [
        (COUNTED, {"n": 7}, 6, "in iteration 7 of 'sequence/loop' the graph gives x="),
        (ASKED, {}, 9, "in iteration 13 of 'sequence/loop' the graph gives x="),
    ],
)
def test_the_last_iteration_is_compared(
    of: AnyBlock, given: dict[str, int], iteration: int, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong_from(monkeypatch, iteration)
    with pytest.raises(CompileError, match=re.escape(found)):
        of.compile(fullgraph=True)(x=X, **given)
    fast = of.compile()
    with pytest.warns(CompileWarning, match="is repeated from Python, since"):
        fast(x=X, **given)
    np.testing.assert_array_equal(fast(x=X, **given).x.asnumpy(), of(x=X, **given).x.asnumpy())
    unseen = of.compile(fullgraph=True, verify="never")(x=X, **given)
    assert (unseen.x.asnumpy() != of(x=X, **given).x.asnumpy()).all()


class Epochs(BlockState):
    epochs: int


class Epoch(BlockState):
    epoch: int


@loop
def epochs(state: Epochs) -> Iterator[Epoch]:
    for epoch in range(state.epochs):
        yield Epoch(epoch=epoch)


@switch
def rises(state: Value) -> Literal["up", "down"]:
    return "up" if state.x.sum() > 0 else "down"


ADDED = repeat.from_blocks_dict({"at": at})
IN_A_LOOP = epochs.from_blocks_dict({"inner": ADDED})
IN_A_SWITCH = sequence.from_blocks_dict({"grow": grow, "which": rises.from_blocks_dict({"up": ADDED, "down": finish})})


@pytest.mark.parametrize(
    ("of", "given"),
    [
        (IN_A_LOOP, {"epochs": 2}),
        (IN_A_LOOP, {"epochs": 3}),
        (epochs.rename(epoch="time").from_blocks_dict({"inner": IN_A_LOOP}), {"epochs": 2}),
        (IN_A_SWITCH, {}),
        (epochs.from_blocks_dict({"which": IN_A_SWITCH}), {"epochs": 3}),
        (epochs.from_blocks_dict({"while": small.from_blocks_dict({"grow": grow}), "finish": finish}), {"epochs": 2}),
    ],
    ids=["loop", "three times", "two loops", "switch", "switch in a loop", "while"],
)
def test_a_loop_inside_is_compared_late(of: AnyBlock, given: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    wrong_from(monkeypatch, 6)
    values = {"x": X, **given, **({} if "while" in str(of) else {"n": 9})}
    with pytest.raises(CompileError, match=r"iterations of the loops inside the graph gives x="):
        of.compile(fullgraph=True)(**values)


def test_how_often_a_loop_inside_is_compared() -> None:
    assert iterations_of_nested(0, 0.1) == 0
    assert iterations_of_nested(1, 0.05) == 20
    assert iterations_of_nested(2, 0.05) == 6
    assert iterations_of_nested(1, 1.2) == 0


def test_a_turn_of_several_iterations_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong_from(monkeypatch, 7, in_turn=True)
    monkeypatch.setattr(kept, "FROM_ITERATIONS", 40)
    with pytest.raises(CompileError, match=r"in iteration 40 of 'sequence/loop' the graph gives x="):
        COUNTED.compile(fullgraph=True)(x=X, n=43)


def test_a_loop_goes_on_from_the_iterations_that_were_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """So each runs once when a graph is made, but for those beside a turn of several; and the results are Python's."""
    ran: list[tuple[int, int]] = []
    run = Continued.run

    def noted(self: Continued, first: int, last: int, before: Any) -> Any:
        ran.append((first, last))
        return run(self, first, last, before)

    monkeypatch.setattr(Continued, "run", noted)
    given = {"x": X, "shift": X * 0.5}
    fast = ALONE.compile(fullgraph=True)
    for n in (7, 3, 9):
        np.testing.assert_allclose(fast(**given, n=n).x.asnumpy(), ALONE(**given, n=n).x.asnumpy(), rtol=1e-6)
    assert ran == [(2, 6), (6, 7)]
    monkeypatch.setattr(kept, "FROM_ITERATIONS", 40)
    first = fast(**given, n=43).x.asnumpy()
    assert ran[2:] == [(2, 34), (34, 41), (34, 42), (42, 43)]
    assert first.tobytes() == fast(**given, n=43).x.asnumpy().tobytes()
    assert isinstance(fast.plan, Compiled)
    assert fast.plan.graph.compilations == 2


@pytest.mark.parametrize(("iteration", "in_turn", "n", "found"), [(6, False, 7, 7), (7, True, 43, 42)])
def test_what_differs_late_is_found_where_a_loop_goes_on(
    iteration: int, in_turn: bool, n: int, found: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong_from(monkeypatch, iteration, in_turn=in_turn)
    monkeypatch.setattr(kept, "FROM_ITERATIONS", 40)
    with pytest.raises(CompileError, match=rf"in iteration {found} of 'repeat' the graph gives x="):
        ALONE.compile(fullgraph=True)(x=X, shift=X, n=n)


LARGE = Tensor(np.linspace(-1, 1, MOST_KEPT // 4 + 1, dtype=np.float32))


def test_a_large_iteration_runs_in_python_before_the_graph_holds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    in_graph, in_python = Continued.run, LateComparison.in_python

    def graph(self: Continued, first: int, last: int, before: Any) -> Any:
        ran.append(f"graph to {last}")
        return in_graph(self, first, last, before)

    def python(self: LateComparison, iteration: Any, end: Any, number: int, before: Any) -> Any:
        ran.append(f"Python {number}")
        return in_python(self, iteration, end, number, before)

    monkeypatch.setattr(Continued, "run", graph)
    monkeypatch.setattr(LateComparison, "in_python", python)
    given = {"x": LARGE, "n": 6}
    python_gives = GROWING(**given).x.asnumpy()
    assert GROWING.compile(fullgraph=True)(**given).x.asnumpy().tobytes() == python_gives.tobytes()
    assert ran == ["graph to 5", "Python 6", "graph to 6"]


def test_a_large_iteration_that_differs_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong_from(monkeypatch, 5)
    with pytest.raises(CompileError, match=r"in iteration 6 of 'repeat' the graph gives x="):
        GROWING.compile(fullgraph=True)(x=LARGE, n=6)


class Counter(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.k = Parameter(Tensor([1.0], ms.float32), name="k")

    def construct(self, x: Tensor, is_late: bool) -> Tensor:
        if is_late:
            ops.assign(self.k, self.k + 1)
        return x + self.k


def test_a_weight_that_a_late_iteration_writes_keeps_what_the_first_call_wrote() -> None:
    @block
    def learn(state: Numbered, *, counter: nn.Cell) -> Value:
        return Value(x=counter(state.x, state.i >= 4))

    python, graph = Counter(), Counter()
    of = repeat.from_blocks_dict({"learn": learn})
    eager, fast = of.bind(counter=python), of.bind(counter=graph).compile(fullgraph=True)
    for n in (5, 7):
        np.testing.assert_array_equal(fast(x=X, n=n).x.asnumpy(), eager(x=X, n=n).x.asnumpy())
        assert graph.k.asnumpy() == python.k.asnumpy()


def test_where_a_loop_ends_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*given: Any) -> Written:
        written = write_graph(*given)
        return replace(
            written, text=re.sub(r"while (is_less_g\((\w+), \w+\)) and", r"while \1 and \2 < 10 and", written.text)
        )

    monkeypatch.setattr(attempt, "write_graph", wrong)
    with pytest.raises(CompileError, match="the graph ends loop 'sequence/loop' after 10 iterations, and Python does"):
        ASKED.compile(fullgraph=True)(x=X)


def test_which_iterations_are_compared() -> None:
    assert iterations_compared(5, 1, 1e-5, 0.1) == [5]
    assert iterations_compared(16, 8, 1e-5, 0.1) == [16]
    assert iterations_compared(21, 8, 1e-5, 0.1) == [21, 16]
    assert iterations_compared(1000, 1, 1e-3, 0.1) == [50]
    assert iterations_compared(1000, 8, 1e-3, 0.1) == [50, 48]
    assert iterations_compared(5, 1, 0.4, 0.4) == []


def test_python_runs_three_iterations_of_what_is_known_to_be_pure(runs: list[str]) -> None:
    """A trial of two, and the last one; the static prefix once."""
    COUNTED.compile(fullgraph=True)(x=X, n=7)
    assert runs == ["1 ops", "3 ops", "1 ops"]


def test_without_comparison_python_runs_an_iteration(runs: list[str]) -> None:
    fast = COUNTED.compile(fullgraph=True, verify="never")
    assert (fast(x=X, n=7).x.asnumpy() == fast(x=X, n=7).x.asnumpy()).all()
    assert runs == ["1 ops", "3 ops", "1 ops"]


def test_always_compares_every_call_and_gives_what_python_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong_from(monkeypatch, 9)
    fast = COUNTED.compile(fullgraph=True, verify="always")
    fast(x=X, n=3)
    with pytest.raises(CompileError, match="in a call the graph gives x="):
        fast(x=X, n=12)
    fast = COUNTED.compile(verify="always")
    with pytest.warns(CompileWarning, match="is repeated from Python, since"):
        fast(x=X, n=12)
    for n in (3, 12, 12):
        np.testing.assert_array_equal(fast(x=X, n=n).x.asnumpy(), COUNTED(x=X, n=n).x.asnumpy())
    fast = COUNTED.compile()
    fast(x=X, n=3)
    with checks("paranoid"), pytest.warns(CompileWarning, match="is repeated from Python, since"):
        np.testing.assert_array_equal(fast(x=X, n=12).x.asnumpy(), COUNTED(x=X, n=12).x.asnumpy())


def test_another_word_is_refused() -> None:
    with pytest.raises(StateError, match=r"'first', 'always', 'never'"):
        COUNTED.compile(verify="frist")  # type: ignore[arg-type]


def test_what_is_made_of_a_compiled_block_keeps_it() -> None:
    compiled = COUNTED.compile(verify="never")
    edited = [
        compiled.bind(),
        compiled.without("finish"),
        compiled.replace_block("finish", grow),
        compiled.rename(x="y"),
        COUNTED.compile(only=["loop"], verify="never")["loop"],
        grad(error.compile(verify="never"), wrt="x"),
    ]
    for one in edited:
        assert isinstance(one.plan, Compiled)
        assert one.plan.verify == "never"
