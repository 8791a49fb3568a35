"""Gradients and maps inside a graph: what eager gives, what finite differences give, what MindSpore gives by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn, ops

from fnloop import (
    Block,
    BlockState,
    CompileError,
    block,
    grad,
    loop,
    loop_while,
    random,
    sequence,
    switch,
    value_and_grad,
    vmap,
)
from fnloop.compile.codegen import mapped as maps

AnyBlock = Block[Any, Any]
Vector = Float[Tensor, "*any n"]


class Steps(BlockState):
    steps: int


class Rounds(BlockState):
    rounds: int


class Index(BlockState):
    i: int


class Second(BlockState):
    j: int


class Value(BlockState):
    x: Vector


class Indexed(Value):
    i: int


class Loss(BlockState):
    loss: Float[Tensor, ""]


@loop
def repeat(state: Steps) -> Iterator[Index]:
    """So many times."""
    for i in range(state.steps):
        yield Index(i=i)


@loop
def train(state: Rounds) -> Iterator[Second]:
    """So many steps of training."""
    for j in range(state.rounds):
        yield Second(j=j)


@loop
def more_and_more(state: Second) -> Iterator[Index]:
    """As many iterations as steps were done."""
    for i in range(state.j + 1):
        yield Index(i=i)


@block
def bend(state: Indexed) -> Value:
    """Not linear, and other in every iteration."""
    return Value(x=ops.tanh(state.x) * (state.i + 1) + 0.1)


@block
def error(state: Value) -> Loss:
    """A scalar."""
    return Loss(loss=ops.square(state.x - 1).sum())


@block
def layer(state: Value, *, net: nn.Cell) -> Value:
    """A Cell."""
    return Value(x=ops.tanh(net(state.x)))


class Slope(Value):
    grad_x: Vector


@block
def descend(state: Slope) -> Value:
    """Downhill."""
    return Value(x=state.x - 0.1 * state.grad_x)


X = Tensor([0.5, -1.0, 2.0])
PIPE = sequence.from_blocks_dict({"fold": repeat.from_blocks_dict({"bend": bend}), "error": error})


def close(one: Any, other: Any) -> None:
    """Two records, or what is in them."""
    if isinstance(one, BlockState):
        assert one.__struct_fields__ == other.__struct_fields__
        for name in one.__struct_fields__:
            close(getattr(one, name), getattr(other, name))
    elif isinstance(one, tuple):
        assert len(one) == len(other)
        for a, b in zip(one, other, strict=True):
            close(a, b)
    elif isinstance(one, Tensor):
        assert (one.dtype, one.shape) == (other.dtype, other.shape)
        np.testing.assert_allclose(other.asnumpy(), one.asnumpy(), rtol=1e-5, atol=1e-6)
    else:
        assert one == other


def agree(pipeline: AnyBlock, **given: Any) -> AnyBlock:
    """The compiled block, which gives what eager gives with one graph."""
    fast = pipeline.compile()
    for _ in range(2):
        close(pipeline(**given), fast(**given))
    assert fast.compilations == 1
    return fast


def slope_by_differences(function: Callable[[Any], float], x: Any) -> Any:
    """Central differences, with 64 bits."""
    found = np.zeros_like(x)
    for place in range(x.size):
        step = np.zeros_like(x)
        step[place] = 1e-6
        found[place] = (function(x + step) - function(x - step)) / 2e-6
    return found


@pytest.mark.parametrize("steps", [0, 1, 3, 9])
def test_gradient_through_a_fold(steps: int) -> None:
    fast = agree(grad(PIPE, wrt="x", output="loss"), x=X, steps=steps)

    def by_hand(x: Any) -> float:
        for i in range(steps):
            x = np.tanh(x) * (i + 1) + 0.1
        return float(((x - 1) ** 2).sum())

    given = fast(x=X, steps=steps).grad_x.asnumpy()
    np.testing.assert_allclose(
        given, slope_by_differences(by_hand, X.asnumpy().astype(np.float64)), rtol=1e-4, atol=1e-5
    )

    def in_mindspore(x: Tensor) -> Tensor:
        for i in range(steps):
            x = ops.tanh(x) * (i + 1) + 0.1
        return ops.square(x - 1).sum()

    np.testing.assert_allclose(given, ms.grad(in_mindspore)(X).asnumpy(), rtol=1e-5, atol=1e-6)


class Paired(Value):
    pair: tuple[int, float] = (1, 0.5)


class PairedOut(BlockState):
    x: Vector
    pair: tuple[int, float]


@block
def scaled_by_a_pair(state: Paired) -> PairedOut:
    count, factor = state.pair
    return PairedOut(x=state.x * factor, pair=(count + 1, factor * 0.5))


def test_gradient_through_a_fold_that_carries_numbers_in_a_tuple_stays_in_python() -> None:
    """MindSpore never ends such a graph."""
    body = repeat.from_blocks_dict({"scale": scaled_by_a_pair})
    one = grad(sequence.from_blocks_dict({"body": body, "error": error}), wrt="x", output="loss")
    with pytest.raises(CompileError, match="carry 'pair' holds numbers alone"):
        one.compile(fullgraph=True)(x=X, steps=3)


def test_value_and_gradient() -> None:
    agree(value_and_grad(PIPE, wrt="x", output="loss"), x=X, steps=3)


def test_gradient_of_the_parameters_of_a_cell() -> None:
    net = nn.Dense(3, 3)
    net.weight.set_data(random.normal(random.key(0), (3, 3)))
    fold = repeat.from_blocks_dict({"layer": layer, "bend": bend})
    pipeline = sequence.from_blocks_dict({"fold": fold, "error": error}).bind(net=net)
    x = ops.expand_dims(X, 0)
    fast = agree(grad(pipeline, wrt="net", output="loss"), x=x, steps=2)
    agree(value_and_grad(pipeline, wrt=("x", "net"), output="loss"), x=x, steps=2)
    net.weight.set_data(random.normal(random.key(1), (3, 3)))
    close(grad(pipeline, wrt="net", output="loss")(x=x, steps=2), fast(x=x, steps=2))
    net.trainable_params()[1].requires_grad = False
    close(grad(pipeline, wrt="net", output="loss")(x=x, steps=2), fast(x=x, steps=2))
    assert fast.compilations == 2


def test_a_fold_of_training_steps() -> None:
    learn = grad(PIPE, wrt="x", output="loss")
    agree(train.from_blocks_dict({"learn": learn, "descend": descend}), x=X, steps=3, rounds=4)


def test_inner_loops_go_on_where_the_last_step_left_them() -> None:
    inner = sequence.from_blocks_dict({"fold": more_and_more.from_blocks_dict({"bend": bend}), "error": error})
    learn = grad(inner, wrt="x", output="loss")
    agree(train.from_blocks_dict({"learn": learn, "descend": descend}), x=X, rounds=4)


BATCH = random.normal(random.key(7), (4, 3))


@pytest.mark.parametrize("steps", [0, 1, 3])
def test_map(steps: int) -> None:
    mapped = vmap(PIPE, fields={"x": 0})
    fast = agree(mapped, x=BATCH, steps=steps)
    one_by_one = ops.stack([PIPE(x=row, steps=steps).loss for row in BATCH])
    np.testing.assert_array_equal(fast(x=BATCH, steps=steps).loss.asnumpy(), one_by_one.asnumpy())


@pytest.fixture
def short_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turns of two slices, not of eight: so a map over five has turns and a rest, and its graph is made sooner."""
    monkeypatch.setattr(maps, "SLICES_PER_TURN", 2)


