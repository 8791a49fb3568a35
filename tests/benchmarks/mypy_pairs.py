"""The pairs of types in `tests/pairs.py` beside mypy's verdict: prints each that differs without a reason.

Run as `python -m tests.benchmarks.mypy_pairs` from the root of the repository.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import tests.pairs
from tests.pairs import FITS, MISFITS


def program() -> tuple[str, list[int]]:
    """A module with a function for each pair, and the line of each function's assignment."""
    source = Path(tests.pairs.__file__).read_text().split("FITS: ")[0]
    lines = source.splitlines()
    places = []
    for number, (given, wanted, _) in enumerate([*FITS, *MISFITS]):
        lines += [f"def pair_{number}(given: {given}) -> None:", f"    wanted: {wanted} = given"]
        places.append(len(lines))
    return "\n".join(lines) + "\n", places


def verdicts() -> list[bool]:
    """Whether mypy accepts each pair."""
    text, places = program()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "written_pairs.py"
        path.write_text(text)
        command = [sys.executable, "-m", "mypy", "--config-file=", "--cache-dir", folder, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    wrong = {int(line) for line in re.findall(r":(\d+): error: .*\[assignment\]", done.stdout)}
    others = [line for line in done.stdout.splitlines() if "error" in line and "[assignment]" not in line]
    print(*others, sep="\n")
    return [place not in wrong for place in places]


def main() -> None:
    """Compare."""
    expected = [True] * len(FITS) + [False] * len(MISFITS)
    differing = 0
    for (given, wanted, reason), ours, theirs in zip([*FITS, *MISFITS], expected, verdicts(), strict=True):
        if (ours != theirs) != bool(reason):
            differing += 1
            print(f"{given} -> {wanted}: fnloop {ours}, mypy {theirs}, reason {reason!r}")
    print(f"{len(expected)} pairs, {differing} differ without a reason (or agree in spite of one)")


if __name__ == "__main__":
    main()
