"""Axis strings as data, and when two lists of axes can agree."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fnloop import sizes
from fnloop.axes import Axes, Axis, Bindings, instantiate, parse_axes, short_name


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
        ("#n+1 *_n", ("_", "...")),
        ("2*3 n+1-1 h*w//w", (6, "n", "h")),
        ("{n} n/2 f(n)", ("_", "_", "_")),
        ("h=8 w=n", (8, "n")),
        ("größe", ("größe",)),
    ],
)
def test_parsed(text: str, axes: Axes) -> None:
    assert parse_axes(text) == axes


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("1+n", "n+1"),
        ("w*h", "h*w"),
        ("(n+1)*(n-1)", "n*n-1"),
        ("n**2-n*n+-n", "-n"),
        ("(2*n+3)//2", "n+1"),
        ("3*n//2", "n+n//2"),
        ("(h*w*4)//(2*w)", "2*h"),
        ("n//-2", "-n+n//2"),
        ("(n+5)%4", "(n+1)%4"),
        ("min(b,a,3,7)", "min(a,b,3)"),
        ("2*(h//2)", "2*(h//2)"),
        ("h//(w+1)", "h//(w+1)"),
    ],
)
def test_expressions_have_a_normal_form(text: str, normal: str) -> None:
    size = sizes.parse_size(text)
    assert size is not None
    assert sizes.text_of(size) == normal
    assert sizes.parse_size(normal) == size


def test_instances_have_variables_of_their_own() -> None:
    assert instantiate(("b", 4, "_", "..."), "2/") == ("2/b", 4, "_", "...")
    assert instantiate((), "2/") == ()
    (instance,) = instantiate(parse_axes("n+m//2"), "2/") or ()
    assert isinstance(instance, sizes.Size)
    assert sizes.names_of(instance) == {"2/n", "2/m"}
    assert sizes.text_of(instance, short_name) == "n+m//2"
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
        ("n+1", "4"),
        ("2*n 3", "6 n"),
        ("2*n n", "6 3"),
        ("n+1 n", "m+1 m"),
        ("h*w h", "12 4"),
        ("h*w h w", "12 4 3"),
        ("n*n", "9"),
        ("h//2 h", "4 9"),
        ("h h", "8*(h//8) 16"),
        ("a+b", "0"),
        ("2*n", "0"),
        ("n", "a+b"),
        ("a*b", "c*d"),
        ("min(a,b) a b", "3 3 5"),
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
        ("n", "n+1", "axis 0 is n, not n+1"),
        ("n n+1", "3 5", "axis 1 is n+1=4, not 5"),
        ("n+1 n", "5 3", "axis 1 is n=4, not 3"),
        ("2*n", "5", "axis 0 is 2*n, not 5"),
        ("n", "2*n", "axis 0 is n, not 2*n"),
        ("h", "h//2", "axis 0 is h, not h//2"),
        ("n+3", "2", "axis 0 is n+3, not 2"),
        ("h*w h", "12 5", "an axis is 5*w, not 12"),
        ("h*w h w", "12 4 4", "axis 2 is w=3, not 4"),
        ("h//2 h", "4 7", "an axis is h//2=3, not 4"),
        ("n*n", "10", "axis 0 is n*n, not 10"),
        ("2*h 4*w", "n n+1", "axis 1 is 4*w, not 2*h+1"),
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


# --- against trying all sizes

NAMES = ("a", "b", "c")


def expressions() -> st.SearchStrategy[str]:
    leaves = st.one_of(st.sampled_from(NAMES), st.integers(0, 6).map(str))

    def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        both = st.tuples(inner, st.sampled_from(["+", "-", "*"]), inner).map(lambda parts: f"({''.join(parts)})")
        whole = st.tuples(inner, st.sampled_from(["//", "%"]), st.integers(1, 4)).map(
            lambda one: f"({one[0]}{one[1]}{one[2]})"
        )
        return both | whole

    return st.recursive(leaves, grown, max_leaves=5)


def calculated(text: str, values: dict[str, int]) -> int:
    return int(eval(text, {}, values))


@given(expressions())
def test_the_normal_form_has_the_same_values(text: str) -> None:
    size = sizes.parse_size(text)
    assert size is not None
    for values in itertools.product(range(4), repeat=3):
        known = dict(zip(NAMES, values, strict=True))
        number = {name: sizes.number(value) for name, value in known.items()}
        assert sizes.substituted(size, number).value == calculated(text, known)


@given(st.lists(st.tuples(expressions(), expressions()), min_size=1, max_size=3))
def test_what_is_refused_has_no_sizes(pairs: list[tuple[str, str]]) -> None:
    """Sizes from 1 on, or from 0 where an axis is declared as 0; what is bound is equal for all that remain."""
    bindings = Bindings()
    fits = [bindings.unify(parse_axes(one), parse_axes(other)) is None for one, other in pairs]
    solutions = []
    for values in itertools.product(range(1, 9), repeat=3):
        known = dict(zip(NAMES, values, strict=True))
        if all(calculated(one, known) == calculated(other, known) >= 0 for one, other in pairs):
            solutions.append(known)
    if not all(fits):
        assert solutions == []
        return
    bound = bindings.resolve(NAMES)
    assert bound is not None
    for known in solutions:
        for name, axis in zip(NAMES, bound, strict=True):
            assert value_of(axis, known) in (None, known[name])


def value_of(axis: Axis, known: dict[str, int]) -> int | None:
    if axis == "_":
        return None
    if isinstance(axis, sizes.Size):
        return sizes.substituted(axis, {name: sizes.number(value) for name, value in known.items()}).value
    return axis if isinstance(axis, int) else known[axis]