@pytest.mark.parametrize("size", [1, 16, 33])
def test_map_over_few_and_many_slices(size: int) -> None:
    """Many stand in turns of a loop, with what is left over behind them."""
    batch = random.normal(random.key(size), (size, 3))
    agree(vmap(bend, fields={"x": 0}), x=batch, i=2)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
@pytest.mark.usefixtures("short_turns")
def test_map_of_a_loop_over_few_and_many_slices(size: int) -> None:
    batch = random.normal(random.key(size), (size, 3))
    agree(vmap(PIPE, fields={"x": 0}), x=batch, steps=3)


class Two(BlockState):
    x: Tensor
    y: Tensor


class Parts(BlockState):
    whole: Tensor
    is_great: Tensor
    rounded: Tensor


@block
def part(state: Two) -> Parts:
    """Outputs of several dtypes and ranks, of two inputs."""
    both = state.x * 2 + state.y
    return Parts(whole=both, is_great=both.sum() > 0, rounded=(both * 4).astype(ms.int32))


@block
def double(state: Value) -> Value:
    """Twice it."""
    return Value(x=state.x * 2)


class Several(BlockState):
    both: tuple[Vector, tuple[Vector, Vector]]


@block
def several(state: Value) -> Several:
    """Tensors in tuples."""
    return Several(both=(state.x + 1, (ops.tanh(state.x), state.x * 2)))


