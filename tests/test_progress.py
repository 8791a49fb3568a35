"""`.with_progress()`: a bar on standard error, with a total where it is known."""

from collections.abc import Iterator

import pytest

from fnloop import BlockState, StateError, block, loop, loop_while


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Number(BlockState):
    n: int


@block
def increment(state: Number) -> Number:
    return Number(n=state.n + 1)


@loop
def yielding(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@loop
def listing(state: Steps) -> list[Index]:
    return [Index(i=i) for i in range(state.steps)]


@loop_while
def small(state: Number) -> bool:
    return state.n < 4


def test_a_list_has_a_total(capsys: pytest.CaptureFixture[str]) -> None:
    bar = listing.from_blocks_dict({"increment": increment}).with_progress("denoising")
    assert bar(steps=5, n=0).n == 5
    shown = capsys.readouterr().err
    assert "denoising: 100%" in shown
    assert "5/5" in shown


def test_a_generator_has_none_but_the_one_that_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    plain = yielding.from_blocks_dict({"increment": increment})
    plain.with_progress("a")(steps=5, n=0)
    assert "a: 5it" in capsys.readouterr().err
    plain.with_progress("b", total=lambda state: state.steps)(steps=5, n=0)
    assert "5/5" in capsys.readouterr().err


def test_a_loop_while_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert small.from_blocks_dict({"increment": increment}).with_progress("w")(n=1).n == 4
    assert "w: 3it" in capsys.readouterr().err


def test_the_bar_survives_an_edit(capsys: pytest.CaptureFixture[str]) -> None:
    bar = listing.from_blocks_dict({"increment": increment}).with_progress("denoising")
    assert bar.insert("again", increment)(steps=2, n=0).n == 4
    assert "denoising" in capsys.readouterr().err


def test_only_loops_have_progress() -> None:
    with pytest.raises(StateError) as caught:
        increment.with_progress("x")
    assert str(caught.value).startswith("'increment' is not a loop, so it has no progress")
