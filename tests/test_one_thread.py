"""Blocks in several threads: one at a time where MindSpore runs, together where there is only Python."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn

from fnloop import BlockState, StateError, block, sequence
from fnloop.run import one_thread
from fnloop.run.plain import is_plain

PROGRAM = """
import faulthandler, os, sys, threading
from collections.abc import Iterator
import numpy as np
from jaxtyping import Float
from mindspore import Tensor, nn, ops
from fnloop import BlockState, block, loop

class X(BlockState):
    x: Float[Tensor, " n"]
class Steps(BlockState):
    steps: int
class Index(BlockState):
    i: int
class At(X):
    i: int
@block
def step(state: At, *, net: nn.Cell) -> X:
    return X(x=ops.tanh(net(state.x[None])[0]) + state.i)
@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)

eager = repeat.from_blocks_dict({"step": step}).bind(net=nn.Dense(4, 4))
graph = eager.compile()
expected = {k: eager(steps=1, x=Tensor(np.full(4, k, np.float32))).x.asnumpy() for k in range(4)}
wrong = []

def run(k, one, calls):
    try:
        for _ in range(calls):
            made = one(steps=1, x=Tensor(np.full(4, k, np.float32))).x
            np.testing.assert_allclose(made.asnumpy(), expected[k], rtol=1e-5)
        *_, last = one.stream(steps=1, x=Tensor(np.full(4, k, np.float32)))
        np.testing.assert_allclose(last.result.x.asnumpy(), expected[k], rtol=1e-5)
    except BaseException as error:
        wrong.append(repr(error))

faulthandler.dump_traceback_later(200, exit=True)
for one, calls in ((eager, int(sys.argv[1])), (graph, int(sys.argv[2]))):
    threads = [threading.Thread(target=run, args=(k, one, calls)) for k in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
print(len(wrong), wrong[:1])
"""


def test_four_threads_never_end_the_process(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    command = [sys.executable, "program.py", "40", "250"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "0 []\n"), done.stderr


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
