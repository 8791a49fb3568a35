"""Components are changed as often as in Python, also where a graph fails and Python runs a loop again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from mindspore import Parameter, Tensor, nn, ops

import fnloop.compile.graph
from fnloop import BlockState, CompileError, block, loop, sequence
from fnloop.compile.pipeline import make_graph

pytestmark = pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")


class Counter:
    """A component that counts."""

    def __init__(self) -> None:
        self.count = 0

    def advance(self) -> None:
        self.count += 1


class Run(BlockState):
    n: int


class Step(BlockState):
    i: int


class Outer(BlockState):
    m: int


class Round(BlockState):
    j: int


class X(BlockState):
    x: Tensor


@loop
def counted(run: Run, *, counter: Counter) -> Iterator[Step]:
    for i in range(run.n):
        counter.advance()
        yield Step(i=i)


@loop
def ahead(run: Run, *, counter: Counter) -> Iterator[Step]:
    """It yields nothing for three iterations, but counts."""
    counter.advance()
    for i in range(run.n - 7):
        yield Step(i=i)


def is_great(state: X) -> bool:
    return bool(state.x.sum() > 8.0)


@loop(until=is_great)
def ended(run: Run, *, counter: Counter) -> Iterator[Step]:
    for i in range(run.n):
        counter.advance()
        yield Step(i=i)


@loop
def rounds(run: Outer) -> Iterator[Round]:
    for j in range(run.m):
        yield Round(j=j)


@loop
def steps(run: Run) -> Iterator[Step]:
    for i in range(run.n):
        yield Step(i=i)


@block
def grow(state: X) -> X:
    return X(x=ops.concat([state.x, state.x[:1]]))


@block
def rise(state: X) -> X:
    return X(x=ops.tanh(state.x) + state.x + 1.0)


class Net(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.weight = Parameter(Tensor(np.array([1.0, 2.0], np.float32)), name="weight")

    def construct(self, x: Tensor) -> Tensor:
        return self.weight * x


@block
def learn(state: X, *, net: Net) -> X:
    ops.assign(net.weight, net.weight * 0.9 + state.x * 0.1)
    return X(x=state.x)


PIPES: dict[str, Callable[[], Any]] = {
    "one loop": lambda: counted.from_blocks_dict({"rise": rise}),
    "with a bar": lambda: counted.from_blocks_dict({"rise": rise}).with_progress("rising"),
    "no iterations": lambda: ahead.from_blocks_dict({"rise": rise}),
    "ended early": lambda: ended.from_blocks_dict({"rise": rise}),
    "ended early, with a bar": lambda: ended.from_blocks_dict({"rise": rise}).with_progress("rising"),
    "two loops": lambda: sequence.from_blocks_dict(
        {"first": counted.from_blocks_dict({"rise": rise}), "second": counted.from_blocks_dict({"rise": rise})}
    ),
}
NESTED: dict[str, Callable[[], Any]] = {
    "shapes that grow": lambda: rounds.from_blocks_dict(
        {"grow": steps.from_blocks_dict({"grow": grow}), "rise": counted.from_blocks_dict({"rise": rise})}
    ),
}


def agree(make: Callable[[], Any]) -> None:
    """Two calls count what Python counts, and give what it gives."""
    pipe, python, compiled = make(), Counter(), Counter()
    fast = pipe.compile()
    for values in ([1.0, 2.0], [2.0, 1.0]):
        given = {"x": Tensor(np.array(values, np.float32)), "n": 7, "m": 3}
        given = {name: value for name, value in given.items() if name in pipe.interface.reads}
        expected, found = pipe(**given, counter=python), fast(**given, counter=compiled)
        assert compiled.count == python.count
        np.testing.assert_allclose(found.x.asnumpy(), expected.x.asnumpy(), rtol=1e-5)


def refuse(compilation: object) -> None:
    raise CompileError("no graph")


@pytest.mark.parametrize("size", ["", "3"])
@pytest.mark.parametrize("name", PIPES)
def test_a_loop_whose_graph_fails_counts_as_python(name: str, size: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SEGMENT", size)
    monkeypatch.setattr(fnloop.compile.graph, "make_graph", refuse)
    agree(PIPES[name])


@pytest.mark.parametrize("name", ["no iterations", "ended early"])
def test_a_loop_in_pieces_counts_as_python(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SEGMENT", "3")
    agree(PIPES[name])


def test_a_loop_in_a_loop_counts_as_python() -> None:
    for make in NESTED.values():
        agree(make)


def test_a_header_that_changes_components_does_not_run_ahead_of_the_end() -> None:
    pipe = ended.from_blocks_dict({"rise": rise})
    with pytest.raises(CompileError, match="its header may change its components"):
        pipe.compile(fullgraph=True)(x=Tensor([1.0, 2.0]), n=3, counter=Counter())


class Levels:
    """A scheduler: its levels are set once, in front of the first iteration."""

    def __init__(self) -> None:
        self.levels: list[float] = []
        self.asked = 0

    def set_levels(self, n: int) -> None:
        self.levels = [number / n for number in range(n)]
        self.asked += 1

    def stream(self) -> Iterator[int]:
        while True:
            self.asked += 1
            yield self.asked


class Level(BlockState):
    level: float


@loop(until=is_great)
def leveled(run: Run, *, levels: Levels) -> Iterator[Level]:
    levels.set_levels(run.n)
    for level in levels.levels:
        yield Level(level=level)


@loop(until=is_great)
def streamed(run: Run, *, levels: Levels) -> Iterator[Level]:
    numbers = levels.stream()
    for number in numbers:
        yield Level(level=float(number))


class Raised(BlockState):
    x: Tensor
    level: float


@block
def lift(state: Raised) -> X:
    return X(x=state.x + state.level)


def test_a_header_that_sets_a_component_up_once_runs_ahead_of_the_end() -> None:
    pipe, python, compiled = leveled.from_blocks_dict({"lift": lift}), Levels(), Levels()
    fast = pipe.compile(fullgraph=True)
    for values, n in (([1.0, 2.0], 30), ([-90.0, 2.0], 30), ([1.0, 2.0], 9)):
        given = {"x": Tensor(np.array(values, np.float32)), "n": n}
        expected, found = pipe(**given, levels=python), fast(**given, levels=compiled)
        assert vars(compiled) == vars(python)
        np.testing.assert_array_equal(found.x.asnumpy(), expected.x.asnumpy())
    with pytest.raises(CompileError, match="its header may change its components"):
        streamed.from_blocks_dict({"lift": lift}).compile(fullgraph=True)(**given, levels=compiled)


def test_weights_are_written_once_where_a_later_loop_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first loop is a graph, the pieces of the second are none: Python then runs both."""

    def make(compilation: Any) -> Any:
        return refuse(compilation) if "second" in str(compilation.program) else make_graph(compilation)

    monkeypatch.setattr(fnloop.compile.graph, "make_graph", make)
    first = steps.from_blocks_dict({"learn": learn, "rise": rise})
    second = counted.from_blocks_dict({"rise": rise}).with_progress("rising")
    pipe: Any = sequence.from_blocks_dict({"first": first, "second": second})
    weights = []
    for run in (pipe, pipe.compile()):
        net, counter = Net(), Counter()
        run(x=Tensor(np.array([0.5, 0.25], np.float32)), n=4, counter=counter, net=net)
        weights.append((counter.count, net.weight.asnumpy()))
    assert weights[0][0] == weights[1][0] == 4
    np.testing.assert_allclose(weights[1][1], weights[0][1], rtol=1e-6)
