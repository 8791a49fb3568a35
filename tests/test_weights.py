"""Weights as data: `weights_of` and `call_with` on Cells of every kind, beside a Cell that holds these weights itself."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Parameter, Tensor, nn, ops

from fnloop import (
    BlockState,
    PurityError,
    StateError,
    block,
    call_with,
    checks,
    grad,
    loop,
    value_and_grad,
    vmap,
    weights_of,
)
from tests.unseen import Unseen

Arrays = dict[str, Any]


def numbers(*shape: int, seed: int = 0) -> Tensor:
    return Tensor(np.random.default_rng(seed).normal(size=shape).astype(np.float32))


def other(cell: nn.Cell) -> dict[str, Tensor]:
    """Weights that the Cell does not have."""
    return {name: weight * 1.5 + 0.25 for name, weight in weights_of(cell).items()}


def held_by(cell: nn.Cell) -> Arrays:
    return {name: one.asnumpy().copy() for name, one in cell.parameters_and_names()}


def same(one: Arrays, two: Arrays) -> bool:
    return one.keys() == two.keys() and all(np.array_equal(one[name], two[name]) for name in one)


def first(value: Any) -> Any:
    return first(value[0]) if isinstance(value, tuple) else value.asnumpy()


def set_to(cell: nn.Cell, weights: dict[str, Tensor]) -> None:
    for name, parameter in cell.parameters_and_names():
        ops.assign(parameter, weights[name])  # which a jitted Cell sees


class Tied(nn.Cell):
    """An embedding whose table is the output layer's too."""

    def __init__(self) -> None:
        super().__init__()
        self.embed = nn.Embedding(5, 4)
        self.table = self.embed.embedding_table

    def construct(self, ids: Tensor) -> Tensor:
        return ops.matmul(self.embed(ids), self.table.T)


class Twice(nn.Cell):
    """A Cell in two places, and in a list."""

    def __init__(self) -> None:
        super().__init__()
        self.one = nn.Dense(4, 4)
        self.two = self.one
        self.layers = [self.one, nn.ReLU()]

    def construct(self, x: Tensor) -> Tensor:
        x = self.two(self.one(x))
        for layer in self.layers:
            x = layer(x)
        return x


class EqualNames(nn.Cell):
    """Two Parameters that are called alike."""

    def __init__(self) -> None:
        super().__init__()
        self.left = Scale()
        self.right = Scale()
        self.right.w.name = self.left.w.name

    def construct(self, x: Tensor) -> Tensor:
        return self.left(x) - 2 * self.right(x)


