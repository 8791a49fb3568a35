"""What a program writes into Parameters is never read ahead of its graph: the weights of before a training are no more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Parameter, Tensor, nn, ops

from fnloop import (
    Block,
    BlockState,
    CompileError,
    block,
    loop,
    random,
    sequence,
    switch,
    value_and_grad,
)
from fnloop.compile.analysis.effects import Effects
from fnloop.random import Key

AnyBlock = Block[Any, Any]
Vector = Float[Tensor, "b f"]
Scalar = Float[Tensor, ""]
ONES = ops.ones((1, 2), ms.float32)


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Seed(BlockState):
    key: Key


class Value(BlockState):
    x: Vector


class Number(BlockState):
    number: int


class Loss(BlockState):
    loss: Scalar


class Keep(BlockState):
    kept: Scalar


class Both(BlockState):
    grad_net: tuple[Tensor, ...]
    loss: Scalar


class Noted(BlockState):
    grad_net: tuple[Tensor, ...]
    number: int
    log: list[int]


class Log(BlockState):
    log: list[int]


class Drawn(BlockState):
    key: Key
    i: int


class Level(BlockState):
    level: float


class Net(nn.Cell):
    """Two weights, and what else a Cell has."""

    def __init__(self) -> None:
        super().__init__()
        self.width = 2
        self.w = Parameter(Tensor([[1.0], [1.0]]), name="w")

    def construct(self, x: Tensor) -> Tensor:
        return ops.matmul(x, self.w)

    def reset(self) -> None:
        """Never called by a block."""
        self.w.set_data(ops.ones((2, 1), ms.float32))


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


def low(state: Index, *, net: nn.Cell) -> bool:
    return bool(net(ONES).sum() < 1.5)


@loop(until=low)
def until_low(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def act(state: Drawn, *, net: nn.Cell) -> Number:
    """An action of a policy, drawn in Python with a key that its weights decide on."""
    level = int(float(net(ONES).sum()) * 100)
    noise = float(random.uniform(random.fold_in(state.key, state.i + abs(level))))
    return Number(number=int(noise * 10) + level)


@block
def weigh(state: Index, *, net: nn.Cell) -> Level:
    """A number of the Cell, which the graph could compute."""
    return Level(level=float(net(ONES).sum()))


@block
def make(state: Number) -> Value:
    return Value(x=Tensor(np.full((1, 2), state.number / 100, np.float32)))


@block
def make_other(state: Number) -> Value:
    """Another shape in each iteration, so that the loop is written out."""
    return Value(x=Tensor(np.full((1 + state.number % 3, 2), state.number / 100, np.float32)))


@block
def error(state: Value, *, net: nn.Cell) -> Loss:
    return Loss(loss=ops.square(net(state.x)).sum())


@block
def update(state: Both, *, optimizer: nn.Optimizer) -> Keep:
    optimizer(state.grad_net)
    return Keep(kept=state.loss)


@block
def note(state: Noted, *, optimizer: nn.Optimizer) -> Log:
    optimizer(state.grad_net)
    return Log(log=[*state.log, state.number])


learn = value_and_grad(error, wrt="net")


def bound(pipeline: AnyBlock, net: Any = None, **components: Any) -> AnyBlock:
    net = Net() if net is None else net
    given = {"net": net, "optimizer": nn.SGD(net.trainable_params(), 0.01), **components}
    return pipeline.bind(**{name: one for name, one in given.items() if name in pipeline.plan.interface.components})


def weight_of(pipeline: AnyBlock) -> Any:
    net: Any = pipeline.bound["net"]
    return net.w.asnumpy()


def same(pipeline: AnyBlock, **given: Any) -> AnyBlock:
    """Compiled it gives what it gives in Python, twice, and does not leave Python."""
    eager, fast = bound(pipeline), bound(pipeline).compile()
    for _ in range(2):
        expected, found = eager(**given), fast(**given)
        for name in expected.__struct_fields__:
            one, other = getattr(expected, name), getattr(found, name)
            if isinstance(one, Tensor):
                np.testing.assert_allclose(other.asnumpy(), one.asnumpy(), rtol=1e-4)
            else:
                assert other == pytest.approx(one, rel=1e-4) if isinstance(one, float) else other == one
        weights = [weight_of(one) for one in (eager, fast)]
        np.testing.assert_allclose(weights[1], weights[0], rtol=1e-4)
    assert fast.compilations
    return fast


def refused(pipeline: AnyBlock, **components: Any) -> str:
    with pytest.raises(CompileError) as caught:
        bound(pipeline, **components).compile(fullgraph=True)
    return str(caught.value)


# --- what is refused


ACTING: dict[str, AnyBlock] = {"act": act, "make": make, "learn": learn, "note": note}


def test_a_policy_that_is_trained_is_not_asked_before_the_training() -> None:
    said = refused(repeat.from_blocks_dict(ACTING))
    assert said.startswith("block 'repeat/act' cannot be compiled: `uniform` makes random numbers in Python")
    assert "nor can it be run before the graph: it needs the weight 'net.w' as 'repeat/note' leaves it" in said
    assert "give the two works to blocks of their own" in said


def test_neither_where_the_loop_is_written_out() -> None:
    said = refused(repeat.from_blocks_dict({**ACTING, "make": make_other}))
    assert "it needs the weight 'net.w' as 'repeat/note' leaves it" in said


def test_neither_in_a_loop_around_the_training() -> None:
    class Epochs(BlockState):
        epochs: int

    class Epoch(BlockState):
        epoch: int

    @loop
    def epochs(state: Epochs) -> Iterator[Epoch]:
        for epoch in range(state.epochs):
            yield Epoch(epoch=epoch)

    inner = repeat.from_blocks_dict({"make": make, "learn": learn, "update": update}, outputs=Keep)
    said = refused(epochs.from_blocks_dict({"act": act.rename(i="epoch"), "train": inner}, outputs=Keep))
    assert "it needs the weight 'net.w' as 'epochs/train/update' leaves it" in said


def test_a_header_that_reads_what_the_loop_around_it_trains() -> None:
    class At(BlockState):
        j: int

    @loop
    def often(state: Index, *, net: nn.Cell) -> list[At]:
        return [At(j=j) for j in range(int(float(net(ONES).sum())))]

    inner = often.from_blocks_dict({"learn": learn, "update": update}, outputs=Keep)
    said = refused(repeat.from_blocks_dict({"inner": inner}, outputs=Keep))
    assert said.startswith("loop 'repeat/inner' cannot be compiled: its header needs the weight 'net.w' as")


def test_a_header_that_yields_between_the_steps_of_its_own_loop() -> None:
    class At(BlockState):
        level: float

    @loop
    def levels(state: Steps, *, net: nn.Cell) -> Iterator[At]:
        for _ in range(state.steps):
            yield At(level=float(net(ONES).sum()))

    said = refused(levels.from_blocks_dict({"learn": learn, "update": update}, outputs=Keep))
    assert said.startswith("loop 'levels' cannot be compiled: its header needs the weight 'net.w' as 'levels/update'")


GLOBAL = Net()


class Holder:
    """An object with a Cell in a dict."""

    def __init__(self, net: nn.Cell) -> None:
        self.nets = {"one": net}

    def __call__(self, x: Tensor) -> Any:
        return self.nets["one"](x)


@pytest.mark.parametrize("how", [Holder(GLOBAL), lambda x: GLOBAL(x), GLOBAL.construct])
def test_however_a_block_comes_by_the_cell(how: Any) -> None:
    @block
    def asks(state: Drawn, *, ask: Any) -> Number:
        level = abs(int(float(ask(ONES).sum())))
        return Number(number=int(float(random.uniform(random.fold_in(state.key, level)))) + level)

    said = refused(repeat.from_blocks_dict({**ACTING, "act": asks}), net=GLOBAL, ask=how)
    assert "as 'repeat/note' leaves it" in said


class Assigns:
    """An object that writes into a Cell that it holds."""

    def __init__(self, net: Any) -> None:
        self.net = net

    def halve(self) -> None:
        ops.assign(self.net.w, self.net.w * 0.5)


def test_who_else_writes() -> None:
    class Scaled(BlockState):
        x: Vector

    @block
    def by_operator(state: Value, *, net: Any) -> Scaled:
        ops.assign(net.w, net.w * 0.5)
        return Scaled(x=state.x)

    @block
    def by_object(state: Value, *, writer: Any) -> Scaled:
        writer.halve()
        return Scaled(x=state.x)

    net = Net()
    for writing in (by_operator, by_object):
        said = refused(repeat.from_blocks_dict({"act": act, "write": writing}), net=net, writer=Assigns(net))
        assert "it needs the weight 'net.w' as 'repeat/write' leaves it" in said, writing.name


def test_a_batch_norm_writes_in_training_only() -> None:
    class Normed(nn.Cell):
        def __init__(self) -> None:
            super().__init__()
            self.norm = nn.BatchNorm1d(2)

        def construct(self, x: Tensor) -> Any:
            return self.norm(x)

    @block
    def normed(state: Value, *, net: nn.Cell) -> Value:
        return Value(x=net(state.x))

    pipeline = repeat.from_blocks_dict({"act": act, "normed": normed})
    net = Normed()
    net.set_train(True)
    optimizer = nn.SGD(net.trainable_params(), 0.1)
    assert "it needs the weight 'net.norm.moving_mean' as 'repeat/normed' leaves" in refused(
        pipeline, net=net, optimizer=optimizer
    )
    net.set_train(False)
    bound(pipeline, net).compile()


# --- what is computed by the graph, in its place


def test_a_number_of_a_cell_that_is_trained_is_the_graphs() -> None:
    class Levels(BlockState):
        level: float
        levels: Scalar

    class Sums(BlockState):
        levels: Scalar

    @block
    def add(state: Levels) -> Sums:
        return Sums(levels=state.levels * 2 + state.level)

    pipeline = repeat.from_blocks_dict({"weigh": weigh, "add": add, "learn": learn, "update": update})
    same(pipeline, x=ONES, steps=5, levels=Tensor(0.0))


def test_a_measure_behind_the_training() -> None:
    @block
    def measure(state: Value, *, net: nn.Cell) -> Level:
        return Level(level=float(net(state.x).sum()))

    training = repeat.from_blocks_dict({"learn": learn, "update": update}, outputs=Keep)
    same(sequence.from_blocks_dict({"train": training, "measure": measure}), x=ONES, steps=5)


def test_a_switch_and_an_end_that_ask_the_cell() -> None:
    class Shift(BlockState):
        total: Scalar

    @switch
    def which(state: Index, *, net: nn.Cell) -> Literal["more", "less"]:
        return "more" if bool(net(ONES).sum() > 1.7) else "less"

    @block
    def more(state: Shift) -> Shift:
        return Shift(total=state.total * 2 + 1)

    @block
    def less(state: Shift) -> Shift:
        return Shift(total=state.total * 2)

    chosen = which.from_blocks_dict({"more": more, "less": less})
    blocks = {"chosen": chosen, "learn": learn, "update": update}
    same(repeat.from_blocks_dict(blocks), x=ONES, steps=9, total=Tensor(0.0))
    same(until_low.from_blocks_dict(blocks), x=ONES, steps=20, total=Tensor(0.0))


# --- what may be run ahead


def test_what_comes_before_the_training() -> None:
    training = repeat.from_blocks_dict({"make": make, "learn": learn, "update": update}, outputs=Keep)
    pipeline = sequence.from_blocks_dict({"act": act.rename(i="at"), "train": training})
    same(pipeline, key=random.key(0), at=3, steps=5)


def test_an_attribute_of_the_cell_is_no_weight() -> None:
    @block
    def noise(state: Drawn, *, net: Any) -> Value:
        return Value(x=random.normal(random.fold_in(state.key, state.i), (1, net.width)))

    same(
        repeat.from_blocks_dict({"noise": noise, "learn": learn, "update": update}, outputs=Keep),
        key=random.key(0), steps=5,
    )  # fmt: skip


def test_a_cell_that_nobody_trains() -> None:
    class Added(BlockState):
        number: int
        x: Vector

    @block
    def add(state: Added, *, net: nn.Cell) -> Value:
        return Value(x=state.x * 0.5 + net(ONES) * state.number)

    same(repeat.from_blocks_dict({"act": act, "add": add}), key=random.key(0), x=ONES, steps=5)


# --- what nothing says


def test_loops_that_are_written_out_are_compared_with_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Effects, "conflicts", lambda *_: {})
    fast = bound(repeat.from_blocks_dict({**ACTING, "make": make_other})).compile(fullgraph=True)
    with pytest.raises(CompileError, match=r"in the first iterations the graph gives log="):
        fast(key=random.key(0), steps=5, log=[])


def test_a_weight_that_is_seen_to_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fnloop.compile.analysis.effects._stores", lambda _: False)

    @block
    def halve(state: Value, *, net: Any) -> Value:
        ops.assign(net.w, net.w * 0.5)
        return Value(x=state.x)

    fast = bound(repeat.from_blocks_dict({"act": act, "halve": halve})).compile(fullgraph=True)
    expected = r"'repeat/act' would be run before the graph, but needs the weight 'net\.w', which changes in a run, as"
    with pytest.raises(CompileError, match=expected):
        fast(key=random.key(0), x=ONES, steps=5)
