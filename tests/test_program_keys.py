"""Keys of a composition: no two blocks draw from one, nor the iterations of a loop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest

from fnloop import BlockState, WiringError, block, loop, random, sequence, skip, switch


class Steps(BlockState):
    steps: int


class At(BlockState):
    i: int


class Keyed(BlockState):
    key: random.Key


class Walk(Keyed):
    at: float = 0.0


class Position(BlockState):
    at: float


class KeyedAt(Walk):
    i: int


class Turns(BlockState):
    turns: int


class Turn(BlockState):
    turn: int


class Noise(BlockState):
    noise: float


class NoiseKey(BlockState):
    noise_key: random.Key


class Flag(BlockState):
    flag: bool


@loop
def repeat(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i)


@loop
def again(state: Turns) -> Iterator[Turn]:
    for turn in range(state.turns):
        yield Turn(turn=turn)


@block
def step(state: Walk) -> Walk:
    key, draw_key = random.split(state.key)
    return Walk(key=key, at=state.at + float(random.normal(draw_key)))


@block
def stuck(state: Walk) -> Position:
    _, draw_key = random.split(state.key)
    return Position(at=state.at + float(random.normal(draw_key)))


@block
def draw(state: Keyed) -> Noise:
    return Noise(noise=float(random.normal(state.key)))


@block
def part(state: Keyed) -> NoiseKey:
    _, noise_key = random.split(state.key)
    return NoiseKey(noise_key=noise_key)


@block
def drawn_by_name(state: NoiseKey) -> Noise:
    return Noise(noise=float(random.uniform(state.noise_key)))


@block
def folded(state: KeyedAt) -> Position:
    return Position(at=state.at + float(random.normal(random.fold_in(state.key, state.i))))


@block
def indexed(state: KeyedAt) -> Position:
    keys = random.split(state.key, 9)
    return Position(at=state.at + float(random.normal(keys[state.i])))


@block
def meant(state: Walk) -> Position:
    return Position(at=state.at + float(random.normal(random.reuse(state.key))))


@block
def advance(state: Keyed) -> Keyed:
    key, _ = random.split(state.key)
    return Keyed(key=key)


@switch
def sometimes(state: Flag) -> Literal["yes", "no"]:
    return "yes" if state.flag else "no"


KEY = random.key(3)
SAME = "is the same in each iteration of loop 'repeat', for no block in it writes it"


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ({"stuck": stuck}, f"block 'repeat/stuck' draws from parts of 'key', and 'key' {SAME}"),
        ({"draw": draw, "step": stuck}, f"block 'repeat/draw' draws from 'key', and 'key' {SAME}"),
        ({"part": part, "draw": drawn_by_name}, f"block 'repeat/draw' draws from 'noise_key', and 'noise_key' {SAME}"),
        (
            {"group": sequence.from_blocks_dict({"draw": draw.rename(key="k")})},
            f"block 'repeat/group/draw' draws from 'k', and 'k' {SAME}",
        ),
    ],
)
def test_a_key_that_a_loop_never_writes(blocks: Any, said: str) -> None:
    with pytest.raises(WiringError) as caught:
        repeat.from_blocks_dict(blocks)
    assert caught.value.faults[0].message.startswith(said)
    assert caught.value.faults[0].code == "key-reused"


def test_two_blocks_that_draw_from_one_key() -> None:
    with pytest.raises(WiringError) as caught:
        sequence.from_blocks_dict({"first": draw, "between": meant, "second": draw.rename(noise="other")})
    (fault,) = caught.value.faults
    assert fault.message == (
        "block 'sequence/second' draws from 'key', as block 'sequence/first' before it does, so that both give the same "
        "numbers; let the first one split the key and write the new one back: `key, draw_key = "
        "random.split(state.key)`, draw with `draw_key` and return `key=key`; or say that it is meant: "
        "`random.reuse(state.key)`"
    )
    assert [one.split(": ", 1)[0] for one in fault.sources] == ["'sequence/first'", "'sequence/second'"]


def test_a_nested_loop_repeats_the_key_of_the_one_around_it() -> None:
    with pytest.raises(WiringError) as caught:
        again.from_blocks_dict({"inner": repeat.from_blocks_dict({"folded": folded}), "draw": draw.rename(key="key")})
    assert "'again/draw' draws from 'key'" in caught.value.faults[0].message


def test_right_compositions() -> None:
    by_header = again.from_blocks_dict({"advance": advance, "draw": draw}, outputs=Keyed)
    one_of_two = sometimes.from_blocks_dict({"yes": draw, "no": skip})
    for blocks in (
        {"step": step},
        {"step": step, "next": step.rename(at="there")},
        {"folded": folded},
        {"indexed": indexed},
        {"meant": meant, "too": meant},
        {"advance": advance, "draw": draw},
        {"draw": draw, "advance": advance},
        {"inner": by_header},
        {"one": one_of_two},  # perhaps it is taken once
    ):
        repeat.from_blocks_dict(blocks)
    sequence.from_blocks_dict({"draw": draw, "advance": advance, "again": draw})
    walked = sequence.from_blocks_dict({"walk": repeat.from_blocks_dict({"step": step}), "stuck": stuck})
    assert walked(key=KEY, steps=2).at == walked(key=KEY, steps=2).at
