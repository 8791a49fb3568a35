"""Time and memory of histories: linear in the iterations, in Python and compiled; and none without a history.

``python tests/benchmarks/history.py`` prints a table; ``--quick`` has a tenth of the iterations. Memory is what the
process holds more at the end of a run than before it (resident set size), measured in a process of its own.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mindspore
import numpy as np
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import Block, BlockState, block, checks, loop


class Steps(BlockState):
    """How many steps there are."""

    steps: int


class Weights(BlockState):
    """What is trained."""

    w: Float[Tensor, " n"]


class Trained(BlockState):
    """The same after a step, and its loss."""

    w: Float[Tensor, " n"]
    loss: Float[Tensor, ""]


half_of_squares = ops.L2Loss()
"""Not `(w**2).sum()`: MindSpore 2.10 itself keeps 2 kB of each call of `sum`, in a loop by hand too."""


@loop
def repeat(state: Steps) -> Iterator[BlockState]:
    """So many steps."""
    step = BlockState()
    for _ in range(state.steps):
        yield step


@block
def train(state: Weights) -> Trained:
    """A step of gradient descent on half the sum of squares."""
    return Trained(w=state.w * 0.999, loss=half_of_squares(state.w))


def resident() -> int:
    """The resident set size of this process in bytes."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


def pipeline(what: str, compiled: bool) -> Block[Any, Any]:
    """A loop that gives no history, that of a number, or that of a large tensor."""
    made: Block[Any, Any] = repeat.from_blocks_dict({"train": train})
    if what == "loss":
        made = made.with_history("loss")
    elif what == "loss, every 10":
        made = made.with_history("loss", every=10)
    elif what == "w":
        made = made.with_history("w")
    return made.compile(fullgraph=True) if compiled else made


def measure(what: str, compiled: bool, size: int, iterations: int) -> None:
    """Print what a run takes: microseconds an iteration, bytes an iteration that stay."""
    mindspore.runtime.launch_blocking()
    run = pipeline(what, compiled)
    w = Tensor(np.ones(size, np.float32))
    with checks("types"):
        run(steps=600, w=w)  # the graph is made, and the memory pool is as large as it has to be
        run(steps=600, w=w)
        before, begin = resident(), time.perf_counter()
        result = run(steps=iterations, w=w)
        seconds = time.perf_counter() - begin
        kept = resident() - before
    assert bool(np.isfinite(result.w.asnumpy()).all())
    where = "graph" if compiled else "Python"
    each = 1e6 * seconds / iterations
    print(
        f"{what:16} {4 * size:8,} bytes  {where:6} {iterations:8,} iterations {each:8.1f} us each "
        f"{kept / 2**20:8.1f} MB {kept / iterations:9.1f} bytes each",
        flush=True,
    )


CASES = [
    (what, compiled, 16, iterations)
    for what in ("none", "loss", "loss, every 10")
    for compiled in (False, True)
    for iterations in (10_000, 100_000)
] + [("w", compiled, 16_384, iterations) for compiled in (False, True) for iterations in (1_000, 4_000)]
"""What is gathered, whether it is compiled, the numbers of a tensor, and the iterations."""


def main() -> None:
    """Measure all cases, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the iterations")
    parser.add_argument("--case", type=int, help="one of the cases, in this process")
    options = parser.parse_args()
    if options.case is not None:
        what, compiled, size, iterations = CASES[options.case]
        measure(what, compiled, size, iterations // 10 if options.quick else iterations)
        return
    for number in range(len(CASES)):
        more = ["--quick"] if options.quick else []
        subprocess.run([sys.executable, __file__, "--case", str(number), *more], check=True)


if __name__ == "__main__":
    main()
