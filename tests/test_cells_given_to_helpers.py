"""Functions that are given a Cell, and call it with other weights than its own."""

from collections.abc import Iterator

import numpy as np
from jaxtyping import Float
from mindspore import Tensor, nn, ops

from fnloop import BlockState, block, call_with, loop, value_and_grad


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


class Weights(BlockState):
    weights: dict[str, Tensor]


class Data(Weights):
    x: Float[Tensor, "n d"]


class Loss(BlockState):
    loss: Float[Tensor, ""]


class Slope(Weights):
    grad_weights: dict[str, Tensor]


def predicted(net: nn.Cell, weights: dict[str, Tensor], x: Tensor) -> Tensor:
    y: Tensor = call_with(net, weights, x / 2)
    return y


def squared(weights: dict[str, Tensor], x: Tensor, net: nn.Cell) -> Tensor:
    return predicted(net, weights=weights, x=x) ** 2


@block
def measure(state: Data, *, net: nn.Cell, other: nn.Cell) -> Loss:
    one = squared(state.weights, state.x, net)
    return Loss(loss=one.mean() + squared(state.weights, state.x, net=other).sum() / 7)


@block
def descend(state: Slope) -> Weights:
    return Weights(weights={name: w - 0.1 * state.grad_weights[name] for name, w in state.weights.items()})


def test_a_cell_that_is_handed_on_from_helper_to_helper() -> None:
    training = repeat.from_blocks_dict({"slope": value_and_grad(measure, wrt="weights"), "descend": descend})
    training = training.bind(net=nn.Dense(3, 2), other=nn.Dense(3, 2, activation=nn.Tanh()))
    fast = training.compile(fullgraph=True)
    for steps, size in ((9, 1.0), (4, 0.3)):
        weights = {"weight": ops.ones((2, 3)) * size, "bias": ops.ones(2)}
        given = {"x": ops.ones((4, 3)), "weights": weights, "steps": steps}
        got, right = fast(**given).weights, training(**given).weights
        for name in weights:
            np.testing.assert_allclose(got[name].asnumpy(), right[name].asnumpy(), rtol=1e-5)
