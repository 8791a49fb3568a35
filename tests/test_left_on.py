"""Cells with `to_float` and gradients that raise: what runs after them is computed as ever."""

from collections.abc import Iterator

import mindspore as ms
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn, ops

from fnloop import BlockState, ShapeError, block, loop
from fnloop.compile.capture.calls import calls_of_cells
from fnloop.left_on import switch_off
from fnloop.run.device import is_recording


class X(BlockState):
    x: Float[Tensor, "n d"]


class Y(BlockState):
    y: Float[Tensor, "n _"]


@block
def predict(state: X, *, net: nn.Cell) -> Y:
    return Y(y=net(state.x))


@block
def squared(state: X) -> Y:
    return Y(y=ops.matmul(state.x, state.x.T))


def half() -> nn.Cell:
    """Two Cells in one another, both of which compute in float16."""
    return nn.SequentialCell(nn.Dense(3, 2), nn.Tanh()).to_float(ms.float16)


def dtype_of_products() -> object:
    return ops.matmul(ops.ones((2, 2)), ops.ones((2, 2))).dtype


@pytest.fixture(autouse=True)
def _is_off_before_and_after() -> Iterator[None]:
    assert dtype_of_products() == ms.float32
    assert not is_recording()
    yield
    assert dtype_of_products() == ms.float32
    assert not is_recording()


def test_a_block_that_raises_leaves_no_mixed_precision_on() -> None:
    net = half()
    for _ in range(2):
        with pytest.raises(ValueError, match="MatMul"):
            predict(x=ops.ones((2, 4)), net=net)
        assert dtype_of_products() == ms.float32
    assert predict(x=ops.ones((2, 3)), net=net).y.dtype == ms.float16


def test_a_proof_leaves_no_mixed_precision_on() -> None:
    assert predict.bind(net=half()).prove().proved[0].condition == "where d is 3"
    with pytest.raises(ShapeError, match="MatMul"):
        predict.bind(net=nn.SequentialCell(nn.Dense(3, 2), nn.Dense(3, 2)).to_float(ms.float16)).prove()


def test_a_fallback_is_computed_with_the_dtypes_of_its_own() -> None:
    falling = predict.with_fallback(squared, on=ValueError).bind(net=half())
    assert falling(x=ops.ones((2, 4))).y.dtype == ms.float32


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


class Counted(X):
    i: int


@block
def predict_late(state: Counted, *, net: nn.Cell) -> X:
    if state.i == 1:
        net(state.x)
    return X(x=ops.matmul(state.x, state.x))


@block
def keep(state: X) -> X:
    return X(x=state.x)


def test_iterations_after_one_that_failed_are_computed_as_ever() -> None:
    skipping = repeat.from_blocks_dict({"predict": predict_late}, on_error=keep).bind(net=half())
    assert skipping(x=ops.ones((4, 4)), steps=3).x.dtype == ms.float32


def test_a_trial_of_a_block_leaves_no_mixed_precision_on() -> None:
    net = half()
    assert calls_of_cells(lambda: net(ops.ones((2, 4)))).ended.startswith("it raises ValueError")


def test_it_is_ended_once_for_an_exception_that_is_raised_again() -> None:
    outer = nn.SequentialCell(half()).to_float(ms.float16)

    def called() -> None:
        try:
            outer(ops.ones((2, 4)))
        except ValueError as error:
            switch_off(error)
            raise RuntimeError("of the outer one") from error

    with pytest.raises(RuntimeError) as raised:
        called()
    switch_off(raised.value)
    switch_off(raised.value)


@block
def sloped(state: X, *, net: nn.Cell) -> X:
    return X(x=ms.grad(lambda x: net(x).sum())(state.x))


def test_a_gradient_that_raises_records_no_longer() -> None:
    with pytest.raises(ValueError, match="MatMul"):
        sloped(x=ops.ones((2, 4)), net=nn.Dense(3, 2))


def test_a_cell_whose_gradient_raises_requires_none_later() -> None:
    net = nn.Dense(3, 2)

    @block
    def of_cell(state: X) -> X:
        return X(x=ms.grad(net)(state.x))

    for _ in range(2):
        with pytest.raises(ValueError, match="MatMul"):
            of_cell(x=ops.ones((2, 4)))
        assert not net.requires_grad
        assert not net.is_top_cell
    assert of_cell(x=ops.ones((2, 3))).x.shape == (2, 3)


def test_a_gradient_around_one_that_raises_goes_on_recording() -> None:
    def outer(x: Tensor) -> Tensor:
        y = (x * x).sum()
        with pytest.raises(ValueError, match="MatMul"):
            predict(x=ops.ones((2, 4)), net=nn.Dense(3, 2))
        assert is_recording()
        return y + x.sum()

    assert ms.grad(outer)(Tensor([1.0, 2.0])).asnumpy().tolist() == [3.0, 5.0]


class Loss(BlockState):
    loss: Float[Tensor, ""]


@block
def train(state: X, *, net: nn.Cell, optimizer: nn.Optimizer) -> Loss:
    loss, slopes = ms.value_and_grad(lambda x: net(x).sum(), None, optimizer.parameters)(state.x)
    optimizer(slopes)
    return Loss(loss=loss)


def test_a_trial_that_ends_inside_of_a_gradient_records_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SMALL_GRAPHS", "1")

    class Normal(nn.Cell):
        """A Cell that is captured, and cannot be: it writes the Parameters of `norm`."""

        def __init__(self) -> None:
            super().__init__()
            self.norm = nn.BatchNorm1d(3)

        def construct(self, x: Tensor) -> Tensor:
            return ops.zeros_like(x) + self.norm(x)

    net = Normal()
    net.set_train()
    components = {"net": net, "optimizer": nn.SGD(net.trainable_params())}
    training = repeat.from_blocks_dict({"train": train}, gather=("loss",)).bind(**components)
    training.compile()(x=ops.ones((2, 3)), steps=4)
    fast = repeat.from_blocks_dict({"keep": keep}).compile()
    fast(x=ops.ones((2, 3)), steps=4)
    assert fast.compilations == 1
