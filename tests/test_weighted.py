"""Cells that are called with weights in a graph: against Python, with other weights than their own, late and refused."""

from __future__ import annotations

from typing import Any, Literal

import mindspore as ms
import numpy as np
import pytest
from mindspore import Parameter, Tensor, nn, ops

from fnloop import (
    BlockState,
    CompileError,
    StateError,
    block,
    call_with,
    grad,
    sequence,
    switch,
    vmap,
    weights_of,
)
from tests.test_weights import (
    CELLS,
    IMAGE,
    Scale,
    X,
    Y,
    loss,
    mlp,
    numbers,
    other,
    predict,
    train,
    training,
)


class Given(BlockState):
    weights: dict[str, Tensor]
    x: Tensor


class Made(BlockState):
    y: Tensor


@block
def whole(state: Given, *, net: nn.Cell) -> Made:
    return Made(y=call_with(net, state.weights, state.x))


@block
def first_of(state: Given, *, net: nn.Cell) -> Made:
    return Made(y=call_with(net, state.weights, state.x)[0])


@block
def attended(state: Given, *, net: nn.Cell) -> Made:
    return Made(y=call_with(net, state.weights, state.x, state.x, state.x)[0])


BLOCKS: dict[str, Any] = {"attention": attended, "lstm": first_of}


def compared(one: Any, cell: nn.Cell, x: Tensor) -> None:
    """A compiled block with the Cell's own weights and with others, in one graph, against Python."""
    fast = one.bind(net=cell).compile(fullgraph=True)
    found = []
    for weights in (weights_of(cell), other(cell)):
        found.append(fast(weights=weights, x=x).y.asnumpy())
        assert np.allclose(found[-1], one(weights=weights, x=x, net=cell).y.asnumpy(), rtol=1e-6, atol=1e-6)
    assert fast.compilations == 1
    assert not np.allclose(*found)


@pytest.mark.parametrize("case", sorted(CELLS.keys() - {"places", "float16"}))
def test_a_graph_gives_what_python_gives(case: str) -> None:
    make, given = CELLS[case]
    compared(BLOCKS.get(case, whole), make(), given[0])


# --- the ways in which a Cell of a user reaches its weights


