"""Blocks in several threads: one at a time where MindSpore runs, together where there is only Python."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn

from fnloop import Block, BlockState, StateError, block, loop, sequence
from fnloop.run import one_thread
from fnloop.run.plain import is_plain


class Number(BlockState):
    n: int


class Names(BlockState):
    names: list[str]
    table: dict[str, tuple[int, ...]] | None = None


class Value(BlockState):
    x: Float[Tensor, " n"]


def helper(n: int) -> int:
    return int(np.sqrt(n * n)) + 1


def hidden(n: int) -> int:
    return int(ms.ops.add(Tensor(n), 1).asnumpy())


@block
def up(state: Number) -> Number:
    return Number(n=helper(state.n))


@block
def up_hidden(state: Number) -> Number:
    return Number(n=hidden(state.n))


@block
def count(state: Names) -> Number:
    return Number(n=sum(map(len, state.names)))


@block
def scaled(state: Value) -> Value:
    return Value(x=state.x * 2)


@block
def taking(state: Number, *, net: nn.Cell) -> Number:
    return state


@block
def importing(state: Number) -> Number:
    import mindspore

    return Number(n=int(mindspore.Tensor(state.n).item()))


@block
def calling(state: Number) -> Number:
    return Number(n=up(n=state.n).n)


@pytest.mark.parametrize(
    ("one", "plain"),
    [
        (up, True), (count, True), (calling, True), (sequence.from_blocks_dict({"a": count, "b": up}), True),
        (up_hidden, False), (scaled, False), (taking, False), (importing, False),
        (sequence.from_blocks_dict({"a": up, "b": up_hidden}), False),
    ],
)  # fmt: skip
def test_what_is_plain_python_and_what_may_be_mindspores(one: Any, plain: bool) -> None:
    assert is_plain(one.plan) is plain


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


class Other:
    """A call of a block in another thread."""

    def __init__(self, call: Callable[[], object]) -> None:
        self.made: list[object] = []
        self.thread = threading.Thread(target=lambda: self.made.append(call()))

    def waits(self) -> bool:
        """Start it; whether it comes to wait for the turn, and does not run."""
        self.thread.start()
        while self.thread.is_alive() and not self._is_waiting():
            time.sleep(0.002)
        return self.thread.is_alive()

    def _is_waiting(self) -> bool:
        frame = sys._current_frames().get(self.thread.ident or 0)
        return any(one.f_code is one_thread._wait.__code__ for one, _ in traceback.walk_stack(frame))


@block
def asking(state: Value, *, other: Other) -> Value:
    if not other.made and not other.thread.is_alive():
        assert other.waits()
    return Value(x=state.x * 2)


X = Tensor(np.ones(2, np.float32))
FOLD = repeat.from_blocks_dict({"scaled": scaled})
GRAPH = FOLD.compile(fullgraph=True)

CALLS: dict[str, Callable[[Block[Any, Any], Path], object]] = {
    "called": lambda fold, _: fold(steps=2, x=X).x.tolist(),
    "streamed": lambda fold, _: [event.state.x.tolist() for event in fold.stream(steps=2, x=X)][1],
    "resumed": lambda fold, _: fold.resume_from({"x": X * 2}, 1, steps=2).x.tolist(),
    "checkpointed": lambda fold, folder: fold.with_checkpoint(folder / "kept")(steps=2, x=X).x.tolist(),
}


@pytest.mark.parametrize("call", [*CALLS, "compiled", "proved"])
def test_a_call_waits_for_the_thread_that_has_the_turn(call: str, tmp_path: Path) -> None:
    if call == "compiled":
        other = Other(lambda: GRAPH(steps=2, x=X).x.tolist())
    elif call == "proved":
        other = Other(lambda: [4, 4] if FOLD.prove().proved else [])
    else:
        other = Other(lambda: CALLS[call](FOLD, tmp_path))
    with one_thread.turn():
        assert other.waits()
    other.thread.join()
    assert other.made == [[4, 4]]


@pytest.mark.parametrize("call", CALLS)
def test_a_call_has_the_turn_while_its_blocks_run(call: str, tmp_path: Path) -> None:
    other = Other(lambda: scaled(x=X).x.tolist())
    fold = repeat.from_blocks_dict({"asking": asking.bind(other=other)})
    assert CALLS[call](fold, tmp_path) == [4, 4]
    other.thread.join()
    assert other.made == [[2, 2]]


@block
def fan_out(state: Number) -> Number:
    with ThreadPoolExecutor(3) as pool:
        return Number(n=sum(pool.map(lambda n: up(n=n).n, range(state.n))))


@block
def fan_out_tensors(state: Value) -> Value:
    with ThreadPoolExecutor(1) as pool:
        return Value(x=pool.submit(scaled, x=state.x).result().x)


def test_a_block_of_plain_python_has_threads_that_call_blocks() -> None:
    holding = threading.Event()
    done = threading.Event()

    def hold() -> None:
        with one_thread.turn():
            holding.set()
            done.wait(20)

    other = threading.Thread(target=hold)
    other.start()
    holding.wait(20)
    assert up(n=3).n == 4  # while another thread runs MindSpore
    done.set()
    other.join()
    assert fan_out(n=4).n == 10


def test_what_would_wait_for_ever_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_thread, "PATIENCE", 0.3)
    started = time.monotonic()
    with pytest.raises(StateError, match="MindSpore runs in one thread at a time, so that neither would end"):
        fan_out_tensors(x=Tensor(np.ones(2, np.float32)))
    assert time.monotonic() - started < 10
    assert scaled(x=Tensor(np.ones(2, np.float32))).x.asnumpy().tolist() == [2, 2]
