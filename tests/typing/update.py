"""Writes into the files of cases what mypy says of them now: ``python -m tests.typing.update``; then read the diff.

Only lines that are marked already get new text (a bare ``# E`` or ``# E static`` will do for a new case); a message
on another line, or none on a marked one, is printed instead.
"""

from __future__ import annotations

import re
import tempfile
from collections import defaultdict
from pathlib import Path

import pytest
from mypy import api

from tests.typing.cases import FILES, FOLDER, MARK, PRELUDE, WITH_PLUGIN, Expected, read_output

SECTION = re.compile(r"^--- (\w+)\n", re.MULTILINE)


def sections(file: str) -> list[tuple[str, list[str]]]:
    """The cases of a file as they are written."""
    parts = SECTION.split((FOLDER / file).read_text())[1:]
    return [(name, text.splitlines()) for name, text in zip(parts[::2], parts[1::2], strict=True)]


def messages() -> dict[tuple[str, int], list[Expected]]:
    """What mypy says, by case and line."""
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        patch.chdir(folder)
        (folder / "prelude.py").write_text((FOLDER / "prelude.txt").read_text())
        (folder / "mypy.ini").write_text(WITH_PLUGIN)
        for case, lines in [section for file in FILES for section in sections(file)]:
            bare = [MARK.split(line)[0] for line in lines]
            (folder / f"case_{case}.py").write_text(PRELUDE + "\n".join(bare) + "\n")
        output, errors, _ = api.run(["."])
    print(errors, end="")
    found = defaultdict(list)
    for case, one in read_output(output):
        found[case, one.line].append(one)
    return found


def marked(line: str, said: list[Expected]) -> str:
    """A line of a case with what mypy says of it."""
    code, *marks = MARK.split(line)
    static = " static" if any(mark.startswith("E static") for mark in marks) else ""
    texts = [f"E{static} [{one.code}] {one.message}" if one.kind == "error" else f"N {one.message}" for one in said]
    return "  # ".join([code, *texts])


def main() -> None:
    """Rewrite all files of cases."""
    found = messages()
    for file in FILES:
        written = []
        for case, lines in sections(file):
            written.append(f"--- {case}")
            for number, line in enumerate(lines, 2):
                said = found.pop((case, number), [])
                if bool(said) != bool(MARK.search(line)):
                    print(f"{file}: {case}: line {number}: {line.strip()}", *said, sep="\n    ")
                written.append(marked(line, said) if said and MARK.search(line) else line)
        (FOLDER / file).write_text("\n".join(written) + "\n")
    for (case, number), said in found.items():
        print(f"{case}: line {number}", *said, sep="\n    ")


if __name__ == "__main__":
    main()
