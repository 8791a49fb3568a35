"""Ctrl-C while a block runs: a `KeyboardInterrupt` with what was computed, also where MindSpore has taken the signal."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any, Literal

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor

from fnloop import Block, BlockState, CompileWarning, block, failure_of, loop, sequence, switch, vmap
from fnloop.run import interrupts
from tests.unseen import Unseen


class Steps(BlockState):
    steps: int


class At(BlockState):
    i: int


class Value(BlockState):
    x: Tensor


class ValueAt(Value):
    i: int


X = Tensor(np.zeros(3, np.float32))


def ctrl_c() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def take_int() -> None:
    """Let MindSpore take SIGINT for itself, as it does for every graph."""

    @ms.jit
    def double(x: Tensor) -> Tensor:
        return x * 2

    double(X).asnumpy()


@loop
def repeat(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i)


@block
def add(state: Value) -> Value:
    return Value(x=state.x + 1)


def doing(*actions: Callable[[], object]) -> Any:
    """A loop that does something in its third iteration."""

    @block
    def act(state: ValueAt) -> Value:
        for action in actions if state.i == 2 else ():
            action()
        return Value(x=state.x + 1)

    return repeat.from_blocks_dict({"add": add, "act": act})


def is_default() -> bool:
    return signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


@pytest.mark.parametrize("actions", [[ctrl_c], [take_int, ctrl_c]], ids=["Python's", "MindSpore's"])
def test_ctrl_c_raises_with_the_last_complete_state(actions: list[Callable[[], object]]) -> None:
    with pytest.raises(KeyboardInterrupt) as caught:
        doing(*actions)(x=X, steps=9)
    failure = failure_of(caught.value)
    assert failure is not None
    assert (failure.path, failure.iterations[0].index) == ("repeat/act", 2)
    last: Any = failure.state["x"]
    assert last.asnumpy().tolist() == [4, 4, 4]
    assert is_default()
    assert doing()(x=X, steps=2).x.asnumpy().tolist() == [4, 4, 4]


def test_ctrl_c_in_a_block_that_is_called_in_a_block() -> None:
    inner = doing(take_int, ctrl_c)

    @block
    def calls(state: Value) -> Value:
        add(x=state.x)
        assert signal.getsignal(signal.SIGTERM) is interrupts._on_term
        made: Any = inner(x=state.x, steps=3)
        return Value(x=made.x)

    with pytest.raises(KeyboardInterrupt) as caught:
        sequence.from_blocks_dict({"calls": calls})(x=X)
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "sequence/calls/repeat/act"
    assert is_default()


def test_ctrl_c_around_a_graph() -> None:
    @loop
    def header(state: Steps) -> Iterator[At]:
        if next(sent, False):
            ctrl_c()
        for i in range(state.steps):
            yield At(i=i)

    sent = iter([True, False])
    with pytest.warns(CompileWarning, match="takes items out of 'sent'"):  # so the header runs once, in Python
        fast: Any = header.from_blocks_dict({"add": add}).compile()
    with pytest.raises(KeyboardInterrupt) as caught:
        fast(x=X, steps=3)
    assert failure_of(caught.value) is not None
    assert fast(x=X, steps=3).x.asnumpy().tolist() == [3, 3, 3]
    with pytest.raises(KeyboardInterrupt):
        ctrl_c()  # MindSpore no longer has it
    assert is_default()


def test_handlers_of_the_program_are_called() -> None:
    seen: list[int] = []

    def note(number: int, frame: object) -> None:
        seen.append(number)

    old = signal.signal(signal.SIGINT, note)
    try:
        assert doing(ctrl_c, take_int, ctrl_c)(x=X, steps=4).x.asnumpy().tolist() == [8, 8, 8]
        assert seen == [signal.SIGINT, signal.SIGINT]
        assert signal.getsignal(signal.SIGINT) is note
    finally:
        signal.signal(signal.SIGINT, old)
    seen.clear()
    old = signal.signal(signal.SIGTERM, note)
    try:
        doing(lambda: os.kill(os.getpid(), signal.SIGTERM))(x=X, steps=4)
        assert seen == [signal.SIGTERM]
        assert signal.getsignal(signal.SIGTERM) is note
        with pytest.raises(KeyboardInterrupt):
            doing(ctrl_c)(x=X, steps=4)
    finally:
        signal.signal(signal.SIGTERM, old)


def test_an_ignored_ctrl_c_is_ignored() -> None:
    old = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as in what a script starts in the background
    try:
        assert doing(ctrl_c, take_int, ctrl_c)(x=X, steps=4).x.asnumpy().tolist() == [8, 8, 8]
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
        assert is_default()
    finally:
        signal.signal(signal.SIGINT, old)


def test_a_handler_that_a_block_sets_stays() -> None:
    def set_one() -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)

    try:
        doing(set_one)(x=X, steps=3)
        assert signal.getsignal(signal.SIGTERM) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def test_what_is_put_back_behind_an_exception_and_in_threads() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        doing(fail)(x=X, steps=3)
    assert is_default()
    seen: list[object] = []
    note = Unseen(seen.append)

    @block
    def look(state: Steps) -> Steps:
        note(signal.getsignal(signal.SIGTERM))
        return state

    thread = threading.Thread(target=lambda: look(steps=1))
    thread.start()
    thread.join()
    look(steps=1)
    assert seen == [signal.SIG_DFL, interrupts._on_term]


PROGRAM = """
import os, signal, sys
import mindspore
from fnloop import BlockState, block

