"""The folder of a graph's sources: a full or missing one is no error by default, and none is left behind."""

import linecache
import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor

from fnloop import BlockState, CompileError, CompileWarning, block
from fnloop.compile.folder import LOCK, PREFIX, Folder


class Value(BlockState):
    x: Tensor


@block
def double(state: Value) -> Value:
    return Value(x=state.x * 2)


X = Tensor(np.array([1.0, 2.0], np.float32))


def folders(temporary: Path) -> list[Path]:
    """The folders of graphs in a temporary directory; they stand in one."""
    (parent,) = temporary.iterdir()
    return list(parent.iterdir())


def test_where_nothing_can_be_written_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    said = r"no graph can be made: .* \(No such file or directory: .*\); make room there, or set TMPDIR"
    with pytest.raises(CompileError, match=said):
        double.compile(fullgraph=True)(x=X)
    with pytest.warns(CompileWarning, match=said):
        assert double.compile()(x=X).x.asnumpy().tolist() == [2.0, 4.0]


def test_a_folder_of_a_killed_process_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    code = (
        "import os, tempfile, sys; tempfile.tempdir = sys.argv[1]\n"
        "from fnloop.compile.folder import Folder\n"
        "folder = Folder(); os.kill(os.getpid(), 9)"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert ended.returncode == -9
    (left,) = folders(tmp_path)
    own = Folder()
    other = Folder()
    assert not left.exists()
    assert sorted(folders(tmp_path)) == sorted([Path(own.path), Path(other.path)])
    assert (Path(own.path) / LOCK).exists()
    assert Path(own.path).name.startswith(PREFIX)
    for folder in (own, other):
        folder.remove()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert double.compile()(x=X).x.asnumpy().tolist() == [2.0, 4.0]
    assert folders(tmp_path) == []


def test_a_name_that_is_taken_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another user may have put a link under the name of the folder that all folders of this user stand in."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / f"{PREFIX}{os.getuid()}").symlink_to(elsewhere)
    folder = Folder()
    assert Path(folder.path).parent == tmp_path
    assert list(elsewhere.iterdir()) == []
    folder.remove()
    assert not Path(folder.path).exists()


def test_a_folder_that_is_being_made_is_not_taken_for_one_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl", reason="Windows has none")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    flock, others = fcntl.flock, []

    def while_another_process_looks(descriptor: int, operation: int) -> None:
        monkeypatch.setattr(fcntl, "flock", flock)
        others.append(Folder())
        flock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", while_another_process_looks)
    own = Folder()
    assert (Path(own.path) / LOCK).exists()
    for folder in (own, *others):
        folder.remove()


def test_when_there_is_room_again_a_graph_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    fast = double.compile()
    for _ in range(2):
        with pytest.warns(CompileWarning, match="ran in Python, compiled too, since no graph can be made"):
            assert fast(x=X).x.asnumpy().tolist() == [2.0, 4.0]
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for compilations in (0, 1, 1):  # it is not tried in each call
        assert fast(x=X).x.asnumpy().tolist() == [2.0, 4.0]
        assert fast.compilations == compilations
    assert "graph 1" in str(fast.explain())
    assert folders(tmp_path) == []


def test_a_function_of_a_very_long_name() -> None:
    """Its source stands in a file, whose name must not be longer than a file system takes."""
    name = "much_" * 60 + "größer"
    space: dict[str, Any] = {"Value": Value}
    lines = [f"def {name}(state: Value) -> Value:\n", "    return Value(x=state.x * 2)\n"]
    linecache.cache["<long>"] = (1, None, lines, "<long>")
    exec(compile("".join(lines), "<long>", "exec"), space)
    found: Any = block(space[name])
    assert found.compile(fullgraph=True)(x=X).x.asnumpy().tolist() == [2.0, 4.0]


def test_a_block_without_source_runs_in_python() -> None:
    space: dict[str, Any] = {"Value": Value}
    exec("def unseen(state: Value) -> Value:\n    return Value(x=state.x * 2)\n", space)
    found: Any = block(space["unseen"])
    said = "block 'unseen' cannot be compiled: the source of 'unseen' cannot be read"
    with pytest.raises(CompileError, match=said):
        found.compile(fullgraph=True)
    with pytest.warns(CompileWarning, match=said):
        fast = found.compile()
    assert fast(x=X).x.asnumpy().tolist() == [2.0, 4.0]
    assert said in str(fast.explain())
