"""Values that `block.prove()` makes up: arrays of NumPy, containers, weights, any number of axes; and boundaries."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypedDict, TypeVar

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn

from fnloop import BlockState, ShapeError, block, call_with, loop, sequence, value_and_grad

T = TypeVar("T")


class Array(BlockState):
    x: Float[np.ndarray, "n d"]  # type: ignore[type-arg]


class Moments(BlockState):
    mean: float
    top: Float[np.ndarray, " d"]  # type: ignore[type-arg]


class Point(NamedTuple):
    x: Float[Tensor, " n"]
    label: str


class Row(TypedDict):
    name: str
    x: Float[Tensor, " n"]


@dataclass(frozen=True)
class Settings:
    rate: float
    x: Float[Tensor, " n"]


class Vector(BlockState):
    x: Float[Tensor, " n"]


class Matrix(BlockState):
    x: Float[Tensor, "n m"]


class Anything(BlockState):
    x: Float[Tensor, "..."]


class Images(BlockState):
    y: Float[Tensor, "b c h w"]


class Batch(BlockState):
    batch: dict[str, Float[Tensor, " n"]]


class Weights(BlockState):
    weights: dict[str, Tensor]


class Data(Weights):
    inputs: Float[Tensor, "b 3"]


class Loss(BlockState):
    loss: Float[Tensor, ""]


class Moving(Weights):
    grad_weights: dict[str, Tensor]
    moments: dict[str, Tensor]


def verdict(of: Any) -> str:
    """What `prove` says of one block: proved, with its condition; why it is unproved; or its first fault."""
    try:
        report = of.prove()
    except ShapeError as error:
        return f"wrong: {error.faults[0].message}"
    if report.unproved:
        return f"unproved: {report.unproved[0].reason}"
    return " ".join(["proved", *(one.condition for one in report.proved if one.condition)])


def test_arrays_of_numpy() -> None:
    @block
    def moments(state: Array) -> Moments:
        centred = np.concatenate([state.x, -state.x])
        return Moments(mean=centred.mean() + np.linalg.norm(state.x), top=state.x[0] / np.sqrt(centred.var(axis=0)))

    @block
    def by_rows(state: Array) -> Moments:
        return Moments(mean=1.0, top=np.abs(state.x).max(axis=1))

    @block
    def masked(state: Array) -> Array:
        return Array(x=state.x[state.x[:, 0] > 0])

    @block
    def laundered(state: Array) -> Array:
        keep = np.zeros(len(state.x), bool)
        keep[:] = np.asarray(state.x)[:, 0] > 1
        return Array(x=np.asarray(state.x)[keep])

    @block
    def distinct(state: Array) -> Array:
        return Array(x=np.unique(state.x, axis=0))

    @block
    def scaled(state: Array) -> Array:
        return Array(x=state.x / float(state.x.max()))

    assert verdict(moments) == "proved"
    assert verdict(by_rows) == """wrong: block 'by_rows', 'top': declared "d", the body gives "n\""""
    assert verdict(masked) == "unproved: the shape of what a mask selects depends on the numbers in an array"
    assert verdict(laundered) == "unproved: what it gives depends on the numbers in an array"
    assert verdict(distinct) == "unproved: the shape of numpy.unique depends on the numbers in an array"
    assert verdict(scaled) == "unproved: it reads a number out of an array"
    assert verdict(sequence.from_blocks_dict({"negate": moments, "again": by_rows})).startswith("wrong: ")


def test_containers_of_no_known_keys_and_length() -> None:
    class Rows(BlockState):
        rows: list[Float[Tensor, " n"]]

    @block
    def keyed(state: Batch) -> Vector:
        return Vector(x=state.batch["image"] + state.batch["mask"])

    @block
    def asks(state: Batch) -> Vector:
        return Vector(x=state.batch["image"] if "image" in state.batch else state.batch["text"][1:])

    @block
    def fifth(state: Rows) -> Vector:
        return Vector(x=state.rows[4])

    @block
    def three(state: Rows) -> Vector:
        first, _, _ = state.rows
        return Vector(x=first)

    assert verdict(keyed) == "proved"
    assert verdict(asks) == "unproved: it asks whether a key is in a dict of which no keys are declared"
    assert verdict(fifth) == "unproved: it goes by the length of a list, which is not declared"
    assert verdict(three).startswith("unproved: a container that was made up does not fit: ValueError: ")


def test_classes_of_named_fields_and_type_variables() -> None:
    class Given(BlockState):
        point: Point
        row: Row
        settings: Settings
        names: frozenset[str]

    class Items(BlockState, Generic[T]):
        items: list[T]

    @block
    def together(state: Given) -> Vector:
        return Vector(x=state.point.x + state.row["x"] * state.settings.rate + state.settings.x * len(state.names))

    @block
    def longer(state: Given) -> Vector:
        return Vector(x=state.point.x[None] + state.row["x"])

    @block
    def reverse(state: Items[T]) -> Items[T]:
        return Items(items=state.items[::-1])

    assert verdict(together) == "proved"
    assert verdict(longer).startswith("wrong: block 'longer', 'x': declared \"n\", the body gives \"1 n\"")
    assert verdict(reverse) == "proved"


