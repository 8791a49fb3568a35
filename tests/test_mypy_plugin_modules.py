"""All cases of the mypy plugin across two modules: together, from a warm cache and in the daemon, the same errors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.typing.apart import apart, output
from tests.typing.cases import (
    FILES,
    WITH_PLUGIN,
    Case,
    Expected,
    read_cases,
    read_output,
    write_in_two,
)
from tests.typing.drive import FROM_CACHE, serve
from tests.typing.libraries import WithLibraries

CASES = [case for file in FILES for case in read_cases(file)]

Found = Counter[tuple[str, Expected]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_in_two(CASES, tmp_path)
    (tmp_path / "mypy.ini").write_text(WITH_PLUGIN)
    return tmp_path


def found_in(said: str) -> Found:
    """What mypy said, by case; but not where a callee is defined, which it adds once or twice, as it comes."""
    messages = [(name.removeprefix("first_"), one) for name, one in read_output(said)]
    return Counter(one for one in messages if one[1].kind == "error" or " defined in " not in one[1].message)


def expected(cases: list[Case]) -> Found:
    return Counter((case.name, one) for case in cases for one in case.expected)


def firsts(folder: Path) -> list[str]:
    return [path.name for path in sorted(folder.glob("first_*.py"))]


def test_together_and_from_a_warm_cache(folder: Path, libraries: WithLibraries) -> None:
    libraries(folder, "mypy.ini", cache="together")
    assert found_in(apart(output, folder, "--cache-dir=together", "--no-sqlite-cache", ".")) == expected(CASES)
    libraries(folder, "mypy.ini", cache="warm")
    apart(output, folder, "--cache-dir=warm", "--no-sqlite-cache", *firsts(folder))
    assert found_in(apart(output, folder, "--cache-dir=warm", "--no-sqlite-cache", ".")) == expected(CASES)


def said_in_the_daemon(folder: Path) -> tuple[str, str]:
    """What a daemon says of all modules after the first ones, and when these have been edited."""
    check: Callable[..., str] = serve(folder, FROM_CACHE)
    check(*firsts(folder))
    before = check(".")
    for name in firsts(folder):
        path = folder / name
        path.write_text(path.read_text() + "# a comment\n")
    return before, check(".")


def test_in_the_daemon(folder: Path, libraries: WithLibraries) -> None:
    libraries(folder, "mypy.ini")
    for said in apart(said_in_the_daemon, folder):
        assert found_in(said) == expected(CASES)
