"""Gradients of MindSpore's by a tensor that may be given twice: Python counts all its uses, a graph one argument."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Parameter, Tensor, nn, ops

from fnloop import BlockState, CompileError, CompileWarning, block, grad, loop, sequence
from fnloop.blocks import AnyBlock
from fnloop.compile.tensor_identity import GIVEN_TWICE

HALF = Tensor(np.array([0.5, 0.5], np.float32))


class Run(BlockState):
    n: int


class Step(BlockState):
    i: int


class Points(BlockState):
    x: Tensor
    y: Tensor


class Moving(BlockState):
    x: Tensor
    y: Tensor
    i: int


class Summed(BlockState):
    total: Tensor


class Summing(BlockState):
    x: Tensor
    y: Tensor
    total: Tensor


@loop
def steps(run: Run) -> Iterator[Step]:
    for i in range(run.n):
        yield Step(i=i)


def product(x: Tensor, y: Tensor) -> Any:
    return (x * x * y).sum()


def weighted(x: Tensor) -> Any:
    return (x * x * HALF).sum()


BY_X = ms.grad(product, 0)
BY_BOTH = ms.grad(product, (0, 1))
BY_ONLY = ms.grad(weighted, 0)


@block
def slope(state: Summing) -> Summed:
    return Summed(total=state.total + BY_X(state.x, state.y))


def slope_of(p: Tensor, q: Tensor) -> Any:
    return BY_X(p, q)


@block
def slope_in_helper(state: Summing) -> Summed:
    return Summed(total=state.total + slope_of(state.x, state.y))


@block
def slope_late(state: Summing) -> Summed:
    other = state.y
    if state.x.sum() > 10.0:
        other = state.x
    return Summed(total=state.total + BY_X(state.x, other))


@block
def slope_of_constant(state: Summing) -> Summed:
    return Summed(total=state.total + BY_ONLY(state.x))


# --- blocks that make one tensor of two fields after some iterations


@block
def both_late(state: Moving) -> Points:
    x, y = state.x * 1.5, state.y + 0.25
    if state.i in (3, 4):
        return Points(x=x, y=x)
    return Points(x=x, y=y)


@block
def handed_on(state: Moving) -> Points:
    y = state.y + 0.25
    if state.i in (3, 4):
        y = state.x.astype(ms.float32)  # the same tensor
    return Points(x=state.x, y=y)


@block
def replaced(state: Points) -> Points:
    moved = state.replace(x=state.x * 1.5)
    return moved if moved.x.sum() < 20.0 else moved.replace(y=moved.x)


@block
def constant_late(state: Moving) -> Points:
    x = state.x * 1.5
    if state.i in (3, 4):
        x = HALF
    return Points(x=x, y=state.y)


@block
def apart(state: Moving) -> Points:
    """Never one tensor: what it hands on stays where it is, or goes where no other stays."""
    y = state.x if state.i in (3, 4) else state.y
    return Points(x=state.x * 1.5 + y, y=y)


@block
def still(state: Points) -> Points:
    return Points(x=ops.tanh(state.x), y=state.y)


# --- gradients that are made inside of the block


@block
def made_inside(state: Summing) -> Summed:
    slope_of_product = ms.grad(product, grad_position=0)
    return Summed(total=state.total + slope_of_product(state.x, state.y))


@block
def made_of_inner(state: Summing) -> Summed:
    def weighted_by_y(x: Tensor) -> Any:
        return (x * x * state.y).sum()

    value, slope = ms.value_and_grad(weighted_by_y)(state.x)
    return Summed(total=state.total + slope * value)


@block
def made_of_chain(state: Summing) -> Summed:
    other = state.y
    if state.x.sum() > 10.0:
        other = state.x

    def times(a: Tensor) -> Any:
        return a * other

    square = lambda x: (x * times(x)).sum()  # noqa: E731
    return Summed(total=state.total + ms.grad(square)(state.x))


def slope_of_late(x: Tensor, i: int) -> Any:
    y = x * 0 + 2.0
    if i in (3, 4):
        y = x * 2.0
    return (BY_X(x, y) * x).sum()


@block
def inside_of_another(state: Moving) -> Points:
    """MindSpore counts there what `y` was computed from."""
    return Points(x=state.x + 0.01 * ms.grad(slope_of_late, 0)(state.x, state.i), y=state.y)


class Second(BlockState):
    second: Tensor


class Whole(BlockState):
    whole: Tensor


class Pushed(BlockState):
    x: Tensor
    y: Tensor
    grad_x: Tensor


@block
def second_late(state: Moving) -> Second:
    if state.i in (3, 4):
        return Second(second=state.x * 2.0)
    return Second(second=HALF * 2.0)


class Both(BlockState):
    x: Tensor
    second: Tensor


@block
def slope_by_both(state: Both) -> Whole:
    return Whole(whole=BY_X(state.x, state.second).sum())


@block
def pushed(state: Pushed) -> Points:
    return Points(x=state.x + 0.01 * state.grad_x, y=state.y)


composed = sequence.from_blocks_dict({"second": second_late, "slope": slope_by_both}, outputs=Whole)

WRONG: dict[str, dict[str, AnyBlock]] = {
    "both late": {"move": both_late, "slope": slope},
    "handed on": {"move": handed_on, "slope": slope},
    "handed on to the next iteration": {"slope": slope, "move": handed_on},
    "replaced": {"move": replaced, "slope": slope},
    "in a helper": {"move": both_late, "slope": slope_in_helper},
    "in the block itself": {"move": still, "slope": slope_late},
    "a tensor from around": {"move": constant_late, "slope": slope_of_constant},
    "made inside": {"move": both_late, "slope": made_inside},
    "read by an inner function": {"move": both_late, "slope": made_of_inner},
    "read by what it calls": {"move": still, "slope": made_of_chain},
    "computed from it inside of another": {"inside": inside_of_another, "slope": slope_of_constant},
    "computed from it in a block before": {
        "push": grad(composed, wrt="x"),
        "pushed": pushed,
        "slope": slope_of_constant,
    },
    "a block between": {"move": both_late, "still": still.rename(x="z"), "slope": slope},
}
RIGHT: dict[str, dict[str, AnyBlock]] = {
    "apart": {"move": apart, "slope": slope},
    "still": {"move": still, "slope": slope_in_helper},
    "constant": {"move": apart, "slope": slope_of_constant},
    "made inside": {"move": apart, "slope": made_inside},
    "made of an inner function": {"move": apart, "slope": made_of_inner},
}


def given(**others: Any) -> dict[str, Any]:
    values = {"x": [1.0, 2.0], "y": [1.0, 2.5], "total": [0.0, 0.0], "z": [1.0, 1.0]}
    tensors = {name: Tensor(np.array(numbers, np.float32)) for name, numbers in values.items()}
    return {**tensors, "n": 9, **others}


def only(pipe: Any, values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name in pipe.interface.reads}


@pytest.mark.parametrize("name", WRONG)
def test_a_gradient_by_a_tensor_that_may_be_another_argument_stays_in_python(name: str) -> None:
    pipe = steps.from_blocks_dict(WRONG[name])
    with pytest.raises(CompileError, match="may be given to that function twice"):
        pipe.compile(fullgraph=True)
    values = only(pipe, given())
    with pytest.warns(match="is repeated from Python"):
        fast = pipe.compile()(**values)
    assert fast.total.asnumpy().tolist() == pipe(**values).total.asnumpy().tolist()


@pytest.mark.parametrize("name", RIGHT)
def test_a_gradient_by_a_tensor_that_is_no_other_is_in_the_graph(name: str) -> None:
    pipe = steps.from_blocks_dict(RIGHT[name])
    fast = pipe.compile(fullgraph=True)
    for n in (9, 4):
        values = only(pipe, given(n=n))
        np.testing.assert_allclose(fast(**values).total.asnumpy(), pipe(**values).total.asnumpy(), rtol=1e-6)


class Given(BlockState):
    x: Tensor
    y: tuple[Tensor, ...]


class Sloped(BlockState):
    slope: Tensor


@block
def of_parts(state: Given) -> Sloped:
    return Sloped(slope=BY_X(state.x, state.y[0]) + BY_ONLY(state.x))


def test_a_call_with_one_tensor_in_two_places_runs_in_python() -> None:
    """Also as another object of Python, in a tuple, and where the function reads it from around it."""
    x, y = Tensor(np.array([1.0, 2.0], np.float32)), Tensor(np.array([1.0, 2.0], np.float32))
    fast = of_parts.compile(fullgraph=True)
    for own, parts in ((x, (y,)), (x, (x,)), (x, (x.float(),)), (x, (Tensor(x),)), (HALF, (y,)), (y, (x,))):
        given = fast(x=own, y=parts).slope.asnumpy().tolist()
        assert given == of_parts(x=own, y=parts).slope.asnumpy().tolist()


@dataclass(frozen=True)
class Pair:
    y: Tensor


class GivenPair(BlockState):
    x: Tensor
    pair: Pair


@block
def of_pair(state: GivenPair) -> Sloped:
    return Sloped(slope=BY_X(state.x, state.pair.y))


def test_a_tensor_in_an_object_is_seen() -> None:
    x, y = Tensor(np.array([1.0, 2.0], np.float32)), Tensor(np.array([1.0, 2.0], np.float32))
    fast = of_pair.compile(fullgraph=True)
    for other in (y, x):
        given = fast(x=x, pair=Pair(other)).slope.asnumpy().tolist()
        assert given == of_pair(x=x, pair=Pair(other)).slope.asnumpy().tolist()


# --- what headers yield

POOL = [Tensor(np.array([1.0 + n, 2.0], np.float32)) for n in range(9)]
OTHERS = [Tensor(np.array([1.5, 2.0 + n], np.float32)) for n in range(9)]
MIXED = [*OTHERS[:5], POOL[3], *OTHERS[6:]]
"""In the sixth place a tensor of `POOL`."""


class Single(BlockState):
    x: Tensor


class Last(BlockState):
    held: Tensor
    total: Tensor


class WithLast(BlockState):
    x: Tensor
    held: Tensor
    total: Tensor


@loop
def pairs(run: Run) -> Iterator[Points]:
    for i in range(run.n):
        yield Points(x=POOL[i], y=OTHERS[i])


@loop
def mixed_pairs(run: Run) -> Iterator[Points]:
    for i in range(run.n):
        yield Points(x=POOL[i], y=MIXED[i])


@loop
def singles(run: Run) -> Iterator[Single]:
    for i in range(run.n):
        yield Single(x=POOL[i])


@block
def keep_last(state: WithLast) -> Last:
    return Last(held=state.x, total=state.total + BY_X(state.x, state.held))


ZERO = Tensor(np.zeros(2, np.float32))


def test_tensors_that_a_header_yields_are_told_apart_in_each_call() -> None:
    other = Tensor(np.array([3.0, 1.0], np.float32))
    calls: list[tuple[AnyBlock, list[dict[str, Any]]]] = [
        (pairs.from_blocks_dict({"slope": slope}), [{"n": 5}, {"n": 9}]),
        (mixed_pairs.from_blocks_dict({"slope": slope}), [{"n": 5}, {"n": 9}]),  # one tensor twice in the second
        (singles.from_blocks_dict({"slope": slope}), [{"n": 9, "y": other}, {"n": 9, "y": POOL[4]}]),
    ]
    for pipe, given in calls:
        fast = pipe.compile(fullgraph=True)
        for values in given:
            values = {**values, "total": ZERO}
            assert fast(**values).total.asnumpy().tolist() == pipe(**values).total.asnumpy().tolist()
        assert fast.compilations > 0


def test_a_tensor_of_a_header_that_is_carried_may_come_again() -> None:
    once = singles.from_blocks_dict({"slope": keep_last})
    nested = steps.from_blocks_dict({"inner": once.rename(n="count")})
    for pipe in (once, nested):
        with pytest.raises(CompileError, match="may be given to that function twice"):
            pipe.compile(fullgraph=True)


def test_a_training_by_weights_with_the_batches_of_a_header_is_in_the_graph() -> None:
    """As MindSpore's own documentation writes it: `ms.value_and_grad(forward, None, optimizer.parameters)`."""
    weight = Parameter(np.array([0.5, -0.5], np.float32), name="weight")
    pool = [*POOL]

    def forward(x: Tensor, y: Tensor) -> Any:
        return ((x * weight - y) ** 2).sum()

    optimizer = nn.SGD([weight], 0.001)
    slope_and_loss = ms.value_and_grad(forward, None, optimizer.parameters)

    @loop
    def batches(run: Run) -> Iterator[Points]:
        for i in range(run.n):
            yield Points(x=pool[i], y=OTHERS[i])

    @block
    def learn(state: Summing) -> Summed:
        loss, (slope,) = slope_and_loss(state.x, state.y)
        optimizer((slope,))
        return Summed(total=state.total + loss + slope)

    pipe = batches.from_blocks_dict({"learn": learn})

    def run(each: AnyBlock) -> list[Any]:
        ops.assign(weight, Tensor(np.array([0.5, -0.5], np.float32)))
        return [each(n=9, total=ZERO).total.asnumpy(), weight.asnumpy()]

    alike = weight.float()  # lies where the weight does
    assert alike.data_ptr() == weight.data_ptr()
    for others in ((OTHERS[5], weight), (alike, POOL[5])):
        pool[5] = others[0]
        fast = pipe.compile(fullgraph=True)
        for last in others:
            pool[5] = last  # neither of the first iterations, nor the last one, which are compared
            np.testing.assert_allclose(run(fast), run(pipe), rtol=1e-6)
        assert fast.compilations > 0


