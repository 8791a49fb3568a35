"""What MindSpore's compiler says, told with the user's own line; and what it leaves in the working directory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import BlockState, CompileError, block, sequence
from fnloop.compile.diagnostics import explained
from fnloop.compile.failure_dump import take_dump
from fnloop.compile.frontend.specialize import Lowering


class Places(Lowering):
    """Knows two lines."""

    def place(self, filename: str, line: int) -> Any:
        return {("/tmp/a.py", 3): ("fold/one", "mine.py:12"), ("/tmp/b.py", 9): ("fold/two", "mine.py:30")}.get(
            (filename, line)
        )


HINT = (
    "\n  write it with what the guide's compiled_python.md lists, or compile the other blocks alone: "
    "`.compile(only=[...])`"
)


def said(text: str, lowering: Lowering | None = None) -> str:
    return str(explained(RuntimeError(text), lowering, "fold"))


def test_the_first_line_that_says_something() -> None:
    text = "\n----------\n- C++ Call Stack: (For framework developers)\n----------\n- Framework Error Message:\nNo such kernel.\nmore"
    assert said(text) == f"block 'fold' cannot be compiled: MindSpore says: No such kernel.{HINT}"
    assert said("") == f"block 'fold' cannot be compiled: MindSpore says: RuntimeError{HINT}"


def test_a_very_long_line_is_cut() -> None:
    assert len(said("x" * 10_000)) < 620


@pytest.mark.parametrize(
    "trace",
    [
        "In file /tmp/a.py:3, 4~9",
        "In file /tmp/a.py:3",
        'File "/tmp/a.py", line 3, in graph',
        "# 0 In file /tmp/a.py:3, 0~1",
    ],
)
def test_the_users_line(trace: str) -> None:
    assert said(f"Wrong shape.\n{trace}", Places("/tmp")) == (
        f"block 'fold/one' cannot be compiled: MindSpore says: Wrong shape.\n  mine.py:12{HINT}"
    )


def test_the_innermost_line_that_is_known() -> None:
    trace = (
        "Wrong.\n# 0 In file /tmp/a.py:3, 1~2\n# 1 In file /tmp/b.py:9, 1~2\n# 2 In file /lib/mindspore/ops.py:7, 1~2"
    )
    assert said(trace, Places("/tmp")).startswith(
        "block 'fold/two' cannot be compiled: MindSpore says: Wrong.\n  mine.py:30\n"
    )
    assert said("Wrong.\nIn file /tmp/a.py:4", Places("/tmp")).startswith("block 'fold' cannot")


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_what_our_own_functions_say_in_a_graph(quote: str) -> None:
    text = f"{quote}fnloop: `x` has three axes{quote}\nIn file /tmp/a.py:3, 1~2"
    assert said(text, Places("/tmp")) == "block 'fold/one' cannot be compiled: `x` has three axes\n  mine.py:12"


# --- files


def report(folder: Path, number: str = "0") -> Path:
    place = folder / f"rank_{number}" / "om"
    place.mkdir(parents=True)
    (place / "analyze_fail.ir").write_text("graph")
    return place


def error(place: Path) -> Exception:
    return RuntimeError(f"Wrong.\n (See file '{place}/analyze_fail.ir' for more details. Get instructions about it)")


@pytest.mark.parametrize("number", ["0", "13"])
def test_what_mindspore_wrote_is_removed(tmp_path: Path, number: str) -> None:
    take_dump(error(report(tmp_path, number)))
    assert list(tmp_path.iterdir()) == []


def test_nothing_else_is_removed(tmp_path: Path) -> None:
    place = report(tmp_path)
    (place / "mine.txt").write_text("kept")
    take_dump(error(place))
    assert [one.name for one in place.iterdir()] == ["mine.txt"]
    other = report(tmp_path, "1")
    (other.parent / "mine").mkdir()
    take_dump(error(other))
    assert [one.name for one in other.parent.iterdir()] == ["mine"]


@pytest.mark.parametrize("name", ["notes.ir", "rank_0/notes.ir", "rank_x/om/analyze_fail.ir", "rank_0/om/other.ir"])
def test_files_of_other_names_are_left(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("mine")
    take_dump(RuntimeError(f"(See file '{file}' for more details."))
    take_dump(RuntimeError(f"{file}"))
    assert file.exists()


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    take_dump(error(tmp_path / "rank_0" / "om"))
    take_dump(RuntimeError("nothing of a file"))


# --- the trace in the dump


def test_an_error_without_a_line_is_found_in_the_dump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of an operator which infers in Python; the dump of other graphs is left."""
    monkeypatch.chdir(tmp_path)
    arrow = "#------------------------> "
    text = "{}0\n  %1(a)\n      # In file {}/a.py:3, 4~5/ x/\n      # In file {}/b.py:9, 4~5/ y/\n"
    (report(tmp_path) / "analyze_fail.ir").write_text(text.format(arrow, "/tmp", "/tmp"))
    (report(tmp_path, "1") / "analyze_fail.ir").write_text(text.format(arrow, "/other", "/other"))
    assert said("Wrong.", Places("/tmp")).startswith(
        "block 'fold/one' cannot be compiled: MindSpore says: Wrong.\n  mine"
    )
    assert [one.name for one in tmp_path.iterdir()] == ["rank_1"]


