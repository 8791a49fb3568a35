"""What fnloop costs around the blocks: medians and ratios within one process.

    python tests/benchmarks/dispatch.py

The counting loop (two blocks, an integer field, 1,000 iterations) is run by a `for` over the same record
functions written by hand, by fnloop with checks off and full, and by mindone 0.5.0's
`LoopSequentialPipelineBlocks` where that is installed (`pip install mindone==0.5.0`; a plain installation of it
needs its many dependencies). The runs are interleaved, so that a change of the machine's speed meets all alike.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import BlockState, block, checks, loop, sequence

ITERATIONS = 1000
ROUNDS = 40


class NumSteps(BlockState):
    num_steps: int


class Index(BlockState):
    i: int


class Number(BlockState):
    x: int


class Three(BlockState):
    a: Float[Tensor, " n"]
    b: Float[Tensor, "n m"]
    c: Float[Tensor, " m"]


def increment(state: Number) -> Number:
    return Number(x=state.x + 1)


def rotate(state: Three) -> Three:
    return Three(a=state.a, b=state.b, c=state.c)


def repeat(state: NumSteps) -> Iterator[Index]:
    for i in range(state.num_steps):
        yield Index(i=i)


counting = loop(repeat).from_blocks_dict({"block1": block(increment), "block2": block(increment)})
tensors = loop(repeat).from_blocks_dict({"block1": block(rotate), "block2": block(rotate)})


def by_hand() -> int:
    state = Number(x=0)
    for _ in repeat(NumSteps(num_steps=ITERATIONS)):
        state = increment(state)
        state = increment(state)
    return state.x


def mindone_loop() -> Callable[[], Any] | None:
    """The same loop with mindone's classes, or None where mindone is not installed."""
    try:
        from mindone.diffusers.modular_pipelines import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
            LoopSequentialPipelineBlocks,
            ModularPipelineBlocks,
            PipelineState,
        )
        from mindone.diffusers.modular_pipelines.modular_pipeline_utils import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
            InputParam,
        )
    except ImportError:
        return None

    class Increment(ModularPipelineBlocks):  # type: ignore[misc]
        def __call__(self, components: Any, block_state: Any, i: int) -> Any:
            block_state.x = block_state.x + 1
            return components, block_state

    class Repeat(LoopSequentialPipelineBlocks):  # type: ignore[misc]
        @property
        def loop_inputs(self) -> Any:
            return [InputParam(name="num_steps"), InputParam(name="x")]

        def __call__(self, components: Any, state: Any) -> Any:
            block_state = self.get_block_state(state)
            for i in range(block_state.num_steps):
                components, block_state = self.loop_step(components, block_state, i=i)
            self.set_block_state(state, block_state)
            return components, state

    blocks = Repeat.from_blocks_dict({"block1": Increment(), "block2": Increment()})

    def run() -> Any:
        state = PipelineState()
        state.set("num_steps", ITERATIONS)
        state.set("x", 0)
        _, state = blocks(None, state)
        return state.get("x")

    return run


def with_checks(mode: Any, run: Callable[[], Any]) -> Callable[[], Any]:
    def checked() -> Any:
        with checks(mode):
            return run()

    return checked


def medians(runs: dict[str, Callable[[], Any]], rounds: int = ROUNDS) -> dict[str, float]:
    """Microseconds a run, each taken in turn."""
    for run in runs.values():
        run()
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            times[name].append((time.perf_counter() - start) * 1e6)
    return {name: statistics.median(values) for name, values in times.items()}


def report_loops() -> None:
    def count() -> Any:
        return counting(num_steps=ITERATIONS, x=0).x

    runs: dict[str, Callable[[], Any]] = {
        "by hand": by_hand,
        "fnloop off": with_checks("off", count),
        "fnloop types": with_checks("types", count),
        "fnloop full": with_checks("full", count),
    }
    mindone = mindone_loop()
    if mindone is not None:
        runs["mindone 0.5.0"] = mindone
    assert all(run() == 2 * ITERATIONS for run in runs.values())
    print(f"{'counting loop':16} {'us / block':>10} {'ratio':>8}")
    found = medians(runs)
    for name, value in found.items():
        print(f"{name:16} {value / ITERATIONS / 2:10.3f} {value / found['by hand']:8.2f}")
    if mindone is None:
        print("mindone 0.5.0    (not installed)")


def report_tensors() -> None:
    values = {"a": Tensor([1.0, 2.0]), "b": Tensor([[1.0], [2.0]]), "c": Tensor([1.0])}

    def run() -> Any:
        return tensors(num_steps=ITERATIONS, **values)

    found = medians({"off": with_checks("off", run), "full": with_checks("full", run)}, rounds=20)
    more = (found["full"] - found["off"]) / ITERATIONS / 2
    print(f"\nthree tensor fields: off {found['off'] / ITERATIONS / 2:.3f} us a block, full {more:.2f} us more")


class Big(BlockState):
    x: Float[Tensor, " n"]


@block
def grow(state: Big) -> Big:
    return Big(x=state.x + 1)


def memory(kind: str) -> None:
    """Print by how many MB the peak of the process rises over ten blocks with 16 MB each."""
    start = Tensor([0.0]) + ops.zeros(4 * 2**20)
    start.asnumpy()
    steps = {f"block{number}": grow for number in range(10)}
    pipe = sequence.from_blocks_dict(steps, outputs=Big)
    function = grow.__wrapped__
    assert function is not None
    before = peak(reset=True)
    if kind == "hand":
        state = Big(x=start)
        for _ in range(10):
            state = function(state)
    else:
        with checks("off" if kind == "off" else "full"):
            state = pipe(x=start)
    state.x[:1].asnumpy()
    print((peak() - before) / 1024)


def peak(reset: bool = False) -> int:
    """The highest resident memory in kB since the last reset (Linux only)."""
    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0])


def report_memory() -> None:
    print("\npeak memory of ten blocks that make 16 MB each, over what was there before")
    for kind in ("hand", "off", "full"):
        made = subprocess.run(
            [sys.executable, __file__, "--memory", kind], capture_output=True, text=True, check=True
        ).stdout.split()[-1]
        print(f"  {kind:5} {float(made):7.1f} MB")


if __name__ == "__main__":
    if "--memory" in sys.argv:
        memory(sys.argv[-1])
    else:
        report_loops()
        report_tensors()
        report_memory()
