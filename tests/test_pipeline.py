"""A graph is made by named passes; what each has made can be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import BlockState, CompileError, block, loop
from fnloop.compile.pipeline import PASSES


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class X(BlockState):
    x: Float[Tensor, " n"]


class At(X):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def halve(state: At) -> X:
    return X(x=state.x * 0.5 + state.i)


@block
def double(state: X) -> X:
    return X(x=state.x.astype("float16") * 2)


def passes_in(folder: Path) -> list[str]:
    return [line.split()[0] for line in (folder / "passes.txt").read_text().splitlines()]


def test_every_stage_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_DUMP", str(tmp_path))
    repeat.from_blocks_dict({"halve": halve}).compile()(x=Tensor([1.0, 2.0]), steps=3)
    (folder,) = tmp_path.iterdir()
    assert folder.name == "repeat-0"
    assert passes_in(folder) == [name for name, _ in PASSES]
    assert "for i_2 in repeat(steps=steps_0):" in (folder / "program.txt").read_text()
    assert (folder / "binding_times.txt").read_text() == "known before the graph: i_2 steps_0 x_1\n"
    assert "'Float32', (2,)" in (folder / "signature.txt").read_text()
    prefix = (folder / "prefix.txt").read_text()
    assert "for i_2 in repeat(steps=steps_0):\ngives nothing\n" in prefix
    assert "def record_repeat(steps_0, " in prefix
    assert "while is_less" in (folder / "graph.py").read_text()
    (function,) = folder.glob("halve_*.py")
    assert "state_x * 0.5, state_i" in function.read_text()


def test_a_refused_graph_shows_how_far_it_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_DUMP", str(tmp_path))
    with pytest.raises(CompileError, match="before an iteration and float16"):
        repeat.from_blocks_dict({"double": double}).compile(fullgraph=True)(x=Tensor([1.0]), steps=3)
    (folder,) = tmp_path.iterdir()
    assert passes_in(folder) == ["check-call", "find-parameters", "run-trial", "check-trial"]
    assert not (folder / "graph.py").exists()
