"""Random bodies out of all rows of the table of Python, compiled and compared with Python: what differs is a bug.

    python -m tests.benchmarks.bodies [number] [seed]

It prints what differs, what dies in MindSpore's words, and how many stood in a graph. A body that differs is halved
until one row is left.
"""

from __future__ import annotations

import random
import sys
import tempfile
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import mindspore as ms

from fnloop import random as draws
from fnloop.compile.validate.compare import greatest_in, same
from tests.bodies import program_of_bodies
from tests.rows import START, Sample, all_rows, given, load, samples_of

SHAPES = ("loop", "nested", "switch", "cell")
IN_ONE = 8


def outcome(samples: list[Sample], seed: int, shape: str, folder: Path, name: str) -> str:
    """`graph`, `Python` with the reason, or `DIFFERS` with what does."""
    text = program_of_bodies(samples, seed, shape)
    try:
        run = load(text, folder, name).run
    except Exception as error:  # noqa: BLE001 - purity or wiring refuses the body that was made
        return f"refused: {str(error)[:100]}"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        fast = run.compile()
        for number, late in ((1, False), (4, True), (1, True)):
            inputs: dict[str, Any] = {**given(number, late), **START}
            if shape != "cell":
                inputs["key"] = draws.key(number)
            python = result_of(run, inputs)
            graph = result_of(fast, inputs)
            if isinstance(python, str) or isinstance(graph, str):
                if python != graph:
                    return f"DIFFERS: {python!s:.150} in Python, {graph!s:.150} compiled"
                continue
            if python.whole != graph.whole or not same(graph.real, python.real, greatest_in(1.0)):
                return f"DIFFERS: {python.whole}, {python.real} in Python, {graph.whole}, {graph.real} compiled"
    said = [str(one.message).partition("since ")[2][:160].replace("\n", " ") for one in caught]
    return f"Python: {said[0]}" if said else "graph"


def result_of(run: Any, inputs: dict[str, Any]) -> Any:
    """What a block gives, or the words of its exception."""
    try:
        return run(**inputs)
    except Exception as error:  # noqa: BLE001 - it is compared
        return f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"


def main() -> None:
    """Run bodies and print what is found."""
    number, seed = (int(one) for one in (*sys.argv[1:], "40", "0")[: max(2, len(sys.argv) - 1)][:2])
    ms.runtime.launch_blocking()
    folder = Path(tempfile.mkdtemp())
    samples = samples_of(all_rows(), folder)
    choose = random.Random(seed)
    found: Counter[str] = Counter()
    for one in range(number):
        chosen = choose.sample(samples, IN_ONE if one % 4 != 3 else 3 * IN_ONE)
        shape = SHAPES[one % 4]
        said = outcome(chosen, seed + one, shape, folder, f"body_{seed}_{one}")
        kind = said.partition(":")[0]
        found[kind] += 1
        if kind != "graph":
            print(f"{one} {shape}: {said}", flush=True)
            if kind in ("DIFFERS", "Python"):
                halve(chosen, seed + one, shape, folder, f"body_{seed}_{one}", kind)
    print(dict(found))


def halve(samples: list[Sample], seed: int, shape: str, folder: Path, name: str, kind: str) -> None:
    """Print the rows by which a body differs, or stays in Python."""
    for number, sample in enumerate(samples):
        said = outcome([sample], seed, shape, folder, f"{name}_{number}")
        if said.startswith(kind):
            print(f"    {sample.row}: {sample.text!r}: {said}", flush=True)


if __name__ == "__main__":
    main()
