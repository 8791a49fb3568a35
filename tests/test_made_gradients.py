"""Gradients that a block takes in its own body, as trainings of MindSpore's are written, are in the graph."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor, nn, ops

from fnloop import BlockState, CompileError, CompileWarning, block, loop
from fnloop.blocks import AnyBlock


class Run(BlockState):
    n: int


class At(BlockState):
    i: int


class Data(BlockState):
    x: Tensor
    y: Tensor


class DataAt(Data, At):
    """A batch, and the number of the step."""


class Loss(BlockState):
    loss: Tensor


class Outputs(Loss):
    logits: Tensor


@loop
def steps(state: Run) -> Iterator[At]:
    for i in range(state.n):
        yield At(i=i)


def network(seed: int = 0) -> Any:
    generator = np.random.default_rng(seed)
    net = nn.SequentialCell(nn.Dense(3, 8), nn.Tanh(), nn.Dense(8, 1))
    for parameter in net.get_parameters():
        parameter.set_data(Tensor(generator.standard_normal(parameter.shape).astype(np.float32)))
    return net


def batch(rows: int, seed: int) -> dict[str, Any]:
    generator = np.random.default_rng(seed)
    shapes = {"x": (rows, 3), "y": (rows, 1)}
    return {name: Tensor(generator.standard_normal(shape).astype(np.float32)) for name, shape in shapes.items()}


Training = tuple[AnyBlock, list[Any]]
"""A pipeline, and the Cells that it trains."""


def train_step(net: Any, optimizer: Any, x: Tensor, y: Tensor, late: float) -> Any:
    weights = net.trainable_params()

    def forward(x: Tensor, y: Tensor) -> Any:
        return (((net(x) - y) * late) ** 2).mean()

    slope_of: Any = ms.value_and_grad(forward, grad_position=None, weights=weights)
    loss, grads = slope_of(x, y)
    optimizer(grads)
    return loss


def by_helper() -> Training:
    net = network()
    optimizer = nn.Adam(net.trainable_params(), learning_rate=0.01)

    @block
    def step(state: DataAt, *, net: nn.Cell, optimizer: nn.Optimizer) -> Loss:
        late = 0.5 if state.i > 5 else 1.0
        return Loss(loss=train_step(net, optimizer, state.x, state.y, late))

    return steps.from_blocks_dict({"step": step}, outputs=Loss).bind(net=net, optimizer=optimizer), [net]


def with_auxiliary() -> Training:
    net = network()
    optimizer = nn.Momentum(net.trainable_params(), 0.01, 0.9)

    @block
    def step(state: Data, *, net: nn.Cell, optimizer: nn.Optimizer) -> Outputs:
        def forward(x: Tensor, y: Tensor) -> Any:
            logits = net(x)
            return ((logits - y) ** 2).mean(), logits

        slope_of = ms.value_and_grad(forward, None, optimizer.parameters, has_aux=True)
        (loss, logits), grads = slope_of(state.x, state.y)
        optimizer(grads)
        return Outputs(loss=loss, logits=logits)

    return steps.from_blocks_dict({"step": step}, outputs=Loss).bind(net=net, optimizer=optimizer), [net]


class Trainer:
    """A training as a class: the gradient of a method is an attribute."""

    def __init__(self) -> None:
        self.net = network()
        self.optimizer = nn.SGD(self.net.trainable_params(), 0.05)
        self.loss_of = nn.MSELoss()
        self.slope_of = ms.value_and_grad(self.forward, None, self.optimizer.parameters)

    def forward(self, x: Tensor, y: Tensor) -> Any:
        return self.loss_of(self.net(x), y)

    def train_step(self, x: Tensor, y: Tensor) -> Any:
        loss, grads = self.slope_of(x, y)
        self.optimizer(grads)
        return loss


def by_methods() -> Training:
    trainer = Trainer()

    @block
    def step(state: Data, *, trainer: Trainer) -> Loss:
        return Loss(loss=trainer.train_step(state.x, state.y))

    return steps.from_blocks_dict({"step": step}, outputs=Loss).bind(trainer=trainer), [trainer.net]


def of_two_networks() -> Training:
    generator, critic = network(1), network(2)
    rates = {
        "by_generator": nn.Adam(generator.trainable_params(), 0.01),
        "by_critic": nn.Adam(critic.trainable_params()),
    }

    @block
    def step(state: Data, *, by_generator: nn.Optimizer, by_critic: nn.Optimizer) -> Loss:
        def judge(x: Tensor, made: Tensor) -> Any:
            return (ops.softplus(-critic(x)) + ops.softplus(critic(x + generator(made)))).mean()

        def deceive(made: Tensor) -> Any:
            return ops.softplus(-critic(state.x + generator(made))).mean()

        noise = state.x * 0.5
        found, grads = ms.value_and_grad(judge, None, by_critic.parameters)(state.x, noise)
        by_critic(grads)
        loss, grads = ms.value_and_grad(deceive, None, by_generator.parameters)(noise)
        by_generator(grads)
        return Loss(loss=loss + found)

    return steps.from_blocks_dict({"step": step}, outputs=Loss).bind(**rates), [generator, critic]


def of_a_gradient() -> Training:
    """An equation for the slope of the network, as physics-informed networks have it."""
    net = network()
    optimizer = nn.Adam(net.trainable_params(), learning_rate=0.01)

    @block
    def step(state: Data, *, net: nn.Cell, optimizer: nn.Optimizer) -> Loss:
        def residual(x: Tensor, y: Tensor) -> Any:
            slope = ms.grad(lambda at: net(at).sum())(x)
            return ((slope[:, 0:1] - y) ** 2).mean()

        loss, grads = ms.value_and_grad(residual, None, optimizer.parameters)(state.x, state.y)
        optimizer(grads)
        return Loss(loss=loss)

    return steps.from_blocks_dict({"step": step}, outputs=Loss).bind(net=net, optimizer=optimizer), [net]


def by_operation() -> Training:
    """As programs for older versions of MindSpore have it."""
    net = network()
    optimizer = nn.Adam(net.trainable_params(), learning_rate=0.01)
    with_loss, slope_by = nn.WithLossCell(net, nn.MSELoss()), ops.GradOperation(get_by_list=True)

    @block
    def step(state: DataAt, *, with_loss: nn.Cell, optimizer: nn.Optimizer) -> Loss:
        loss = with_loss(state.x, state.y)
        if state.i > 5:
            slope_of = ops.GradOperation(get_by_list=True)(with_loss, with_loss.trainable_params())
            optimizer(slope_of(state.x, state.y * 0.5))
        optimizer(slope_by(with_loss, optimizer.parameters)(state.x, state.y))
        return Loss(loss=loss)

    pipe = steps.from_blocks_dict({"step": step}, outputs=Loss)
    return pipe.bind(with_loss=with_loss, optimizer=optimizer), [net]


TRAININGS = (by_helper, by_methods, by_operation, of_two_networks, of_a_gradient)


def numbers(trained: list[Any]) -> list[Any]:
    return [parameter.asnumpy() for net in trained for parameter in net.get_parameters()]


@pytest.mark.parametrize("make", TRAININGS)
def test_a_training_is_one_graph(make: Callable[[], Training]) -> None:
    slow, trained_slowly = make()
    made, trained = make()
    fast = made.compile(fullgraph=True)
    for n, seed in ((9, 1), (7, 2)):
        loss, expected = fast(n=n, **batch(5, seed)).loss, slow(n=n, **batch(5, seed)).loss
        np.testing.assert_allclose(loss.asnumpy(), expected.asnumpy(), rtol=1e-6)
        for one, other in zip(numbers(trained), numbers(trained_slowly), strict=True):
            np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-6)


def test_weights_that_are_frozen_later_are_seen() -> None:
    slow, (kept,) = with_auxiliary()
    made, (net,) = with_auxiliary()
    fast = made.compile()
    for is_trained in (True, False):
        for one in (kept, net):
            one[0].weight.requires_grad = is_trained
        results = [result_of(pipe) for pipe in (fast, slow)]
        assert results[0] == results[1]
    for one, other in zip(numbers([net]), numbers([kept]), strict=True):
        np.testing.assert_array_equal(one, other)


def result_of(pipe: AnyBlock) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        return pipe(n=9, **batch(5, 3)).loss.asnumpy().tolist()


class Point(BlockState):
    x: Tensor


@block
def handed_on(state: Point) -> Point:
    slope_of = ms.grad(lambda x: (x * x).sum())
    found = [slope_of]
    return Point(x=state.x - found[0](state.x))


@block
def other_settings(state: Point) -> Point:
    return Point(x=state.x - ms.grad(lambda x: (x * x).sum(), return_ids=True)(state.x)[1])


@block
def by_all(state: Point) -> Point:
    (slope,) = ops.GradOperation(get_all=True)(lambda x: (x * x).sum())(state.x)
    return Point(x=state.x - slope)


def slope_at(function: Callable[[Tensor], Tensor], x: Tensor) -> Any:
    return ms.grad(function)(x)


@block
def by_a_helper_of_an_inner_function(state: Point) -> Point:
    def squares(x: Tensor) -> Tensor:
        return (x * state.x).sum()

    return Point(x=state.x - slope_at(squares, state.x))


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (by_a_helper_of_an_inner_function, "which function `function` is; take the gradient in the block itself"),
        (handed_on, "the gradient that it makes is not only called"),
        (other_settings, "with other settings than `grad_position`, `weights` and `has_aux`"),
        (by_all, "with other settings of `GradOperation` than `get_by_list`"),
    ],
)
def test_what_is_not_seen_is_refused(made: AnyBlock, why: str) -> None:
    with pytest.raises(CompileError, match=why):
        steps.from_blocks_dict({"made": made}).compile(fullgraph=True)


# --- Cells that take a gradient


def by_mindspores_cell() -> Training:
    net = network()
    train = nn.TrainOneStepCell(nn.WithLossCell(net, nn.MSELoss()), nn.Adam(net.trainable_params(), 0.01))

    @block
    def step(state: DataAt, *, train: nn.Cell) -> Loss:
        late = 0.5 if state.i > 5 else 1.0
        return Loss(loss=train(state.x, state.y * late))

    return steps.from_blocks_dict({"step": step}, outputs=Loss).bind(train=train.set_train()), [net]


class TrainStep(nn.Cell):
    """A step of training as a Cell of the user's."""

    def __init__(self, net: Any) -> None:
        super().__init__(auto_prefix=False)
        self.net, self.loss_of = net, nn.MSELoss()
        self.optimizer = nn.Adam(net.trainable_params(), 0.01)
        self.scale = 1.0
        self.slope_of = ms.value_and_grad(self.forward, None, self.optimizer.parameters)

    def forward(self, x: Tensor, y: Tensor) -> Any:
        return self.loss_of(self.net(x), y)

    def construct(self, x: Tensor, y: Tensor) -> Any:
        loss, grads = self.slope_of(x, y * self.scale)
        self.optimizer(grads)
        return loss


