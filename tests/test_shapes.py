"""Bodies proved before data: `block.prove()`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import numpy as np
import pytest
from jaxtyping import Bool, Float, Float32, Int
from mindspore import Tensor, mint, nn, ops

import fnloop
from fnloop import BlockState, ShapeError, block, loop, sequence


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


_ = (Iterator, Literal, Bool, Float32, fnloop, loop, sequence)
