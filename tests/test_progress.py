"""The bar of a loop: its label, its total where the length is known, and where it is refused."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from fnloop import StateError, loop, sequence
from fnloop.observe.progress import progress
from tests.wired import function, header, made, predicate, record

each = header("each", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)))
add = made("add", {"i": int, "total": int}, {"total": int}, lambda s: {"total": s.total + s.i})


def bars(capsys: pytest.CaptureFixture[str]) -> list[str]:
    out, error = capsys.readouterr()
    assert out == ""
    return re.split(r"[\r\n]+", error.strip())


def test_a_header_of_known_length_has_a_total(capsys: pytest.CaptureFixture[str]) -> None:
    summed = each.from_blocks_dict({"add": add}).with_progress("denoising")
    assert summed(n=5, total=0).total == 10
    assert bars(capsys)[-1].startswith("denoising: 100%")
    assert " 5/5 [" in bars_of(summed, capsys, n=5)[-1]


def bars_of(block: Any, capsys: pytest.CaptureFixture[str], n: int) -> list[str]:
    block(n=n, total=0)
    return bars(capsys)


def test_a_generator_has_no_total(capsys: pytest.CaptureFixture[str]) -> None:
    out = record("Item", {"i": int})

    def lazily(state: Any) -> Any:
        for i in range(state.n):
            yield out(i=i)

    lazily.__annotations__ = {"state": record("Steps", {"n": int}), "return": Any}
    lazily.__annotations__["return"] = Iterator[out]  # type: ignore[valid-type]
    summed = loop(lazily).from_blocks_dict({"add": add})
    assert re.match(r"denoising: 3it \[", bars_of(summed.with_progress("denoising"), capsys, 3)[-1])
    told = summed.with_progress("denoising", total=lambda state: state.n)
    assert " 3/3 [" in bars_of(told, capsys, 3)[-1]


def test_zero_iterations(capsys: pytest.CaptureFixture[str]) -> None:
    summed = each.from_blocks_dict({"add": add}).with_progress("none")
    assert bars_of(summed, capsys, 0)[-1].startswith("none: 0it [")


def test_a_while_loop(capsys: pytest.CaptureFixture[str]) -> None:
    small = predicate("small", {"n": int}, lambda state: state.n < 4)
    grow = made("grow", {"n": int}, {"n": int}, lambda state: {"n": state.n + 1})
    assert small.from_blocks_dict({"grow": grow}).with_progress("growing")(n=0).n == 4
    assert bars(capsys)[-1].startswith("growing: 4it [")


def test_an_early_end_and_a_failure_close_the_bar(capsys: pytest.CaptureFixture[str]) -> None:
    def fail(state: Any) -> dict[str, int]:
        if state.i == 2:
            raise ZeroDivisionError
        return {"total": state.total}

    broken = each.from_blocks_dict({"add": made("add", {"i": int, "total": int}, {"total": int}, fail)})
    with pytest.raises(ZeroDivisionError):
        broken.with_progress("broken")(n=5, total=0)
    assert " 2/5 [" in bars(capsys)[-1]
    done = function("done", {"total": int}, bool, lambda state: state.total >= 3, {})
    ending = header("each", {"n": int}, {"i": int}, lambda s: [{"i": i} for i in range(s.n)], until=done)
    ending.from_blocks_dict({"add": add}).with_progress("early")(n=9, total=0)
    assert re.search(r"\d/9 \[", bars(capsys)[-1])


def test_an_inner_loop_shows_its_own_bar(capsys: pytest.CaptureFixture[str]) -> None:
    inner = each.from_blocks_dict({"add": add}).with_progress("inner")
    sequence.from_blocks_dict({"loop": inner})(n=2, total=0)
    assert bars(capsys)[-1].startswith("inner: 100%")


def test_an_edited_loop_keeps_its_bar(capsys: pytest.CaptureFixture[str]) -> None:
    summed = each.from_blocks_dict({"add": add}).with_progress("kept")
    more = summed.insert("double", made("double", {"total": int}, {"total": int}, lambda s: {"total": 2 * s.total}))
    assert more(n=2, total=1).total == 6
    assert bars(capsys)[-1].startswith("kept: 100%")


def test_without_progress_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    each.from_blocks_dict({"add": add})(n=2, total=0)
    assert bars(capsys) == [""]


def test_what_is_no_loop_has_no_progress() -> None:
    with pytest.raises(StateError) as caught:
        sequence.from_blocks_dict({"add": add}).with_progress("denoising")
    assert str(caught.value) == (
        "'sequence' is not a loop, so it has no progress; choose one: `pipe.replace_block(...)`"
    )


def test_items_are_handed_on_one_by_one() -> None:
    taken: list[int] = []

    def numbers() -> Any:
        for number in range(3):
            taken.append(number)
            yield number

    shown = progress(numbers(), "lazily", 3)
    assert next(shown) == 0
    assert taken == [0]
    assert list(shown) == [1, 2]
