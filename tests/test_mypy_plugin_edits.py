"""A project that is edited: every way to run mypy says the same as a cold run.

Longer walks are run by hand: see `tests.typing.drive`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.typing.drive import colds, differences
from tests.typing.project import State, each_edit

STATES = list(each_edit(together=5))
FORMER: list[State] = [frozenset(one) for one in (["a literal"], [], ["no default"], [], ["a type"], [])]
"""Edits that are undone, of which a daemon that forgot to merge what the plugin attaches said too little."""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[State, list[str]]:
    """What a cold run says of each state."""
    return colds(tmp_path_factory.mktemp("cold"), [*STATES, *FORMER])


def test_edits_change_what_mypy_says(said: dict[State, list[str]]) -> None:
    assert all(said.values())
    assert len(set(map(tuple, said.values()))) > len(STATES) * 0.8


@pytest.mark.parametrize("way", ["daemon", "warm"])
def test_every_edit(way: str, tmp_path: Path, said: dict[State, list[str]]) -> None:
    assert list(differences(way, tmp_path, [*FORMER, *STATES], said)) == []


@pytest.mark.parametrize("way", ["fine", "loaded", "parallel", "sqlite"])
def test_some_edits(way: str, tmp_path: Path, said: dict[State, list[str]]) -> None:
    assert list(differences(way, tmp_path, STATES[1::5], said)) == []
