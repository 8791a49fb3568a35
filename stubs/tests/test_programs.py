"""Right programs run and pass mypy and pyright strictly, wrong ones raise and are refused, on their lines."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parent / "programs"
RIGHT = sorted(path for path in PROGRAMS.glob("*.py") if path.name != "refused.py")
RUN = [path for path in RIGHT if path.name != "tutorial_data_parallel.py"]  # it needs several devices


@pytest.fixture(scope="module")
def mypy(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[int]]:
    """The lines that mypy refuses, by file."""
    command = [sys.executable, "-m", "mypy", "--config-file=", "--strict", "--no-error-summary"]
    cache = f"--cache-dir={tmp_path_factory.mktemp('mypy')}"
    run = subprocess.run([*command, cache, *map(str, sorted(PROGRAMS.glob("*.py")))], capture_output=True, text=True)
    print(run.stdout)
    found: dict[str, set[int]] = {path.name: set() for path in PROGRAMS.glob("*.py")}
    for line in run.stdout.splitlines():
        error = re.match(r"(.+?):(\d+): error: ", line)
        if error:
            found[Path(error[1]).name].add(int(error[2]))
    return found


@pytest.fixture(scope="module")
def pyright() -> dict[str, set[int]]:
    """The lines that pyright refuses, by file."""
    command = [sys.executable, "-m", "basedpyright", "--outputjson", "--project", str(PROGRAMS / "pyrightconfig.json")]
    run = subprocess.run([*command, "--pythonpath", sys.executable], capture_output=True, text=True)
    print(run.stdout)
    found: dict[str, set[int]] = {path.name: set() for path in PROGRAMS.glob("*.py")}
    for error in json.loads(run.stdout)["generalDiagnostics"]:
        if error["severity"] == "error":
            found[Path(error["file"]).name].add(error["range"]["start"]["line"] + 1)
    return found


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.stem)
def test_a_right_program_passes_the_checkers(
    path: Path, mypy: dict[str, set[int]], pyright: dict[str, set[int]]
) -> None:
    assert (mypy[path.name], pyright[path.name]) == (set(), set())


@pytest.mark.parametrize("path", RUN, ids=lambda path: path.stem)
def test_a_right_program_runs(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(path), run_name="__main__")


def test_a_wrong_line_is_refused_by_both(mypy: dict[str, set[int]], pyright: dict[str, set[int]]) -> None:
    lines = (PROGRAMS / "refused.py").read_text().splitlines()
    wrong = {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}
    assert mypy["refused.py"] == wrong
    assert pyright["refused.py"] == wrong


def test_a_wrong_line_raises() -> None:
    source = PROGRAMS / "refused.py"
    wrong = runpy.run_path(str(source))["wrong"]
    cases = len(re.findall("# wrong$", source.read_text(), re.MULTILINE))
    for case in range(cases):
        with pytest.raises((AttributeError, TypeError, LookupError, ValueError)):
            wrong(case)
