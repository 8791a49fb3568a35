"""The dump of a graph that MindSpore's compiler leaves in the working directory where it fails: read, then removed.

Where an operator infers in Python, its exception names no line of the graph's source; the dump does.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

__all__ = ["take_dump"]

FILE = "analyze_fail.ir"
WRITTEN = re.compile(rf"\(See file '([^']+/rank_\d+/om/{re.escape(FILE)})'")
EVALUATED = re.compile(r"^#-+> \d+$")
"""Stands in front of the node of each function that was being evaluated, the innermost last."""


def take_dump(error: BaseException, directory: str | None = None) -> str:
    """Remove the dump of a failed graph.

    Args:
        error: what MindSpore has raised.
        directory: where the sources of the graph stand; a dump that the error does not name is known by it.

    Returns:
        A line for each function that was being evaluated, of where in a file it was.
    """
    files = [Path(name) for name in WRITTEN.findall(str(error))]
    if directory is not None and not files:
        files = [file for file in Path.cwd().glob(f"rank_*/om/{FILE}") if f"{directory}/" in _text(file)]
    trace = "\n".join(line for file in files for line in _evaluated(_text(file)))
    for file in files:
        with suppress(OSError):
            file.unlink()
            file.parent.rmdir()
            file.parent.parent.rmdir()
    return trace


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _evaluated(text: str) -> list[str]:
    """The lines of a dump that say where the nodes which were being evaluated stand."""
    places: list[str] = []
    is_of_node = False
    for line in text.splitlines():
        if EVALUATED.match(line):
            is_of_node = True
        elif is_of_node and "# In file " in line:
            places.append(line.strip())
            is_of_node = False
    return places
