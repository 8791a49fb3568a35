"""Blocks that read from outside are tried again, or replaced by others, where they raise."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mindspore
import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import BlockState, CompileWarning, StateError, block, failure_of, loop, sequence


class Source(BlockState):
    folder: str


class Read(BlockState):
    text: str


class Length(BlockState):
    length: int


class Number(BlockState):
    number: int


def tries(folder: str) -> int:
    """Count a try in a file, and say how many there were before it."""
    file = Path(folder) / "tries"
    before = len(file.read_text()) if file.exists() else 0
    file.write_text("x" * (before + 1))
    return before


@block
def read(state: Source) -> Read:
    if tries(state.folder) < 2:
        raise OSError("not there yet")
    return Read(text="hello")


@block
def measure(state: Read) -> Length:
    return Length(length=len(state.text))


@block
def default(state: Source) -> Read:
    return Read(text="instead")


def test_it_is_tried_again(tmp_path: Path) -> None:
    pipeline = sequence.from_blocks_dict({"read": read.with_retry(times=3), "measure": measure})
    assert pipeline(folder=str(tmp_path)).length == 5
    assert (tmp_path / "tries").read_text() == "xxx"


def test_the_last_failure_says_how_often(tmp_path: Path) -> None:
    pipeline = sequence.from_blocks_dict({"read": read.with_retry(times=2), "measure": measure})
    with pytest.raises(OSError, match="not there yet") as caught:
        pipeline(folder=str(tmp_path))
    assert (tmp_path / "tries").read_text() == "xx"
    assert vars(caught.value)["__notes__"][0] == "tried 2 times"
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "sequence/read"


def test_other_exceptions_are_raised_at_once(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="not there yet") as caught:
        read.with_retry(times=3, on=(ValueError,))(folder=str(tmp_path))
    assert (tmp_path / "tries").read_text() == "x"
    assert vars(caught.value)["__notes__"][0] == "tried once"


def test_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)
    read.with_retry(times=3, wait=lambda tried: 0.5 * 2**tried)(folder=str(tmp_path))
    assert waited == [1.0, 2.0]


def test_another_block_in_its_place(tmp_path: Path) -> None:
    pipeline = sequence.from_blocks_dict({"read": read.with_fallback(default, on=OSError), "measure": measure})
    assert pipeline(folder=str(tmp_path)).length == 7
    both = read.with_retry(times=2).with_fallback(default)
    assert both(folder=str(tmp_path)) == Read(text="hello")


def test_the_components_of_both(tmp_path: Path) -> None:
    @block
    def with_model(state: Source, *, model: str) -> Read:
        raise OSError(model)

    @block
    def with_other(state: Source, *, other: str) -> Read:
        return Read(text=other)

    both = with_model.with_fallback(with_other)
    assert list(both.interface.components) == ["other", "model"]
    assert both.bind(model="a", other="b")(folder="").text == "b"


class X(BlockState):
    x: Float[Tensor, " k"]


class Held(X):
    i: int


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@block
def add(state: Held) -> X:
    return X(x=state.x + state.i)


def test_compiled_it_stays_in_python() -> None:
    looped = repeat.from_blocks_dict({"add": add.with_retry()})
    with pytest.warns(CompileWarning, match="'repeat'"):
        fast = looped.compile()
    given: dict[str, Any] = {"n": 3, "x": Tensor([1.0], mindspore.float32)}
    assert fast(**given).x.asnumpy().tolist() == looped(**given).x.asnumpy().tolist() == [4.0]


def test_what_is_refused() -> None:
    def said(make: Any) -> str:
        with pytest.raises(StateError) as caught:
            make()
        return str(caught.value)

    assert said(lambda: read.with_retry(times=0)) == "'read'.with_retry: times must be a whole number from 1 on, not 0"
    assert "on='OSError' is no class of exceptions" in said(lambda: read.with_retry(on="OSError"))  # type: ignore[arg-type]
    assert "wait must be the seconds" in said(lambda: read.with_retry(wait=-1.0))
    pipeline = sequence.from_blocks_dict({"read": read})
    assert said(lambda: pipeline.with_retry()) == (
        "'sequence'.with_retry: it is not a single function; write it on the block inside that may raise, "
        "`sequence.replace_block('name', block.with_retry(...))`"
    )
    assert said(lambda: read.with_fallback(measure)) == (
        "'measure' cannot stand in for 'read': it reads 'text', which 'read' does not"
    )

    @block
    def other(state: Source) -> Number:
        return Number(number=1)

    assert said(lambda: read.with_fallback(other)) == "'other' cannot stand in for 'read': it does not write 'text'"