class Scale(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.w = Parameter(numbers(4), name="w")

    def construct(self, x: Tensor) -> Tensor:
        return x * self.w


class Kept(NamedTuple):
    layer: nn.Cell
    number: int


class Places(nn.Cell):
    """Cells and Parameters in containers, bound methods and partial functions."""

    def __init__(self) -> None:
        super().__init__()
        self.scale = Scale()
        self.list = nn.CellList([nn.Dense(4, 4), nn.Dense(4, 4)])
        self.dict = nn.CellDict({"a": nn.Dense(4, 4)})
        self.kept = {"a": Kept(self.scale, 3)}
        self.call = self.times
        self.part = functools.partial(self.scaled, self.scale.w)
        self.parent = [self]

    def times(self, x: Tensor, number: int) -> Tensor:
        return self.scale(x) * number

    @staticmethod
    def scaled(w: Tensor, x: Tensor) -> Tensor:
        return w + x

    def construct(self, x: Tensor) -> Tensor:
        for layer in self.list:
            x = layer(x)
        x = self.dict["a"](x) + self.kept["a"].layer(x)
        return self.part(self.call(x, self.parent[0].kept["a"].number))


class Jitted(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.dense = nn.Dense(4, 4)

    @ms.jit
    def construct(self, x: Tensor) -> Tensor:
        return self.dense(x) + 1


def evaluated(cell: nn.Cell) -> nn.Cell:
    return cell.set_train(False)


X = numbers(3, 4)
IMAGE = numbers(2, 4, 6, 6)
IDS = Tensor([1, 3, 0], ms.int32)

CELLS: dict[str, tuple[Callable[[], nn.Cell], tuple[Any, ...]]] = {
    "dense": (lambda: nn.Dense(4, 8, activation="relu"), (X,)),
    "mlp": (lambda: nn.SequentialCell(nn.Dense(4, 8), nn.Tanh(), nn.Dense(8, 2)), (X,)),
    "conv": (lambda: nn.Conv2d(4, 3, 3, has_bias=True), (IMAGE,)),
    "layer norm": (lambda: nn.LayerNorm((4,)), (X,)),
    "group norm": (lambda: nn.GroupNorm(2, 4), (IMAGE,)),
    "batch norm": (lambda: evaluated(nn.BatchNorm2d(4)), (IMAGE,)),
    "embedding": (lambda: nn.Embedding(5, 4), (IDS,)),
    "attention": (lambda: evaluated(nn.MultiheadAttention(4, 2)), (numbers(3, 2, 4),) * 3),
    "encoder": (lambda: evaluated(nn.TransformerEncoderLayer(4, 2, 8)), (numbers(3, 2, 4),)),
    "lstm": (lambda: nn.LSTM(4, 5), (numbers(3, 2, 4),)),
    "tied": (Tied, (IDS,)),
    "twice": (Twice, (X,)),
    "equal names": (EqualNames, (X,)),
    "places": (Places, (X,)),
    "jitted": (Jitted, (X,)),
    "float16": (lambda: nn.SequentialCell(nn.Dense(4, 4)).to_float(ms.float16), (X,)),
}


@pytest.mark.parametrize("case", CELLS)
def test_a_cell_gives_what_it_gives_when_it_holds_the_weights(case: str) -> None:
    make, given = CELLS[case]
    cell = make()
    weights, before = other(cell), held_by(cell)
    found = first(call_with(cell, weights, *given))
    assert same(held_by(cell), before)
    assert not np.array_equal(found, first(cell(*given)))
    set_to(cell, weights)
    assert np.array_equal(found, first(cell(*given)))


# --- weights_of


def test_the_weights_are_named_by_their_places_in_order() -> None:
    assert list(weights_of(CELLS["mlp"][0]())) == ["0.weight", "0.bias", "2.weight", "2.bias"]
    assert list(weights_of(EqualNames())) == ["left.w", "right.w"]


@pytest.mark.parametrize("case", CELLS)
def test_the_names_are_those_of_mindspore(case: str) -> None:
    cell = CELLS[case][0]()
    assert list(weights_of(cell)) == [name for name, _ in cell.parameters_and_names()]


def test_a_cell_has_the_same_names_inside_another_one() -> None:
    inner = nn.Dense(4, 4)
    outer = nn.SequentialCell(inner)
    assert list(weights_of(outer)) == ["0.weight", "0.bias"]
    assert list(weights_of(inner)) == ["weight", "bias"]


def test_what_stands_in_several_places_is_there_once() -> None:
    assert list(weights_of(Tied())) == ["table"]
    assert list(weights_of(Twice())) == ["one.weight", "one.bias"]


def test_weights_stay_when_the_cell_is_trained_further() -> None:
    net = nn.Dense(4, 2)
    optimizer = nn.SGD(net.trainable_params(), 0.5)
    best, kept = weights_of(net), held_by(net)
    optimizer(tuple(ops.ones_like(one) for one in net.trainable_params()))
    net.weight.set_data(numbers(2, 4, seed=5))
    ops.assign(net.weight, numbers(2, 4, seed=6))
    assert same({name: one.asnumpy() for name, one in best.items()}, kept)
    assert not isinstance(best["weight"], Parameter)
    assert not np.array_equal(net.weight.asnumpy(), kept["weight"])


def test_the_cell_stays_when_the_weights_are_written() -> None:
    net = nn.Dense(4, 2)
    kept = held_by(net)
    for weight in weights_of(net).values():
        weight.copy_(weight + 1)
    assert same(held_by(net), kept)


# --- nothing in the Cell is changed


def test_an_exception_leaves_the_cell_as_it_was() -> None:
    class Failing(nn.Cell):
        def __init__(self, error: BaseException) -> None:
            super().__init__()
            self.dense = nn.Dense(4, 4)
            self.error = error

        def construct(self, x: Tensor) -> Tensor:
            self.dense(x)
            raise self.error

    for error in (ValueError("no"), KeyboardInterrupt()):
        cell = Failing(error)
        before = held_by(cell)
        with pytest.raises(type(error)):
            call_with(cell, other(cell), X)
        assert same(held_by(cell), before)
        assert dict(cell.parameters_and_names())["dense.weight"] is cell.dense.weight


def test_threads_call_one_cell_with_weights_of_their_own() -> None:
    """The Cell waits inside for the other threads, so that all are in it at once."""
    barrier = threading.Barrier(3)

    class Waiting(nn.Cell):
        def __init__(self) -> None:
            super().__init__()
            self.w = Parameter(Tensor([1.0]), name="w")

        def construct(self, number: float) -> tuple[Tensor, float]:
            before = self.w
            barrier.wait(10)
            return (before, number) if before is self.w else (self.w, -1.0)

    cell, found = Waiting(), dict[float, Any]()

    def run(number: float) -> None:
        found[number] = call_with(cell, weights[number], number)[0]

    weights = {number: {"w": Tensor([number])} for number in (2.0, 3.0, 4.0)}
    threads = [threading.Thread(target=run, args=(number,)) for number in weights]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert all(found[number] is weights[number]["w"] for number in weights)
    assert isinstance(cell.w, Parameter)


def test_attributes_that_construct_writes_are_lost() -> None:
    class Counting(nn.Cell):
        def __init__(self) -> None:
            super().__init__()
            self.w = Parameter(Tensor([1.0]), name="w")
            self.calls = 0

        def construct(self, x: Tensor) -> Tensor:
            self.calls += 1
            return x * self.w * self.calls

    cell = Counting()
    assert [call_with(cell, {"w": Tensor([2.0])}, X[0, 0]).item() for _ in range(2)] == [X[0, 0].item() * 2] * 2
    assert cell.calls == 0


def test_counters_of_mindspore_are_left_in_balance() -> None:
    net = nn.Dense(4, 2)
    weights, before = weights_of(net), nn.Cell.total_instance_count
    call_with(net, weights, X)
    assert nn.Cell.total_instance_count == before


def test_classes_that_are_told_of_subclasses_see_none() -> None:
    told: list[str] = []

    class Told(nn.Cell):
        def __init_subclass__(cls) -> None:
            told.append(cls.__name__)

    class Net(Told):
        def __init__(self) -> None:
            super().__init__()
            self.w = Parameter(numbers(4), name="w")

        def construct(self, x: Tensor) -> tuple[Tensor, str]:
            return x * self.w, type(self).__name__

    net = Net()
    before = nn.Cell.total_instance_count
    assert call_with(net, other(net), X)[1] == "Net"
    assert (told, nn.Cell.total_instance_count) == (["Net"], before)


def test_hooks_are_called() -> None:
    net, seen = nn.SequentialCell(nn.Dense(4, 2)), []
    net[0].register_forward_hook(lambda cell, given, made: seen.append(cell.weight))
    weights = other(net)
    call_with(net, weights, X)
    assert seen[0] is weights["0.weight"]


# --- the errors


def refusal(function: Callable[[], object]) -> str:
    with pytest.raises(StateError) as caught:
        function()
    return str(caught.value)


NET = nn.SequentialCell(nn.Dense(4, 2), nn.ReLU())
WEIGHTS = weights_of(NET)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (
            lambda: call_with(NET, {"0.weight": WEIGHTS["0.weight"]}, X),
            "call_with(SequentialCell): its weight '0.bias' (float32[2]) is missing; give all that `weights_of` gives: "
            "0.weight, 0.bias",
        ),
        (
            lambda: call_with(NET, {"0.weight": WEIGHTS["0.weight"], "0.bais": WEIGHTS["0.bias"]}, X),
            "call_with(SequentialCell): '0.bais' is none of its weights; did you mean '0.bias'?; give all that "
            "`weights_of` gives: 0.weight, 0.bias",
        ),
        (
            lambda: call_with(NET, WEIGHTS | {"0.bias": numbers(3)}, X),
            "call_with(SequentialCell): the weight '0.bias' is float32[3], but its Parameter is float32[2]; give a "
            "mindspore.Tensor of that dtype and shape",
        ),
        (
            lambda: call_with(NET, WEIGHTS | {"0.bias": Tensor([1, 2])}, X),
            "call_with(SequentialCell): the weight '0.bias' is int64[2], but its Parameter is float32[2]; give a "
            "mindspore.Tensor of that dtype and shape",
        ),
        (
            lambda: call_with(NET, WEIGHTS | {"0.bias": None}, X),  # type: ignore[arg-type]
            "call_with(SequentialCell): the weight '0.bias' is None (NoneType), but its Parameter is float32[2]; give "
            "a mindspore.Tensor of that dtype and shape",
        ),
        (
            lambda: call_with(NET, X, WEIGHTS),  # type: ignore[arg-type]
            "call_with(SequentialCell): its weights are float32[3,4], and not a dict of tensors; they come second, "
            "before what the Cell is called with: `call_with(cell, weights, x)`",
        ),
        (
            lambda: call_with(nn.ReLU(), {}, X),
            "call_with: ReLU has no Parameters, and so no weights; call it as it is",
        ),
        (
            lambda: weights_of(nn.ReLU()),
            "weights_of: ReLU has no Parameters, and so no weights; call it as it is",
        ),
        (
            lambda: call_with(nn.Dense, {}, X),  # type: ignore[arg-type, call-arg]
            "call_with wants a Cell (mindspore.nn.Cell), got the class Dense; make one first: `cell = Net()`",
        ),
        (
            lambda: weights_of(len),  # type: ignore[arg-type]
            "weights_of wants a Cell (mindspore.nn.Cell), got a builtin_function_or_method; give the network itself",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(call: Callable[[], object], expected: str) -> None:
    assert refusal(call) == expected


def test_keywords_go_to_the_cell() -> None:
    class Named(nn.Cell):
        def __init__(self) -> None:
            super().__init__()
            self.w = Parameter(Tensor([2.0]), name="w")

        def construct(self, cell: Tensor, weights: float = 1.0) -> Tensor:
            return cell * self.w * weights

    net = Named()
    assert call_with(net, {"w": Tensor([3.0])}, cell=Tensor([1.0]), weights=5.0).item() == 15
    with pytest.raises(TypeError, match="scale"):
        call_with(net, {"w": Tensor([3.0])}, Tensor([1.0]), scale=5.0)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'weights'"):
        call_with(net, cell=Tensor([1.0]), weights={"w": Tensor([3.0])})  # type: ignore[call-arg, arg-type]


def test_a_batch_norm_in_training_is_refused() -> None:
    net = nn.SequentialCell(nn.BatchNorm2d(4))
    net.set_train()
    weights, before = weights_of(net), held_by(net)
    assert refusal(lambda: call_with(net, weights, IMAGE)) == (
        "call_with cannot call BatchNorm2d, which writes its moving averages in training; write "
        "`cell.set_train(False)`, or a Cell that normalizes without them (LayerNorm, GroupNorm)"
    )
    assert same(held_by(net), before)
    assert call_with(net.set_train(False), weights, IMAGE).shape == IMAGE.shape


def test_a_cell_that_may_write_its_parameters_is_refused() -> None:
    class Assigns(Scale):
        def construct(self, x: Tensor) -> Tensor:
            ops.assign(self.w, x)
            return x

    class Indirect(Scale):
        def construct(self, x: Tensor) -> Tensor:
            return self.written(x)

        def written(self, x: Tensor) -> Tensor:
            ops.assign(self.w, x)
            return x

    class Holds(Scale):
        def __init__(self) -> None:
            super().__init__()
            self.write = ops.Assign()

        def construct(self, x: Tensor) -> Tensor:
            self.write(self.w, x)
            return x

    cell = Assigns()
    assert "calls `assign` and may write its Parameters" in refusal(lambda: call_with(cell, weights_of(cell), X[0]))
    indirect = Indirect()
    assert "calls `assign` and may write" in refusal(lambda: call_with(indirect, weights_of(indirect), X[0]))
    holds = Holds()
    assert "has an operator that writes" in refusal(lambda: call_with(holds, weights_of(holds), X[0]))
    optimizer = nn.Adam(Scale().trainable_params())
    grads = (X[0],)
    assert "is an optimizer" in refusal(lambda: call_with(optimizer, weights_of(optimizer), grads))


def test_weights_that_cannot_be_replaced_are_refused() -> None:
    class Closure(nn.Cell):
        def __init__(self) -> None:
            super().__init__()
            self.scale = scale = Scale()
            self.function: Callable[[Tensor], Tensor] = lambda x: ops.relu(scale(x))

        def construct(self, x: Tensor) -> Tensor:
            return self.function(x)

    cell = Closure()
    assert refusal(lambda: call_with(cell, weights_of(cell), X)) == (
        "call_with cannot replace what Closure.function holds (function), since a weight or a Cell with weights is "
        "inside of it; hold it as an attribute of a Cell, or in a list, tuple or dict"
    )


GLOBAL = Scale()


class ByName(nn.Cell):
    """It calls a Cell in it by another name than its own."""

    def __init__(self) -> None:
        super().__init__()
        self.scale = GLOBAL

    def construct(self, x: Tensor) -> Tensor:
        return by_name(x)


def by_name(x: Tensor) -> Tensor:
    return GLOBAL(x)


def test_a_cell_that_is_called_by_a_global_name_is_refused() -> None:
    cell = ByName()
    assert refusal(lambda: call_with(cell, weights_of(cell), X)) == (
        "call_with cannot replace what ByName.construct holds (function), since a weight or a Cell with weights is "
        "inside of it; hold it as an attribute of a Cell, or in a list, tuple or dict"
    )


def test_a_cell_that_asks_for_its_parameters_is_refused() -> None:
    class Decays(Scale):
        def construct(self, x: Tensor) -> Tensor:
            return x * sum((one**2).sum() for one in self.trainable_params())

    class Slices(nn.Cell):
        def __init__(self) -> None:
            super().__init__()
            self.layers = nn.CellList([nn.Dense(4, 4), nn.Dense(4, 4)])

        def construct(self, x: Tensor) -> Tensor:
            for layer in self.layers[1:]:
                x = layer(x)
            return x

    decays, slices = Decays(), Slices()
    expected = (
        "asks for its Parameters while `call_with` calls it (by `trainable_params()` or the like, or a slice of a "
        "CellList); read them as attributes, and keep the slice as a tuple of Cells"
    )
    assert refusal(lambda: call_with(decays, weights_of(decays), X)) == f"Decays {expected}"
    assert refusal(lambda: call_with(slices, weights_of(slices), X)) == f"Dense {expected}"


def test_a_bprop_of_its_own_has_no_gradient_by_weights() -> None:
    class Own(Scale):
        def bprop(self, x: Tensor, out: Tensor, dout: Tensor) -> tuple[Tensor]:
            return (dout * 7,)

    cell = Own()
    weights = weights_of(cell)
    assert np.array_equal(call_with(cell, weights, X).asnumpy(), cell(X).asnumpy())
    slope = grad(measure, wrt="weights").bind(net=cell)
    assert "whose `bprop` gives no gradient by its weights" in refusal(lambda: slope(weights=weights, x=X, y=Y))


def test_graph_mode_is_refused() -> None:
    ms.set_context(mode=ms.GRAPH_MODE)
    try:
        assert "MindSpore is set to graphs" in refusal(lambda: call_with(NET, WEIGHTS, X))
    finally:
        ms.set_context(mode=ms.PYNATIVE_MODE)


# --- as a field: gradients, maps, training


class Batch(BlockState):
    weights: dict[str, Tensor]
    x: Float[Tensor, "n 4"]
    y: Float[Tensor, "n 2"]


class Loss(BlockState):
    loss: Float[Tensor, ""]


class Slope(BlockState):
    weights: dict[str, Tensor]
    grad_weights: dict[str, Tensor]


class Weights(BlockState):
    weights: dict[str, Tensor]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Point(BlockState):
    weights: dict[str, Tensor]
    x: Float[Tensor, " 4"]


class Value(BlockState):
    value: Float[Tensor, " 2"]


@block
def loss(state: Batch, *, net: nn.Cell) -> Loss:
    return Loss(loss=((call_with(net, state.weights, state.x) - state.y) ** 2).mean())


@block
def measure(state: Batch, *, net: nn.Cell) -> Loss:
    return Loss(loss=call_with(net, state.weights, state.x).sum())


@block
def descend(state: Slope) -> Weights:
    return Weights(weights={name: w - 0.1 * state.grad_weights[name] for name, w in state.weights.items()})


@block
def predict(state: Point, *, net: nn.Cell) -> Value:
    return Value(value=call_with(net, state.weights, state.x.reshape(1, 4)).reshape(2))


@loop
def train(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


training = train.from_blocks_dict({"slope": value_and_grad(loss, wrt="weights"), "descend": descend})
Y = numbers(3, 2, seed=3)


def mlp() -> Any:
    return nn.SequentialCell(nn.Dense(4, 8), nn.Tanh(), nn.Dense(8, 2))


def trained_by_hand(net: nn.Cell, steps: int) -> Arrays:
    """The same with MindSpore's own optimizer."""
    optimizer = nn.SGD(net.trainable_params(), 0.1)
    slope = ms.grad(lambda x, y: ((net(x) - y) ** 2).mean(), None, net.trainable_params())
    for _ in range(steps):
        optimizer(slope(X, Y))
    return held_by(net)


def test_training_with_weights_as_data_is_training() -> None:
    net = mlp()
    start, before = weights_of(net), held_by(net)
    after = training.bind(net=net)(weights=start, x=X, y=Y, steps=9).weights
    assert same(held_by(net), before)
    assert same({name: one.asnumpy() for name, one in start.items()}, before)
    assert same({name: one.asnumpy() for name, one in after.items()}, trained_by_hand(net, 9))


def test_an_optimizer_goes_on_behind_weights_that_are_assigned() -> None:
    """After `set_data` it would write into the old storage."""
    net: nn.Cell = mlp()
    optimizer = nn.Momentum(net.trainable_params(), 0.1, 0.9)
    slope = ms.grad(lambda x, y: ((net(x) - y) ** 2).mean(), None, net.trainable_params())
    optimizer(slope(X, Y))
    best = other(net)
    for name, parameter in net.parameters_and_names():
        ops.assign(parameter, best[name])
    assert same(held_by(net), {name: one.asnumpy() for name, one in best.items()})
    optimizer(slope(X, Y))
    assert not any(np.array_equal(one, best[name].asnumpy()) for name, one in held_by(net).items())


def test_tied_weights_have_the_gradient_of_both_places() -> None:
    cell = Tied()
    weights = weights_of(cell)
    (name,) = weights
    found = ms.grad(lambda w: (call_with(cell, {name: w}, IDS) ** 2).sum())(weights[name])
    (expected,) = ms.grad(lambda ids: (cell(ids) ** 2).sum(), None, cell.trainable_params())(IDS)
    assert np.array_equal(found.asnumpy(), expected.asnumpy())


def test_by_frozen_parameters_the_gradient_is_zero() -> None:
    net = mlp()
    net[0].weight.requires_grad = False
    out = grad(loss, wrt="weights").bind(net=net)(weights=weights_of(net), x=X, y=Y).grad_weights
    assert not out["0.weight"].asnumpy().any()
    assert out["0.bias"].asnumpy().any()
    after = training.bind(net=net)(weights=weights_of(net), x=X, y=Y, steps=3).weights
    assert np.array_equal(after["0.weight"].asnumpy(), net[0].weight.asnumpy())
    assert not np.array_equal(after["2.weight"].asnumpy(), net[2].weight.asnumpy())


def test_a_map_uses_the_same_weights_for_all_slices() -> None:
    net = mlp()
    weights = other(net)
    found = vmap(predict, fields={"x": 0}).bind(net=net)(weights=weights, x=X).value
    set_to(net, weights)
    assert np.allclose(found.asnumpy(), net(X).asnumpy(), atol=1e-6)


def test_paranoid_sees_weights_that_a_block_writes() -> None:
    assign = Unseen(ops.assign)

    @block
    def spoil(state: Weights) -> Weights:
        for weight in list(state.weights.values()):
            assign(weight, weight + 1)
        return Weights(weights=state.weights)

    with checks("paranoid"), pytest.raises(PurityError, match="'weights'"):
        spoil(weights=weights_of(NET))


def test_numbers_that_leave_the_cell_are_seen_in_a_gradient() -> None:
    class Cuts(Scale):
        def construct(self, x: Tensor) -> Tensor:
            return x * float(self.w.sum())

    @block
    def cut(state: Batch, *, net: Cuts = Cuts()) -> Loss:  # noqa: B008
        return Loss(loss=call_with(net, state.weights, state.x).sum())

    assert "`float(self.w.sum())` gives the number of a tensor to Python" in refusal(lambda: grad(cut, wrt="weights"))


class Held(nn.Cell):
    """Has an attribute of the name of a global."""

    def __init__(self) -> None:
        super().__init__()
        self.HOLDER = nn.Dense(2, 2)

    def construct(self, x: Tensor) -> Tensor:
        return self.HOLDER(x)


class Reading(nn.Cell):
    """Reads a global Cell in a function inside."""

    def construct(self, x: Tensor) -> Tensor:
        def through(x: Tensor) -> Tensor:
            return HOLDER(x)

        return through(x)


HOLDER = Held()


def test_an_attribute_is_no_global_of_its_name() -> None:
    x = ops.ones((1, 2))
    doubled = {name: weight * 2 for name, weight in weights_of(HOLDER).items()}
    np.testing.assert_allclose(call_with(HOLDER, doubled, x).asnumpy(), 2 * HOLDER(x).asnumpy(), rtol=1e-6)


def test_a_global_that_a_function_inside_reads_is_refused() -> None:
    class Around(nn.Cell):
        def __init__(self) -> None:
            super().__init__()
            self.held, self.reading = HOLDER, Reading()

        def construct(self, x: Tensor) -> Tensor:
            return self.held(x) + self.reading(x)

    around = Around()
    with pytest.raises(StateError, match=r"call_with cannot replace what Reading\.construct holds \(function\)"):
        call_with(around, weights_of(around), ops.ones((1, 2)))