class Held(BlockState):
    x: Tensor
    total: Tensor


class Holding(BlockState):
    x: Tensor
    total: Tensor
    i: int


@block
def hold(state: Holding) -> Held:
    x = state.x * 1.5 if state.i > 90 else state.x
    return Held(x=x, total=state.total + state.x)


def test_a_tensor_that_a_loop_in_pieces_hands_on_stays_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SEGMENT", "2")
    pipe = sequence.from_blocks_dict({"loop": steps.from_blocks_dict({"hold": hold}), "slope": slope})
    fast, x, other = pipe.compile(), POOL[0], OTHERS[0]
    for y in (other, x):
        given = fast(n=9, x=x, y=y, total=ZERO).total.asnumpy()
        assert given.tolist() == pipe(n=9, x=x, y=y, total=ZERO).total.asnumpy().tolist()
    assert fast.compilations == 2


class Keeping(BlockState):
    x: Tensor
    total: Tensor


class HeldAndOther(BlockState):
    held: Tensor
    y: Tensor
    total: Tensor


@block
def keep_single(state: Keeping) -> Last:
    return Last(held=state.x, total=state.total + state.x)


@block
def slope_of_held(state: HeldAndOther) -> Summed:
    return Summed(total=state.total + BY_X(state.held, state.y))