# --- what MindSpore really says


class Value(BlockState):
    x: Float[Tensor, " n"]


@block
def wrong(state: Value) -> Value:
    """Fails in the graph only: Python never comes there."""
    y = state.x
    if state.x.sum() > 100:
        y = ops.matmul(state.x, ops.ones((4, 4)))  # here
    return Value(x=y)


def test_the_users_block_and_line_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CompileError) as caught:
        sequence.from_blocks_dict({"wrong": wrong}).compile(fullgraph=True)(x=Tensor([1.0, 2.0]))
    here = next(n for n, line in enumerate(Path(__file__).read_text().splitlines(), 1) if line.endswith("# here"))
    first, where, *_ = str(caught.value).splitlines()
    assert first.startswith(
        "block 'sequence/wrong' cannot be compiled: in a graph, the operator `MatMulExt` does not take"
    )
    assert where.strip().startswith(f"{__file__}:{here}: y = ops.matmul(")
    assert list(tmp_path.iterdir()) == []


MESSAGES = [
    ("For 'Stack', the 'len of input_x' must be int and must >= 1, but got '0' with type 'int'.", "it uses a list or"),
    (
        "Type Join Failed: dtype1 = Float16, dtype2 = Float32.",
        "a value is float16 in one branch of an `if`, or before a",
    ),
    ("Type Join Failed: Abstract type AbstractTensor cannot join with AbstractNone.", "a value is a tensor in one"),
    (
        "The local variable 'y' is not defined in false branch, but defined in true branch.",
        "it binds `y` in one branch",
    ),
    ("cannot get attributes copy or the List[Int64] object has no attribute: 'copy'.", "write `[*xs]`, or `dict(d)`"),
    ("For 'dict_items', it is no dict", "by comprehensions: `{k: ... for k, v in d.items()}`"),
    (
        "string_mul requires an integer, but got ab and ValueAny.",
        "a number, text or length varies that has to be known",
    ),
    ("For primitive[Reshape], it is wrong", "in a graph, the operator `Reshape` does not take what it is given here"),
]


@pytest.mark.parametrize(("message", "meaning"), MESSAGES)
def test_messages_in_other_words(message: str, meaning: str) -> None:
    assert meaning in said(message)


@block
def keeps_some(state: Value) -> Value:
    kept = [one for one in state.x if one > 1.5]
    return Value(x=state.x * ops.stack(kept).sum())  # stacked


def test_the_line_of_an_operator_that_infers_in_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CompileError) as caught:
        keeps_some.compile(fullgraph=True)(x=Tensor([1.0, 2.0]))
    here = next(n for n, line in enumerate(Path(__file__).read_text().splitlines(), 1) if line.endswith("# stacked"))
    first, where = str(caught.value).splitlines()
    assert first.startswith(
        "block 'keeps_some' cannot be compiled: it uses a list or tuple that is empty, or whose length"
    )
    assert where.strip().startswith(f"{__file__}:{here}: return Value(")
    assert caught.value.block == "keeps_some"
    assert list(tmp_path.iterdir()) == []
