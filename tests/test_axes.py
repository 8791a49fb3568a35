"""Axis strings as data, and when two lists of axes can agree."""

import pytest

from fnloop.axes import Axes, Bindings, instantiate, parse_axes


@pytest.mark.parametrize(
    ("text", "axes"),
    [
        ("", ()),
        ("b 4 h w", ("b", 4, "h", "w")),
        (" n", ("n",)),
        ("0", (0,)),
        ("...", ("...",)),
        ("*batch c", ("...", "c")),
        ("*#batch c", ("...", "c")),
        ("#*batch c", ("...", "c")),
        ("#n", ("_",)),
        ("_", ("_",)),
        ("_n", ("_",)),
        ("n+1 2*n *_n", ("_", "_", "...")),
        ("h=8 w=n", (8, "n")),
        ("größe", ("größe",)),
    ],
)
def test_parsed(text: str, axes: Axes) -> None:
    assert parse_axes(text) == axes


def test_instances_have_variables_of_their_own() -> None:
    assert instantiate(("b", 4, "_", "..."), "2/") == ("2/b", 4, "_", "...")
    assert instantiate((), "2/") == ()
    assert instantiate(None, "2/") is None


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("b 3", "n 3"),
        ("", ""),
        ("b b", "2 2"),
        ("b c", "n n"),
        ("_ 3", "5 3"),
        ("...", "a b c"),
        ("a b c", "..."),
        ("*batch 3", "b h 3"),
        ("*batch 3", "3"),
        ("... 3", "*x 3"),
        ("3 ...", "3 4 5"),
        ("a ... b", "1 2 3 4"),
    ],
)
def test_axes_that_agree(given: str, wanted: str) -> None:
    assert Bindings().unify(parse_axes(given), parse_axes(wanted)) is None


@pytest.mark.parametrize(
    ("given", "wanted", "reason"),
    [
        ("b 3", "b 4", "axis 1 is 3, not 4"),
        ("b", "b c", "it has 1 axis, not 2"),
        ("", "n", "it has 0 axes, not 1"),
        ("a b c", "x y", "it has 3 axes, not 2"),
        ("n", "*b 3 4", "it has 1 axis, not at least 2"),
        ("a b 5", "*batch 3", "axis -1 is 5, not 3"),
        ("2 3", "n n", "axis 1 is 3, not n=2"),
        ("n n", "2 3", "axis 1 is n=2, not 3"),
        ("3 ...", "4 4 4", "axis 0 is 3, not 4"),
        ("2 ...", "...", None),
    ],
)
def test_axes_that_do_not(given: str, wanted: str, reason: str | None) -> None:
    assert Bindings().unify(parse_axes(given), parse_axes(wanted)) == reason


def test_what_is_bound_stays_bound() -> None:
    bindings = Bindings()
    assert bindings.unify(("1/n", "1/n"), ("2/a", "2/b")) is None
    assert bindings.unify((7,), ("2/a",)) is None
    assert bindings.resolve(("2/b", "1/n", "2/c", 4)) == (7, 7, "2/c", 4)
    assert bindings.unify((8,), ("2/b",)) == "axis 0 is 8, not b=7"


def test_without_a_declaration_there_is_nothing_to_compare() -> None:
    assert Bindings().unify(None, (3,)) is None
    assert Bindings().unify((3,), None) is None
    assert Bindings().resolve(None) is None
