"""Bodies proved before data: `block.prove()`."""

from __future__ import annotations

import importlib
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import mindspore
import numpy as np
import pytest
from jaxtyping import Bool, Float, Float32, Int
from mindspore import Parameter, Tensor, mint, nn, ops

from fnloop import BlockState, ShapeError, block, grad, loop, loop_while, sequence, switch, vmap
from fnloop.blocks import AnyBlock
from fnloop.shapes.symbols import express


class X(BlockState):
    x: Float[Tensor, "b d_in"]


class Pair(X):
    w: Float[Tensor, "d_out d_in"]


class Out(BlockState):
    y: Float[Tensor, "b d_out"]


class Same(BlockState):
    y: Float[Tensor, "b d_in"]


class Twice(BlockState):
    y: Float[Tensor, "2*b d_in"]


class Half(BlockState):
    y: Float[Tensor, "b d_in//2"]


class Mask(BlockState):
    y: Int[Tensor, "b d_in"]


def faults(of: Any) -> list[str]:
    """The messages of its faults."""
    with pytest.raises(ShapeError) as caught:
        of.prove()
    return [fault.message for fault in caught.value.faults]


@block
def linear(state: Pair) -> Out:
    return Out(y=mint.matmul(state.x, state.w.transpose(1, 0)))


@block
def wrong_axis(state: Pair) -> Same:
    return Same(y=mint.matmul(state.x, state.w.transpose(1, 0)))


@block
def doubled(state: X) -> Twice:
    return Twice(y=ops.cat((state.x, state.x)))


@block
def flat(state: X) -> Same:
    return Same(y=state.x.reshape(-1))


@block
def no_product(state: Pair) -> Out:
    return Out(y=mint.matmul(state.x, state.w))


@block
def every_other(state: X) -> Half:
    return Half(y=state.x[:, ::2])


@block
def compared(state: X) -> Mask:
    return Mask(y=state.x > 0)


def test_right_bodies() -> None:
    for one in (linear, doubled):
        assert [(proved.path, proved.condition) for proved in one.prove().proved] == [(one.name, "")]


def test_wrong_bodies_are_told_as_axes() -> None:
    assert faults(wrong_axis) == ["""block 'wrong_axis', 'y': declared "b d_in", the body gives "b d_out\""""]
    assert faults(flat) == ["""block 'flat', 'y': declared "b d_in", the body gives "b*d_in\""""]
    assert faults(every_other) == [
        """block 'every_other', 'y': declared "b d_in//2", the body gives "b (d_in+1)//2" (with b=5, d_in=7)"""
    ]
    assert faults(compared) == ["block 'compared', 'y': declared Int, the body gives bool"]


def test_an_operator_that_cannot_work_is_named_with_its_line() -> None:
    (message,) = faults(no_product)
    function: Any = no_product.__wrapped__
    line = function.__code__.co_firstlineno + 2
    assert message == (
        "block 'no_product': an operator cannot work: RuntimeError: For 'MatMulExt' op, shape1[-1] must be equal to "
        "shape2[-2], but got 7 and 11. (with b=5, d_in=7, d_out=11) "
        f"at test_shapes.py:{line}: return Out(y=mint.matmul(state.x, state.w))"
    )


def test_reading_a_number_is_unproved() -> None:
    @block
    def chooses(state: X) -> Same:
        if state.x.sum() > 0:
            return Same(y=state.x)
        return Same(y=state.x[0])

    (one,) = chooses.prove().unproved
    assert one.reason == "it reads a number out of a tensor"
    assert one.line.endswith("if state.x.sum() > 0:")


def test_cells_are_run_as_they_are_and_stay_as_they_are() -> None:
    @block
    def dense(state: X, *, net: nn.Cell) -> Same:
        return Same(y=net(state.x))

    net = nn.Dense(8, 8)
    before = net.weight.asnumpy().copy()
    assert [one.condition for one in dense.bind(net=net).prove().proved] == ["where d_in is 8"]
    assert np.array_equal(net.weight.asnumpy(), before)
    (one,) = dense.prove().unproved
    assert one.reason == "it needs the component 'net'; bind it to prove it"
    assert faults(dense.bind(net=nn.Dense(8, 4))) == [
        """block 'dense', 'y': declared "b d_in", the body gives "b 4\""""
    ]


# --- pipelines


class Vector(BlockState):
    x: Float[Tensor, " n"]


class Longer(BlockState):
    x: Float[Tensor, " m"]


class Other(BlockState):
    y: Float[Tensor, " m"]


