"""In paranoid a second draw from one key within a run is refused, naming both places; each run has its own ledger."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor

from fnloop import BlockState, PurityError, block, checks, failure_of, loop, loop_while, random, sequence, vmap
from fnloop.draws import Ledger, apart, drawing, note_draw
from tests.raising import message


class Steps(BlockState):
    steps: int


class At(BlockState):
    i: int


class Keyed(BlockState):
    key: random.Key


class KeyedAt(Keyed):
    i: int


class Walk(BlockState):
    key: random.Key
    at: float = 0.0


class Position(BlockState):
    at: float


@loop
def repeat(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i)


@block
def step(state: Walk) -> Walk:
    key, draw_key = random.split(state.key)
    return Walk(key=key, at=state.at + float(random.normal(draw_key)))


@block
def stuck(state: Walk) -> Position:  # perhaps, so that the source alone does not show that it draws twice
    _, draw_key = random.split(state.key)
    return Position(at=state.at + (float(random.normal(draw_key)) if state.at < 99 else 0.0))


@block
def meant(state: Walk) -> Position:
    _, draw_key = random.split(random.reuse(state.key))
    return Position(at=state.at + float(random.normal(draw_key)))


@block
def folded(state: KeyedAt) -> Position:
    return Position(at=float(random.normal(random.fold_in(state.key, state.i))))


@block
def draw(state: Keyed) -> Position:
    return Position(at=float(random.uniform(state.key)))


KEY = random.key(7)
AGAIN = "so that both draws give the same numbers; "


def line_of(made: Any, offset: int) -> str:
    """A line of a block's source, as messages show it: counted from its `def`."""
    code = made.plan.function.__code__
    number = code.co_firstlineno + offset + 1
    with open(code.co_filename) as file:
        text = file.read().splitlines()[number - 1].strip()
    return f"  {code.co_filename}:{number}: {text}"


@pytest.mark.parametrize("of", [step, meant, folded])
def test_right_ones_give_what_they_give_else(of: Any) -> None:
    pipe: Any = repeat.from_blocks_dict({"of": of}, outputs=Position)
    plain = pipe(key=KEY, steps=3).at if of is not folded else None
    with checks("paranoid"):
        for _ in range(2):  # the second run knows nothing of the first
            found = pipe(key=KEY, steps=3).at
            assert plain in (None, found)


def test_a_key_that_is_not_written_back_names_the_iteration() -> None:
    pipe: Any = repeat.from_blocks_dict({"stuck": stuck})
    pipe(key=KEY, steps=1)
    with checks("paranoid"):
        pipe(key=KEY, steps=1)
        with pytest.raises(PurityError) as caught:
            pipe(key=KEY, steps=3)
    assert str(caught.value).startswith(
        "block 'repeat/stuck' draws again, at the same place, from a key that it has drawn from in this run"
    )
    assert str(caught.value).endswith(line_of(stuck, 2))
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.iterations[0].index == 1


def test_two_blocks_are_both_named() -> None:
    pipe: Any = sequence.from_blocks_dict({"stuck": stuck, "draw": meant, "again": stuck})
    with checks("paranoid"):
        text = message(PurityError, lambda: pipe(key=KEY))
    assert text.startswith(
        f"block 'sequence/again' draws from a key that block 'sequence/stuck' has drawn from in this run, {AGAIN}"
    )
    assert text.endswith(f"{line_of(stuck, 2)}\n{line_of(stuck, 2)}")


def test_blocks_that_a_block_calls_belong_to_its_run() -> None:
    @block
    def calls(state: Keyed) -> Position:
        first: Any = draw(key=state.key)
        second: Any = draw(key=state.key)
        return Position(at=first.at + second.at)

    calls(key=KEY)
    with checks("paranoid"):
        assert "has drawn from in this run" in message(PurityError, lambda: calls(key=KEY))
        draw(key=KEY)
        draw(key=KEY)  # two runs


def test_what_decides_draws_too() -> None:
    class Count(BlockState):
        steps: int
        key: random.Key

    @loop
    def header(state: Count) -> Iterator[At]:
        key = state.key
        for i in range(state.steps):
            key, draw_key = random.split(key)
            if float(random.uniform(draw_key)) >= 0:
                yield At(i=i)

    @loop_while
    def lucky(state: Walk) -> bool:
        return state.at < 99 and (float(random.uniform(state.key)) > 2 or state.at < 0)

    pipe: Any = header.from_blocks_dict({"draw": folded}, outputs=Position)
    stopped: Any = lucky.from_blocks_dict({"stuck": stuck})
    with checks("paranoid"):
        pipe(key=KEY, steps=3)
        stopped(key=KEY)
        text = message(PurityError, lambda: stopped(key=KEY, at=-9.0))  # the predicate, again
    assert text.startswith("block 'lucky' draws again, at the same place, from a key that it has drawn from")


def test_each_run_of_a_mapped_block_has_a_ledger_of_its_own() -> None:
    class Rows(BlockState):
        x: Tensor
        key: random.Key

    class Row(BlockState):
        x: Tensor

    @block
    def noisy(state: Rows) -> Row:
        return Row(x=state.x + random.normal(state.key, (2,)))

    x = Tensor(np.zeros((3, 2), np.float32))
    mapped: Any = vmap(noisy, {"x": 0})
    plain = mapped(x=x, key=KEY).x.asnumpy()
    with checks("paranoid"):
        np.testing.assert_array_equal(mapped(x=x, key=KEY).x.asnumpy(), plain)


def test_a_key_that_is_meant_gives_the_same_numbers() -> None:
    common = random.reuse(KEY)
    assert isinstance(common, random.Key)
    assert float(random.normal(common)) == float(random.normal(KEY))
    for mine, plain in zip(random.split(common), random.split(KEY), strict=True):
        assert (mine.low, mine.high) == (plain.low, plain.high)
    assert random.fold_in(common, 3).low == random.fold_in(KEY, 3).low


def test_a_ledger_is_found_in_the_calls_of_its_run_only() -> None:
    ledger = Ledger()
    drawing(ledger, "a", note_draw, 1, 2)
    note_draw(1, 2)  # outside of any run
    apart(note_draw, 1, 2)
    thread = threading.Thread(target=note_draw, args=(1, 2))
    drawing(ledger, "b", thread.start)
    thread.join()
    drawing(ledger, "b", apart, note_draw, 1, 2)
    with pytest.raises(PurityError, match="block 'b' draws from a key that block 'a' has drawn from"):
        drawing(ledger, "b", note_draw, 1, 2)
