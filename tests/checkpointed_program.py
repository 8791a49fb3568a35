"""A program that is killed by tests of checkpoints: nested loops of plain Python, which begin in no time.

Called with a directory, the mode ("eager"), and the number of a byte of a file after which it writes slowly.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from fnloop import BlockState, block, loop, sequence


class Rounds(BlockState):
    rounds: int


class Round(BlockState):
    r: int


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int


class Values(BlockState):
    values: tuple[float, ...]


class Held(Values):
    i: int
    r: int


@loop
def each_round(state: Rounds) -> Iterator[Round]:
    for r in range(state.rounds):
        yield Round(r=r)


@loop
def each_step(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@block
def mix(state: Held) -> Values:
    time.sleep(0.001)
    return Values(values=tuple(0.5 * value + state.i * 0.1 + state.r for value in state.values))


@block
def scale(state: Values) -> Values:
    return Values(values=tuple(3.7 * value % 1 for value in state.values))


nested = each_round.from_blocks_dict({"steps": each_step.from_blocks_dict({"mix": mix}), "scale": scale})
pipeline = sequence.from_blocks_dict(
    {"first": scale, "nested": nested, "again": nested.rename(rounds="more"), "last": scale}
)

GIVEN = {"rounds": 12, "more": 6, "n": 3, "values": tuple(i / 7 for i in range(500))}

if __name__ == "__main__":
    print("begun", flush=True)
    print(pipeline.with_checkpoint(sys.argv[1])(**GIVEN).values, flush=True)
