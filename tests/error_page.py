"""The page of the guide that explains every error: its programs are run, and what they say is put below them.

`python -m tests.error_page > examples/guide/error_codes.md` writes it anew.
"""

from __future__ import annotations

import contextlib
import linecache
import os
import re
import subprocess
import sys
import tempfile
import types
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from fnloop.explanations import PRELUDE, Explanation
from fnloop.explanations.exceptions import EXCEPTIONS
from fnloop.explanations.proofs import PROOFS
from fnloop.explanations.use import USE
from fnloop.explanations.wiring import WIRING
from tests.typing.cases import WITH_PLUGIN, Expected, read_output

__all__ = ["file_of", "page", "said_when_run", "told_by_mypy", "told_on", "write_programs"]

INTRODUCTION = f"""\
# Every error, and its remedy

Each entry has the smallest program that gives the error, the message, and what to write instead. The programs begin with
the same lines, which stand here only. The page is written by running them (`python -m tests.error_page`), and the tests
compare it with what the library says.

```python
{PRELUDE}```
"""

SECTIONS: Sequence[tuple[str, str, Sequence[Explanation]]] = (
    (
        "Blocks that do not fit together",
        "A `WiringError` when the composition is defined, with all faults in it, and errors of mypy on the lines.",
        WIRING,
    ),
    (
        "The use of a block",
        "Errors of the mypy plugin. At run time they are a `StateError`, a `BlockError` or a `KeyError` with the same "
        "message, where a run can know it.",
        USE,
    ),
    ("Proofs", "A `ShapeError` of `block.prove()`, which runs bodies without data ([shapes.md](shapes.md)).", PROOFS),
    (
        "Exceptions and warnings",
        "All but the warnings are `FnloopError`s. What a block of yours raises keeps its own type "
        "([failures.md](failures.md)).",
        EXCEPTIONS,
    ),
)


def page(said: Callable[[Explanation], str]) -> str:
    """The page.

    Args:
        said: what a program says.
    """
    parts = [INTRODUCTION]
    for title, text, explanations in SECTIONS:
        parts.append(f"## {title}\n\n{text}\n")
        parts += [_entry(one, said(one) if one.program else "") for one in explanations]
    return "\n".join(parts)


def _entry(one: Explanation, said: str) -> str:
    lines = [f"### `{one.code}`", "", one.meaning, ""]
    if one.program:
        lines += ["```python", one.program.rstrip(), "```", "", "```text", said.rstrip(), "```", ""]
    lines += [f"Instead: {one.remedy}", ""]
    return "\n".join(lines)


def told_on(page: str) -> dict[str, str]:
    """The messages on a page by the codes of their entries."""
    found = re.findall(r"^### `([\w-]+)`\n.*?^```text\n(.*?)\n```$", page, re.MULTILINE | re.DOTALL)
    return dict(found)


# --- what programs say when they run


@contextlib.contextmanager
def _module(one: Explanation) -> Iterator[types.ModuleType]:
    """A module that has the prelude, in a folder of its own."""
    name = file_of(one)
    module = types.ModuleType(name)
    sys.modules[name] = module
    here = Path.cwd()
    try:
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            exec(compile(PRELUDE, "prelude.py", "exec"), module.__dict__)
            yield module
            os.chdir(here)  # a folder that a process is in cannot be removed everywhere
    finally:
        os.chdir(here)
        del sys.modules[name]
        linecache.cache.pop("program.py", None)
        linecache.cache.pop("prelude.py", None)


def raised_by(one: Explanation) -> BaseException | None:
    """The exception that a program raises, or its warning."""
    linecache.cache["prelude.py"] = (len(PRELUDE), None, PRELUDE.splitlines(keepends=True), "prelude.py")
    linecache.cache["program.py"] = (len(one.program), None, one.program.splitlines(keepends=True), "program.py")
    with _module(one) as module, warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            exec(compile(one.program, "program.py", "exec"), module.__dict__)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is compared
            return error
    return None


def said_when_run(one: Explanation) -> str:
    """The fault of a code, or the exception in one line, or all of it where it has a code of its own."""
    error = raised_by(one)
    if error is None:
        return ""
    faults = [fault for fault in getattr(error, "faults", ()) if fault.code == one.code]
    if faults:
        return f"[{faults[0].code}] {faults[0].message}"
    text = error.args[0] if isinstance(error, KeyError) else str(error)
    return f"{type(error).__name__}: {text}"


# --- what mypy says of them


def file_of(one: Explanation) -> str:
    """The name of the module with a program."""
    return f"explained_{re.sub('[^a-z]', '_', one.code.lower())}"


def write_programs(explanations: Iterable[Explanation], folder: Path) -> None:
    """Write each program, with the lines that all begin with, to a module of its own, as the cases of mypy's tests are."""
    for one in explanations:
        (folder / f"case_{file_of(one)}.py").write_text(PRELUDE + one.program)


def told_by_mypy(said: Sequence[Expected]) -> str:
    """What mypy says of a program: an error with its code, or the note that something is not seen."""
    (told,) = said
    return f"[{told.code or 'unseen'}] {told.message.removeprefix('fnloop: ')}"


def _run_mypy() -> dict[str, list[Expected]]:
    with tempfile.TemporaryDirectory() as name:
        write_programs(USE, Path(name))
        (Path(name) / "mypy.ini").write_text(WITH_PLUGIN)
        command = [sys.executable, "-m", "mypy", "--no-incremental", "."]
        done = subprocess.run(command, cwd=name, capture_output=True, text=True, check=False)
    said: dict[str, list[Expected]] = {}
    for case, one in read_output(done.stdout):
        said.setdefault(case, []).append(one)
    return said


def main() -> None:
    """Print the page."""
    by_mypy = _run_mypy()

    def said(one: Explanation) -> str:
        return told_by_mypy(by_mypy[file_of(one)]) if one in USE else said_when_run(one)

    print(page(said), end="")


if __name__ == "__main__":
    main()