class Both(Vector):
    y: Float[Tensor, " n"]


class Loss(BlockState):
    loss: Float[Tensor, ""]


class Number(BlockState):
    k: int


class Index(BlockState):
    i: int


class Scaled(Vector):
    k: int


class Mode(BlockState):
    mode: Literal["a", "b"]


@block
def plus_one(state: Vector) -> Vector:
    return Vector(x=state.x + 1)


@block
def grown(state: Vector) -> Longer:
    return Longer(x=ops.cat((state.x, state.x[:1])))


@block
def repeated(state: Vector) -> Other:
    return Other(y=ops.cat((state.x, state.x)))


@block
def add(state: Both) -> Vector:
    return Vector(x=state.x + state.y)


@block
def squared(state: Vector) -> Loss:
    return Loss(loss=(state.x**2).sum())


@block
def halved(state: Vector) -> Vector:
    return Vector(x=state.x[::2])


@loop
def repeat(state: Number) -> Iterator[Index]:
    for i in range(state.k):
        yield Index(i=i)


@loop_while
def small(state: Vector) -> bool:
    return bool(state.x.sum() < 10)


@switch
def choose(state: Mode) -> Literal["one", "two"]:
    return "one" if state.mode == "a" else "two"


def proved(of: Any) -> list[str]:
    """The paths of the blocks that are proved, where all are."""
    report = of.prove()
    assert report.unproved == ()
    return [one.path for one in report.proved]


def test_right_pipelines() -> None:
    assert proved(repeat.from_blocks_dict({"up": plus_one})) == ["repeat", "repeat/up"]
    assert proved(small.from_blocks_dict({"up": plus_one})) == ["small", "small/up"]
    assert proved(grad(squared, wrt="x")) == ["grad(squared)/squared"]
    assert proved(vmap(squared, fields={"x": 0})) == ["vmap(squared)/squared"]
    assert proved(sequence.from_blocks_dict({"twice": repeated, "up": plus_one}).compile()) == [
        "sequence/twice",
        "sequence/up",
    ]


def test_a_pipeline_is_wrong_where_its_blocks_by_themselves_are_right() -> None:
    assert faults(repeat.from_blocks_dict({"grow": grown})) == [
        """block 'repeat', 'x': declared "n", an iteration makes it "n+1\""""
    ]
    assert faults(sequence.from_blocks_dict({"twice": repeated, "add": add})) == [
        """block 'sequence/add', 'y': declared "n", but "2*n" comes in"""
    ]


def test_every_branch_is_proved() -> None:
    assert faults(choose.from_blocks_dict({"one": plus_one, "two": halved})) == [
        """block 'choose/two', 'x': declared "n", the body gives "(n+1)//2\""""
    ]


def test_sizes_that_blocks_ask_for_go_through_the_pipeline() -> None:
    @block
    def dense(state: X, *, net: nn.Cell) -> X:
        return X(x=net(state.x))

    class Sixteen(BlockState):
        x: Float[Tensor, "b 16"]

    pipeline = sequence.from_blocks_dict({"first": dense, "second": dense}).bind(net=nn.Dense(8, 8))
    assert proved(pipeline) == ["sequence/first", "sequence/second"]
    wrong = sequence.from_blocks_dict({"first": dense}, inputs=Sixteen).bind(net=nn.Dense(8, 8))
    (message,) = faults(wrong)
    assert "got 'x1_col': 16 and 'x2_row': 8." in message


def test_what_does_nothing_is_a_fault() -> None:
    (message,) = faults(repeat.from_blocks_dict({"twice": repeated, "up": plus_one}))
    assert message.startswith("block 'repeat/twice' does nothing: it writes 'y'")


def test_numbers_that_decide() -> None:
    @block
    def cut(state: Scaled) -> Vector:
        return Vector(x=state.x[: state.k])

    @block
    def branches(state: Scaled) -> Vector:
        if state.k == 1000:
            return Vector(x=state.x[:1])
        return Vector(x=state.x)

    @block
    def harmless(state: Scaled) -> Vector:
        return Vector(x=state.x * min(state.k, 3))

    (one,) = cut.prove().unproved
    assert one.reason == "what it gives depends on the number 'k'"
    (one,) = branches.prove().unproved
    assert (one.reason, one.line.split(": ", 1)[1]) == ("its way depends on the number 'k'", "if state.k == 1000:")
    assert proved(harmless) == ["harmless"]


