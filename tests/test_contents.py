"""What components hold: a block that changes one of them is named in `paranoid`, with what it changed."""

import functools
import itertools
import logging
import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import mindspore as ms
import numpy as np
import pytest
from mindspore import Parameter, Tensor, nn, ops

from fnloop import BlockState, PurityError, block, checks, failure_of, loop, loop_while, sequence, switch
from fnloop.run.contents import changes, contents
from tests.raising import message
from tests.unseen import Unseen


class Number(BlockState):
    n: int


class Steps(BlockState):
    steps: int


class At(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i)


class Timer:
    def __init__(self) -> None:
        self.ticks = 0


class Scheduler:
    """A component with hidden state of many kinds."""

    total = 0

    def __init__(self) -> None:
        self.index = 0
        self.sigmas = [10.0, 9.0]
        self.long = list(range(100))
        self.options: dict[str, Any] = {"a": [1], "b": {2}}
        self.timer = Timer()
        self.tensor = Tensor(np.zeros(3, np.float32))
        self.array = np.zeros(3)
        self.rng = np.random.default_rng(0)
        self.old = random.Random(0)
        self.numbers = iter(range(100))
        self.counter = itertools.count()
        self.cell = Counter()
        self.itself = self


class Slotted:
    __slots__ = ("__private", "index")

    def __init__(self) -> None:
        self.index, self.__private = 0, 0

    def step(self) -> None:
        self.__private += 1