class Base(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.CellList([nn.Dense(4, 4, weight_init="normal") for _ in range(3)])
        self.named = nn.CellDict({"a": nn.Dense(4, 4), "b": Scale()})
        self.plain = [nn.Tanh(), self.layers[1], nn.ReLU()]
        self.w = Parameter(numbers(4, seed=1), name="w")
        self.b = Parameter(numbers(4, seed=2), name="b")
        self.pairs = [(self.w, 2.0), (self.b, 3.0)]
        self.missing = None
        self.count = 3

    @property
    def weight(self) -> Tensor:
        return self.w

    @property
    def larger(self) -> Tensor:
        return self.w * 2 + self.layers[0](self.b.reshape(1, 4))[0]

    def shifted(self, x: Tensor, by: float = 1.0) -> Tensor:
        return x * self.w + by

    def construct(self, x: Tensor) -> Tensor:
        return self.shifted(x)


def goes_through_a_list(self: Any, x: Any) -> Any:
    for layer in self.layers:
        x = layer(x)
    return x


def goes_through_another_list(self: Any, x: Any) -> Any:
    for layer in self.plain:
        x = layer(x)
    return x


def counts(self: Any, x: Any) -> Any:
    for number, layer in enumerate(self.layers):
        x = layer(x) * number + x
    return x


def indexes(self: Any, x: Any) -> Any:
    for number in range(len(self.layers)):
        x = self.layers[number](x)
    return self.layers[-1](x) + self.named["b"](x)


def goes_through_two(self: Any, x: Any) -> Any:
    for layer, (weight, factor) in zip(self.layers, self.pairs):  # noqa: B905
        x = layer(x) * weight * factor
    return x


def picks_in_a_comprehension(self: Any, x: Any) -> Any:
    several = [layer(x) for layer in self.layers]
    return several[0] + 2 * several[1] - several[2]


def goes_through_a_dict(self: Any, x: Any) -> Any:
    for name, layer in self.named.items():
        x = layer(x) if name == "a" else layer(x) + 1
    return x


def names_a_cell(self: Any, x: Any) -> Any:
    layer = self.layers[2]
    return layer(x) - layer(x * 2)


def calls_its_methods(self: Any, x: Any) -> Any:
    return self.shifted(self.shifted(x, by=3.0))


def reads_a_property(self: Any, x: Any) -> Any:
    return x * self.larger.sum() + self.weight.shape[0] * self.larger


def asks_for_none(self: Any, x: Any) -> Any:
    if self.missing is not None:
        x = self.missing(x)
    return x if self.w is None else x * self.w


def names_weights(self: Any, x: Any) -> Any:
    w, b = self.w, self.b
    scaled = w * 2
    return x * scaled + b


def decides(self: Any, x: Any) -> Any:
    if x.sum() > 0:
        x = x * 2
        y = self.layers[0](x)
    else:
        y = self.layers[1](x) * self.w
    return y


def loops(self: Any, x: Any) -> Any:
    number = 0
    while number < self.count:
        x = ops.tanh(self.layers[0](x))
        number = number + 1
    return x


def gives_to_a_helper(self: Any, x: Any) -> Any:
    return helper(x, self.w, factor=self.count)


def helper(x: Any, w: Any, factor: Any) -> Any:
    return x * w + factor


def with_construct(construct: Any, base: type[nn.Cell] = Base) -> nn.Cell:
    """A Cell of a class with this `construct`."""
    cell: nn.Cell = type("Net", (base,), {"construct": construct})()
    return cell


WAYS = [
    goes_through_a_list, goes_through_another_list, counts, indexes, goes_through_two,
    picks_in_a_comprehension, goes_through_a_dict, names_a_cell, calls_its_methods, reads_a_property, asks_for_none,
    names_weights, decides, loops, gives_to_a_helper,
]  # fmt: skip


@pytest.mark.parametrize("construct", WAYS)
def test_a_weight_is_found_on_every_way(construct: Any) -> None:
    compared(whole, with_construct(construct), X)


class Derived(Base):
    def construct(self, x: Tensor) -> Tensor:
        return super().construct(x) + self.b


def test_the_construct_of_a_base_class_is_found() -> None:
    compared(whole, Derived(), X)


# --- what is refused


def holds_a_function(self: Any, x: Any) -> Any:
    return apply(self, x)


def apply(cell: Any, x: Any) -> Any:
    return cell.w * x


def writes_an_attribute(self: Any, x: Any) -> Any:
    self.count = 4
    return x * self.w


def leaves_early(self: Any, x: Any) -> Any:
    for layer in self.layers:
        x = layer(x)
        if x.sum() > 0:
            break
    return x


def picks_by_a_number(self: Any, x: Any) -> Any:
    number = 0
    while number < 2:
        x = self.layers[number](x)
        number = number + 1
    return x


def names_one_of_two(self: Any, x: Any) -> Any:
    layer = self.layers[0]
    if x.sum() > 0:
        layer = self.layers[1]
    return layer(x)


def refusal(cell: nn.Cell, x: Tensor = X) -> str:
    with pytest.raises(CompileError) as caught:
        whole.bind(net=cell).compile(fullgraph=True)(weights=weights_of(cell), x=x)
    return str(caught.value)


@pytest.mark.parametrize(
    ("construct", "expected"),
    [
        (holds_a_function, "Net.holds_a_function uses `self`, which has weights, otherwise than by calling it"),
        (writes_an_attribute, "Net.writes_an_attribute writes the attribute 'count'; return the value"),
        (leaves_early, "Net.leaves_early leaves a loop over Cells early; write it without `break` and `continue`"),
        (picks_by_a_number, "Net.picks_by_a_number"),
        (names_one_of_two, "Net.names_one_of_two binds a Cell with weights in a way that is not followed"),
    ],
)
def test_what_may_reach_the_cells_own_weights_is_refused(construct: Any, expected: str) -> None:
    message = refusal(with_construct(construct))
    assert expected in message
    assert "test_weighted.py:" in message


def test_cells_that_do_more_than_construct_says_are_refused() -> None:
    class Own(Scale):
        def bprop(self, x: Tensor, out: Tensor, dout: Tensor) -> tuple[Tensor]:
            return (dout,)

    class Calls(Scale):
        def __call__(self, x: Tensor) -> Tensor:
            return self.construct(x) + 1

    hooked = nn.SequentialCell(nn.Dense(4, 2))
    hooked[0].register_forward_hook(lambda *_: None)
    assert "calls Dense, which has hooks" in refusal(hooked)
    assert "calls Own, which has a `bprop` of its own" in refusal(Own())
    assert "calls Calls, which has a `__call__` of its own" in refusal(Calls())
    assert "which computes in mixed precision" in refusal(nn.SequentialCell(nn.Dense(4, 2)).to_float(ms.float16))
    assert "which has weights, otherwise than by calling it" in refusal(CELLS["places"][0]())


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
def test_what_is_refused_runs_in_python_by_default() -> None:
    hooked = nn.SequentialCell(nn.Dense(4, 4, weight_init="normal"))
    hooked[0].register_forward_hook(lambda cell, given, made: made * 2)
    for net in (hooked, with_construct(picks_by_a_number)):
        fast = whole.bind(net=net).compile()
        for weights in (weights_of(net), other(net)):
            expected = call_with(net, weights, X).asnumpy()
            assert np.allclose(fast(weights=weights, x=X).y.asnumpy(), expected, rtol=1e-6)
        assert [row.place for row in fast.explain().rows] == ["Python"]
    training_net = nn.BatchNorm2d(4).set_train()
    before = [one.asnumpy() for one in weights_of(training_net).values()]
    with pytest.raises(StateError, match="writes its moving averages in training"):
        whole.bind(net=training_net).compile()(weights=weights_of(training_net), x=IMAGE)
    after = [one.asnumpy() for one in weights_of(training_net).values()]
    assert all(map(np.array_equal, before, after))


def test_a_batch_norm_is_refused_as_soon_as_it_is_in_training() -> None:
    net = nn.BatchNorm2d(4).set_train(False)
    fast = whole.bind(net=net).compile(fullgraph=True)
    weights = other(net)
    assert np.array_equal(fast(weights=weights, x=IMAGE).y.asnumpy(), call_with(net, weights, IMAGE).asnumpy())
    net.set_train()
    with pytest.raises(StateError, match="writes its moving averages in training"):
        fast(weights=weights, x=IMAGE)


def test_weights_that_do_not_fit_are_refused_as_in_python() -> None:
    fast = whole.bind(net=mlp()).compile(fullgraph=True)
    with pytest.raises(StateError, match=r"its weight '0\.weight' .* is missing"):
        fast(weights={}, x=X)


# --- what a graph takes for fixed, and what not


def test_the_cells_own_weights_do_not_count() -> None:
    net = mlp()
    fast, weights = whole.bind(net=net).compile(fullgraph=True), other(net)
    before = fast(weights=weights, x=X).y.asnumpy()
    net[0].weight.set_data(numbers(8, 4, seed=9))
    ops.assign(net[2].weight, numbers(2, 8, seed=8))
    assert np.array_equal(fast(weights=weights, x=X).y.asnumpy(), before)
    assert fast.compilations == 1


def test_a_parameter_that_is_frozen_later_has_no_gradient() -> None:
    net = mlp()
    fast = grad(loss, wrt="weights").bind(net=net).compile(fullgraph=True)
    given: dict[str, Any] = {"weights": other(net), "x": X, "y": Y}
    assert fast(**given).grad_weights["0.weight"].asnumpy().any()
    net[0].weight.requires_grad = False
    assert not fast(**given).grad_weights["0.weight"].asnumpy().any()
    assert fast(**given).grad_weights["0.bias"].asnumpy().any()


# --- training, maps, branches


def test_training_is_the_same_late_and_with_other_weights() -> None:
    net = mlp()
    slow, fast = training.bind(net=net), training.bind(net=net).compile(fullgraph=True)
    for steps, weights in ((3, weights_of(net)), (9, weights_of(net)), (5, other(net))):
        python = slow(weights=weights, x=X, y=Y, steps=steps).weights
        graph = fast(weights=weights, x=X, y=Y, steps=steps).weights
        assert list(graph) == list(python)
        for name, one in graph.items():
            assert np.allclose(one.asnumpy(), python[name].asnumpy(), rtol=1e-5, atol=1e-6), name
    assert fast.compilations == 1


def test_a_map_is_the_same_in_a_graph() -> None:
    net = mlp()
    many = vmap(predict, fields={"x": 0}).bind(net=net)
    weights = other(net)
    graph = many.compile(fullgraph=True)(weights=weights, x=X).value.asnumpy()
    assert np.allclose(graph, many(weights=weights, x=X).value.asnumpy(), rtol=1e-6)


@block
def twice(state: Given, *, net: nn.Cell) -> Made:
    return Made(y=call_with(net, {name: 2 * w for name, w in state.weights.items()}, state.x))


@switch
def which(state: Made) -> Literal["whole", "twice"]:
    return "twice" if state.y.sum() > 100 else "whole"


class Level(BlockState):
    y: Tensor
    x: Tensor


@block
def raise_(state: Level) -> Made:
    return Made(y=state.y + 60)


def test_a_branch_that_is_taken_late() -> None:
    net = mlp()
    chosen = which.from_blocks_dict({"whole": whole, "twice": twice})
    both: Any = sequence.from_blocks_dict({"raise": raise_, "choose": chosen})
    both = train.from_blocks_dict({"both": both}).bind(net=net)
    fast, weights = both.compile(fullgraph=True), other(net)
    for steps in (2, 3, 9):
        given: dict[str, Any] = {"weights": weights, "x": X, "y": ops.zeros((3, 2)), "steps": steps}
        assert np.allclose(fast(**given).y.asnumpy(), both(**given).y.asnumpy(), rtol=1e-5)
