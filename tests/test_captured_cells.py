"""Cells that MindSpore's parser is not given: a graph runs the operators that they run, guarded, or Python runs them."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor, nn, ops

from fnloop import Block, BlockState, CompileError, CompileWarning, block, loop, value_and_grad


class Output(dict):  # type: ignore[type-arg]
    """What libraries of networks return: a dict with attributes."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(**fields)
        self.__dict__.update(fields)


class Untidy(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    """A Cell whose source MindSpore's parser does not read: `try`, `**`, a generator that is sorted, a config."""

    def __init__(self) -> None:
        super().__init__()
        self.dense = nn.Dense(4, 4)
        self.drop = nn.Dropout(p=0.5)
        self.config, self.scale = {"factor": 2}, 0.5
        self.set_train(False)

    def construct(self, x: Any, t: Any = None, *, extra: Any = None, return_dict: bool = True, **options: Any) -> Any:
        try:
            y = self.dense(x)
        except KeyError:
            y = x
        first = y[:, 0:2]
        last = y[:, None][:, 0, -1]
        z = y * self.scale + first.sum() + ops.stack([y, y]).swapaxes(0, 1)[:, 1]
        z = z if t is None else z + t
        for _, value in sorted((extra or {}).items()):
            z = z * value
        z = self.drop(z * self.config["factor"])
        return Output(sample=z, last=last) if return_dict else (z, last)

    def decode(self, z: Any, *, kind: str = "plain") -> Any:
        return self.dense(z) * {"plain": 1.0, "double": 2.0}[kind]


class Given(BlockState):
    x: Tensor
    steps: int = 12


class Turn(BlockState):
    i: int
    t: Tensor


class State(BlockState):
    x: Tensor
    t: Tensor


class Result(BlockState):
    x: Tensor


@loop
def repeat(given: Given) -> Iterator[Turn]:
    for i in range(given.steps):
        yield Turn(i=i, t=Tensor(float(i), ms.float32))


@block
def by_tuple(state: State, *, net: nn.Cell) -> Result:
    z = net(state.x, state.t, extra={"a": state.x * 0.1}, return_dict=False)[0]
    return Result(x=state.x * 0.9 + z * 0.1)


def predicted(net: Any, x: Any, t: Any) -> Any:
    return net(x, t=t).sample


@block
def by_name(state: State, *, net: Untidy) -> Result:
    sample = predicted(net, state.x, state.t)
    plain = net(state.x)
    decoded = net.decode(sample, kind="double")
    return Result(x=state.x * 0.9 + sample * 0.01 + plain.last.mean() + decoded * 0.01)


X = Tensor(np.random.default_rng(0).normal(size=(3, 4)).astype(np.float32))


def looped(body: Block[Any, Any], net: Any) -> Block[Any, Any]:
    return repeat.from_blocks_dict({"body": body}).bind(net=net)


def agree(slow: Block[Any, Any], fast: Block[Any, Any], **given: Any) -> bool:
    return np.array_equal(slow(**given).x.asnumpy(), fast(**given).x.asnumpy())


@pytest.mark.parametrize("body", [by_tuple, by_name])
def test_a_cell_runs_in_a_graph_as_its_operators(body: Block[Any, Any]) -> None:
    net = Untidy()
    slow = looped(body, net)
    fast = slow.compile(fullgraph=True)
    assert agree(slow, fast, x=X)
    assert agree(slow, fast, x=X * 3.0)  # other numbers
    assert fast.compilations == 1
    net.dense.weight.set_data(net.dense.weight * 1.5)
    bias: Any = net.dense.bias
    ops.assign_add(bias, Tensor(np.full(4, 0.25, np.float32)))
    assert agree(slow, fast, x=X)  # weights are seen
    assert fast.compilations == 1
    net.config["factor"] = 3
    assert agree(slow, fast, x=X)  # what was taken for fixed has a guard
    net.scale = 0.25
    assert agree(slow, fast, x=X)
    assert agree(slow, fast, x=X[:2])  # another shape


def test_explain_says_how_a_cell_got_into_the_graph() -> None:
    fast = looped(by_tuple, Untidy()).compile(fullgraph=True)
    fast(x=X)
    assert "Untidy captured as" in str(fast.explain())


def test_what_mindspore_fails_to_read_is_captured() -> None:
    class Written(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
        """A Cell that the table lets through, and MindSpore's parser refuses."""

        def construct(self, x: Any) -> Any:
            both = ops.stack([x, x]).chunk(2)
            return sum([one.sum(0) for one in both]) + x

    slow = once.bind(net=Written())
    assert agree(slow, slow.compile(fullgraph=True), x=X)


class Numbered(BlockState):
    i: int
    t: float


class NumberedState(BlockState):
    x: Tensor
    i: int
    t: float


@loop
def count(given: Given) -> Iterator[Numbered]:
    for i in range(given.steps):
        yield Numbered(i=i, t=1.0 / (i + 1))


@block
def by_number(state: NumberedState, *, net: nn.Cell) -> Result:
    return Result(x=state.x * 0.9 + net(state.x, state.i, t=state.t) * 0.1)


class Timed(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    """A Cell that makes tensors of the numbers that it is given, as those of diffusion models do."""

    def construct(self, x: Any, i: Any, *, t: Any) -> Any:
        try:
            kind = ms.float32 if isinstance(t, float) else ms.int64
            times = Tensor([t], dtype=kind).broadcast_to((x.shape[0],))
            turns = ms.tensor(i, ms.int64).astype(ms.float32)
        finally:
            pass
        return x * ops.sin(times).expand_dims(1) + ops.cos(turns)


class Computing(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    """A Cell that computes with numbers, and with tensors and numbers."""

    def construct(self, x: Any, i: Any, *, t: Any) -> Any:
        try:
            guided = x * t + t * x - x / (1 + i) + (1 - t) * x + t / (x * x + 1.0)
            half = (x.astype(ms.float16) * t + t - i).astype(ms.float32) + (x.astype(ms.int64) * i) * t
        finally:
            pass
        whole = i // 3 * 0.125 + i % 4 + t**2
        chosen = ops.maximum(x, t) + ops.where(x > t, x, -t) + (x == t) + ops.full_like(x, t / 2)
        return guided + half * 0.01 + whole + chosen + ops.sin(Tensor([i / 1000.0], ms.float32) * x) + x % t


def by_odd(x: Any, i: Any, t: Any) -> Any:
    return x if i & 1 else x * 2.0


def by_float(x: Any, i: Any, t: Any) -> Any:
    return x if float(t) > 0.2 else x * 2.0


def by_slice(x: Any, i: Any, t: Any) -> Any:
    for factor in [1.0, 2.0, 3.0][: i + 1]:
        x = x * factor
    return x


def by_computed(x: Any, i: Any, t: Any) -> Any:
    return x if 1 - t * 2 > 0.5 else x * 2.0


def in_the_result(x: Any, i: Any, t: Any) -> Any:
    return [x, t * 2][0], t


class Choosing(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    """A Cell that decides by a number."""

    def construct(self, x: Any, i: Any, *, t: Any) -> Any:
        try:
            return x * 2.0 if i > 1000 else x
        finally:
            pass


def test_numbers_that_vary_become_tensors() -> None:
    slow = count.from_blocks_dict({"body": by_number}).bind(net=Timed())
    assert agree(slow, slow.compile(fullgraph=True), x=X)
    choosing = count.from_blocks_dict({"body": by_number}).bind(net=Choosing())
    with pytest.raises(CompileError, match="it computes with a number that it is called with"):
        choosing.compile(fullgraph=True)(x=X)


def test_numbers_are_computed_with_as_in_python() -> None:
    slow = count.from_blocks_dict({"body": by_number}).bind(net=Computing())
    fast = slow.compile(fullgraph=True)
    assert agree(slow, fast, x=X)
    assert agree(slow, fast, x=X * 3.0, steps=17)
    assert fast.compilations == 1


@pytest.mark.parametrize("decide", [by_odd, by_float, by_slice, by_computed, in_the_result])
def test_a_number_that_decides_ends_the_capture(decide: Callable[..., Any]) -> None:
    class Deciding(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
        """A Cell that decides by a number."""

        def construct(self, x: Any, i: Any, *, t: Any) -> Any:
            try:
                made = decide(x, i, t)
            finally:
                pass
            return made[0] if isinstance(made, tuple) else made

    slow = count.from_blocks_dict({"body": by_number}).bind(net=Deciding())
    if decide is in_the_result:  # which is not used
        assert agree(slow, slow.compile(fullgraph=True), x=X)
        return
    with pytest.raises(CompileError, match=r"with a number that it is called with|depends on numbers"):
        slow.compile(fullgraph=True)(x=X)


class Many(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    """A Cell that runs many operators."""

    def __init__(self) -> None:
        super().__init__()
        self.convolve, self.transposed = nn.Conv2d(4, 4, 3, has_bias=True), nn.Conv2dTranspose(4, 3, 3)
        self.layer, self.group, self.batch = nn.LayerNorm((4,)), nn.GroupNorm(2, 4), nn.BatchNorm2d(4)
        self.embedding, self.pooled = nn.Embedding(5, 3), nn.AdaptiveAvgPool2d((2, 2))
        self.pools = [nn.MaxPool2d(2, 2), nn.AvgPool2d(2, 2)]
        self.lengths = ops.LpNorm((1, 2), p=2, keep_dims=True)
        self.set_train(False)

    def construct(self, x: Any, n: Any, image: Any) -> Any:
        try:
            half = x.astype(ms.float16)
            truths = x > 0.1
            return (
                *(x + 1, 2 - x, x * 2.5, 1 / x, x**2, x // 2.0, x % 2.0, n + 1, n * 1.5, n // 2, n == 1, half * 2.5),
                *(x.sum(), x.sum((1, 2), keepdims=True), x.mean(-1), x.max(), x.max(1)[0], x.argmax(-1), x.std()),
                *(x.prod(), x.any(), n.sum(), half.mean(1), x.cumsum(1), ops.logsumexp(x, -1), ops.norm(x, dim=1)),
                *(x.transpose(0, 2, 1), x.view(2, 12), x.chunk(2, -1)[1], ops.split(x, 1, 1)[2], ops.stack((x, x))),
                *(ops.cat([x, x], -1), ops.tile(x, (1, 2, 1)), x.broadcast_to((5, 2, 3, 4)), x.flatten(start_dim=1)),
                *(x[0], x[:, 0], x[..., -1], x[:, ::2], x[0:1, None, ..., 1], x[[0, 1]], [*x][1], x[:, [0, 2]]),
                *(ops.gather(x, Tensor([0, 1]), 1), ops.one_hot(n, 4), ops.flip(x, (0,)), ops.topk(x, 2)[0]),
                *(ops.where(truths, x, 0.0), x.masked_fill(truths, -1e9), x.clamp(-1, 1), ops.maximum(x, 0.3)),
                *(ops.gelu(x), ops.silu(x), ops.softmax(x, -1), ops.softplus(x), ops.leaky_relu(x, 0.1), ops.erf(x)),
                *(ops.matmul(x, x.swapaxes(1, 2)), ops.bmm(x, x.swapaxes(1, 2)), ops.meshgrid(x[0, 0], x[0, 1])[0]),
                *(self.layer(x), self.group(image), self.batch(image), self.convolve(image), self.transposed(image)),
                *(self.embedding(n), self.pooled(image), *(pool(image) for pool in self.pools)),
                *(ops.pad(image, (1, 1, 2, 2)), ops.interpolate(image, size=(16, 16)), ops.pixel_shuffle(image, 2)),
                *(ops.interpolate(image, size=(5, 5), mode="bilinear"), ops.unfold(image, 3, padding=1)),
                *(x + ops.arange(4), x + ops.linspace(0.0, 1.0, 4), ops.zeros_like(x), x.to(ms.float64), half.float()),
                *(self.lengths(x), x[ops.arange(2), n[:, 0] - 2]),
            )
        finally:
            pass


LOGSUMEXP = 24
"""Its place among the results. MindSpore's `log` is exact in the tail of a thread's part and approximate before it, and
MindSpore tries several numbers of threads and keeps the quickest: the last bits of two runs can differ."""


class Operands(BlockState):
    x: Tensor
    n: Tensor
    image: Tensor


class Results(BlockState):
    all: tuple[Any, ...]


@block
def run_many(state: Operands, *, net: nn.Cell) -> Results:
    return Results(all=net(state.x, state.n, state.image))


def test_operators_give_the_same_bits_in_a_graph() -> None:
    """In a thread that ends with the test: `LpNorm` leaves its own so that it takes floats below 2.3e-308 for 0."""
    draw = np.random.default_rng(1)
    given = {
        "x": Tensor(draw.normal(size=(2, 3, 4)).astype(np.float32)),
        "n": Tensor(draw.integers(0, 3, (2, 3)).astype(np.int64)),
        "image": Tensor(draw.normal(size=(1, 4, 8, 8)).astype(np.float32)),
    }
    slow = run_many.bind(net=Many())
    with ThreadPoolExecutor(1) as thread:
        python = thread.submit(lambda: slow(**given).all).result()
        graph = thread.submit(lambda: slow.compile(fullgraph=True)(**given).all).result()
    assert len(python) == len(graph)
    for number, (own, its) in enumerate(zip(python, graph, strict=True)):
        assert own.dtype == its.dtype, number
        if number == LOGSUMEXP:
            assert np.allclose(own.asnumpy(), its.asnumpy(), rtol=1e-6), number
        else:
            assert np.array_equal(own.asnumpy(), its.asnumpy(), equal_nan=own.dtype != ms.bool_), number


class Operand(BlockState):
    x: Tensor


class Loss(BlockState):
    loss: Tensor


def trained(*, compiled: bool) -> tuple[list[float], Any]:
    net = Untidy()
    net.dense.weight.set_data(Tensor(np.linspace(-1, 1, 16, dtype=np.float32).reshape(4, 4)))
    bias: Any = net.dense.bias
    bias.set_data(Tensor(np.zeros(4, np.float32)))
    weights = net.trainable_params()
    optimizer = nn.SGD(weights, 0.001)

    def loss_of(x: Any) -> Any:
        return (net(x, return_dict=False)[0] ** 2).mean()

    differentiated = ms.value_and_grad(loss_of, None, weights)

    @block
    def step(state: Given, *, optimizer: nn.Cell) -> Loss:
        loss, gradients = differentiated(state.x)
        optimizer(gradients)
        return Loss(loss=loss)

    run = step.bind(optimizer=optimizer)
    run = run.compile(fullgraph=True) if compiled else run
    return [float(run(x=X).loss.asnumpy()) for _ in range(4)], net.dense.weight.asnumpy()


def test_gradients_go_through_a_captured_cell() -> None:
    @block
    def loss(state: Operand, *, net: nn.Cell) -> Loss:
        return Loss(loss=(net(state.x).sample ** 2).mean())

    slow = value_and_grad(loss, "x").bind(net=Untidy())
    python, graph = slow(x=X), slow.compile(fullgraph=True)(x=X)
    assert float(python.loss) == float(graph.loss)
    assert np.allclose(python.grad_x.asnumpy(), graph.grad_x.asnumpy(), rtol=1e-5)


def test_a_captured_cell_is_trained() -> None:
    (losses, weights), (expected, own) = trained(compiled=True), trained(compiled=False)
    assert np.allclose(losses, expected, rtol=1e-6)
    assert losses[0] > losses[-1]
    assert np.allclose(weights, own, rtol=1e-6)


OTHER = nn.Dense(4, 4)


class Borrowing(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    """A Cell that reads the weights of another, which is not in it."""

    def construct(self, x: Any) -> Any:
        try:
            return x @ ops.tanh(OTHER.weight)
        finally:
            pass


def test_weights_of_other_cells_are_not_frozen() -> None:
    with pytest.raises(CompileError, match="it reads a Parameter of a Cell that is not in it"):
        once.bind(net=Borrowing()).compile(fullgraph=True)(x=X)


# --- what is not captured


def reads(self: Any, x: Any) -> Any:
    return x * 2.0 if float(x.sum()) > 0 else x * 3.0


def decides(self: Any, x: Any) -> Any:
    return x * 2.0 if x.sum() > 0 else x


def draws(self: Any, x: Any) -> Any:
    return ops.dropout(x, 0.5, training=len(self.text) > 0)


def draws_in_numpy(self: Any, x: Any) -> Any:
    return x + Tensor(np.random.default_rng().normal(size=4).astype(np.float32))


def through_numpy(self: Any, x: Any) -> Any:
    return Tensor(x.asnumpy() + 1.0)


def writes(self: Any, x: Any) -> Any:
    y = x * 1.0
    y[0] = 5.0
    return y


def counts(self: Any, x: Any) -> Any:
    self.number = self.number + 1
    return x * 2.0


def depends(self: Any, x: Any) -> Any:
    return ops.nonzero(x).sum() + x


def case_of(construct: Callable[..., Any]) -> Any:
    class Case(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
        """A Cell that calls a function."""

        def __init__(self) -> None:
            super().__init__()
            self.text, self.number = "case", 0

        def construct(self, x: Any) -> Any:
            try:  # MindSpore's parser has none
                return construct(self, x)
            finally:
                pass

    return Case()


@block
def once(state: Given, *, net: nn.Cell) -> Result:
    return Result(x=net(state.x) * 0.5)


class Bag(nn.Cell):
    """Layers, and no `construct`."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = nn.Dense(4, 4), nn.Dense(4, 4)
        self.scale = 0.5


@block
def of_a_bag(state: Given, *, net: Bag) -> Result:
    return Result(x=ops.tanh(net.second(ops.relu(net.first(state.x)))) * net.scale)


def test_layers_of_a_cell_without_construct_are_called_in_a_graph() -> None:
    net = Bag()
    slow = looped(of_a_bag, net)
    fast = slow.compile(fullgraph=True)
    assert agree(slow, fast, x=X)
    assert agree(slow, fast, x=X * 3.0)
    net.first.weight.set_data(net.first.weight * 1.5)
    assert agree(slow, fast, x=X)
    assert fast.compilations == 1
    net.second = nn.Dense(4, 4)
    assert agree(slow, fast, x=X)  # another layer
    net.scale = 0.25
    assert agree(slow, fast, x=X)
    net.first = nn.Dropout(p=0.5).set_train()  # type: ignore[assignment]
    with pytest.raises(CompileError, match=r"net\.first is a Dropout in training"):
        slow.compile(fullgraph=True)(x=X)


class Modelled(Given):
    model: nn.Cell


@block
def of_a_field(state: Modelled) -> Result:
    return Result(x=state.model(state.x))


def test_a_cell_that_is_a_field_is_to_be_a_component() -> None:
    with pytest.raises(CompileError, match=r"it calls what the field 'model' of Modelled holds.*`\*, model: nn.Cell`"):
        of_a_field.compile(fullgraph=True)(x=X, model=Bag())


@pytest.mark.parametrize(
    ("construct", "why"),
    [
        (reads, "captured as the operators it runs: it reads a number out of a tensor"),
        (decides, "captured as the operators it runs: it reads a number out of a tensor"),
        (draws, "it gives another 'x' when it is run again"),
        (draws_in_numpy, "it gives another 'x' when it is run again"),
        (through_numpy, "captured as the operators it runs: it reads a number out of a tensor"),
        (writes, "operators it runs: it writes into a tensor by an index"),
        (counts, "operators it runs: it changes an attribute of its own"),
        (depends, "operators it runs: it runs the operator `NonZero`, which is not in the table"),
    ],
)
def test_what_depends_on_numbers_or_chance_stays_in_python(construct: Callable[..., Any], why: str) -> None:
    net = case_of(construct)
    with pytest.raises(CompileError, match=why):
        once.bind(net=net).compile(fullgraph=True)(x=X)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        once.bind(net=net).compile()(x=X)


def test_a_tensor_that_is_made_of_numbers_is_a_constant() -> None:
    def made(self: Any, x: Any) -> Any:
        mask = ops.zeros((4,))
        mask[1:] = float(Tensor(2.0) * 3.0)
        return x + mask

    slow = once.bind(net=case_of(made))
    assert agree(slow, slow.compile(fullgraph=True), x=X)
