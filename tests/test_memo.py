"""Results of blocks are kept by what they were computed from: in memory and in directories, never a wrong one."""

from __future__ import annotations

import datetime
import functools
import logging
import os
import pickle
import random
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any, Literal

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Parameter, Tensor, nn, ops

from fnloop import (
    Block,
    BlockState,
    CompileWarning,
    MemoWarning,
    StateError,
    block,
    checks,
    failure_of,
    grad,
    loop,
    sequence,
    skip,
    switch,
    vmap,
)

RAN = logging.getLogger("tests.memo")


@pytest.fixture(autouse=True)
def ran(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level("INFO", RAN.name)
    return caplog


class Counter:
    """Counts how often blocks ran while something was done."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self.caplog = caplog

    def __call__(self, run: Callable[[], Any], times: int = 1) -> int:
        before = len(self.caplog.records)
        for _ in range(times):
            run()
        return len(self.caplog.records) - before


@pytest.fixture
def runs(ran: pytest.LogCaptureFixture) -> Counter:
    return Counter(ran)


class X(BlockState):
    x: Float[Tensor, "n 4"]


class H(BlockState):
    h: Float[Tensor, "n 4"]


class Number(BlockState):
    x: float


class Made(BlockState):
    y: float


class Anything(BlockState):
    y: Any


FACTOR = [2.0]


def scaled(x: Any) -> Any:
    return x * FACTOR[0]


@block
def encode(state: X, *, net: nn.Cell) -> H:
    RAN.info("ran")
    return H(h=scaled(net(state.x)))


@block
def back(state: H) -> X:
    return X(x=state.h / 8)


@block
def halve(state: X) -> X:
    return X(x=state.x / 2)


@block
def double(state: Number) -> Made:
    RAN.info("ran")
    return Made(y=2 * state.x)


def x_of(value: float = 1.0, rows: int = 2) -> Tensor:
    return Tensor(np.full((rows, 4), value, np.float32))


def test_a_result_is_computed_once_and_nobody_shares_its_tensors(runs: Counter, tmp_path: Path) -> None:
    net = nn.Dense(4, 4)
    expected = encode(x=x_of(), net=net).h.asnumpy()
    for memo in (encode.memo(), encode.memo(tmp_path)):
        encoding = memo.bind(net=net)
        first = encoding(x=x_of())
        first.h.asnumpy()[0] = 7.0
        second = encoding(x=x_of())
        assert np.array_equal(second.h.asnumpy(), expected)
        second.h.asnumpy()[0] = 8.0
        assert np.array_equal(encoding(X(x=x_of())).h.asnumpy(), expected)
        assert type(second) is H
        assert runs(partial(encoding, x=x_of()), 3) == 0
        assert runs(partial(encoding, x=x_of(2.0))) == 1
        assert runs(partial(encoding, x=x_of(1.0, 3))) == 1
        assert runs(partial(memo, x=x_of(), net=nn.Dense(4, 4))) == 1


def test_weights_helpers_and_what_they_name_count(runs: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    net = nn.Dense(4, 4)
    encoding = encode.memo().bind(net=net)
    call = partial(encoding, x=x_of())
    assert runs(call, 2) == 1
    net.weight.set_data(net.weight * 2)
    assert runs(call, 2) == 1
    net.trainable_params()[1].asnumpy()[0] = 3.0
    assert runs(call, 2) == 1
    FACTOR[0] = 3.0
    try:
        assert runs(call, 2) == 1
        assert np.array_equal(call().h.asnumpy(), encode(x=x_of(), net=net).h.asnumpy())
    finally:
        FACTOR[0] = 2.0
    assert runs(call) == 0
    monkeypatch.setattr(sys.modules[__name__], "scaled", lambda x: x * 5)
    assert runs(call, 2) == 1
    assert np.array_equal(call().h.asnumpy(), 5 * net(x_of()).asnumpy())


class Net(nn.Cell):
    def __init__(self, steps: int, activation: Any) -> None:
        super().__init__()
        self.dense = nn.Dense(4, 4, weight_init="ones", bias_init="zeros")
        self.activation = activation
        self._steps = steps

    def construct(self, x: Any) -> Any:
        for _ in range(self._steps):
            x = self.activation(self.dense(x))
        return x


def test_networks_of_equal_weights_are_told_apart(runs: Counter) -> None:
    encoding = encode.memo()

    def made(net: nn.Cell) -> int:
        expected = encode(x=x_of(-1.0), net=net).h.asnumpy()
        before = len(runs.caplog.records)
        assert np.array_equal(encoding(x=x_of(-1.0), net=net).h.asnumpy(), expected)
        return len(runs.caplog.records) - before

    def conv(**options: Any) -> nn.Cell:
        dense = nn.SequentialCell([nn.Dense(4, 4, weight_init="ones", bias_init="zeros")])
        dense.append(nn.LayerNorm((4,), **options))
        return dense

    assert made(Net(1, nn.ReLU())) == 1
    assert made(Net(1, nn.ReLU())) == 0
    assert made(Net(2, nn.ReLU())) == 1
    assert made(Net(1, nn.Tanh())) == 1
    assert made(Net(1, ops.tanh)) == 1
    assert made(Net(1, ops.relu)) == 1
    assert made(nn.SequentialCell([nn.Dense(4, 4, weight_init="ones", bias_init="zeros"), nn.Tanh()])) == 1
    assert made(nn.SequentialCell([nn.Dense(4, 4, weight_init="ones", bias_init="zeros"), nn.ReLU()])) == 1
    assert made(conv(epsilon=1e-5)) == 1
    assert made(conv(epsilon=1.0)) == 1
    assert made(conv(epsilon=1.0)) == 0
    assert made(Net(1, nn.ReLU()).to_float(ms.float16)) == 1


class Color(Enum):
    RED = 1
    BLUE = 2


class Mixed(BlockState):
    color: Color
    table: dict[str, int]
    other: Any = None


def masked(mask: bool) -> Any:
    make: Any = np.ma.array
    return make([0.0], mask=[mask])


def test_inputs_count_by_their_contents(runs: Counter) -> None:
    @block
    def mix(state: Mixed) -> Made:
        RAN.info("ran")
        return Made(y=float(state.color.value))

    mixing = mix.memo()
    base: dict[str, Any] = {"color": Color.RED, "table": {"a": 1}}
    assert runs(lambda: mixing(**base), 2) == 1
    assert runs(lambda: mixing(**{**base, "color": Color.BLUE}), 2) == 1
    assert runs(lambda: mixing(**{**base, "table": {"a": 1, "b": 2}}), 2) == 1
    others: list[Any] = [
        0, 0.0, -0.0, False, "0", b"0", (0,), [0], {0}, {"a", "b"}, float("nan"), np.float32(0), np.zeros(1),
        np.zeros(1, np.float32), np.zeros((1, 1)), Tensor([0]), Tensor([0.0]), Tensor([0.0], ms.bfloat16), 10**400, 1j,
        Number(x=0.0), Made(y=0.0), masked(True), masked(False), range(3), ...,
    ]  # fmt: skip
    for other in others:
        assert runs(partial(mixing, **base, other=other), 2) == 1, other


@ms.jit
def jitted(x: Any) -> Any:
    return x * 2


def test_unequal_functions_are_told_apart(runs: Counter) -> None:
    def made(power: float, operation: Callable[[float], float], default: float = 1.0) -> Block[Number, Made]:
        @block
        def apply(state: Number) -> Made:
            RAN.info("ran")

            def inside(x: float, plus: float = default) -> float:
                return float(operation(x) ** power + plus)

            return Made(y=inside(state.x))

        return apply

    import math

    class Doubling:
        factor = 2.0

        def __call__(self, x: float) -> float:
            return x * self.factor

    class Tripling(Doubling):
        factor = 3.0

    @functools.singledispatch
    def dispatched(x: Any) -> Any:
        return x

    one = made(1.0, dispatched).memo()
    assert runs(partial(one, x=3.0), 2) == 1
    dispatched.register(float, lambda x: x * 9)
    assert runs(partial(one, x=3.0), 2) == 1
    assert one(x=3.0).y == 28.0
    kept = made(1.0, abs).memo()
    store = kept.plan.function.store  # type: ignore[union-attr]
    cases = [
        made(1.0, abs), made(2.0, abs), made(1.0, math.sin), made(1.0, math.cos), made(1.0, lambda x: x),
        made(1.0, lambda x: x + 1), made(1.0, Doubling()), made(1.0, Tripling()), made(1.0, abs, 2.0),
        made(1.0, partial(max, 5.0)), made(1.0, partial(min, 5.0)),
        made(1.0, jitted), made(1.0, functools.lru_cache(lambda x: x * 7)),
        made(1.0, functools.lru_cache(lambda x: x * 8)), made(1.0, Tripling().__call__),
    ]  # fmt: skip
    for case in cases:
        memo = case.memo()
        vars(memo.plan.function)["store"] = store  # type: ignore[union-attr]  # all in one
        assert runs(partial(memo, x=3.0), 2) == 1


def program(folder: Path, helper: str, times: int = 1, seed: str = "1") -> subprocess.Popen[str]:
    helpers = folder / helper
    helpers.mkdir(exist_ok=True)
    (helpers / "memo_helper.py").write_text(f"def length(words):\n    return {helper}(map(len, words))\n")
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(helpers)}
    command = [sys.executable, "-m", "tests.memo_program", str(folder / "kept"), str(times)]
    return subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
    )


def test_processes_share_a_directory(tmp_path: Path) -> None:
    """Whatever their hash seed; a helper in another file counts; and what two write at once is whole."""
    together = [program(tmp_path, "sum", 8, seed) for seed in "12"]
    outputs = [process.communicate()[0] for process in together]
    assert outputs[0] == outputs[1]
    first, second = outputs[0].splitlines()[:2]
    assert (first, second) == ("[0.0, 0.0, 0.0] ['a', 'b']", "[7.0, 7.0, 7.0] ['a', 'b']")
    assert len(list((tmp_path / "kept").glob("*.safetensors"))) == 4
    again = program(tmp_path, "sum", 4, "3")
    output, errors = again.communicate()
    assert (output, errors.count("ran")) == (outputs[0][: len(output)], 0)
    other = program(tmp_path, "max", 2, "3")
    output, errors = other.communicate()
    assert (output.splitlines()[1], errors.count("ran")) == ("[3.0, 3.0, 3.0] ['a', 'b']", 2)


def test_a_damaged_entry_is_computed_again(tmp_path: Path, runs: Counter) -> None:
    doubling = double.memo(tmp_path)
    doubling(x=1.0)
    doubling(x=2.0)
    one, other = sorted(tmp_path.glob("*.safetensors"))
    whole = one.read_bytes()
    for damaged in (whole[:-5], whole[:20], b"", whole[:30] + b"\xff" + whole[31:], other.read_bytes()):
        one.write_bytes(damaged)
        with pytest.warns(MemoWarning, match=f"{one} .*; the result is computed again") as caught:
            assert runs(lambda: [doubling(x=1.0), doubling(x=2.0)]) == 1
        assert len(caught) == 1
        assert caught[0].filename == __file__
    assert runs(lambda: [doubling(x=1.0), doubling(x=2.0)]) == 0


def test_a_directory_that_cannot_be_written_loses_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    doubling = double.memo(file / "kept")
    file.write_text("")
    with pytest.warns(MemoWarning, match="cannot be kept in .*/file/kept: Not a directory"):
        assert doubling(x=1.0).y == 2.0


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path, runs: Counter) -> None:
    @block
    def spread(state: Number) -> Anything:
        RAN.info("ran")
        return Anything(y=np.full(1000, state.x))

    for spreading in (spread.memo(max_bytes=26_000), spread.memo(tmp_path, max_bytes=26_000)):

        def call(x: float, spreading: Any = spreading) -> None:
            time.sleep(0.01)  # the times of files are told apart
            assert spreading(x=x).y[0] == x

        for x in (1.0, 2.0, 3.0, 1.0):
            call(x)
        assert runs(partial(call, 4.0)) == 1
        assert [runs(partial(call, x)) for x in (1.0, 3.0, 4.0)] == [0, 0, 0]
        assert runs(partial(call, 2.0)) == 1
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 26_000
    unfinished = tmp_path / ".0123.safetensors.99"
    unfinished.write_bytes(b"cut off")
    os.utime(unfinished, (0, 0))
    call(5.0)
    assert not unfinished.exists()


class Plain:
    pass


def deep() -> Any:
    value: list[Any] = []
    for _ in range(5000):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (Plain, "cannot be kept: make it a record"),
        (deep, ""),
        (partial(masked, False), "it would not be the same when it is read again"),
        (lambda: Parameter(Tensor([1.0]), name="p"), "it would not be the same when it is read again"),
    ],
)
def test_results_that_are_not_the_same_again_are_not_kept(make: Callable[[], Any], reason: str) -> None:
    @block
    def give(state: Number) -> Anything:
        return Anything(y=make())

    giving = give.memo()
    for _ in range(2):
        with pytest.warns(MemoWarning, match=f"the result of 'give' is not kept: .*{reason}"):
            assert giving(x=1.0).y is not None


def test_mutable_results_are_new_for_each_caller() -> None:
    @block
    def give(state: Number) -> Anything:
        return Anything(y={"a": [1, {2}], "b": np.zeros(2)})

    giving = give.memo()
    for _ in range(3):
        made = giving(x=1.0).y
        assert (made["a"], made["b"].tolist()) == ([1, {2}], [0.0, 0.0])
        made["a"].append(3)
        made["a"][1].add(4)
        made["b"][0] = 5.0


# --- composites, and everything around


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


def looped(encoding: Any) -> Any:
    return repeat.from_blocks_dict({"encode": encoding, "back": back})


def test_composites_and_pipelines(runs: Counter, tmp_path: Path) -> None:
    plain = looped(encode.bind(net=Net(1, nn.Tanh())))
    kept = plain.memo(tmp_path)
    assert runs(lambda: kept(steps=3, x=x_of())) == 3
    assert runs(lambda: kept(steps=3, x=x_of())) == 0
    expected = plain(steps=3, x=x_of())
    assert repr(kept(steps=3, x=x_of())) == repr(expected)
    assert np.array_equal(kept(steps=3, x=x_of()).x.asnumpy(), expected.x.asnumpy())
    whole = sequence.from_blocks_dict({"loop": kept, "again": plain.rename(steps="more")})
    assert runs(lambda: whole(steps=3, more=1, x=x_of())) == 1
    assert runs(lambda: looped(kept["encode"])(steps=2, x=x_of())) == 2
    without = kept.without("back").insert("back", back)
    assert runs(lambda: without(steps=3, x=x_of())) == 0
    renamed = kept.rename(x="latents")
    assert runs(lambda: renamed(steps=3, latents=x_of())) == 0
    assert str(whole).splitlines()[:6] == [
        'sequence [sequence] (steps: int, x: Float[Tensor, "n 4"], more: int) -> (x: Float[Tensor, "n 4"])',
        '  loop [loop] (steps: int, x: Float[Tensor, "n 4"]) -> (x: Float[Tensor, "n 4"])',
        "    | each i: int of repeat",
        "    | carries x",
        f"    | memo in {tmp_path}, at most 1 GB",
        '    encode (x: Float[Tensor, "n 4"]) -> (h: Float[Tensor, "n 4"])',
    ]
    assert f"loop | each i: int of repeat | carries x | memo in {tmp_path}, at most 1 GB" in whole.to_mermaid()


def test_compiled_streamed_and_proved(runs: Counter) -> None:
    bound = encode.bind(net=Net(1, nn.Tanh()))
    kept = bound.memo()
    expected = looped(bound)(steps=2, x=x_of()).x.asnumpy()
    with pytest.warns(CompileWarning, match=r"'repeat/encode' stays in Python: memo in memory"):
        fast = looped(kept).compile()
    assert np.array_equal(fast(steps=2, x=x_of()).x.asnumpy(), expected)
    assert runs(lambda: fast(steps=2, x=x_of()), 2) == 0
    events = list(looped(kept).stream(steps=2, x=x_of()))
    assert np.array_equal(events[-1].result.x.asnumpy(), expected)
    graph = repeat.from_blocks_dict({"halve": halve}).compile().memo()
    for _ in range(2):
        assert np.array_equal(graph(steps=2, x=x_of()).x.asnumpy(), x_of(0.25).asnumpy())
    assert graph.compilations == 1
    before = len(runs.caplog.records)
    assert {one.path for one in looped(kept).memo().prove().proved} >= {"repeat/encode", "repeat/back"}
    assert runs(lambda: kept(x=x_of())) == 0
    assert len(runs.caplog.records) > before
    with pytest.raises(StateError, match="'repeat' has no loop, so there is nothing to stream"):
        looped(bound).memo().stream(steps=2, x=x_of())
    for level in ("off", "types", "full", "paranoid"):
        with checks(level):
            assert np.array_equal(looped(kept)(steps=2, x=x_of()).x.asnumpy(), expected)


class Loss(BlockState):
    loss: Float[Tensor, ""]


@block
def total(state: H) -> Loss:
    return Loss(loss=state.h.sum())


def test_gradients_are_computed_through_what_is_kept(runs: Counter) -> None:
    bound = encode.bind(net=Net(1, nn.Tanh()))
    kept = bound.memo()
    plain = sequence.from_blocks_dict({"encode": bound, "total": total})
    expected = grad(plain, wrt="x", output="loss")(x=x_of()).grad_x.asnumpy()
    for inside in (
        sequence.from_blocks_dict({"encode": kept, "total": total}),
        plain.memo(),
        sequence.from_blocks_dict({"encode": kept.with_retry(), "total": total}),
    ):
        inside(x=x_of())
        gradient = grad(inside, wrt="x", output="loss")
        for _ in range(2):
            assert np.array_equal(gradient(x=x_of()).grad_x.asnumpy(), expected)
    kept_gradient = grad(plain, wrt="x", output="loss").memo()
    assert runs(lambda: kept_gradient(x=x_of()), 2) == 1
    assert np.array_equal(kept_gradient(x=x_of()).grad_x.asnumpy(), expected)
    mapped = vmap(kept, fields={"x": 0})
    assert runs(lambda: mapped(x=ops.stack([x_of(3.0), x_of(4.0)])), 2) == 2


def test_failures_are_where_they_are_without() -> None:
    @block
    def fail(state: Number) -> Made:
        raise ValueError("no")

    inside = sequence.from_blocks_dict({"fail": fail})
    for one in (inside, inside.memo(), fail, fail.memo()):
        outside = sequence.from_blocks_dict({"part": one})
        with pytest.raises(ValueError, match="no") as caught:
            outside(x=1.0)
        failure = failure_of(caught.value)
        assert failure is not None
        assert failure.path == ("sequence/part/fail" if one.blocks else "sequence/part")
        with pytest.raises(ValueError, match="no"):
            outside(x=1.0)


def test_a_branch_that_writes_nothing(runs: Counter) -> None:
    @switch
    def choose(state: Number) -> Literal["double", "keep"]:
        return "double" if state.x > 0 else "keep"

    kept = choose.from_blocks_dict({"double": double, "keep": skip}).memo()
    assert runs(lambda: kept(x=1.0), 2) == 1
    assert kept(x=-1.0, y=5.0).y == 5.0
    with pytest.raises(StateError, match="it gave no 'y', since the input 'y' was left out; give it"):
        kept(x=-1.0)


# --- what is refused


class Holder:
    """Reads a file when it is made, which is no matter of the block's."""

    def __init__(self, path: str) -> None:
        self._text = Path(path).read_text()
        self._lock = threading.Lock()

    def size(self) -> float:
        return float(len(self._text))

    def again(self) -> float:
        return float(len(open(__file__).read()))


class Noisy(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.normal = ops.StandardNormal()

    def construct(self, x: Any) -> Any:
        return x + self.normal(x.shape)


class Connected:
    def __init__(self) -> None:
        self.socket = socket.socket()


def now() -> float:
    return time.time()


def test_what_reads_from_outside_is_refused(runs: Counter) -> None:
    @block
    def opens(state: Number) -> Made:
        return Made(y=float(len(open("/etc/hostname").read())))

    @block
    def asks(state: Number) -> Made:
        return Made(y=now())

    @block
    def dates(state: Number) -> Made:
        return Made(y=datetime.datetime.now().timestamp())

    @block
    def environs(state: Number) -> Made:
        return Made(y=float(os.environ.get("X", "1")))

    @block
    def imports(state: Number) -> Made:
        from time import perf_counter

        return Made(y=perf_counter())

    @block
    def evaluates(state: Number) -> Made:
        return Made(y=eval("state.x"))

    said = {one.name: _refusal(one.memo) for one in (opens, asks, dates, environs, imports, evaluates)}
    end = "; so it cannot be told when its result is the same"
    more = "so what it gives depends on more than its input"
    assert said == {
        "opens": f"'opens'.memo: 'opens' calls `open`, {more}{end}",
        "asks": f"'asks'.memo: 'time' (named in 'now') reads from outside (`time`){end}",
        "dates": f"'dates'.memo: 'datetime' (named in 'dates') reads from outside (`now`){end}",
        "environs": f"'environs'.memo: 'os' (named in 'environs') reads from outside (`environ`){end}",
        "imports": f"'imports'.memo: the module 'time' (named in 'imports') reads from outside (`perf_counter`){end}",
        "evaluates": f"'evaluates'.memo: 'evaluates' calls `eval`, {more}{end}",
    }

    @block
    def harmless(state: Number) -> Made:
        time.sleep(0)
        return Made(y=random.Random(3).random() + os.path.getsize.__name__.count("g"))

    assert runs(lambda: harmless.memo()(x=1.0)) == 0

    @block
    def holds(state: Number, *, holder: Holder) -> Made:
        RAN.info("ran")
        return Made(y=holder.size())

    @block
    def reads(state: Number, *, holder: Holder) -> Made:
        return Made(y=holder.again())

    holding = holds.memo()
    assert runs(lambda: holding(x=1.0, holder=Holder(__file__)), 2) == 1
    assert _refusal(lambda: reads.memo()(x=1.0, holder=Holder(__file__))) == (
        f"'reads'.memo: 'again' of the class 'Holder' calls `open`, {more}{end}"
    )


def test_components_that_cannot_be_told_are_refused() -> None:
    @block
    def connect(state: Number, *, link: Connected) -> Made:
        return Made(y=state.x)

    link = Connected()
    start = r"'connect'.memo: the component 'link'.socket is <socket.socket .*, whose state cannot be read; so it"
    try:
        for make in (connect.bind(link=link).memo, lambda: connect.memo()(x=1.0, link=link)):
            with pytest.raises(StateError, match=start):
                make()
    finally:
        link.socket.close()
    dropping = nn.SequentialCell([nn.Dense(4, 4), nn.Dropout(p=0.5)])
    assert _refusal(lambda: encode.memo()(x=x_of(), net=dropping.set_train())) == (
        "'encode'.memo: the component 'net'.cell_list[1] (Dropout) draws random numbers in training; call `set_train(False)`; "
        "so it cannot be told when its result is the same"
    )
    encode.memo()(x=x_of(), net=dropping.set_train(False))
    assert _refusal(lambda: encode.memo()(x=x_of(), net=Noisy())) == (
        "'encode'.memo: the component 'net' (Noisy) draws random numbers by StandardNormal; so it cannot be told when "
        "its result is the same"
    )
    normal = nn.SequentialCell([nn.Dense(4, 4), nn.BatchNorm1d(4)])
    assert "writes its moving averages in training" in _refusal(lambda: encode.memo()(x=x_of(), net=normal.set_train()))
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]

    @block
    def take(state: Anything) -> Made:
        return Made(y=1.0)

    assert _refusal(lambda: take.memo()(y=deep)) == (
        "'take'.memo: its input is nested too deeply to be told from others"
    )
    deep = []
    deep.append(deep)
    assert "contains itself" in _refusal(lambda: take.memo()(y=deep))


def test_bad_arguments_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    bad: Any = 3
    refused: dict[str, Callable[[], Any]] = {
        "'double'.memo: max_bytes must be a whole number from 1 on, not 0": lambda: double.memo(max_bytes=0),
        "'double'.memo: the directory must be a path, not 3": lambda: double.memo(bad),
        f"'double'.memo: {file} is a file; name a directory, which is made if it is not there": lambda: double.memo(
            file
        ),
        "'double'.memo: its results are kept already (memo in memory, at most 1 kB)": (
            double.memo(max_bytes=1000).memo
        ),
        "'double'.memo: its result may depend on whether it was tried in vain; write `memo` before `with_retry`": (
            double.with_retry().memo
        ),
        "'double'.memo: its result may depend on whether it was tried in vain; write `memo` before `with_fallback`": (
            double.with_fallback(double).memo
        ),
        "'sequence'.memo: the result of 'double' may depend on whether it was tried in vain; write `memo` on the other "
        "blocks inside": sequence.from_blocks_dict({"double": double.with_fallback(double)}).memo,
        "'repeat' has checkpoints, so it runs by itself; write `memo` on the blocks inside": (
            looped(encode).with_checkpoint(tmp_path).memo
        ),
    }
    for message, make in refused.items():
        assert _refusal(make) == message


def _refusal(make: Callable[[], Any]) -> str:
    with pytest.raises(StateError) as caught:
        make()
    return str(caught.value)


def test_threads_share_a_memo(runs: Counter, tmp_path: Path) -> None:
    for kept in (double.memo(), double.memo(tmp_path)):
        found: list[float] = []

        def call(kept: Any = kept, found: list[float] = found) -> None:
            found += [kept(x=float(number % 3)).y for number in range(30)]

        threads = [threading.Thread(target=call) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(found) == sorted([2.0 * (number % 3) for number in range(30)] * 4)


@block
def triple(state: Number) -> Made:
    return Made(y=3 * state.x)


def test_blocks_whose_results_are_kept_travel(tmp_path: Path) -> None:
    kept = triple.memo(tmp_path)
    assert kept(x=2.0).y == 6.0
    whole = sequence.from_blocks_dict({"kept": kept, "all": sequence.from_blocks_dict({"triple": triple}).memo()})
    for one in (kept, whole, whole["all"], kept.with_retry()):
        again = pickle.loads(pickle.dumps(one))
        assert str(again) == str(one)
        assert again(x=2.0).y == 6.0