class Sum(Several):
    x: Vector


@block
def together(state: Sum) -> Value:
    """One tensor of all."""
    return Value(x=(state.both[0] + state.both[1][0]) * 0.5 + state.both[1][1])


@switch
def is_small(state: Value) -> Literal["small", "great"]:
    """Found in the graph."""
    return "small" if bool(state.x.sum() < 100) else "great"


@pytest.mark.parametrize("size", [4, 5])
@pytest.mark.usefixtures("short_turns")
def test_map_that_gives_tuples(size: int) -> None:
    x = random.normal(random.key(2), (size, 3))
    agree(sequence.from_blocks_dict({"pair": vmap(several, fields={"x": 0}), "together": together}), x=x)
    pair = vmap(several, fields={"x": 0}, outputs=1)
    expected, found = pair(x=x).both, pair.compile()(x=x).both
    for one, other in zip((expected[0], *expected[1]), (found[0], *found[1]), strict=True):
        np.testing.assert_allclose(other.asnumpy(), one.asnumpy(), rtol=1e-6)


@pytest.mark.usefixtures("short_turns")
def test_map_that_gives_tuples_in_a_branch_that_was_not_taken() -> None:
    pair = vmap(several, fields={"x": 0})
    small = sequence.from_blocks_dict({"double": double, "pair": pair})
    great = sequence.from_blocks_dict({"pair": pair, "together": together})
    either = is_small.from_blocks_dict({"small": small, "great": great})
    fast = agree(sequence.from_blocks_dict({"before": double, "either": either}), x=ops.ones((5, 3)))
    x = ops.ones((5, 3)) * 9
    np.testing.assert_array_equal(fast(x=x).x.asnumpy(), ((x * 2 + 1 + ops.tanh(x * 2)) * 0.5 + x * 4).asnumpy())
    assert fast.compilations == 1


class Weighted(BlockState):
    weights: dict[str, Tensor]


class Slopes(Weighted):
    grad_weights: dict[str, Tensor]


@block
def squares(state: Weighted) -> Loss:
    return Loss(loss=(state.weights["a"] ** 2).sum() + (state.weights["b"] ** 3).sum())


@block
def learn_weights(state: Slopes) -> Weighted:
    return Weighted(weights={name: w - 0.1 * state.grad_weights[name] for name, w in state.weights.items()})


@block
def shrink(state: Weighted) -> Weighted:
    return Weighted(weights={name: w * 0.75 for name, w in state.weights.items()})


@switch
def third(state: Index) -> Literal["shrink", "learn"]:
    return "learn" if state.i % 3 == 2 else "shrink"


