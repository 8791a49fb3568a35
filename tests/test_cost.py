"""About how many operators a block runs in Python, and which parts of a loop are worth a graph."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any, Literal

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn, ops

from fnloop import Block, BlockState, CompileWarning, block, grad, loop, loop_while, sequence, switch
from fnloop.compile.analysis.cost import LEAST_OPERATORS, operators_in
from fnloop.compile.short import ShortCalls
from tests.programs import heavy

AnyBlock = Block[Any, Any]


class Value(BlockState):
    x: Float[Tensor, " n"]


class Steps(BlockState):
    steps: int
    rate: float = 0.5


class At(BlockState):
    i: int


class Numbered(Value):
    i: int
    rate: float = 0.5


class Told(BlockState):
    """Nothing: a block that gives it acts outside."""


class Loss(BlockState):
    loss: Float[Tensor, ""]


class Net(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = nn.Dense(3, 3), nn.Dense(3, 3)

    def construct(self, x: Tensor) -> Tensor:
        return self.second(ops.relu(self.first(x))) + x


@block
def small(state: Value) -> Value:
    """Three: a product, a sum, a function."""
    return Value(x=ops.tanh(state.x * 0.5 + 1))


@block
def numbers(state: Numbered) -> Value:
    """One: what is computed of numbers and sizes takes none."""
    half = state.rate * 2 - len(state.x.shape)
    scale = half / max(1, state.i + state.x.shape[0])
    return Value(x=state.x * scale)


@block
def branching(state: Numbered) -> Value:
    """Four: the longer branches, and what is behind them."""
    x = state.x
    if state.i > 2:
        x = x + 1
    else:
        x = ops.sin(x) * 2
        x = x - 1
    return Value(x=x * 3 if state.i else -x)


@block
def repeated(state: Value) -> Value:
    return Value(x=heavy(state.x))


def recursive(x: Tensor, n: int) -> Tensor:
    return x if n == 0 else recursive(x + 1, n - 1)


@block
def calls_itself(state: Value) -> Value:
    return Value(x=recursive(state.x, 2))


@block
def predict(state: Value, *, net: nn.Cell) -> Value:
    return Value(x=net(state.x) * 2)


@block
def loss(state: Value) -> Loss:
    return Loss(loss=(state.x * state.x).sum())


@block
def tell(state: Numbered) -> Told:
    print(state.i)
    return Told()


@loop
def repeat(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i)


@switch
def parity(state: At) -> Literal["even", "odd"]:
    return "even" if state.i % 2 == 0 else "odd"


def count(of: AnyBlock, **components: object) -> int:
    return operators_in(of.program.ops, components)


@pytest.mark.parametrize(
    ("of", "expected"),
    [(small, 3), (numbers, 1), (branching, 4), (repeated, 16), (grad(loss, wrt="x"), 4 * (1 + 2))],
)
def test_operators_of_blocks(of: AnyBlock, expected: int) -> None:
    assert count(of) == expected


def test_operators_of_cells() -> None:
    """The sum and the function of its own, and those of two layers; in the block a product."""
    assert count(predict, net=Net()) == 1 + (1 + 2 + 2 * 3)
    assert count(calls_itself) >= LEAST_OPERATORS  # nobody knows


def test_operators_of_what_holds_others() -> None:
    assert count(sequence.from_blocks_dict({"a": small, "b": small})) == 6
    assert count(repeat.from_blocks_dict({"a": small})) >= LEAST_OPERATORS
    assert count(parity.from_blocks_dict({"even": small, "odd": numbers})) == 3


def places(body: dict[str, AnyBlock]) -> dict[str, tuple[str, str]]:
    pipeline = repeat.from_blocks_dict(body)
    x = Tensor(np.array([0.5, -1.5, 2.5], np.float32))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        fast = pipeline.compile()
        for steps in (2, 5):
            found, expected = fast(x=x, steps=steps).x, pipeline(x=x, steps=steps).x
            np.testing.assert_allclose(found.asnumpy(), expected.asnumpy(), rtol=1e-6)
    return {row.path: (row.place, row.reason) for row in fast.explain().rows}


def test_a_part_too_small_for_a_graph_of_its_own_stays_in_python() -> None:
    branch = parity.from_blocks_dict({"even": small, "odd": sequence.from_blocks_dict({"a": small, "b": repeated})})
    found = places({"a": small, "tell": tell, "b": repeated, "again": tell, "choose": branch})
    place, reason = found["a"]
    assert place == "Python"
    assert reason == (
        f"too small for a graph of its own: about 3 operators in each iteration of a loop in Python, and to call a "
        f"graph takes as long as {LEAST_OPERATORS}"
    )
    assert found["b"] == ("graph 1", "")
    assert found["choose"][0] == "graph 2"


def test_together_they_are_large_enough() -> None:
    body: dict[str, AnyBlock] = {"tell": tell, **{f"small {number}": small for number in range(6)}}
    found = places(body)
    assert {place for place, _ in found.values()} == {"repeated from Python", "Python", "graph 1"}


class Numbers(BlockState):
    low: float
    high: float


class Searched(Numbers):
    target: float
    nearest: float = 1e-9


@loop_while
def is_wide(state: Searched) -> bool:
    return state.high - state.low > state.nearest


@block
def halve(state: Searched) -> Numbers:
    middle = (state.low + state.high) / 2
    if middle * middle > state.target:
        return Numbers(low=state.low, high=middle)
    return Numbers(low=middle, high=state.high)


class Kept(Value):
    kept: tuple[Float[Tensor, " n"], ...]


@block
def multistep(state: Kept) -> Kept:
    """Seven: items of tuples take none."""
    kept = (*state.kept, ops.tanh(state.x))[-3:]
    if len(kept) == 1:
        return Kept(x=state.x - kept[-1], kept=kept)
    mean = (3 * kept[-1] - kept[-2]) / 2
    return Kept(x=state.x - 0.1 * mean, kept=kept)


def test_items_of_tuples_take_no_operator() -> None:
    assert count(multistep) == 1 + 1 + 3 + 2


def test_a_program_of_numbers_runs_in_python() -> None:
    """Without a prefix that records, and without a way around where all components are known."""
    search = is_wide.from_blocks_dict({"halve": halve})
    with pytest.warns(CompileWarning, match="its blocks make no tensors"):
        fast = search.compile()
    assert fast(low=0.0, high=2.0, target=2.0) == search(low=0.0, high=2.0, target=2.0)
    assert str(fast.explain()).splitlines() == [
        "is_wide: 0 graphs, 1 block in Python",
        "  is_wide  repeated from Python",
        "             no tensors come out of it, so that nothing is left to a graph",
        "    halve  Python",
    ]
    in_pipeline = sequence.from_blocks_dict({"search": fast, "again": fast})
    assert in_pipeline(low=0.0, high=2.0, target=2.0) == search(low=0.0, high=2.0, target=2.0)


def test_few_iterations_run_in_python_and_many_in_a_graph(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FNLOOP_SMALL_GRAPHS")
    pipeline = repeat.from_blocks_dict({"small": small})
    fast, x = pipeline.compile(), Tensor(np.array([0.5, -1.5, 2.5], np.float32))
    for steps in (2, 2, 3):
        assert np.array_equal(fast(x=x, steps=steps).x.asnumpy(), pipeline(x=x, steps=steps).x.asnumpy())
    assert fast.compilations == 0
    shown = str(fast.explain())
    assert "small  Python" in shown
    assert "too short for a graph: about 9 operators in a call" in shown
    for steps in (2, 9, 3):
        assert np.allclose(fast(x=x, steps=steps).x.asnumpy(), pipeline(x=x, steps=steps).x.asnumpy())
    assert fast.compilations == 1
    rows = {row.path: row.place for row in fast.explain().rows}
    assert rows == {"repeat": "graph 1", "small": "graph 1", "(in short calls)": "in Python"}
    for whole in (pipeline.compile(fullgraph=True), pipeline.compile(verify="always")):
        whole(x=x, steps=2)
        assert whole.compilations == 1


@pytest.mark.parametrize(("body", "steps"), [(repeated, 1), (calls_itself, 2), (numbers, 32)])
def test_what_is_worth_a_graph(monkeypatch: pytest.MonkeyPatch, body: AnyBlock, steps: int) -> None:
    """Many operators, operators that nobody can count, many iterations."""
    monkeypatch.delenv("FNLOOP_SMALL_GRAPHS")
    program = repeat.from_blocks_dict({"body": body}).program
    assert not ShortCalls.of(program, {}, strict=False).include({"repeat": [steps]}, None)


def test_loops_without_a_number_of_iterations_are_graphs() -> None:
    program = is_wide.from_blocks_dict({"halve": halve}).program
    assert not ShortCalls.of(program, {}, strict=False).is_asked


class Schedule:
    def __init__(self) -> None:
        self.steps = 2


@loop
def scheduled(state: Value, *, schedule: Schedule) -> Iterator[At]:
    for i in range(schedule.steps):
        yield At(i=i)


def test_a_header_that_reads_a_component_is_asked_in_each_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a schedule that was short becomes a graph when it is long, and short again."""
    monkeypatch.delenv("FNLOOP_SMALL_GRAPHS")
    schedule = Schedule()
    pipeline = scheduled.from_blocks_dict({"small": small}).bind(schedule=schedule)
    fast, x = pipeline.compile(), Tensor(np.array([0.5, -1.5, 2.5], np.float32))
    made = []
    for steps in (2, 9, 2):
        schedule.steps = steps
        assert np.allclose(fast(x=x).x.asnumpy(), pipeline(x=x).x.asnumpy())
        made.append(fast.compilations)
    assert made == [0, 1, 1]