class Number(BlockState):
    n: int

@block
def terminate(state: Number) -> Number:
    os.kill(os.getpid(), signal.SIGTERM)
    return state

try:
    terminate(n=1)
finally:
    print("finally")
"""


def test_a_real_sigterm_ends_the_process() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=100)
    assert (done.returncode, done.stdout) == (-signal.SIGTERM, "")


# --- at any time, in loops of several kinds


class Half(BlockState):
    a: Tensor


class Other(BlockState):
    b: Tensor


class Inside(BlockState):
    j: int


class Times(BlockState):
    times: int


@block
def add_one(state: Half) -> Half:
    return Half(a=state.a + 1)


@block
def add_two(state: Other) -> Other:
    return Other(b=state.b + 2)


@loop
def again(state: Times) -> Iterator[Inside]:
    for j in range(state.times):
        yield Inside(j=j)


def is_far(state: Half) -> bool:
    return bool(state.a.sum() > 1e9)


@loop(until=is_far)
def until_far(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i)


@switch
def rises(state: Half) -> Literal["up", "down"]:
    return "up" if state.a.sum() >= 0 else "down"


BODY: dict[str, Block[Any, Any]] = {"add one": add_one, "add two": add_two}
AGAIN = again.from_blocks_dict(BODY)
DOWN = sequence.from_blocks_dict(BODY)
MAPPED = vmap(AGAIN, {"a": 0, "b": 0})
KINDS = {
    "nested": (repeat.from_blocks_dict({"again": AGAIN}), {"steps": 400, "times": 100}),
    "until": (until_far.from_blocks_dict(BODY), {"steps": 20_000}),
    "switch": (rises.from_blocks_dict({"up": AGAIN, "down": DOWN}), {"times": 40_000}),
    "vmap": (repeat.from_blocks_dict({"mapped": MAPPED}), {"steps": 400, "times": 100}),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("how", ["eager", "compiled"])
def test_ctrl_c_at_any_time(kind: str, how: str) -> None:
    """The state is that behind a complete iteration, in which one field is twice the other."""
    pipe, lengths = KINDS[kind]
    values = {"a": X, "b": X, **lengths}
    if how == "compiled":
        pipe = pipe.compile(fullgraph=True)
        pipe(**values)
    sent: list[float] = []
    heard = threading.Event()

    def send() -> None:
        while not heard.wait(2 if sent else 0.05):  # one that is raised in a finalizer, or in a callback of gc, is lost
            sent.append(perf_counter())
            ctrl_c()

    def run_on() -> None:
        while True:  # a slow timer finds it running, too
            pipe(**values)

    sender = threading.Thread(target=send)
    sender.start()
    with pytest.raises(KeyboardInterrupt) as caught:
        run_on()
    heard.set()
    sender.join()
    assert perf_counter() - sent[0] < 100
    failure = failure_of(caught.value)
    assert failure is not None
    state: Any = failure.state
    a, b = (state[name].asnumpy() for name in "ab")  # of a map that Python runs, a slice
    np.testing.assert_array_equal(b, 2 * a)
    assert is_default()
