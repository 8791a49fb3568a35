"""Marks the overrides and overloads that mypy refuses and MindSpore has.

MindSpore's subclasses change the parameters of methods that they override, and some overloads differ by a default
only. Both are so when run: the stub says what is there, and the line is marked, so that stubs check as source and
nothing else in them goes unseen.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

_FOUND = re.compile(r"^(?P<file>[^:]+):(?P<line>\d+): error: .*\[(?P<code>override|overload-overlap)\]$")
_ODD = re.compile(
    r"^(?P<file>[^:]+):(?P<line>\d+): error: .*(?:with zero members|unsafely overlapping).*\[(?P<code>misc)\]$"
)  # bases of enums, operators
# `__getattr__: None` takes away what Cell has, as `__hash__: None` does.
_CLOSED = re.compile(
    r"^(?P<file>[^:]+):(?P<line>\d+): error: "
    r'(?:Invalid signature "None" for "__getattr__"|Incompatible .*"None", base class "Cell".*"Callable\[\[str\], Any\]"\))'
    r".*\[(?P<code>misc|assignment)\]$"
)


def mark(folder: Path) -> None:
    """Add `# type: ignore[code]` to the lines of a package of stubs where mypy says so."""
    marks: dict[Path, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for error in _errors(folder):
        found = _FOUND.match(error) or _ODD.match(error) or _CLOSED.match(error)
        if found is not None:
            marks[folder.parent / found["file"]][int(found["line"])].add(found["code"])
    for path, codes in marks.items():
        lines = path.read_text().splitlines()
        for number, names in codes.items():
            lines[number - 1] += f"  # type: ignore[{', '.join(sorted(names))}]"
        path.write_text("\n".join([*lines, ""]))


def _errors(folder: Path) -> list[str]:
    command = [sys.executable, "-m", "mypy", "--config-file=", "--strict", "--no-error-summary", "--no-incremental"]
    run = subprocess.run([*command, folder.name], cwd=folder.parent, capture_output=True, text=True, check=False)
    if run.returncode > 1:
        raise SystemExit(f"mypy failed on the stubs: {run.stderr or run.stdout[-2000:]}")
    return run.stdout.splitlines()