class Counter(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.dense = nn.Dense(3, 3)
        self.weight = Parameter(Tensor(np.zeros(3, np.float32)), name="weight")
        self.calls = 0
        self._seen: list[int] = []
        self.first = self.weight[:]
        self.hidden = Tensor(np.zeros(3, np.float32))


def quietly(change: Callable[[Any], object]) -> Any:
    """A block that does something to its component where its source does not show it."""
    unseen = Unseen(change)

    @block
    def quiet(state: Number, *, part: Any) -> Number:
        unseen(part)
        return Number(n=state.n + 1)

    return quiet


set_to = Unseen(setattr)


CHANGES: list[tuple[Callable[[Scheduler], object], str]] = [
    (lambda one: set_to(one, "index", one.index + 1), "attribute 'index' (0, now 1)"),
    (lambda one: set_to(one, "index", False), "attribute 'index' (0, now False)"),
    (lambda one: set_to(one, "fresh", 1), "attribute 'fresh'"),
    (lambda one: delattr(one, "index"), "attribute 'index'"),
    (lambda one: one.sigmas.append(1), "attribute 'sigmas'"),
    (lambda one: one.sigmas.reverse(), "attribute 'sigmas[0]' (10.0, now 9.0), attribute 'sigmas[1]' (9.0, now 10.0)"),
    (lambda one: one.long.reverse(), "attribute 'long'"),
    (lambda one: one.options.update(c=1), "attribute 'options'"),
    (lambda one: one.options.update(a=3), "attribute \"options['a']\""),
    (lambda one: one.options["a"].append(1), "attribute \"options['a']\""),
    (lambda one: one.options["b"].add(3), "attribute \"options['b']\""),
    (lambda one: set_to(one.timer, "ticks", 5), "attribute 'timer.ticks' (0, now 5)"),
    (lambda one: ops.assign(one.cell.weight, Tensor(np.ones(3, np.float32))), ""),
    (lambda one: set_to(one.cell, "hidden", one.cell.hidden + 1), "attribute 'cell.hidden'"),
    (lambda one: one.tensor.copy_(Tensor(np.ones(3, np.float32))), "attribute 'tensor'"),
    (lambda one: one.array.fill(1), "attribute 'array'"),
    (lambda one: one.rng.random(), "attribute 'rng' of"),
    (lambda one: one.old.random(), "attribute 'old' of"),
    (lambda one: next(one.numbers), "attribute 'numbers' of"),
    (lambda one: next(one.counter), "attribute 'counter' of"),
    (lambda one: set_to(one.cell, "calls", 1), "attribute 'cell.calls' (0, now 1)"),
    (lambda one: one.cell._seen.append(1), "attribute 'cell._seen'"),
    (lambda one: one.cell.dense.set_train(), "attribute 'cell.dense.training' (False, now True)"),
    (lambda one: set_to(one, "__class__", Timer), "the contents"),
]


@pytest.mark.parametrize(("change", "said"), CHANGES, ids=range(len(CHANGES)))
def test_what_a_block_changes_is_named(change: Callable[[Scheduler], object], said: str) -> None:
    quiet = quietly(change).bind(part=Scheduler())
    if not said:
        with checks("paranoid"):
            assert quiet(n=1).n == 2
        return
    with checks("paranoid"):
        text = message(PurityError, lambda: quiet(n=1))
    assert text.startswith(f"block 'quiet' changed {said}")
    assert " of its component 'part', so that the same call gives something else next time; " in text
    with checks("full"):
        assert quietly(lambda part: None).bind(part=Scheduler())(n=1).n == 2


def test_the_block_and_the_iteration_are_named() -> None:
    def late(part: Scheduler) -> None:
        part.index += part.timer.ticks

    scheduler = Scheduler()
    inner = sequence.from_blocks_dict({"first": quietly(lambda part: None), "second": quietly(late)}, name="inner")
    pipe: Any = repeat.from_blocks_dict({"inner": inner}, name="pipe")
    with checks("paranoid"):
        assert pipe(n=0, steps=2, part=scheduler).n == 4
        scheduler.timer.ticks = 3
        with pytest.raises(PurityError, match=r"^block 'pipe/inner/second' changed attribute 'index' \(0, now 3\)"):
            pipe(n=0, steps=2, part=scheduler)
        scheduler.timer.ticks = 0
        with pytest.raises(PurityError) as caught:
            repeat.from_blocks_dict({"step": quietly(lambda part: set_to(part, "index", part.index + 1))})(
                n=0, steps=3, part=scheduler
            )
    failure = failure_of(caught.value)
    assert failure is not None
    assert (failure.path, failure.iterations[0].index) == ("repeat/step", 0)


def test_components_of_every_kind() -> None:
    def counting() -> Callable[[], int]:
        count = 0

        def step() -> int:
            nonlocal count
            count += 1
            return count

        return step

    def count_in_class(part: Scheduler) -> None:
        type(part).total += 1

    slotted = Slotted()
    parts: list[tuple[Any, Callable[[Any], object], str]] = [
        (counting(), lambda part: part(), "attribute 'count' (0, now 1)"),
        (functools.partial(counting()), lambda part: part(), "attribute 'count' (0, now 1)"),
        (slotted.step, lambda part: part(), "attribute '_Slotted__private' (0, now 1)"),
        (slotted, lambda part: set_to(part, "index", 4), "attribute 'index' (0, now 4)"),
        (Scheduler(), count_in_class, "attribute 'total' (0, now 1)"),
        (iter([1, 2]), next, "the contents"),
        ((n for n in [1, 2]), next, "the contents"),
        ([1, 2], lambda part: set_to_first(part), "'[0]' (1, now 9)"),
        ({"a": 1}, lambda part: part.update(a=2), "\"['a']\" (1, now 2)"),
        (np.random.default_rng(1), lambda part: part.random(), "the contents"),
        (Counter(), lambda part: part._seen.append(1), "attribute '_seen'"),
    ]
    for part, change, said in parts:
        with checks("paranoid"):
            text = message(PurityError, lambda: quietly(change).bind(part=part)(n=1))  # noqa: B023
        assert text.startswith(f"block 'quiet' changed {said}"), text


def set_to_first(part: list[int]) -> None:
    part[0] = 9


def test_a_component_that_is_a_default() -> None:
    timer = Timer()

    @block
    def step(state: Number, *, timer: Timer = timer) -> Number:
        set_to(timer, "ticks", timer.ticks + 1)
        return state

    with checks("paranoid"):
        assert message(PurityError, lambda: step(n=1)).startswith(
            "block 'step' changed attribute 'ticks' (0, now 1) of its component 'timer'"
        )


def test_what_decides_leaves_its_components_as_they_are() -> None:
    def one_more(timer: Timer) -> int:
        timer.ticks += 1
        return timer.ticks

    tick = Unseen(one_more)

    @loop
    def header(state: Steps, *, timer: Timer) -> Iterator[At]:
        yield At(i=0)
        yield At(i=tick(timer))

    @loop
    def listing(state: Steps, *, timer: Timer) -> Iterator[At]:
        return iter([At(i=tick(timer))])

    @loop_while
    def small(state: Number, *, timer: Timer) -> bool:
        return bool(tick(timer) < 3)

    @switch
    def choose(state: Number, *, timer: Timer) -> Literal["a", "b"]:
        return "a" if tick(timer) else "b"

    increment = quietly(lambda part: None).bind(part=None)
    said = "changed attribute 'ticks' (0, now 1) of its component 'timer'"
    deciding: list[tuple[Any, dict[str, int], str]] = [
        (header.from_blocks_dict({"a": increment}), {"n": 0, "steps": 1}, "loop header 'header'"),
        (listing.from_blocks_dict({"a": increment}), {"n": 0, "steps": 1}, "loop header 'listing'"),
        (small.from_blocks_dict({"a": increment}), {"n": 0}, "predicate 'small'"),
        (choose.from_blocks_dict({"a": increment, "b": increment}), {"n": 0}, "switch 'choose'"),
        (repeat.from_blocks_dict({"a": increment}), {"n": 0, "steps": 2}, ""),
    ]
    for pipe, inputs, title in deciding:
        with checks("full"):
            pipe(**inputs, **({"timer": Timer()} if title else {}))
        with checks("paranoid"):
            if title:
                text = message(PurityError, lambda: pipe(**inputs, timer=Timer()))  # noqa: B023
                assert text.startswith(f"{title} {said}"), text


def test_what_python_runs_of_a_compiled_block_is_watched_too() -> None:
    def one_more(timer: Timer) -> int:
        setattr(timer, "ticks", timer.ticks + 1)  # noqa: B010
        return timer.ticks

    tick = Unseen(one_more)

    @loop
    def header(state: Steps, *, timer: Timer) -> Iterator[At]:
        for i in range(state.steps):
            yield At(i=i + 0 * tick(timer))

    class Value(BlockState):
        x: Tensor

    @block
    def double(state: Value) -> Value:
        return Value(x=state.x * 2)

    fast: Any = header.from_blocks_dict({"double": double}).compile()
    with checks("paranoid"):
        text = message(PurityError, lambda: fast(x=ops.ones(3), steps=3, timer=Timer()))
    assert text.startswith("loop header 'header' changed attribute 'ticks'")


@dataclass
class Config:
    size: int = 3
    tags: list[str] = field(default_factory=list)

    @functools.cached_property
    def double(self) -> int:
        return 2 * self.size


class Logged:
    def __init__(self) -> None:
        self.logger = logging.getLogger("tests.contents")
        self.lock = threading.Lock()

    @functools.lru_cache  # noqa: B019
    def square(self, n: int) -> int:
        self.logger.info("asked for %s", n)
        with self.lock:
            return n * n


PURE: list[tuple[Any, Callable[[Any], object]]] = [
    (Config(), lambda part: part.double),
    (Logged(), lambda part: part.square(3)),
    (nn.SequentialCell(nn.Dense(3, 3), nn.BatchNorm1d(3).set_train()), lambda part: part(ops.ones((4, 3)))),
    (Counter(), lambda part: part.dense(ops.ones((4, 3)))),
    ([weights := Parameter(ops.zeros(3), name="w")], lambda part: ops.assign(part[0], ops.ones(3))),
    (lambda: weights, lambda part: ops.assign(part(), ops.ones(3) * 2)),
    (nn.Embedding(3, 3), lambda part: ops.assign(part.embedding_table, ops.ones((3, 3)))),
    (ops.ReLU(), lambda part: part(ops.ones(3))),
    (len, lambda part: part([])),
    (Config, lambda part: part()),
    (math := __import__("math"), lambda part: part.sqrt(2)),
    (np.random.default_rng(0), lambda part: np.random.default_rng(1).random()),
    (float("nan"), lambda part: part),
    (None, lambda part: part),
]


@pytest.mark.parametrize(("part", "use"), PURE, ids=range(len(PURE)))
def test_what_a_block_only_uses_is_let_pass(part: Any, use: Callable[[Any], object]) -> None:
    with checks("paranoid"):
        assert quietly(use).bind(part=part)(n=1).n == 2


def test_contents_compare_by_place() -> None:
    held = {"a": [1, {"b": 2.0}], "same": None, "long": "x" * 100}
    before = contents(held)
    assert contents(held) == before
    assert changes(before, before) == []
    held["a"][1]["b"] = -0.0  # type: ignore[index]
    held["long"] = "x" * 99 + "y"
    assert changes(before, contents(held)) == ["\"['a'][1]['b']\" (2.0, now -0.0)", "\"['long']\""]
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]
    deep.append(deep)
    assert contents(deep) == contents(deep)


