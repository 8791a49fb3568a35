"""Types compared: what fits, what does not and why, and what some value could be both."""

from __future__ import annotations

from typing import Any, NamedTuple, TypedDict

import pytest

from fnloop.typesystem.subtypes import misfit, overlap
from tests import pairs
from tests.pairs import FITS, MISFITS


def read(text: str) -> Any:
    return eval(text, vars(pairs))


@pytest.mark.parametrize(("given", "wanted", "mypy"), FITS)
def test_types_that_fit(given: str, wanted: str, mypy: str) -> None:
    assert misfit(read(given), read(wanted)) is None


@pytest.mark.parametrize(("given", "wanted", "mypy"), MISFITS)
def test_types_that_do_not(given: str, wanted: str, mypy: str) -> None:
    assert misfit(read(given), read(wanted)) is not None


@pytest.mark.parametrize(
    ("given", "wanted", "reason"),
    [
        ("Walker", "Runs", "Walker has no 'run'"),
        ("GivesInt", "Gives[str]", "GivesInt.give is Callable[[], int], not Callable[[], str]"),
        ("Titled", "Movie", "key 'year' is missing"),
        ("Partly", "Movie", "key 'year' may be missing"),
        ("Movie", "Loose", "key 'title' may be deleted where it is read"),
        ("list[WrongYear]", "list[Movie]", "key 'year' is str, not int"),
        ("str | Walker", "Runs | str", "Walker has no 'run'"),
    ],
)
def test_reasons(given: str, wanted: str, reason: str) -> None:
    assert misfit(read(given), read(wanted)) == reason


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("int | str", "str | None", True),
        ("Walker", "Runs", True),  # a class may derive from Walker and have `run`
        ("Runs", "Has", True),
        ("Sized", "Iterable[int]", True),
        ("list[int]", "Sequence[int]", True),
        ("int", "Runs", False),
        ("str", "Iterable[int]", False),
        ("Walker", "Runner", False),
        ("int", "str", False),
    ],
)
def test_overlap(one: str, other: str, both: bool) -> None:
    assert overlap(read(one), read(other)) is both
    assert overlap(read(other), read(one)) is both


def test_a_local_class_whose_annotations_name_what_is_not_known_is_left_to_its_value() -> None:
    class Local:
        pass

    class Keys(TypedDict):
        a: int
        b: Local

    class Places(NamedTuple):
        a: int
        b: Local

    assert misfit(Keys, Keys) is None
    assert misfit(read("Movie"), Keys) == "key 'a' is missing"
    assert misfit(Places, tuple[int, str]) is None
