"""Checkpoints: a process killed at many random instants goes on each time, and what they cost.

    python tests/benchmarks/checkpoint.py [--kills 500]

Prints how many kills there were, whether the result is that of an uninterrupted run, and the time of a run with
checkpoints every 0.5 s as a ratio of one without, for a carry of 1 MB and of 16 MB.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fnloop import BlockState, block, loop


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int


class X(BlockState):
    x: NDArray[np.float32]


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@block
def work(state: X) -> X:
    """A step that takes 50 ms."""
    until = time.perf_counter() + 0.05
    x = state.x
    while time.perf_counter() < until:
        x = x + 1.0
    return X(x=state.x + 1.0)


def kill(kills: int) -> None:
    """Kill processes so often, and let the last ones end."""
    from tests.checkpointed_program import GIVEN, kill_and_go_on, pipeline, text_of

    expected = text_of(pipeline(**GIVEN))
    chance = random.Random(0)
    done = 0
    while done < kills:
        with tempfile.TemporaryDirectory() as folder:
            done += len(kill_and_go_on(pipeline, Path(folder), min(25, kills - done), chance))
            if (Path(folder) / "result").read_text() != expected:
                print("another result")
                return
    print(f"{done} kills: the result of each run is that of an uninterrupted one")


def cost(megabytes: int) -> float:
    """The time of a run with checkpoints, as a ratio of one without: the least of three pairs."""
    looped = repeat.from_blocks_dict({"work": work})
    x = np.zeros(megabytes * 250_000, np.float32)
    ratios = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            begin = time.perf_counter()
            looped(n=80, x=x)
            plain = time.perf_counter() - begin
            begin = time.perf_counter()
            looped.with_checkpoint(folder, every=10)(n=80, x=x)
            ratios.append((time.perf_counter() - begin) / plain)
    return min(ratios)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    for size in (1, 16):
        print(f"carry of {size:2} MB, a checkpoint each 0.5 s: {cost(size):.3f} of the time without")
    kill(parser.parse_args().kills)
