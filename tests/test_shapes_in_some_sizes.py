"""Bodies that are right in some sizes only: they are no faults, and what is wrong in all sizes still is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from jaxtyping import Float, Int
from mindspore import Tensor, nn, ops

from fnloop import BlockState, ShapeError, block, loop, sequence
from fnloop.blocks import AnyBlock
from fnloop.shapes.candidates import factorings, orders


class Queue(BlockState):
    queue: Float[Tensor, "size d"]
    keys: Float[Tensor, "b d"]
    place: int = 0


class Queued(BlockState):
    queue: Float[Tensor, "size d"]
    place: int


class WrongQueued(BlockState):
    queue: Float[Tensor, "b d"]
    place: int


class Rows(BlockState):
    rows: Float[Tensor, "b d"]


class Keys(BlockState):
    keys: Float[Tensor, "b d"]


class Steps(BlockState):
    steps: int


class Step(BlockState):
    i: int


def queued(state: Queue) -> tuple[Tensor, int]:
    b, queue = state.keys.shape[0], state.queue.copy()
    queue[state.place : state.place + b] = state.keys
    return queue, (state.place + b) % queue.shape[0]


@block
def enqueue(state: Queue) -> Queued:
    queue, place = queued(state)
    return Queued(queue=queue, place=place)


@block
def enqueue_wrong(state: Queue) -> WrongQueued:
    queue, place = queued(state)
    return WrongQueued(queue=queue, place=place)


@block
def encode(state: Rows) -> Keys:
    return Keys(keys=state.rows * 2)


@loop
def repeat(state: Steps) -> Iterator[Step]:
    for i in range(state.steps):
        yield Step(i=i)


class Four(BlockState):
    """Two conditions: `k` is at most `n`, and `m` at most `t`."""

    k: Float[Tensor, "k d"]
    n: Float[Tensor, " n"]
    t: Float[Tensor, " t"]
    m: Float[Tensor, "m d"]


class Best(BlockState):
    first: Float[Tensor, " k"]
    second: Float[Tensor, " m"]


class WrongBest(BlockState):
    first: Float[Tensor, " m"]
    second: Float[Tensor, " m"]


def best(state: Four) -> dict[str, Tensor]:
    first = ops.topk(state.n, state.k.shape[0])[0]
    return {"first": first, "second": ops.topk(state.t, state.m.shape[0])[0]}


@block
def both_best(state: Four) -> Best:
    return Best(**best(state))


@block
def both_best_wrong(state: Four) -> WrongBest:
    return WrongBest(**best(state))


class Logits(BlockState):
    logits: Float[Tensor, "b v"]
    k: int = 50


class Kept(BlockState):
    kept: Float[Tensor, "b m"]


class WrongKept(BlockState):
    kept: Float[Tensor, " b"]


@block
def keep(state: Logits) -> Kept:
    return Kept(kept=ops.topk(state.logits, state.k)[0])


@block
def keep_wrong(state: Logits) -> WrongKept:
    return WrongKept(kept=ops.topk(state.logits, state.k)[0])


class Cropped(BlockState):
    x: Float[Tensor, "n d"]
    like: Float[Tensor, "k d"]


class Crop(BlockState):
    y: Float[Tensor, "k d"]


class WrongCrop(BlockState):
    y: Float[Tensor, "d k"]


@block
def crop(state: Cropped) -> Crop:
    return Crop(y=state.x[: state.like.shape[0]])


@block
def crop_wrong(state: Cropped) -> WrongCrop:
    return WrongCrop(y=state.x[: state.like.shape[0]])


def conditions(of: Any) -> list[str]:
    """Where its blocks are proved."""
    return [one.condition for one in of.prove().proved]


@pytest.mark.parametrize("right", [enqueue, both_best, crop], ids=lambda one: str(one.name))
def test_an_axis_may_have_to_be_the_larger_one(right: AnyBlock) -> None:
    for one in (right, sequence.from_blocks_dict({"one": right})):
        (condition,) = conditions(one)
        assert condition.startswith("not in every size: with ")


def test_an_axis_may_have_to_be_the_larger_one_in_a_loop() -> None:
    assert len(conditions(repeat.from_blocks_dict({"encode": encode, "enqueue": enqueue}))) == 3


@pytest.mark.parametrize(
    "wrong", [enqueue_wrong, both_best_wrong, keep_wrong, crop_wrong], ids=lambda one: str(one.name)
)
def test_what_no_order_of_sizes_mends_is_a_fault(wrong: AnyBlock) -> None:
    for one in (wrong, sequence.from_blocks_dict({"one": wrong})):
        with pytest.raises(ShapeError):
            one.prove()


def test_a_default_may_ask_for_larger_axes() -> None:
    assert conditions(keep) == [""]
    assert conditions(sequence.from_blocks_dict({"keep": keep})) == [""]


class Tagged(BlockState):
    rows: Float[Tensor, "b d"]
    tags: list[str] = []  # noqa: RUF012 - records copy their defaults


@block
def tagged(state: Tagged) -> Keys:
    return Keys(keys=state.rows * len(state.tags))


def test_a_default_may_be_a_container() -> None:
    assert len(sequence.from_blocks_dict({"tagged": tagged, "encode": encode}).prove().proved) >= 1


# --- what is made up


class Table(BlockState):
    x: Float[Tensor, "b d"]
    table: Float[Tensor, "t d"]
    i: int


class Moved(BlockState):
    x: Float[Tensor, "b d"]


class WrongMoved(BlockState):
    x: Float[Tensor, "b t"]


class Shaped(BlockState):
    x: Float[Tensor, " n"]
    rows: int
    columns: int


class Matrix(BlockState):
    y: Float[Tensor, "r c"]


@block
def move(state: Table) -> Moved:
    return Moved(x=state.x + state.table[state.i])


@block
def move_wrong(state: Table) -> WrongMoved:
    return WrongMoved(x=state.x + state.table[state.i])


@block
def shape(state: Shaped) -> Matrix:
    return Matrix(y=state.x.reshape(state.rows, state.columns))


def test_a_number_that_is_made_up_for_a_pipeline_is_no_fault() -> None:
    for one in (move, shape):
        (unproved,) = sequence.from_blocks_dict({"one": one}).prove().unproved
        assert unproved.reason.startswith("what it gives depends on the number")


def test_a_body_that_gives_the_same_for_all_indices_that_it_takes_is_wrong() -> None:
    with pytest.raises(ShapeError, match='declared "b t", the body gives "b d"'):
        move_wrong.prove()


class Bare(BlockState):
    seqs: Int[Tensor, "k t"]
    scores: Float[Tensor, " k"]
    done: Tensor


class Beams(Bare):
    """What a step leaves of its beams."""


class Unrelated(BlockState):
    scores: Float[Tensor, " k"]
    weights: Float[Tensor, " k"]


class Weights(BlockState):
    weights: Float[Tensor, " k"]


@block
def beam(state: Bare) -> Beams:
    return Beams(seqs=state.seqs, scores=state.scores, done=state.done)


class Scores(BlockState):
    scores: Float[Tensor, " t"]


@block
def read_out(state: Beams, *, net: nn.Cell) -> Scores:
    return Scores(scores=net(state.seqs)[0])


@block
def weigh(state: Unrelated) -> Weights:
    return Weights(weights=state.scores + state.weights)


@pytest.mark.parametrize(
    "blocks", [{"beam": beam}, {"beam": beam, "read": read_out, "weigh": weigh}], ids=["a loop", "blocks after it"]
)
def test_sizes_that_are_made_up_for_an_unproved_block_are_no_faults(blocks: dict[str, AnyBlock]) -> None:
    report = repeat.from_blocks_dict(blocks).prove()
    assert "repeat/beam" in [one.path for one in report.unproved]


# --- components


class Image(BlockState):
    x: Float[Tensor, "b h w"]


class Convolved(BlockState):
    x: Float[Tensor, "b 1 h w"]


class Classes(BlockState):
    y: Float[Tensor, "b 3"]


class Features(BlockState):
    x: Float[Tensor, "b d"]


class Feature(BlockState):
    y: Float[Tensor, "b k"]


@block
def classify(state: Image, *, net: nn.Cell) -> Classes:
    return Classes(y=net(state.x.reshape(state.x.shape[0], -1)))


@block
def convolve(state: Convolved, *, net: nn.Cell) -> Classes:
    return Classes(y=net(state.x))


@block
def chained(state: Features, *, first: nn.Cell, second: nn.Cell) -> Feature:
    return Feature(y=second(first(state.x)))


@block
def of_one(state: Features, *, net: nn.Cell) -> Feature:
    return Feature(y=net(state.x.reshape(-1))[None])


def test_axes_whose_product_a_network_asks_for() -> None:
    assert conditions(classify.bind(net=nn.Dense(49, 3))) == ["where h is 7 and w is 7"]
    assert conditions(of_one.bind(net=nn.Dense(83, 3))) == ["where b is 1 and d is 83"]


def test_a_network_that_may_fit_in_other_sizes_is_unproved() -> None:
    net = nn.SequentialCell(nn.Conv2d(1, 2, 3, stride=2, pad_mode="valid"), nn.Flatten(), nn.Dense(2 * 5 * 7, 3))
    for one in (convolve.bind(net=net), sequence.from_blocks_dict({"one": convolve}).bind(net=net)):
        (unproved,) = one.prove().unproved
        assert unproved.reason.startswith("it fails in the sizes that were tried, and may fit in others: ValueError: ")


def test_networks_that_fit_in_no_size_are_a_fault() -> None:
    assert conditions(chained.bind(first=nn.Dense(8, 4), second=nn.Dense(4, 8))) == ["where d is 8"]
    with pytest.raises(ShapeError, match="an operator cannot work"):
        chained.bind(first=nn.Dense(8, 4), second=nn.Dense(8, 4)).prove()


# --- the sizes that are tried


@pytest.mark.parametrize("names", [["a", "b", "c"], list("abcdefg")])
def test_each_axis_is_larger_than_each_other_in_some_order(names: Sequence[str]) -> None:
    found = list(orders(names, frozenset({5})))
    assert all(any(one[left] < one[right] for one in found) for left in names for right in names if left != right)
    assert all(len(set(one.values())) == len(names) and 5 not in one.values() for one in found)
    assert found == list(orders(names, frozenset({5})))


def test_squares_come_first_among_the_sizes_of_a_product() -> None:
    found = list(factorings(["c", "h", "w"], [3072]))
    assert {"c": 3, "h": 32, "w": 32} in found
    assert found[0] == {"c": 48, "h": 64}
