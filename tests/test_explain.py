"""`Block.explain`: which blocks run as graphs, which in Python, and why."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Protocol

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, mint

from fnloop import Block, BlockState, CompileWarning, StateError, block, grad, loop, loop_while, random, sequence
from fnloop.compile.explain import Explanation, GraphReport, Row
from fnloop.compile.validate.distances import Distances
from tests.programs import heavy

AnyBlock = Block[Any, Any]


class Steps(BlockState):
    steps: int


class At(BlockState):
    i: int


class Value(BlockState):
    x: Float[Tensor, " n"]


class Total(BlockState):
    total: Float[Tensor, ""]


class Summed(Value, Total):
    pass


class Loss(BlockState):
    loss: Float[Tensor, ""]


class Sloped(Value):
    grad_x: Float[Tensor, " n"]


@loop
def repeat(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i)


@loop_while
def small(state: Value) -> bool:
    return bool(sum(state.x.asnumpy().tolist()) < 100)


@block
def damp(state: Value) -> Value:
    return Value(x=heavy(state.x * 0.5 + 1))


@block
def python(state: Value) -> Value:
    return Value(x=Tensor(np.array(state.x.asnumpy().tolist(), np.float32)))


@block
def loss(state: Value) -> Loss:
    print("loss")
    return Loss(loss=(state.x * state.x).sum())


@block
def down(state: Sloped) -> Value:
    return Value(x=state.x - 0.1 * state.grad_x)


X = Tensor(np.array([1.0, 2.0], np.float32))


def explained(pipeline: AnyBlock, **given: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        fast = pipeline.compile()
        fast(**given)
    return fast.explain()


def test_blocks_between_graphs() -> None:
    found = explained(repeat.from_blocks_dict({"a": damp, "python": python, "b": damp}), x=X, steps=3)
    places = [(row.path, row.depth, row.place, row.graph) for row in found.rows]
    assert places == [
        ("repeat", 0, "repeated from Python", None),
        ("a", 1, "graph 1", 1),
        ("python", 1, "Python", None),
        ("b", 1, "graph 2", 2),
    ]
    reason = found.rows[2].reason
    assert reason.startswith("block 'repeat/python' cannot be compiled: ")
    assert f"{__file__}:" in reason
    assert [one.number for one in found.graphs] == [1, 2]
    text = re.sub(r"\d+\.\d+", "T", str(found))
    assert text.startswith(
        "repeat: 2 graphs, 1 block in Python\n  repeat    repeated from Python\n    a       graph 1\n"
    )
    assert "graph 1 for x=float32[2]: made in T s, ran" in text


def test_a_loop_whose_predicate_only_python_can_run() -> None:
    whole = explained(small.from_blocks_dict({"damp": damp}), x=X + 200)
    assert "small" in whole.rows[0].reason


def test_a_gradient_of_a_block_for_python() -> None:
    pipeline = repeat.from_blocks_dict({"slope": grad(loss, wrt="x"), "down": down})
    found = explained(pipeline, x=X, steps=2)
    slope = next(row for row in found.rows if row.path == "slope")
    assert slope.place == "Python"
    assert "`print` is for Python" in slope.reason


def test_a_block_that_is_not_compiled() -> None:
    with pytest.raises(StateError, match="compile"):
        sequence.from_blocks_dict({"damp": damp}).explain()


def test_a_block_of_which_some_blocks_are_compiled() -> None:
    inner = sequence.from_blocks_dict({"damp": damp, "down": damp}, name="inner")
    pipeline = sequence.from_blocks_dict({"python": python, "a": damp, "some": inner, "b": damp}, name="whole")
    with pytest.warns(CompileWarning, match="'python' runs in Python, compiled too"):
        fast = pipeline.compile(only=["some", "b", "python"])
    assert str(fast.explain()).startswith("whole: 2 graphs (not made yet), 2 blocks in Python\n")
    fast(x=X)
    found = fast.explain()
    assert [(row.path, row.depth, row.place) for row in found.rows] == [
        ("python", 0, "Python"),
        ("a", 0, "Python"),
        ("some/damp", 0, "graph 1"),
        ("some/down", 0, "graph 1"),
        ("b", 0, "graph 2"),
    ]
    assert found.rows[0].reason.startswith("block 'python' cannot be compiled: ")
    assert [row.reason for row in found.rows[1:]] == [""] * 4
    assert [one.number for one in found.graphs] == [1, 2]


def test_a_graph_that_is_made_for_several_kinds_of_inputs() -> None:
    """It has one number; a number that any call may give anew is no part of what it was made for."""
    fast = repeat.from_blocks_dict({"damp": damp}).compile()
    for x in (X, X, Tensor(np.ones(3, np.float32))):
        fast(x=x, steps=len(x) + 2)
    first, *others = str(fast.explain()).splitlines()
    assert first == "repeat: 1 graph for 2 kinds of inputs, 0 blocks in Python"
    assert others[2] == "graph 1, made for 2 kinds of inputs:"
    made_for = [line.split(":")[0] for line in others[3:]]
    assert made_for == ["  for steps=int, x=float32[2]", "  for steps=int, x=float32[3]"]


def test_what_is_in_python_for_some_inputs_only() -> None:
    rows = (Row("a", 0, "graph 1", 1), Row("(for other inputs)", 0, "in parts"), Row("a", 1, "Python"))
    shown = str(Explanation("whole", (*rows, Row("b", 0, "Python")), (GraphReport(1, "x=float32[2]", 1.0, 1, 1.0),)))
    assert shown.splitlines()[0] == "whole: 1 graph, 1 block in Python, 1 for some inputs"


class Lengths(Value):
    name: str


@loop
def growing(state: Steps) -> Iterator[Lengths]:
    for i in range(state.steps):
        yield Lengths(x=Tensor(np.ones(i + 1, np.float32)), name=str(i))


@block
def summed(state: Summed) -> Total:
    return Total(total=heavy(state.total) + state.x.sum())


def test_a_loop_that_is_written_out_is_told_once() -> None:
    """Also of a block with several graphs, and for inputs of several kinds."""
    fast = growing.from_blocks_dict({"summed": summed}).compile()
    with pytest.warns(CompileWarning, match="written out iteration by iteration, since 'x' cannot be stacked"):
        fast(total=Tensor(0.0), steps=2)
    fast(total=Tensor(0.0), steps=3)  # a warning more would be an error
    assert fast.compilations == 2


class Drawing(BlockState):
    key: random.Key
    x: Float[Tensor, " n"]


@block
def noisy(state: Drawing) -> Drawing:
    """Draws, and has a set in it,

    a docstring of some lines and an empty one.
    """
    key, drawn = random.split(state.key)
    noise = random.normal(drawn, state.x.shape)

    distinct = {float(one) for one in noise + state.x}  # in a set
    return Drawing(key=key, x=state.x * len(distinct))


def test_a_block_of_which_a_part_runs_ahead_is_shown_as_it_was_written() -> None:
    pipeline = repeat.from_blocks_dict({"noisy": noisy, "damp": damp}, name="pipeline")
    rows = explained(pipeline, key=random.key(0), x=X, steps=3).rows
    reason = next(row.reason for row in rows if row.path == "noisy" and row.place == "Python")
    here = Path(__file__).read_text().splitlines()
    line = 1 + next(number for number, text in enumerate(here) if "# in a set" in text)
    assert reason == (
        "block 'pipeline/noisy' cannot be compiled: a graph has no sets; write a list comprehension\n"
        f"  {__file__}:{line}: distinct = {{float(one) for one in noise + state.x}}  # in a set"
    )


class Counted(Value):
    n: int


@block
def handed_on(state: Counted) -> Counted:
    return Counted(x=heavy(state.x * 0.5 + 1), n=state.n)


def test_a_number_beyond_what_a_graph_holds_is_told_in_plain_words() -> None:
    fast = handed_on.compile()
    with pytest.warns(CompileWarning, match="a whole number of this call is beyond the 64 bits that a graph holds"):
        assert fast(x=X, n=2**63 + 5).n == 2**63 + 5
    assert fast(x=X, n=-(2**63)).n == -(2**63)
    assert "MindSpore says" not in str(fast.explain())


class Grown(BlockState):
    score: float


@block
def score(state: Value) -> Grown:
    return Grown(score=float((state.x * state.x).sum()))


def test_reasons_are_those_of_the_block_itself() -> None:
    """A block that gives numbers alone has no other's reason, and a loop is told with the reason for its own."""
    inner = repeat.from_blocks_dict({"a": damp, "python": python})
    pipeline = sequence.from_blocks_dict({"first": loss, "inner": inner, "score": score}, name="whole")
    with pytest.warns(CompileWarning) as caught:
        fast = pipeline.compile()
    (told,) = [str(one.message) for one in caught]
    assert told.startswith("'whole' is not one graph: loop 'whole/inner' is repeated from Python, since block 'whole/i")
    reasons = {row.path: row.reason for row in fast.explain().rows}
    assert reasons["score"] == "no tensors come out of it, so that nothing is left to a graph"


