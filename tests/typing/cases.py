"""The cases of the mypy plugin as data: programs, with the errors that belong to their lines.

A file holds many cases. Each begins with ``--- name``; its text is Python. Behind a line stands what mypy must say
of it: ``# E [code] message`` for an error, ``# N message`` for a note, several on one line joined by `` # ``. In
``# E static`` the rest is the same, but there is no run time message of the same wording (the code then prints
values where mypy knows types, or does not fail at all).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
PRELUDE = "from prelude import *; import numpy as np\n"
MARK = re.compile(r"  # (?=E\b|N )")
FILES = (
    "right.txt",
    "wrong_wiring.txt",
    "wrong_tensors.txt",
    "wrong_use.txt",
    "wrong_values.txt",
    "wrong_transforms.txt",
)
CONFIGURATION = """[mypy]
strict = True
disallow_any_generics = False
disallow_subclassing_any = False

[mypy-elsewhere.*,sklearn.*]
ignore_missing_imports = True

[mypy-mindone.*,transformers.*]
follow_imports = skip
ignore_missing_imports = True
"""
PLUGIN = "plugins = fnloop.mypy"
WITH_PLUGIN = CONFIGURATION.replace("[mypy]", f"[mypy]\n{PLUGIN}", 1)
"""The configuration of all projects that are checked with the plugin, so that they share a cache of the libraries."""
LIGHT = f"""{WITH_PLUGIN}
[mypy-beartype.*,executing.*,IPython.*,mindspore.*,PIL.*,tqdm.*]
follow_imports = skip
follow_imports_for_stubs = True

[mypy-fnloop.compile.*,fnloop.interop.*,fnloop.observe.*,fnloop.persist.*,fnloop.program.*,fnloop.run.*,fnloop.scale.*]
follow_imports = skip

[mypy-fnloop.*]
ignore_errors = True
"""
"""The same without the libraries that a program may not need, in a third of the time; mypy's daemon fails with it."""
OUTPUT = re.compile(
    r"(?:.*/)?(?P<file>\w+)\.py:(?P<line>\d+): (?P<kind>error|note): (?P<message>.*?)(?:  \[(?P<code>[\w-]+)\])?$"
)


@dataclass(frozen=True)
class Expected:
    """One message of mypy."""

    line: int
    kind: str
    code: str
    message: str


@dataclass(frozen=True)
class Case:
    """A program and what mypy says of it."""

    name: str
    source: str
    expected: tuple[Expected, ...]
    static: bool = False


def read_cases(file: str) -> list[Case]:
    """The cases of a file."""
    parts = re.split(r"^--- (\w+)\n", (FOLDER / file).read_text(), flags=re.MULTILINE)[1:]
    return [_case(name, text) for name, text in zip(parts[::2], parts[1::2], strict=True)]


def _case(name: str, text: str) -> Case:
    lines, expected = [], []
    static = False
    for number, line in enumerate(text.splitlines(), 2):
        code, *marks = MARK.split(line)
        lines.append(code)
        for mark in marks:
            static = static or mark.startswith("E static")
            expected.append(_expected(number, mark.replace("E static", "E", 1)))
    return Case(name, PRELUDE + "\n".join(lines) + "\n", tuple(expected), static)


def _expected(line: int, mark: str) -> Expected:
    if mark.startswith("N "):
        return Expected(line, "note", "", mark[2:])
    found = re.fullmatch(r"E \[([\w-]+)\] (.*)", mark)
    assert found, mark
    return Expected(line, "error", found[1], found[2])


def read_corpus(file: str, prelude: str = PRELUDE) -> list[tuple[str, str, frozenset[int]]]:
    """The programs of a corpus: each with its name, its text, and the lines of which mypy must report an error.

    In a corpus only these lines are marked, with ``# W``: what is said of them is a matter of the cases.
    """
    parts = re.split(r"^--- (\w+)\n", (FOLDER / file).read_text(), flags=re.MULTILINE)[1:]
    programs = []
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        lines = text.splitlines()
        first = prelude.count("\n") + 1
        wrong = frozenset(number for number, line in enumerate(lines, first) if line.endswith("  # W"))
        source = "\n".join(line.removesuffix("  # W") for line in lines)
        programs.append((f"corpus_{name}", f"{prelude}{source}\n", wrong))
    return programs


def write_cases(cases: list[Case], folder: Path) -> None:
    """Each case as a module, beside the prelude."""
    (folder / "prelude.py").write_text((FOLDER / "prelude.txt").read_text())
    for case in cases:
        (folder / f"case_{case.name}.py").write_text(case.source)


def write_in_two(cases: list[Case], folder: Path) -> None:
    """Each case as two modules that keep its lines: all but its last statement, and that one, which imports the rest."""
    (folder / "prelude.py").write_text((FOLDER / "prelude.txt").read_text())
    for case in cases:
        first, second = _in_two(case)
        (folder / f"first_{case.name}.py").write_text(first)
        (folder / f"case_{case.name}.py").write_text(second)


def _in_two(case: Case) -> tuple[str, str]:
    lines, body = case.source.splitlines(), ast.parse(case.source).body
    last = body[-1]
    decorators = last.decorator_list if isinstance(last, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) else []
    start = min([last.lineno, *(one.lineno for one in decorators)]) - 1
    imports = [one for one in body[2:-1] if isinstance(one, (ast.Import, ast.ImportFrom))]
    kept = {number for one in imports for number in range(one.lineno - 1, (one.end_lineno or one.lineno))}
    names = sorted({name for one in body[2:-1] if one not in imports for name in _bound(one)})
    head = f"{lines[0]}; from first_{case.name} import {', '.join(names)}" if names else lines[0]
    between = [line if number in kept else "" for number, line in enumerate(lines[1:start], 1)]
    return "\n".join(lines[:start]) + "\n", "\n".join([head, *between, *lines[start:]]) + "\n"


def _bound(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement binds in its module."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield statement.name
        return
    own = {
        id(node) for one in ast.walk(statement) if isinstance(one, ast.comprehension) for node in ast.walk(one.target)
    }
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and id(node) not in own:
            yield node.id


def read_output(output: str) -> Iterator[tuple[str, Expected]]:
    """What mypy said, with the case that it said it of."""
    for line in output.splitlines():
        found = OUTPUT.match(line)
        if found:
            name = found["file"].removeprefix("case_")
            yield name, Expected(int(found["line"]), found["kind"], found["code"] or "", found["message"])