def test_a_long_vocabulary_is_one_place() -> None:
    words: dict[Any, Any] = {f"word {n}": n for n in range(100)}
    words |= {(f"wo {n}", "rd"): n for n in range(100)}
    before = contents({"words": words, "ids": {n: [n] for n in range(100)}})
    assert len(before) == 1 + 1 + 1 + 100 * 2
    words["word 3"] = words.pop("word 3")
    assert contents({"words": words, "ids": {n: [n] for n in range(100)}}) == before
    for key, value in ((("wo 7", "rd"), True), ("word 1", 1.0), ("new", 1)):
        changed = {**words, key: value}
        after = contents({"words": changed, "ids": {n: [n] for n in range(100)}})
        assert changes(before, after) == ["\"['words']\""]


def test_paranoid_says_which_parameters_a_block_changes() -> None:
    class Sum(BlockState):
        total: float

    class Rows(BlockState):
        x: Tensor

    @block
    def train(state: Rows, *, net: nn.Cell, optimizer: nn.Optimizer) -> Sum:
        def loss_of(x: Tensor) -> Any:
            return net(x).sum()

        total, gradients = ms.value_and_grad(loss_of, None, optimizer.parameters)(state.x)
        optimizer(gradients)
        return Sum(total=float(total))

    @block
    def look(state: Rows, *, net: nn.Cell) -> Sum:
        return Sum(total=float(net(state.x).sum()))

    net = nn.Dense(3, 1)
    optimizer = nn.SGD(net.trainable_params(), 0.1)
    pipe = sequence.from_blocks_dict({"train": train, "look": look}).bind(net=net, optimizer=optimizer)
    with checks("paranoid") as report:
        pipe(x=ops.ones((2, 3)))
    assert report.parameters == {
        "sequence/train": {"net": ("weight", "bias"), "optimizer": ("global_step", "weight", "bias")}
    }
    with checks("full") as report:
        pipe(x=ops.ones((2, 3)))
    assert report.parameters == {}


class Drawn(BlockState):
    x: float


class _Library:
    def draw(self) -> float:
        return float(np.random.rand())


@block
def drawn(state: Drawn, *, library: _Library) -> Drawn:
    return Drawn(x=state.x + library.draw())


@block
def layered(state: Drawn) -> Drawn:
    return Drawn(x=state.x + float(nn.Dense(1, 1).weight.sum()))


@pytest.mark.parametrize("impure", [drawn.bind(library=_Library()), layered])
def test_paranoid_names_a_block_that_draws_from_a_global_state(impure: Any) -> None:
    assert impure(x=1.0).x != 1.0
    with checks("paranoid"), pytest.raises(PurityError, match=r"'\w+' draws .* \(from `numpy.random`, whose state has"):
        impure(x=1.0)
