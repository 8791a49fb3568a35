"""The bar of a loop: its label, its total where the length is known, and where it is refused."""

import re
import sys
import warnings
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, Literal

import pytest
import tqdm.notebook
from mindspore import Tensor

from fnloop import BlockState, CompileWarning, StateError, block, loop, sequence, switch
from fnloop.observe.progress import progress
from tests.wired import function, header, made, predicate, record

each = header("each", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)))
add = made("add", {"i": int, "total": int}, {"total": int}, lambda s: {"total": s.total + s.i})


@pytest.fixture(autouse=True)
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard error as a terminal."""
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda stream: True)


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


def test_a_total_is_a_function() -> None:
    summed: Any = each.from_blocks_dict({"add": add})
    with pytest.raises(StateError, match=r"with_progress\(total=3\): a function .* write `total=lambda state: 3`"):
        summed.with_progress("denoising", total=3)


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


def nested(inner: bool, outer: bool) -> Any:
    rows = header("rows", {"rows": int}, {"row": int}, lambda state: [{"row": row} for row in range(state.rows)])
    inside = each.from_blocks_dict({"add": add})
    around = rows.from_blocks_dict({"inside": inside.with_progress("inner") if inner else inside})
    return around.with_progress("outer") if outer else around


def test_the_bar_of_a_loop_inside_goes_when_it_is_complete(capsys: pytest.CaptureFixture[str]) -> None:
    assert nested(inner=True, outer=True)(rows=3, n=2, total=0).total == 3
    said = bars(capsys)
    assert sum("inner:   0%" in line and " 0/2 [" in line for line in said) == 3
    assert not any("inner: 100%" in line for line in said)
    assert said[-1].startswith("outer: 100%")
    assert " 3/3 [" in said[-1]


class Tensors(BlockState):
    x: Tensor


def test_a_bar_inside_of_a_graph_is_said_not_to_move(capsys: pytest.CaptureFixture[str]) -> None:
    @block
    def double(state: Tensors) -> Tensors:
        return Tensors(x=state.x * 2)

    rows = header("rows", {"rows": int}, {"row": int}, lambda state: [{"row": row} for row in range(state.rows)])
    inside = each.from_blocks_dict({"double": double}).with_progress("inner")
    start = "the bar of 'rows/inside' is not shown: a graph runs it within an iteration of 'rows', "
    bare = rows.from_blocks_dict({"inside": inside})
    with pytest.warns(CompileWarning, match=f"{start}which has none; write `with_progress` there"):
        bare.compile()
    with pytest.warns(CompileWarning, match=f"{start}whose bar moves"):
        fast = bare.with_progress("outer").compile()
    assert fast(rows=3, n=2, x=Tensor([1.0])).x.asnumpy().tolist() == [64.0]
    said = bars(capsys)
    assert " 3/3 [" in said[-1]
    assert not any("inner" in line for line in said)


@block
def double(state: Tensors) -> Tensors:
    return Tensors(x=state.x * 2)


def test_the_outermost_bar_moves_and_a_bar_in_a_switch_is_said_not_to() -> None:
    times = header("times", {"times": int}, {"time": int}, lambda state: [{"time": t} for t in range(state.times)])
    rows = header("rows", {"rows": int}, {"row": int}, lambda state: [{"row": row} for row in range(state.rows)])
    inside = each.from_blocks_dict({"double": double}).with_progress("inside")
    middle = rows.from_blocks_dict({"inside": inside}).with_progress("middle")
    start = "is not shown: a graph runs it within an iteration of 'times', which has none"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        times.from_blocks_dict({"middle": middle}).compile()
        which.from_blocks_dict({"slow": inside, "quick": double}).compile()
    assert [str(one.message).partition(";")[0] for one in caught] == [
        f"the bar of 'times/middle' {start}",
        f"the bar of 'times/middle/inside' {start}",
        "the bar of 'which/slow' is not shown: a graph runs it as a part of 'which', without an end between",
    ]


@switch
def which(state: Tensors) -> Literal["slow", "quick"]:
    return "slow" if state.x.sum() > 0 else "quick"


def test_where_standard_error_is_no_terminal_nothing_is_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda stream: False)
    assert nested(inner=True, outer=True)(rows=3, n=2, total=0).total == 3
    assert bars(capsys) == [""]
    monkeypatch.setattr(sys, "stderr", None)
    assert nested(inner=True, outer=True)(rows=3, n=2, total=0).total == 3


def test_in_a_notebook(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A widget where `ipywidgets` is installed, else text, though standard error is no terminal there."""
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda stream: False)
    shell = SimpleNamespace(config={"IPKernelApp": {}})
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    summed = each.from_blocks_dict({"add": add}).with_progress("shown")
    monkeypatch.setattr("fnloop.observe.progress.find_spec", lambda name: None)
    assert " 5/5 [" in bars_of(summed, capsys, n=5)[-1]
    made: list[Any] = []

    class Widget(tqdm.tqdm):  # type: ignore[type-arg]
        def __init__(self, *arguments: Any, **options: Any) -> None:
            made.append(self)
            super().__init__(*arguments, **options)

    monkeypatch.setattr("fnloop.observe.progress.find_spec", lambda name: name)
    monkeypatch.setattr(tqdm.notebook, "tqdm", Widget)
    summed(n=5, total=0)
    assert [(bar.n, bar.desc, bar.leave) for bar in made] == [(5, "shown", True)]


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