def test_failures_that_say_nothing_of_shapes_are_unproved() -> None:
    class Square(BlockState):
        a: Float[Tensor, "n n"]

    @block
    def decomposed(state: Square) -> Square:
        return Square(a=ops.cholesky(state.a))

    @block
    def refuses(state: Vector) -> Vector:
        if len(state.x) > 3:
            raise ValueError("too long")
        return state

    @block
    def selects(state: Vector) -> Vector:
        return Vector(x=ops.masked_select(state.x, state.x > 0))

    reasons = [one.prove().unproved[0].reason for one in (decomposed, refuses, selects)]
    assert reasons[0].startswith("an operator does not take the numbers that were made up: RuntimeError: Cholesky")
    assert reasons[1] == "it raises ValueError: too long"
    assert reasons[2] == "the shape of MaskedSelect depends on the numbers in a tensor"


def test_a_writing_body_is_stopped_before_it_writes() -> None:
    weight = Parameter(np.ones(3, np.float32), name="weight")

    def double() -> None:
        ops.assign(weight, weight * 2)

    @block
    def writes(state: Vector, *, update: Callable[[], None]) -> Vector:
        update()
        return Vector(x=state.x)

    (one,) = writes.bind(update=double).prove().unproved
    assert one.reason == "it writes a Parameter (Assign)"
    assert weight.asnumpy().tolist() == [1, 1, 1]


def test_operators_without_a_kernel_on_a_cpu_get_shapes_from_meta() -> None:
    class Image(BlockState):
        image: Float[Tensor, "b 3 h w"]

    class Filtered(BlockState):
        image: Float[Tensor, "b 4 h-2 w-2"]

    @block
    def convolve(state: Image, *, net: nn.Cell) -> Filtered:
        return Filtered(image=net(state.image))

    assert proved(convolve.bind(net=mint.nn.Conv2d(3, 4, 3))) == ["convolve"]


def numpy_state() -> Any:
    """The state of NumPy's random numbers."""
    state: Any = np.random.get_state()
    return state[1].tolist()


def test_nothing_is_changed() -> None:
    def drawn() -> float:
        return float(np.random.rand()) + random.random()

    @block
    def draws(state: Vector, *, noise: Callable[[], float]) -> Vector:
        return Vector(x=state.x + noise())

    def noticed(*_: Any) -> None:
        """A profiler."""

    class Counting:
        calls = 0

        def step(self, x: Tensor) -> Tensor:
            self.calls += 1
            return x

    @block
    def stepped(state: Vector, *, scheduler: Counting) -> Vector:
        return Vector(x=scheduler.step(state.x))

    scheduler = Counting()
    np.random.seed(3)
    random.seed(3)
    before = numpy_state(), random.getstate()
    sys.setprofile(noticed)
    try:
        assert proved(draws.bind(noise=drawn)) == ["draws"]
        assert sys.getprofile() is noticed
    finally:
        sys.setprofile(None)
    assert proved(stepped.bind(scheduler=scheduler)) == ["stepped"]
    assert scheduler.calls == 0
    assert (numpy_state(), random.getstate()) == before
    assert not mindspore.get_context("pynative_synchronize")


def test_alternatives_are_all_tried() -> None:
    class Maybe(Vector):
        mask: Bool[Tensor, " n"] | None = None
        how: Literal["mean", "sum"] = "mean"

    class Small(BlockState):
        y: Float32[Tensor, ""]

    @block
    def reduce(state: Maybe) -> Small:
        x = state.x if state.mask is None else state.x * state.mask
        return Small(y=x.mean() if state.how == "mean" else x.cumsum(0))

    (message,) = faults(reduce)
    assert message.startswith("""block 'reduce', 'y': declared "", the body gives "n" (with mask=""")
    assert message.endswith("how='sum')")


def test_the_examples_are_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parent.parent / "examples")
    counting, digits = (importlib.import_module(name) for name in ("counting", "digits"))
    assert proved(counting.counting) == ["repeat", "repeat/block1", "repeat/block2"]
    unet = digits.UNet()
    assert len(proved(digits.ddpm_sampler.bind(unet=unet))) == 6
    assert [one.path for one in digits.sampler.prove().unproved] == ["sampler/denoise/predict"]
    report = digits.trainer.bind(differentiate=digits.differentiation(unet)).prove()
    assert [one.path for one in report.proved] == ["trainer:train", "trainer/corrupt", "trainer/descend"]
    assert [one.reason for one in report.unproved] == ["it calls a function that is compiled by `mindspore.jit`"]
    assert str(report).splitlines()[1] == "  proved    trainer:train"


