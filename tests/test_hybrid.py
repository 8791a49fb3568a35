"""`Block.compile` of what cannot be one graph: the values, effects and failures are those of Python."""

from __future__ import annotations

import copy
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Literal

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import (
    Block,
    BlockState,
    CompileError,
    CompileWarning,
    block,
    failure_of,
    loop,
    loop_while,
    sequence,
    switch,
)
from tests.programs import heavy
from tests.unseen import Unseen

AnyBlock = Block[Any, Any]
Vector = Float[Tensor, " n"]


class Steps(BlockState):
    steps: int


class At(BlockState):
    i: int


class Value(BlockState):
    x: Vector


class ValueAt(Value):
    i: int


class Nothing(BlockState):
    pass


class Biased(Value):
    scale: float = 2.0
    bias: Vector | None = None


class Mode(BlockState):
    mode: str


class Keyed(Value):
    k: Vector


class Noted(Value):
    sums: list[float] = []  # noqa: RUF012 - a record copies its defaults


class Sums(BlockState):
    sums: list[float]


@loop
def repeat(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i)


@loop
def loud(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        LOG.append(("header", i))
        yield At(i=i)


@loop_while
def small(state: Value) -> bool:
    LOG.append("asked")
    return float(state.x.sum()) < 100


@switch
def choose(state: Mode) -> Literal["keyed", "other"]:
    return "keyed" if state.mode == "keyed" else "other"


@block
def damp(state: Value) -> Value:
    return Value(x=heavy(state.x * 0.5 + 1))


@block
def curve(state: Value) -> Value:
    return Value(x=heavy(state.x * 2 - ops.tanh(state.x)))


@block
def python(state: Value) -> Value:
    numbers = state.x.asnumpy().tolist()
    LOG.append([round(number, 3) for number in numbers])
    return Value(x=Tensor(np.array([number + 0.25 for number in numbers], np.float32)))


@block
def log(state: Value) -> Nothing:
    LOG.append(round(float(state.x.sum()), 3))
    return Nothing()


@block
def third(state: ValueAt) -> Value:
    if state.i == 3:
        raise KeyError("the third")
    LOG.append(state.i)
    return Value(x=state.x + state.i)


@block
def scaled(state: Biased) -> Value:
    x = state.x * state.scale
    return Value(x=x if state.bias is None else x + state.bias)


@block
def keyed(state: Keyed) -> Value:
    return Value(x=state.x + state.k)


@block
def note(state: Noted) -> Sums:
    return Sums(sums=[*state.sums, float(state.x.sum())])


LOG: list[Any] = []
"""Below the blocks, which are refused where it is known: what they do outside has to happen once, and in order."""

also_log = Unseen(LOG.append)
X = Tensor(np.array([0.5, -0.25, 1.5], np.float32))


def plain(value: Any) -> Any:
    """A value as something that can be compared, with its type."""
    if isinstance(value, Tensor):
        return (str(value.dtype), value.asnumpy().round(4).tolist())
    if isinstance(value, BlockState):
        return {name: plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, (list, tuple)):
        return (type(value), [plain(one) for one in value])
    if isinstance(value, float):
        return (float, float(f"{value:.5g}"))
    return (type(value), value)


def outcome(of: Callable[[], Any]) -> tuple[Any, ...]:
    """The values that a call gives, or how it fails; and what it has logged."""
    LOG.clear()
    try:
        return (plain(of()), list(LOG))
    except Exception as error:  # noqa: BLE001 - whatever it is, Python has to raise the same
        failure = failure_of(error)
        assert failure is not None
        iterations = [(one.loop, one.index, dict(one.variables)) for one in failure.iterations]
        inputs = {name: plain(value) for name, value in failure.inputs.items()}
        state = {name: plain(value) for name, value in failure.state.items()}
        return (type(error), str(error), failure.path, iterations, inputs, state, list(LOG))


def agree(pipeline: AnyBlock, *calls: dict[str, Any]) -> AnyBlock:
    """Call a pipeline and the compiled one, and compare all that can be seen of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        fast = pipeline.compile()
        for given in calls:
            assert outcome(partial(fast, **given)) == outcome(partial(pipeline, **given))
    return fast


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_block_for_python_anywhere(place: int) -> None:
    blocks = [("damp", damp), ("curve", curve)]
    blocks.insert(place, ("python", python))
    fast = agree(sequence.from_blocks_dict(dict(blocks)), {"x": X})
    assert fast.compilations == (2 if place == 1 else 1)


def test_a_block_for_python_in_a_loop() -> None:
    body = {"damp": damp, "python": python, "curve": curve, "log": log}
    agree(repeat.from_blocks_dict(body), {"x": X, "steps": 4}, {"x": X, "steps": 0}, {"x": X + 1, "steps": 9})


def test_what_decides_acts_outside_once() -> None:
    agree(loud.from_blocks_dict({"damp": damp}), {"x": X, "steps": 4})
    agree(small.from_blocks_dict({"curve": curve}), {"x": X + 2})


def test_effects_of_a_block_of_numbers_happen_once_and_in_order() -> None:
    class Rate(BlockState):
        rate: float

    class Rated(Value):
        rate: float

    @block
    def rate(state: At) -> Rate:
        also_log(state.i)
        return Rate(rate=0.1 * state.i)

    @block
    def shrink(state: Rated) -> Value:
        return Value(x=state.x * (1 - state.rate))

    agree(repeat.from_blocks_dict({"rate": rate, "log": log, "shrink": shrink}), {"x": X, "steps": 4})


def test_fields_that_were_left_out_between_parts() -> None:
    pipeline = sequence.from_blocks_dict({"scaled": scaled, "python": python, "again": scaled})
    agree(pipeline, {"x": X}, {"x": X, "scale": 3.0}, {"x": X, "bias": X}, {"x": X, "bias": None})


def test_a_branch_that_lacks_an_input() -> None:
    branch = sequence.from_blocks_dict({"keyed": keyed, "python": python})
    pipeline = repeat.from_blocks_dict(
        {"damp": damp, "choose": choose.from_blocks_dict({"keyed": branch, "other": curve})}
    )
    given = {"x": X, "steps": 3}
    agree(pipeline, {**given, "mode": "other"}, {**given, "mode": "keyed", "k": X}, {**given, "mode": "keyed"})


@pytest.mark.parametrize("nested", [False, True])
def test_a_failure_is_that_of_python(nested: bool) -> None:
    body: AnyBlock = sequence.from_blocks_dict({"curve": curve, "third": third})
    pipeline = repeat.from_blocks_dict({"damp": damp, "body": body, "python": python})
    if nested:
        mixed = repeat.from_blocks_dict({"damp": damp, "body": body.compile(), "python": python})
        given = {"x": X, "steps": 6}
        assert outcome(lambda: mixed(**given)) == outcome(lambda: pipeline(**given))
    agree(pipeline, {"x": X, "steps": 6})


def test_a_failure_that_only_mindspore_sees() -> None:
    @block
    def narrow(state: ValueAt) -> Value:
        return Value(x=ops.reshape(state.x, (7,)) if state.i == 2 else state.x + 1)

    agree(repeat.from_blocks_dict({"damp": damp, "narrow": narrow, "curve": curve}), {"x": X, "steps": 4})


def test_values_that_keep_changing_run_in_python() -> None:
    pipeline = repeat.from_blocks_dict({"damp": damp, "note": note, "curve": curve})
    expected = plain(pipeline(x=X, steps=30))
    fast = pipeline.compile()
    with pytest.warns(CompileWarning) as caught:
        found = fast(x=X, steps=30)
    made = fast.compilations
    assert plain(found) == expected
    assert sum("keeps being called with other shapes" in str(one.message) for one in caught) == 1
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        assert plain(fast(x=X, steps=30)) == expected
    assert made <= 9
    assert fast.compilations <= 2 * made


def test_fullgraph_refuses() -> None:
    with pytest.raises(CompileError, match=r"'sequence/python' cannot be compiled: it writes into 'LOG'"):
        sequence.from_blocks_dict({"damp": damp, "python": python}).compile(fullgraph=True)


def test_copies_and_edits() -> None:
    pipeline = repeat.from_blocks_dict({"damp": damp, "python": python})
    fast = agree(pipeline, {"x": X, "steps": 3})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        assert plain(copy.deepcopy(fast)(x=X, steps=3)) == plain(pipeline(x=X, steps=3))
        assert plain(fast.without("python")(x=X, steps=3)) == plain(pipeline.without("python")(x=X, steps=3))


def test_a_warning_shows_the_users_line() -> None:
    with pytest.warns(CompileWarning, match=r"loop 'repeat' is repeated from Python") as caught:
        repeat.from_blocks_dict({"damp": damp, "python": python}).compile()
    assert [one.filename for one in caught] == [__file__]


def test_many_blocks_are_cut_quickly() -> None:
    from fnloop.program.build import program_of

    blocks: dict[str, AnyBlock] = {f"b{number}": python if number % 10 == 5 else damp for number in range(200)}
    fast = sequence.from_blocks_dict(blocks).compile()
    rows = fast.explain().rows
    assert len(rows) == len(program_of(fast.plan).ops) == 200
    assert sum(row.place == "Python" for row in rows) == 20