def test_any_number_of_axes() -> None:
    class Both(Anything):
        y: Float[Tensor, "..."]

    class Variadic(BlockState):
        x: Float[Tensor, "*batch 4"]

    @block
    def four(state: Anything) -> Images:
        _, _, _, _ = state.x.shape
        return Images(y=state.x)

    @block
    def add(state: Both) -> Anything:
        return Anything(x=state.x + state.y)

    @block
    def total(state: Variadic) -> Variadic:
        return Variadic(x=state.x.sum(-1))

    @block
    def rows(state: Variadic) -> Variadic:
        return state

    @block
    def square(state: Matrix) -> Matrix:
        return Matrix(x=state.x * 2)

    assert verdict(four) == "proved where `...` is 4 axes"
    assert verdict(add) == "proved where `...` is 2 axes and of the same sizes everywhere"
    assert verdict(total) == """wrong: block 'total', 'x': declared "*batch 4", the body gives "*batch\""""
    assert verdict(sequence.from_blocks_dict({"rows": rows, "square": square})) == "proved"


def test_weights_that_are_a_field_have_the_names_and_shapes_of_the_cell() -> None:
    @block
    def loss(state: Data, *, net: nn.Cell) -> Loss:
        return Loss(loss=call_with(net, state.weights, state.inputs).sum())

    @block
    def losses(state: Data, *, net: nn.Cell) -> Loss:
        return Loss(loss=call_with(net, state.weights, state.inputs).sum(1))

    @block
    def move(state: Moving) -> Weights:
        moved = {name: w - state.grad_weights[name] * state.moments[name] for name, w in state.weights.items()}
        return Weights(weights=moved)

    net = nn.Dense(3, 4)
    step = sequence.from_blocks_dict({"learn": value_and_grad(loss, wrt="weights"), "move": move}).bind(net=net)
    assert verdict(loss.bind(net=net)) == "proved"
    assert verdict(losses.bind(net=net)) == """wrong: block 'losses', 'loss': declared "", the body gives "b\""""
    assert verdict(step) == "proved as it is used here"


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Somehow(BlockState):
    y: Float[Tensor, "..."]


class Turned(BlockState):
    y: Float[Tensor, "m n"]


class Straight(BlockState):
    y: Float[Tensor, "n m"]


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def through(state: Matrix, *, net: nn.Cell) -> Somehow:
    return Somehow(y=net(state.x))


@block
def back(state: Somehow) -> Anything:
    return Anything(x=state.y)


@pytest.mark.parametrize(("declared", "is_right"), [(Turned, False), (Straight, True)])
def test_boundaries_of_nested_composites_are_compared(declared: type[BlockState], is_right: bool) -> None:
    inner = sequence.from_blocks_dict({"through": through}, inputs=Matrix, outputs=declared)
    body = sequence.from_blocks_dict({"inner": inner.rename(net="model"), "back": back}, outputs=Anything)
    pipeline = repeat.from_blocks_dict({"body": body}, outputs=Anything).bind(model=nn.ReLU())
    wrong = """wrong: block 'repeat/body/inner', 'y': declared "m n", its blocks give "n m\""""
    assert verdict(pipeline) == ("proved" if is_right else wrong)


def test_texts_and_numbers_that_are_made_up_are_no_faults() -> None:
    class Asked(BlockState):
        text: str
        size: int
        ratio: float

    class Told(BlockState):
        told: float

    class Sliced(BlockState):
        x: Float[Tensor, " n"]
        ratio: float

    letters, sizes = {"a": 1.0}, {10: 1.0}

    @block
    def looked_up(state: Asked) -> Told:
        return Told(told=sum(letters[letter] for letter in state.text))

    @block
    def read(state: Asked) -> Told:
        return Told(told=float(state.text.split(",")[1]))

    @block
    def sized(state: Asked) -> Told:
        return Told(told=sizes[state.size])

    @block
    def rooted(state: Asked) -> Told:
        return Told(told=math.sqrt(state.ratio - 1.0))

    @block
    def unpacked(state: Sliced) -> Told:
        rows, columns = state.x.shape
        return Told(told=state.ratio * rows * columns)

    for one in (looked_up, read, sized, rooted):
        report = one.prove()
        assert [found.path for found in report.unproved] == [one.name]
        assert "a text or number that was made up does not fit" in report.unproved[0].reason
    with pytest.raises(ShapeError, match="not enough values to unpack"):
        unpacked.prove()


class Rows(BlockState):
    rows: Float[Tensor, "n d"]


class Dataset(BlockState):
    data: Rows
    batch_size: int = 3


class Total(BlockState):
    total: Float[Tensor, " d"]


class Totalled(Total, Rows):
    """A sum and what is added to it."""


def test_a_header_may_yield_fewer_rows_than_it_is_given() -> None:
    """As a run checks it: each record that is yielded has axes of its own."""

    @loop
    def batches(state: Dataset) -> Iterator[Rows]:
        for first in range(0, state.data.rows.shape[0] - state.batch_size, state.batch_size):
            yield Rows(rows=state.data.rows[first : first + state.batch_size])

    @loop
    def columns(state: Dataset) -> Iterator[Rows]:
        yield Rows(rows=state.data.rows[0])

    @block
    def add(state: Totalled) -> Total:
        return Total(total=state.total + state.rows.sum(axis=0))

    report = batches.from_blocks_dict({"add": add}).prove()
    assert [found.path for found in report.proved] == ["batches", "batches/add"]
    with pytest.raises(ShapeError, match='declared "n d", it yields "d"'):
        columns.from_blocks_dict({"add": add}).prove()