def by_users_cell() -> Training:
    net = network()
    train = TrainStep(net)

    @block
    def step(state: Data, *, train: nn.Cell) -> Loss:
        return Loss(loss=train(state.x, state.y))

    return steps.from_blocks_dict({"step": step}, outputs=Loss).bind(train=train), [net]


@pytest.mark.parametrize("make", [by_mindspores_cell, by_users_cell])
def test_a_cell_that_trains_is_in_the_graph(make: Callable[[], Training]) -> None:
    test_a_training_is_one_graph(make)


def bound(pipe: AnyBlock) -> Any:
    """The Cell that trains."""
    return pipe.bound["train"]


def test_a_scale_that_a_training_cell_is_given_later_is_seen() -> None:
    slow, (kept,) = by_mindspores_cell()
    made, (trained,) = by_mindspores_cell()
    fast = made.compile()
    for scale in (None, 0.5, None):
        for pipe in (slow, made):
            train: Any = bound(pipe)
            train.sens, train.sense_flag = scale or 1.0, scale is not None
        assert result_of(fast) == pytest.approx(result_of(slow), rel=1e-6)
    for one, other in zip(numbers([trained]), numbers([kept]), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-6)


def test_an_attribute_of_a_users_training_cell_that_changes_is_seen() -> None:
    slow, _ = by_users_cell()
    made, _ = by_users_cell()
    fast = made.compile()
    for scale in (1.0, 0.25, 0.5):
        for pipe in (slow, made):
            train: Any = bound(pipe)
            train.scale = scale
        assert result_of(fast) == pytest.approx(result_of(slow), rel=1e-6)


def test_a_training_cell_with_a_hook_runs_in_python() -> None:
    made, _ = by_mindspores_cell()
    train: Any = bound(made)
    train.register_forward_hook(lambda *_: None)
    fast = made.compile()
    result_of(fast)
    assert "0 graphs" in str(fast.explain())