@block
def slope_by_half(state: Keeping) -> Summed:
    return Summed(total=state.total + BY_ONLY(state.x))


HOLDING = sequence.from_blocks_dict({"loop": steps.from_blocks_dict({"hold": hold}), "slope": slope})
BY_HALF = sequence.from_blocks_dict({"loop": steps.from_blocks_dict({"hold": hold}), "slope": slope_by_half})
KEEPING = sequence.from_blocks_dict(
    {"loop": singles.from_blocks_dict({"keep": keep_single}, outputs=Last), "slope": slope_of_held}
)


@pytest.mark.parametrize(
    ("pipe", "given"),
    [(HOLDING, {"x": POOL[8], "y": POOL[8]}), (BY_HALF, {"x": HALF}), (KEEPING, {"y": POOL[8]})],
    ids=["given twice", "given and read from outside", "yielded by a header"],
)
def test_tensors_that_pieces_hand_on_stay_the_same(
    pipe: AnyBlock, given: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FNLOOP_SEGMENT", "2")
    values = {"n": 9, "total": ZERO, **given}
    expected, fast = pipe(**values).total.asnumpy().tolist(), pipe.compile()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)  # the loop whose header yields them is repeated from Python
        assert fast(**values).total.asnumpy().tolist() == expected
    (*_, last) = fast.stream(every=2, **values)
    assert last.result is not None
    assert last.result.total.asnumpy().tolist() == expected
    assert fast.with_checkpoint(tmp_path, every=2)(**values).total.asnumpy().tolist() == expected


