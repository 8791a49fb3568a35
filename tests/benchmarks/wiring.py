"""What it costs to define a pipeline: the time grows with the blocks, not with their square.

    python tests/benchmarks/wiring.py

Three shapes of 100 to 1,600 blocks: a chain in which each block reads what the one before it wrote, a chain of
tensors whose axes are bound through all of it, and blocks that all read one input and may each replace it.
Printed are the medians of wiring (`from_blocks_dict`) and of the first call's preparation (the flat function), and
the time a block compared with that of 100 blocks.
"""

import gc
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Literal

import numpy as np
from jaxtyping import Float

from fnloop import Block, BlockState, sequence, skip, switch
from fnloop import block as make_block

SIZES = (100, 200, 400, 800, 1600)
ROUNDS = 5
Blocks = dict[str, Block[Any, Any]]


class Mode(BlockState):
    mode: bool


class Shared(BlockState):
    shared: int


@switch
def choose(state: Mode) -> Literal["change", "keep"]:
    return "change" if state.mode else "keep"


@make_block
def change(state: Shared) -> Shared:
    return Shared(shared=state.shared + 1)


maybe = choose.from_blocks_dict({"change": change, "keep": skip})


def link(number: int, hint: Any) -> Block[Any, Any]:
    """A block that reads one field and writes the next."""

    def field(index: int) -> Any:
        meta: Any = type(BlockState)
        return meta("Link", (BlockState,), {"__annotations__": {f"x{index}": hint}, "__module__": __name__})

    def step(state: Any) -> Any:
        return state

    step.__annotations__ = {"state": field(number), "return": field(number + 1)}
    return make_block(step)


def chain(count: int) -> Blocks:
    return {f"b{number}": link(number, int) for number in range(count)}


def tensors(count: int) -> Blocks:
    return {f"b{number}": link(number, Float[np.ndarray, "b c"]) for number in range(count)}


def branches(count: int) -> Blocks:
    return {f"b{number}": maybe for number in range(count)}


SHAPES: dict[str, Callable[[int], Blocks]] = {"chain": chain, "tensors": tensors, "branches": branches}


def median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        gc.collect()
        gc.disable()  # as `timeit` does: a collection looks at all that was ever made
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
        gc.enable()
    return statistics.median(times)


def emitted_anew(blocks: Blocks) -> Callable[[], object]:
    return lambda: sequence.from_blocks_dict(blocks).emitted("full")


def main() -> None:
    """Print one table."""
    heads = f"{'wiring':>12}{'a block':>11}{'of 100':>8}{'with code':>13}{'a block':>11}{'of 100':>8}"
    print(f"{'shape':10}{'blocks':>8}{heads}")
    for name, shape in SHAPES.items():
        first: tuple[float, float] | None = None
        for count in SIZES:
            blocks = shape(count)
            wiring = median(partial(sequence.from_blocks_dict, blocks)) / count
            code = median(emitted_anew(blocks)) / count
            first = first or (wiring, code)
            print(
                f"{name:10}{count:8}{wiring * count * 1e3:9.1f} ms{wiring * 1e6:8.1f} us{wiring / first[0]:7.2f}x"
                f"{code * count * 1e3:10.1f} ms{code * 1e6:8.1f} us{code / first[1]:7.2f}x"
            )


if __name__ == "__main__":
    main()