def test_gradient_by_a_dict_in_a_branch_that_was_not_taken() -> None:
    """How many tensors are in it is known from what is around the branch."""
    learn = sequence.from_blocks_dict({"slope": grad(squares, wrt="weights"), "learn": learn_weights})
    fold = repeat.from_blocks_dict({"either": third.from_blocks_dict({"shrink": shrink, "learn": learn})})
    fast = fold.compile(fullgraph=True)
    for steps, scale in ((5, 1.0), (10, 0.5), (2, -1.0)):
        weights = {"a": Tensor([[1.0, -2.0]]) * scale, "b": Tensor([0.5, 0.25, 3.0]) * scale}
        expected, found = fold(steps=steps, weights=weights).weights, fast(steps=steps, weights=weights).weights
        for name, one in expected.items():
            np.testing.assert_array_equal(found[name].asnumpy(), one.asnumpy(), strict=True)
    assert fast.compilations == 1


@pytest.mark.parametrize("size", [4, 5])
@pytest.mark.usefixtures("short_turns")
def test_map_in_a_branch_of_a_loop(size: int) -> None:
    branches = {"small": double, "great": vmap(bend, fields={"x": 0})}
    fold = repeat.from_blocks_dict({"one": is_small.from_blocks_dict(branches)})
    x = ops.ones((size, 3)) * (8 / size)
    fast = agree(fold, x=x, steps=2)
    close(fold(x=x, steps=6), fast(x=x, steps=6))
    assert fast.compilations == 1


@pytest.mark.usefixtures("short_turns")
def test_map_over_another_axis_and_out_of_another() -> None:
    agree(vmap(bend, fields={"x": 1}, outputs=1), x=BATCH, i=2)
    x, y = random.normal(random.key(8), (3, 5, 2)), random.normal(random.key(9), (3, 2, 5))
    axes = {"whole": -1, "is_great": 0, "rounded": 1}
    agree(vmap(part, fields={"x": 1, "y": -1}, outputs=axes), x=x, y=y)
    agree(vmap(part, fields={"y": -1}, outputs=-1), x=x[:, 0], y=y)


@pytest.mark.usefixtures("short_turns")
def test_map_of_a_map_and_in_a_loop() -> None:
    x, y = random.normal(random.key(8), (5, 3, 2)), random.normal(random.key(9), (5, 2))
    agree(vmap(vmap(part, fields={"x": 0}), fields={"x": 0, "y": 0}), x=x, y=y)
    looped = train.from_blocks_dict({"bend": vmap(bend, fields={"x": 0})})
    agree(looped, x=random.normal(random.key(8), (6, 3)), i=2, rounds=3)


@loop_while
def until_great(state: Value) -> bool:
    """Other numbers of iterations for each slice."""
    return bool(state.x.sum() < 50)


@block
def enlarge(state: Value) -> Value:
    """Greater."""
    return Value(x=ops.abs(state.x) * 1.5 + 0.1)


@pytest.mark.usefixtures("short_turns")
def test_map_of_a_loop_whose_end_the_graph_finds() -> None:
    fold = until_great.from_blocks_dict({"enlarge": enlarge})
    agree(vmap(fold, fields={"x": 0}), x=random.normal(random.key(8), (3, 3)))
    around = sequence.from_blocks_dict({"all": vmap(fold, fields={"x": 0}), "fold": fold})
    agree(around, x=random.normal(random.key(8), (5, 3)))


def test_gradient_of_a_loop_whose_end_the_graph_finds() -> None:
    pipeline = sequence.from_blocks_dict({"fold": until_great.from_blocks_dict({"enlarge": enlarge}), "error": error})
    agree(value_and_grad(pipeline, wrt="x", output="loss"), x=X)


class Rows(BlockState):
    x: Float[Tensor, "r n"]


class Total(BlockState):
    total: Float[Tensor, ""]


class Losses(Total):
    loss: Float[Tensor, " r"]