class Fitted(BlockState):
    w: Tensor


class Fitting(BlockState):
    w: Tensor
    x: Tensor
    y: Tensor


@block
def descend(state: Fitting) -> Fitted:
    return Fitted(w=state.w - 0.01 * (BY_X(state.w, state.x) + BY_X(state.w, state.y)))


@block
def hand_on(state: Fitted) -> Single:
    return Single(x=state.w)


def test_a_training_by_arguments_with_the_batches_of_a_header_runs_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SEGMENT", "2")
    pipe = sequence.from_blocks_dict({"fit": pairs.from_blocks_dict({"descend": descend}), "hand on": hand_on})
    fast = pipe.compile(fullgraph=True)
    np.testing.assert_allclose(fast(n=9, w=HALF).x.asnumpy(), pipe(n=9, w=HALF).x.asnumpy(), rtol=1e-6)
    assert fast.compilations == 2  # a piece, and what is behind the loop


def test_a_program_that_was_only_given_one_tensor_twice_is_told_to_run_in_python() -> None:
    """Although there is a graph of it, which would run for others."""
    fast, x = sequence.from_blocks_dict({"slope": slope}).compile(), POOL[0]
    fast(x=x, y=x, total=ZERO)
    (row,) = fast.explain().rows
    assert row.place == "Python"
    assert row.reason.startswith("the call was given one tensor twice")
    fast(x=x, y=OTHERS[0], total=ZERO)
    assert [row.place for row in fast.explain().rows] == ["graph 1", "in Python"]


FIRST_TWICE = [POOL[0], *OTHERS[1:]]


@loop
def pairs_with_one_twice(run: Run) -> Iterator[Points]:
    for i in range(run.n):
        yield Points(x=POOL[i], y=FIRST_TWICE[i])


@pytest.mark.parametrize(
    ("pipe", "given"),
    [
        (steps.from_blocks_dict({"slope": slope}), {"x": POOL[0], "y": POOL[0]}),
        (pairs_with_one_twice.from_blocks_dict({"slope": slope}), {}),
    ],
    ids=["given", "yielded"],
)
def test_one_tensor_twice_in_the_first_call_is_told(pipe: AnyBlock, given: dict[str, Tensor]) -> None:
    values = {"n": 9, "total": ZERO, **given}
    with pytest.raises(CompileError, match="cannot be compiled: the call was given one tensor twice") as caught:
        pipe.compile(fullgraph=True)(**values)
    assert "give a copy (`x.copy()`), or take the gradient with fnloop.grad" in str(caught.value)
    fast = pipe.compile()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        assert fast(**values).total.asnumpy().tolist() == pipe(**values).total.asnumpy().tolist()
    assert {row.reason for row in fast.explain().rows if row.reason} == {GIVEN_TWICE}