class Two(Protocol):
    rate: float


@block
def first_rate(state: Value, *, one: Two) -> Value:
    return Value(x=heavy(state.x * one.rate))


@block
def second_rate(state: Value, *, two: Two) -> Value:
    return Value(x=Tensor((state.x.asnumpy() * two.rate).astype(np.float32)))


def test_components_may_be_bound_in_any_order() -> None:
    """Nothing is looked at, told or shown twice."""
    rates = SimpleNamespace(rate=0.5)
    pipeline = repeat.from_blocks_dict({"first": first_rate, "second": second_rate}).bind(two=rates, one=rates)
    with pytest.warns(CompileWarning) as caught:
        fast = pipeline.compile()
    assert len(caught) == 1
    fast(x=X, steps=3)  # a warning more would be an error
    assert [row.path for row in fast.explain().rows] == ["repeat", "first", "second"]


class Numbered(Value):
    i: int


@block
def by_key(state: Numbered) -> Value:
    return Value(x=state.x * {0: 1.0, 1: 2.0, 2: 4.0}[state.i])


def test_a_small_block_whose_graph_fails_is_told_with_its_failure() -> None:
    """Not with its size, which would be true of any graph of its own; nor by the loop, too."""
    rows = explained(repeat.from_blocks_dict({"damp": damp, "by_key": by_key}), x=X, steps=3).rows
    (reason,) = [row.reason for row in rows if row.path == "by_key"]
    assert reason.startswith(
        "block 'repeat/by_key' cannot be compiled: it takes an entry of a dict by a key that varies"
    )
    assert next(row.reason for row in rows if row.path == "repeat") == ""