@loop
def of_any_size(state: Rounds) -> Iterator[Rows]:
    """Other numbers of rows in each iteration: it is written out."""
    for j in range(state.rounds):
        yield Rows(x=random.normal(random.key(j), (3 + 2 * j, 3)))


@block
def total(state: Losses) -> Total:
    """All losses."""
    return Total(total=state.total + state.loss.sum())


@pytest.mark.usefixtures("short_turns")
def test_map_over_another_size_in_each_iteration() -> None:
    body = {"error": vmap(error, fields={"x": 0}), "total": total}
    with pytest.warns(UserWarning, match="written out"):
        agree(of_any_size.from_blocks_dict(body), rounds=3, total=Tensor(0.0))


@pytest.mark.usefixtures("short_turns")
def test_gradients_of_the_parameters_of_a_cell_in_a_map() -> None:
    net = nn.Dense(3, 3)
    net.weight.set_data(random.normal(random.key(0), (3, 3)))
    x = random.normal(random.key(6), (5, 1, 3))
    fold = repeat.from_blocks_dict({"layer": layer, "bend": bend})
    alone = sequence.from_blocks_dict({"fold": fold, "error": error}).bind(net=net)
    agree(vmap(grad(alone, wrt="net", output="loss"), fields={"x": 0}), x=x, steps=2)
    batch = sequence.from_blocks_dict({"all": vmap(fold, fields={"x": 0}), "error": error}).bind(net=net)
    agree(grad(batch, wrt=("x", "net"), output="loss"), x=x, steps=2)


@pytest.mark.usefixtures("short_turns")
def test_map_of_a_gradient_and_gradient_of_a_map() -> None:
    agree(vmap(grad(PIPE, wrt="x", output="loss"), fields={"x": 0}), x=BATCH, steps=2)
    mapped = sequence.from_blocks_dict({"bend": vmap(bend, fields={"x": 0}), "error": error})
    agree(grad(mapped, wrt="x", output="loss"), x=BATCH, i=1)
    agree(grad(mapped, wrt="x", output="loss"), x=random.normal(random.key(8), (5, 3)), i=1)


def test_only_the_gradient_is_compiled() -> None:
    pipeline = train.from_blocks_dict({"learn": grad(PIPE, wrt="x", output="loss"), "descend": descend})
    fast = pipeline.compile(only=["learn"])
    close(pipeline(x=X, steps=3, rounds=4), fast(x=X, steps=3, rounds=4))
    assert fast.compilations == 1


def test_the_gradient_of_a_compiled_fold() -> None:
    expected = grad(PIPE, wrt="x", output="loss")(x=X, steps=3)
    whole = grad(PIPE.compile(), wrt="x", output="loss")
    close(expected, whole(x=X, steps=3))
    assert whole.compilations == 1
    partly = sequence.from_blocks_dict({"fold": PIPE["fold"].compile(), "error": error})
    close(expected, grad(partly, wrt="x", output="loss")(x=X, steps=3))


class Named(BlockState):
    y: Vector
    slope: Vector


class Y(BlockState):
    y: Vector


@block
def descend_named(state: Named) -> Y:
    return Y(y=state.y - 0.25 * state.slope)


@block
def height(state: Value) -> Loss:
    return Loss(loss=((state.x - 3) ** 2).sum())


@pytest.mark.parametrize("mapped", [False, True])
def test_fields_of_transforms_may_be_renamed(mapped: bool) -> None:
    """What is differentiated, or mapped over, is known by the block's own name for it."""
    gradient = grad(height, wrt="x")
    slopes = vmap(gradient, {"x": 0}) if mapped else gradient
    pipeline = repeat.from_blocks_dict({"slopes": slopes.rename(x="y", grad_x="slope"), "down": descend_named})
    given = {"y": Tensor(np.array([[1.0, 8.0]] if mapped else [1.0, 8.0], np.float32)), "steps": 5}
    assert np.array_equal(pipeline.compile(fullgraph=True)(**given).y.asnumpy(), pipeline(**given).y.asnumpy())
