"""A project that is edited: every way to run mypy says the same as a cold run.

Longer walks are run by hand: see `tests.typing.drive`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.typing.apart import apart
from tests.typing.drive import all_differences, colds
from tests.typing.libraries import WithLibraries
from tests.typing.project import State, each_edit, write_project

STATES = list(each_edit(together=5))
FORMER: list[State] = [frozenset(one) for one in (["a literal"], [], ["no default"], [], ["a type"], [])]
"""Edits that are undone, of which a daemon that forgot to merge what the plugin attaches said too little."""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory, libraries: WithLibraries) -> dict[State, list[str]]:
    """What a cold run says of each state."""
    folder = tmp_path_factory.mktemp("cold")
    write_project(folder, frozenset())
    libraries(folder, "light.ini")
    return apart(colds, folder, [*STATES, *FORMER])


def test_edits_change_what_mypy_says(said: dict[State, list[str]]) -> None:
    assert all(said.values())
    assert len(set(map(tuple, said.values()))) > len(STATES) * 0.8


@pytest.fixture
def folder(way: str, tmp_path: Path, libraries: WithLibraries) -> Path:
    """The folder of the project."""
    write_project(tmp_path, frozenset())
    libraries(tmp_path, "mypy.ini" if way in ("daemon", "loaded") else "light.ini")
    return tmp_path


@pytest.mark.parametrize("way", ["daemon", "warm"])
def test_every_edit(way: str, folder: Path, said: dict[State, list[str]]) -> None:
    states = [*FORMER, *STATES] if way == "daemon" else STATES
    assert apart(all_differences, way, folder, states, said) == []


@pytest.mark.parametrize("way", ["fine", "loaded", "parallel", "sqlite"])
def test_some_edits(way: str, folder: Path, said: dict[State, list[str]]) -> None:
    assert apart(all_differences, way, folder, STATES[1::5], said) == []