@block
def other_kinds(state: Value) -> Value:
    y = 1 if state.x.sum() > 3 else state.x
    return Value(x=state.x * y)


def test_several_blocks_that_fail_have_their_own_reasons() -> None:
    pipeline = repeat.from_blocks_dict({"a": other_kinds, "damp": damp, "by_key": by_key, "b": other_kinds})
    rows = explained(pipeline, x=X, steps=3).rows
    reasons = {row.path: row.reason for row in rows if row.place == "Python"}
    for path, reason in reasons.items():
        assert reason.startswith(("too small", f"block 'repeat/{path}' cannot be compiled: ")), (path, reason)
    assert [row.path for row in rows if row.graph is not None] == ["damp"]


class Word(BlockState):
    word: str | None


@block
def says(state: Value) -> Word:
    return Word(word="a" if state.x.sum() > 3 else None)


def test_a_block_beside_one_whose_failure_names_none_is_a_graph() -> None:
    """A text that changes is refused for the graph as a whole."""
    rows = explained(repeat.from_blocks_dict({"damp": damp, "says": says}, gather=("word",)), x=X, steps=3).rows
    assert [row.place for row in rows if row.path == "damp"] == ["graph 1"]


def test_what_mindspore_takes_to_make_a_graph_counts_as_its_making() -> None:
    fast = repeat.from_blocks_dict({"damp": damp}).compile(verify="never")
    for _ in range(3):
        fast(x=X, steps=3)
    (graph,) = fast.explain().graphs
    assert graph.calls == 2
    assert graph.running / graph.calls < graph.making


@block
def rounded(state: Value) -> Value:
    return Value(x=(heavy(state.x) / 3).exp().sum() * state.x)


def test_how_far_a_graph_is_from_python_where_all_calls_are_compared() -> None:
    fast = repeat.from_blocks_dict({"damp": rounded}).compile(verify="always")
    for _ in range(2):
        fast(x=X, steps=3)
    assert re.search(
        r"\n  compared in full in 2 calls: (all is the same to the last bit|what differs .* is 'x' by up to \d.*)$",
        str(fast.explain()),
    )
    never = repeat.from_blocks_dict({"damp": rounded}).compile()
    never(x=X, steps=3)
    assert "compared" not in str(never.explain())


@block
def drawing(state: Drawing) -> Drawing:
    key, drawn = random.split(state.key)
    return Drawing(key=key, x=heavy(state.x) + random.normal(drawn, state.x.shape))


def test_distances() -> None:
    found = Distances()
    found.note({"x": X, "n": 1.0}, {"x": X, "n": 1.0})
    assert str(found) == "compared in full once: all is the same to the last bit"
    found.note({"x": [X + 0.5], "n": float("inf")}, {"x": [X], "n": float("inf")})
    assert str(found) == "compared in full in 2 calls: what differs in the last bits is 'x' by up to 0.5"


class Growing(BlockState):
    x: Float[Tensor, " _"]


@block
def longer(state: Growing) -> Growing:
    return Growing(x=mint.concat([heavy(state.x), state.x[:1]]))


def test_a_loop_that_grows_in_each_iteration_is_told_to_run_in_python() -> None:
    fast = repeat.from_blocks_dict({"longer": longer}).compile()
    fast(x=X, steps=5)
    assert [row.place for row in fast.explain().rows] == ["repeated from Python", "Python"]
    assert "x" in fast.explain().rows[0].reason


def test_any_key_has_the_same_graph() -> None:
    fast = repeat.from_blocks_dict({"noise": drawing}).compile()
    fast(x=X, key=random.key(3), steps=4)
    (graph,) = fast.explain().graphs
    assert graph.signature == "steps=int, key=Key, x=float32[2]"
