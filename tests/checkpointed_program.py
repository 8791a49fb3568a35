"""A program that is killed by tests of checkpoints: nested loops of plain Python, which begin in no time.

    python -m tests.checkpointed_program DIRECTORY KILLS

Runs it in processes that are killed by SIGKILL at random instants, one after the other, and lets the last one end.
Prints the number of the newest checkpoint after each kill, and what the last one gives.

    python -m tests.checkpointed_program DIRECTORY troubles

Runs it on disks that are full, in a directory that cannot be written, and twice at once; prints what each is told.

    python -m tests.checkpointed_program DIRECTORY part

Runs the next twenty of its iterations, and prints where it is.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fnloop import Block, BlockState, Checkpoints, block, loop, sequence


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
    noise: NDArray[np.float64]


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
    values = tuple(0.5 * value + state.i * 0.1 + state.r for value in state.values)
    return Values(values=values, noise=np.sin(3 * state.noise + state.r))


@block
def scale(state: Values) -> Values:
    return Values(values=tuple(3.7 * value % 1 for value in state.values), noise=state.noise[::-1].copy())


nested = each_round.from_blocks_dict({"steps": each_step.from_blocks_dict({"mix": mix}), "scale": scale})
pipeline = sequence.from_blocks_dict(
    {"first": scale, "nested": nested, "again": nested.rename(rounds="more"), "last": scale}
)

GIVEN: dict[str, Any] = {
    "rounds": 24, "more": 12, "n": 3, "values": tuple(i / 7 for i in range(100)), "noise": np.arange(20_000) / 9,
}  # fmt: skip


def text_of(result: Any) -> str:
    """A result to the last bit."""
    return f"{result.values} {result.noise.tobytes().hex()}"


def run_apart(of: Block[Any, Any], directory: Path) -> tuple[int, int]:
    """Run it in a process of its own, which writes its result into a file.

    Returns:
        The number of the process, and what it writes to when its first iteration is complete.
    """
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    with of.with_checkpoint(directory / "kept").stream(**GIVEN) as events:
        for _ in events:
            os.write(writing, b"x")
    assert "mindspore" not in sys.modules  # whose import takes longer than the rest, and which nothing here needs
    (directory / "result").write_text(text_of(events.result))
    os._exit(0)


def kill_and_go_on(of: Block[Any, Any], directory: Path, kills: int, chance: random.Random) -> list[int]:
    """Kill processes at random instants, and let the last one end. Gives the newest checkpoint after each kill."""
    reached: list[int] = []
    while True:
        process, begun = run_apart(of, directory)
        if len(reached) < kills:
            if chance.random() < 0.8:
                os.read(begun, 1)
            time.sleep(chance.uniform(0.0, 0.04))
            os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
        os.close(begun)
        if os.WIFEXITED(status):
            return reached
        reached.append(max((one.number for one in Checkpoints(directory / "kept").list()), default=0))


def told(of: Block[Any, Any], directory: Path, before: Callable[[], None]) -> str:
    """What a run in a process of its own is told, for which something was done before."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        before()
        try:
            of.with_checkpoint(directory, every=10)(**GIVEN)
            words = "it ran to its end"
        except Exception as error:  # noqa: BLE001 - whatever it is told
            words = f"{type(error).__name__}: {str(error).replace(str(directory), 'DIRECTORY')}"
        os.write(writing, words.encode())
        os._exit(0)
    os.close(writing)
    with open(reading) as pipe:
        words = pipe.read()
    os.waitpid(process, 0)
    return words


def limit_files() -> None:
    """Let no file of this process be larger than 100 kB."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


def become_nobody() -> None:
    """Lose the right of the superuser to write everywhere."""
    if os.getuid() == 0:
        os.setuid(65534)


def fill(small: Path) -> None:
    """Mount a disk that is full after a few checkpoints."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1000k", "tmpfs", str(small)], check=True, capture_output=True)


def troubles(of: Block[Any, Any], folder: Path) -> None:
    """Print what a run is told when it cannot write, and whether it goes on when it can."""
    full = folder / "full"
    with of.with_checkpoint(full, every=10).stream(**GIVEN) as events:
        next(events)
    print(told(of, full, limit_files), [one.positions for one in Checkpoints(full).list()])
    print(told(of, full, lambda: None))
    closed = folder / "closed"
    closed.mkdir(mode=0o555)
    folder.chmod(0o755)
    print(told(of, closed, become_nobody))
    shared = folder / "shared"
    with of.with_checkpoint(shared, every=10).stream(**GIVEN) as events:
        next(events)
        print(told(of, shared, lambda: None))
        print([*events][-1].result is not None)
    small = folder / "small"
    small.mkdir()
    try:
        fill(small)
    except (OSError, subprocess.CalledProcessError):
        print("no disk can be mounted here")
        return
    try:
        (small / "other").write_bytes(bytes(500_000))
        print(told(of, small, lambda: None), len(Checkpoints(small).list()) > 0)
        (small / "other").unlink()
        print(told(of, small, lambda: None))
    finally:
        subprocess.run(["umount", str(small)], check=True)


if __name__ == "__main__":
    folder, what = Path(sys.argv[1]), sys.argv[2]
    if what == "troubles":
        troubles(pipeline, folder)
    elif what == "part":
        with pipeline.with_checkpoint(folder).stream(depth=2, **GIVEN) as some:
            print([*islice(some, 20)][-1].iterations[0].index)
    else:
        left, chance = int(what), random.Random(0)
        while left:  # one that has ended before all kills is followed by another one
            apart = folder / str(left)
            apart.mkdir()
            newest = kill_and_go_on(pipeline, apart, left, chance)
            left -= len(newest)
            print(*newest)
            print((apart / "result").read_text())