# --- sizes as axes


@pytest.mark.parametrize(
    ("sizes", "known", "text"),
    [
        ([11, 13], {"b": [11, 13]}, "b"),
        ([4, 4], {"b": [4, 13]}, "4"),
        ([35, 143], {"h": [5, 11], "w": [7, 13]}, "h*w"),
        ([12, 24], {"h": [5, 11], "w": [7, 13]}, "h+w"),
        ([2, 2], {"h": [5, 11], "w": [7, 13]}, "2"),
        ([5, 6], {"h": [11, 13]}, "h//2"),
        ([6, 7], {"h": [11, 13]}, "(h+1)//2"),
        ([10, 12], {"h": [11, 13]}, "h-1"),
        ([21, 25], {"h": [11, 13]}, "2*h-1"),
        ([9, 50], {"h": [11, 13]}, "9"),
    ],
)
def test_sizes_are_told_as_axes(sizes: list[int], known: dict[str, list[int]], text: str) -> None:
    assert express(sizes, known) == text


class Predictor:
    """An object of a user's that holds a network."""

    def __init__(self) -> None:
        self.layers = [nn.Dense(6, 4), nn.Dense(4, 6)]

    def predict(self, x: Tensor) -> Tensor:
        first, second = self.layers
        return second(first(x))


TABLE = Tensor(np.ones((6,), np.float32))


@block
def with_tensor(state: X, *, table: Tensor) -> Same:
    return Same(y=state.x + table)


@block
def with_global(state: X) -> Same:
    return Same(y=state.x + TABLE)


@block
def with_object(state: X, *, model: Predictor) -> Same:
    return Same(y=model.predict(state.x))


@block
def with_several(state: X, *, nets: list[nn.Cell]) -> Same:
    x = state.x
    for net in nets:
        x = net(x)
    return Same(y=x)


@pytest.mark.parametrize(
    "one",
    [
        with_tensor.bind(table=TABLE),
        with_global,
        with_object.bind(model=Predictor()),
        with_several.bind(nets=Predictor().layers),
    ],
    ids=lambda one: str(one.name),
)
def test_sizes_that_tensors_and_networks_in_components_ask_for(one: AnyBlock) -> None:
    assert [proof.condition for proof in one.prove().proved] == ["where d_in is 6"]


def test_a_body_that_fails_beside_fixed_sizes_is_told_to_declare_them() -> None:
    @block
    def through(state: X, *, net: nn.Cell) -> Same:
        return Same(y=net(net(state.x)).broadcast_to(state.x.shape))

    (fault,) = faults(through.bind(net=nn.Dense(8, 4)))
    assert 'declare those: `Float[Tensor, "batch 3 32 32"]`' in fault


def work(calls: int) -> None:
    """Make so many calls."""
    for _ in range(calls):
        len(())


def test_a_body_that_goes_on_and_on_is_unproved() -> None:
    @block
    def searches(state: Vector) -> Vector:
        while len(state.x) != 7:
            work(100)
        return state

    (one,) = searches.prove().unproved
    assert one.reason == "it makes more than 200,000 calls"


def test_what_python_cleans_up_meanwhile_is_not_stopped() -> None:
    class Noisy:
        def __del__(self) -> None:
            work(300_000)

    @block
    def drops(state: Vector) -> Vector:
        Noisy()
        return Vector(x=state.x + len(state.x))

    (one,) = drops.prove().unproved  # an exception in the finalizer would be a warning, and the test fail
    assert one.reason == "it makes more than 200,000 calls"


def test_a_body_that_may_fit_in_sizes_that_nobody_tried_is_unproved() -> None:
    @block
    def projected(state: X, *, layers: list[nn.Cell]) -> Same:
        work(30_000)
        return Same(y=layers[-1](state.x))

    layers = [nn.Dense(size, size) for size in range(40, 60)]
    (one,) = projected.bind(layers=layers).prove().unproved
    assert one.reason.startswith("it fails in the sizes that were tried, and there are too many to try all: ")


def test_an_index_that_is_made_up_is_no_fault_beside_a_network() -> None:
    class Picked(BlockState):
        x: Float[Tensor, "b d_in"]
        row: int

    class Column(BlockState):
        y: Float[Tensor, " b"]

    @block
    def pick(state: Picked, *, net: nn.Cell) -> Column:
        return Column(y=net(state.x)[:, state.row])

    (one,) = pick.bind(net=nn.Dense(6, 4)).prove().unproved
    assert one.reason == "what it gives depends on the number 'row'"
