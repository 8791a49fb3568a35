"""What checking a composition costs in mypy: pipelines of 250 to 4,000 blocks, flat and nested.

    python tests/benchmarks/mypy_plugin.py

Each program defines ten blocks and wires them again and again, each under another name. Times are those of mypy's
check in one process, the cache warm for the library and cold for the program, with and without the plugin.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from mypy import api

SIZES = (250, 500, 1000, 2000, 4000)
HEAD = """
from fnloop import BlockState, block, sequence

class Count(BlockState):
    count: int
    scale: float = 1.0

class Result(BlockState):
    count: int
"""
BLOCK = """
@block
def step{0}(state: Count) -> Result:
    return Result(count=state.count + {0})
"""


def flat(blocks: int) -> str:
    """One dict of so many blocks."""
    entries = "".join(f'    "block{i}": step{i % 10},\n' for i in range(blocks))
    return program(f"pipe = sequence.from_blocks_dict({{\n{entries}}})\n")


def nested(blocks: int) -> str:
    """Sequences of ten blocks in a sequence of ten in a sequence."""
    lines = []
    names = [f"step{i % 10}" for i in range(blocks)]
    level = 0
    while len(names) > 1:
        groups = [names[i : i + 10] for i in range(0, len(names), 10)]
        names = [f"pipe{level}_{number}" for number in range(len(groups))]
        for name, group in zip(names, groups, strict=True):
            entries = ", ".join(f'"b{i}": {one}' for i, one in enumerate(group))
            lines.append(f"{name} = sequence.from_blocks_dict({{{entries}}})")
        level += 1
    return program("\n".join(lines) + f"\npipe = {names[0]}\n")


def program(wiring: str) -> str:
    """A program that makes ten blocks, wires them and calls the result."""
    return HEAD + "".join(BLOCK.format(i) for i in range(10)) + wiring + "n: int = pipe(count=1).count\n"


def seconds(folder: Path, source: str, plugin: bool) -> float:
    """How long mypy takes over a program, the best of three runs."""
    config = folder / ("with.ini" if plugin else "without.ini")
    config.write_text("[mypy]\nstrict = True\n" + ("plugins = fnloop.mypy\n" if plugin else ""))
    times = []
    for number in range(3):
        path = folder / "program.py"
        path.write_text(f"{source}\n{'#' * number}\n")  # of another size each time, or mypy takes it from the cache
        start = time.perf_counter()
        output, errors, status = api.run([f"--config-file={config}", f"--cache-dir={config}.cache", "program.py"])
        times.append(time.perf_counter() - start)
        assert status == 0, output + errors
    return min(times)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.chdir(folder)
        for kind, write in (("flat", flat), ("nested", nested)):
            print(f"\n{kind:10}{'with plugin':>14}{'without':>12}{'plugin a block':>18}")
            for size in SIZES:
                with_plugin, without = (seconds(folder, write(size), plugin) for plugin in (True, False))
                cost = (with_plugin - without) / size * 1e6
                print(f"{size:<10}{with_plugin:12.2f} s{without:10.2f} s{cost:15.0f} µs")


if __name__ == "__main__":
    main()
