"""`map` over processes: ``python -m tests.benchmarks.map [--runs 40] [--processes 2]``, on a machine with idle cores.

Each run samples ten digits in 50 steps (``--steps``). One process and several do the same runs in turns, each in a pool that is warm:
its processes have imported MindSpore and made a run. It tells how much faster several are, and what is sent: the
pipeline once for each worker, with its weights, and then a few bytes for each input.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from fnloop import random
from fnloop.scale.process import begin_worker
from fnloop.scale.worker import Task

EXAMPLES = Path(__file__).parents[2] / "examples"


class Counting(ProcessPoolExecutor):
    """A pool that counts what is sent."""

    def __init__(self, workers: int) -> None:
        os.environ["OMP_NUM_THREADS"] = "1"
        context = get_context("spawn")
        begin = partial(begin_worker, shared=True, uses_mindspore=True)  # as those of `map(executor=2)` begin
        super().__init__(workers, mp_context=context, initializer=begin, initargs=(workers,))
        self.workers = workers
        self.tasks: list[Task] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Begin a task, and keep it to be counted."""
        self.tasks += [one for one in args if isinstance(one, Task)]
        return super().submit(fn, *args, **kwargs)


def inputs(count: int, steps: int, digits: Any) -> Iterator[Any]:
    """Requests with keys of their own."""
    from mindspore import Tensor

    for index in range(count):
        yield digits.Request(labels=Tensor(list(range(10))), key=random.fold_in(random.key(5), index), num_steps=steps)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=50)
    asked = parser.parse_args()
    sys.path.insert(0, str(EXAMPLES))  # workers get it too
    import digits  # by its own name, under which workers find its blocks

    pipeline = digits.sampler.bind(unet=digits.load_unet(digits.WEIGHTS))
    one, several = Counting(1), Counting(asked.processes)
    seconds: dict[Counting, list[float]] = {one: [], several: []}
    images: dict[Counting, list[Any]] = {}
    for pool in (one, several):
        list(pipeline.map(inputs(2 * pool.workers, asked.steps, digits), executor=pool))
        pool.tasks.clear()
    for _ in range(asked.rounds):
        for pool in (one, several):
            begin = time.perf_counter()
            results = list(pipeline.map(inputs(asked.runs, asked.steps, digits), executor=pool))
            seconds[pool].append(time.perf_counter() - begin)
            images[pool] = [made.result.x.asnumpy() for made in results]
    assert all((first == second).all() for first, second in zip(images[one], images[several], strict=True))
    alone, together = (statistics.median(seconds[pool]) for pool in (one, several))
    sent = [len(task.content) for task in several.tasks if task.content is not None]
    given = statistics.mean(len(given) for task in several.tasks for _, given in task.items)
    print(f"{asked.runs} runs: one process {alone:.2f} s, {asked.processes} processes {together:.2f} s")
    print(f"{alone / together:.2f} times as fast; the images are equal bit for bit")
    print(f"sent in {asked.rounds} maps: the pipeline {len(sent)} times, {max(sent, default=0) / 1e6:.2f} MB each, and")
    print(f"{given:.0f} bytes for each of {asked.rounds * asked.runs} inputs")
    for pool in (one, several):
        pool.shutdown()


if __name__ == "__main__":
    main()
