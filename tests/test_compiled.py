"""`Block.compile`: what a graph gives, when one is made, what it sees, and what is refused."""

from __future__ import annotations

import math
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
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
    CompileWarning,
    StateError,
    block,
    failure_of,
    loop,
    loop_while,
    random,
    sequence,
    skip,
    switch,
)
from fnloop.random import Key

AnyBlock = Block[Any, Any]
Vector = Float[Tensor, " n"]


class Steps(BlockState):
    steps: int


class Inner(BlockState):
    inner: int


class Index(BlockState):
    i: int


class Second(BlockState):
    j: int


class Value(BlockState):
    x: Vector


class Indexed(Value):
    i: int


class Both(Indexed):
    j: int


@block
def damp(state: Value) -> Value:
    """Three operators."""
    return Value(x=ops.tanh(state.x * 0.5) + 0.25)


@block
def shift(state: Indexed) -> Value:
    """Reads the iteration variable."""
    return Value(x=state.x + state.i)


@block
def mix(state: Both) -> Value:
    """Reads the variables of two loops."""
    return Value(x=state.x * 0.5 + (state.i - state.j))


@block
def double(state: Value) -> Value:
    """Twice as much."""
    return Value(x=state.x * 2)


@loop
def repeat(state: Steps) -> Iterator[Index]:
    """So many times."""
    for i in range(state.steps):
        yield Index(i=i)


@loop
def again(state: Inner) -> Iterator[Second]:
    """So many times, inside."""
    for j in range(state.inner):
        yield Second(j=j)


@loop
def up_to(state: Index) -> Iterator[Second]:
    """As many times as the loop around has gone round."""
    for j in range(state.i):
        yield Second(j=j)


X = Tensor([0.5, -1.0, 2.0])
FOLD = repeat.from_blocks_dict({"damp": damp, "shift": shift})


def same(one: Any, other: Any) -> None:
    """Two records of one class's fields, bit for bit."""
    assert one.__struct_fields__ == other.__struct_fields__
    for name in one.__struct_fields__:
        a, b = getattr(one, name), getattr(other, name)
        if isinstance(a, Tensor):
            assert (a.dtype, a.shape) == (b.dtype, b.shape)
            np.testing.assert_array_equal(a.asnumpy(), b.asnumpy())
        else:
            assert a == b


def agree(pipeline: AnyBlock, compilations: int = 1, **given: Any) -> AnyBlock:
    """The compiled block, which gives what eager gives, twice."""
    fast = pipeline.compile()
    expected = pipeline(**given)
    same(expected, fast(**given))
    same(expected, fast(**given))
    assert fast.compilations == compilations
    return fast


# --- every combinator


@pytest.mark.parametrize("steps", [0, 1, 2, 7, 8, 9, 100])
def test_loop(steps: int) -> None:
    agree(FOLD, x=X, steps=steps)


def test_leaf() -> None:
    agree(shift, x=X, i=3)


def test_sequence() -> None:
    agree(sequence.from_blocks_dict({"damp": damp, "double": double}), x=X)


@pytest.mark.parametrize(("steps", "inner"), [(3, 4), (0, 3), (3, 0), (1, 1)])
def test_loop_in_a_loop(steps: int, inner: int) -> None:
    agree(
        repeat.from_blocks_dict({"again": again.from_blocks_dict({"mix": mix, "damp": damp})}),
        x=X,
        steps=steps,
        inner=inner,
    )


@pytest.mark.parametrize("steps", [0, 1, 2, 5])
def test_inner_loop_that_depends_on_the_outer(steps: int) -> None:
    agree(repeat.from_blocks_dict({"up_to": up_to.from_blocks_dict({"mix": mix, "damp": damp})}), x=X, steps=steps)


def test_inner_loops_with_many_iterations_of_their_own() -> None:
    class Time(BlockState):
        t: float

    class AtBoth(BlockState):
        x: Vector
        t: float

    @loop
    def own(state: Index) -> Iterator[Time]:
        for j in range(5):
            yield Time(t=state.i + j / 8)

    @block
    def fade(state: AtBoth) -> Value:
        return Value(x=ops.tanh(state.x) * state.t)

    agree(repeat.from_blocks_dict({"own": own.from_blocks_dict({"fade": fade})}), x=X, steps=4)


@loop_while
def small(state: Value) -> bool:
    """Until the sum is great."""
    return bool(state.x.sum() < 1000)


@pytest.mark.parametrize("factor", [1, 1000])
def test_loop_while(factor: int) -> None:
    agree(small.from_blocks_dict({"double": double}), x=X * factor)


def great(state: Value) -> bool:
    """Whether to stop."""
    return bool(state.x.sum() > 50)


def fourth(state: Index) -> bool:
    """Whether to stop."""
    return state.i == 4


@loop(until=great)
def until_great(state: Steps) -> Iterator[Index]:
    """Ends by what the graph computes."""
    for i in range(state.steps):
        yield Index(i=i)


@loop(until=fourth)
def until_fourth(state: Steps) -> Iterator[Index]:
    """Ends by what is known before."""
    for i in range(state.steps):
        yield Index(i=i)


@pytest.mark.parametrize("steps", [0, 2, 100])
def test_until(steps: int) -> None:
    agree(until_great.from_blocks_dict({"double": double, "shift": shift}), x=X, steps=steps)
    agree(until_fourth.from_blocks_dict({"double": double, "shift": shift}), x=X, steps=steps)


@switch
def parity(state: Index) -> Literal["even", "odd"]:
    """By a number that is known before."""
    return "even" if state.i % 2 == 0 else "odd"


@switch
def sign(state: Value) -> Literal["plus", "minus"]:
    """By a tensor."""
    if state.x.sum() > 1:
        return "plus"
    return "minus"


class Mode(BlockState):
    mode: str


@switch
def by_mode(state: Mode) -> Literal["fast", "slow"]:
    """By a string."""
    return "fast" if state.mode == "f" else "slow"


def test_switch() -> None:
    agree(repeat.from_blocks_dict({"parity": parity.from_blocks_dict({"even": double, "odd": skip})}), x=X, steps=7)
    agree(repeat.from_blocks_dict({"sign": sign.from_blocks_dict({"plus": damp, "minus": double})}), x=X, steps=7)
    agree(sign.from_blocks_dict({"plus": damp, "minus": double}), x=-X)
    agree(by_mode.from_blocks_dict({"fast": damp, "slow": double}), x=X, mode="s")


def test_a_string_that_only_a_chooser_reads_needs_no_graph_of_its_own() -> None:
    pipeline = repeat.from_blocks_dict({"by_mode": by_mode.from_blocks_dict({"fast": damp, "slow": double})})
    fast = agree(pipeline, x=X, steps=3, mode="f")
    same(pipeline(x=X, steps=3, mode="s"), fast(x=X, steps=3, mode="s"))
    assert fast.compilations == 1


# --- fields


class Counted(BlockState):
    x: Vector
    count: int = 0
    total: float = 0.0
    odd: bool = False


@block
def count(state: Counted) -> Counted:
    """Carries numbers beside a tensor."""
    return Counted(x=state.x * 1.5, count=state.count + 1, total=state.total + 0.5, odd=not state.odd)


class Pair(BlockState):
    a: Vector
    weight: float = 0.5


class Nested(BlockState):
    pair: Pair


@block
def nest(state: Nested) -> Nested:
    """A record in a record."""
    return Nested(pair=state.pair.replace(a=state.pair.a * state.pair.weight))


def test_numbers_are_carried() -> None:
    made = agree(repeat.from_blocks_dict({"count": count}), x=X, steps=5)(x=X, steps=5)
    assert (made.count, made.total, made.odd) == (5, 2.5, True)
    assert (type(made.count), type(made.total), type(made.odd)) == (int, float, bool)


def test_records_in_records() -> None:
    pipeline = repeat.from_blocks_dict({"nest": nest})
    made = pipeline.compile()(pair=Pair(a=X), steps=3)
    assert isinstance(made.pair, Pair)
    np.testing.assert_array_equal(made.pair.a.asnumpy(), (X * 0.125).asnumpy())
    assert made.pair.weight == 0.5


class Schedule(BlockState):
    t: float


class AtTime(Value):
    t: float


@block
def schedule(state: Indexed) -> Schedule:
    """Numbers alone: computed in Python, with 64 bits."""
    return Schedule(t=math.exp(-0.1 * state.i) + max(0.1 * state.i, 0.3, 0.2))


class OnlyIndex(BlockState):
    i: int


@block
def times(state: OnlyIndex) -> Schedule:
    """What Python alone can compute."""
    return Schedule(t=float(f"{math.erf(0.1 * state.i):.6f}"))


@block
def weigh(state: AtTime) -> Value:
    """Reads the number."""
    return Value(x=state.x * state.t)


def test_blocks_of_numbers_run_before_the_graph() -> None:
    agree(repeat.from_blocks_dict({"times": times, "weigh": weigh}), x=X, steps=5)


class Noise(BlockState):
    key: Key
    noise: Vector


class OnlyKey(BlockState):
    key: Key


class Noisy(Value):
    noise: Vector


@block
def draw(state: OnlyKey) -> Noise:
    """Random numbers, in a block of their own."""
    key, own = random.split(state.key)
    return Noise(key=key, noise=random.normal(own, (3,)))


@block
def add(state: Noisy) -> Value:
    """Adds them."""
    return Value(x=state.x + state.noise)


def test_random_numbers_of_a_carried_key() -> None:
    agree(repeat.from_blocks_dict({"draw": draw, "add": add, "damp": damp}), x=X, steps=6, key=random.key(1))


class Last(BlockState):
    y: Vector


class WithLast(BlockState):
    x: Vector
    y: Vector


@block
def look(state: Value) -> Last:
    """Local to an iteration."""
    return Last(y=state.x + 1)


def test_last_values() -> None:
    agree(repeat.from_blocks_dict({"look": look, "damp": damp}, outputs=WithLast), x=X, steps=3)
    pipeline = small.from_blocks_dict({"look": look, "double": double}, outputs=WithLast)
    fast = agree(pipeline, x=X)
    for run in (pipeline, fast):
        with pytest.raises(StateError, match="ran zero iterations"):
            run(x=X * 1000)


class Optional(BlockState):
    x: Vector
    bias: Vector | None = None


@block
def biased(state: Optional) -> Value:
    """None is a value, and a constant of the graph."""
    if state.bias is None:
        return Value(x=state.x - 1)
    return Value(x=state.x + state.bias)


def test_none() -> None:
    fast = agree(biased, x=X)
    same(biased(x=X, bias=X), fast(x=X, bias=X))
    assert fast.compilations == 2


def test_results_have_their_fields_in_one_order() -> None:
    """That of the interface, in Python and in a graph: then they are equal."""

    class Error(BlockState):
        error: Float[Tensor, ""]

    class Halved(BlockState):
        value: Float[Tensor, ""]
        error: Float[Tensor, ""]

    class Start(BlockState):
        value: Float[Tensor, ""]

    @loop_while
    def above(state: Error) -> bool:
        return bool(state.error > 0.1)

    @block
    def half(state: Start) -> Halved:
        return Halved(value=state.value / 2, error=state.value / 2)

    pipeline = above.from_blocks_dict({"half": half})
    given = {"value": Tensor(1.0), "error": Tensor(1.0)}
    expected, found = pipeline(**given), pipeline.compile()(**given)
    assert list(expected.__struct_fields__) == list(pipeline.interface.writes) == list(found.__struct_fields__)
    assert expected == found
    assert hash(expected) == hash(found)


# --- when a graph is made


VIEWS: dict[str, Any] = {
    "column": lambda: ops.stack([X, X + 1], 1)[:, 1],
    "row": lambda: ops.stack([X, X + 1])[1],
    "slice": lambda: ops.concat([X, X + 1])[2:5],
    "beginning": lambda: ops.concat([X, X + 1])[:3],
    "first row": lambda: ops.stack([X, X + 1])[0],
    "unbind": lambda: ops.unbind(ops.stack([X, X + 1], 1), 1)[1],
    "expanded": lambda: X[1].expand_dims(0).expand((3,)),
    "parameter": lambda: Parameter(ops.stack([X, X + 1], 1)[:, 1]),
}


@pytest.mark.parametrize("how", VIEWS)
def test_views(how: str) -> None:
    """MindSpore's graphs with a `while` read them as if they began where their storage does."""
    agree(FOLD, x=VIEWS[how](), steps=9)
    fast = FOLD.compile()
    fast(x=X, steps=9)
    same(FOLD(x=VIEWS[how](), steps=9), fast(x=VIEWS[how](), steps=9))


class Weighed(Value):
    weight: Any
    total: Any


class Total(BlockState):
    total: Any


@block
def weigh_all(state: Weighed) -> Total:
    return Total(total=state.total * 0.5 + (state.x * state.x).sum() + state.weight)


@pytest.mark.parametrize("how", VIEWS)
def test_sums_of_views(how: str) -> None:
    """MindSpore's graphs read the rest of the storage, too, of which a first argument is the beginning."""
    sums = repeat.from_blocks_dict({"sum": weigh_all})
    agree(sums, x=VIEWS[how](), weight=ops.stack([X, X + 1])[0, 0], total=Tensor(1.0), steps=9)


def test_one_graph_for_any_number_of_iterations() -> None:
    """Of a light body a quicker one replaces it after many; that serves for few, too, and gives the same bits."""
    fast = FOLD.compile()
    eager = {steps: FOLD(x=X, steps=steps) for steps in (1, 3, 10, 40, 1000, 4096)}
    made = []
    for steps in (3, 10, 1000, 1, 40):
        same(eager[steps], fast(x=X, steps=steps))
        made.append(fast.compilations)
    assert made == [1, 1, 1, 1, 1]
    before = fast(x=X, steps=1000).x.asnumpy()
    for steps in (1000, 1000, 1000, 40, 3, 1):
        same(eager[steps], fast(x=X, steps=steps))
    assert fast.compilations == 2
    assert fast(x=X, steps=1000).x.asnumpy().tobytes() == before.tobytes()
    other = FOLD.compile()
    for steps in (4096, 3, 1000, 1):
        same(eager[steps], other(x=X, steps=steps))
    assert other.compilations == 1


def test_a_graph_for_each_dtype_and_shape() -> None:
    fast = double.rename(x="y").compile()
    for given in (X, X * 3, Tensor([1.0]), Tensor([1.0, 2.0, 3.0, 4.0])):
        np.testing.assert_array_equal(fast(y=given).y.asnumpy(), (given * 2).asnumpy())
    assert fast.compilations == 3


def test_numbers_go_through_the_graph() -> None:
    fast = weigh.compile()
    for t in (0.5, 2.0, -1.25):
        same(weigh(x=X, t=t), fast(x=X, t=t))
    assert fast.compilations == 1


class Scalar(BlockState):
    t: Any


class AtScalar(Value):
    t: Any


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.int64, np.bool_])
def test_scalars_of_numpy_are_numbers(dtype: Any) -> None:
    """As those of `np.linspace` are, which are floats to Python, too."""

    @loop
    def at(state: Steps) -> Iterator[Scalar]:
        for t in np.linspace(1, 0, state.steps).astype(dtype):
            yield Scalar(t=t)

    @block
    def weighed(state: AtScalar) -> Value:
        return Value(x=state.x * 0.5 + state.t)

    agree(weighed, x=X, t=dtype(0.75))
    fast = agree(at.from_blocks_dict({"weighed": weighed}), x=X, steps=5)
    fast(x=X, steps=9)
    assert fast.compilations == 1


def test_tracks_grow_by_doubling() -> None:
    class Row(BlockState):
        row: Vector

    class AtRow(Value):
        row: Vector

    @loop
    def at(state: Steps) -> Iterator[Schedule]:
        for i in range(state.steps):
            yield Schedule(t=i / 4)

    @loop
    def rows(state: Steps) -> Iterator[Row]:
        for i in range(state.steps):
            yield Row(row=X * i)

    @block
    def add(state: AtRow) -> Value:
        return Value(x=state.x * 0.5 + state.row)

    numbers, tensors = at.from_blocks_dict({"weigh": weigh, "damp": damp}), rows.from_blocks_dict({"add": add})
    for pipeline, many, compilations in ((numbers, 1000, 1), (tensors, 30, 2)):  # numbers take little memory
        fast = pipeline.compile()
        for steps in (3, 16, 10, 17, many):
            same(pipeline(x=X, steps=steps), fast(x=X, steps=steps))
        assert fast.compilations == compilations


def test_what_cannot_be_stacked_is_written_out() -> None:
    class Named(BlockState):
        t: float
        name: str

    class ToName(AtTime):
        name: str

    @loop
    def names(state: Steps) -> Iterator[Named]:
        for i in range(state.steps):
            yield Named(t=i / 4, name="ab"[i % 2])

    @block
    def use(state: ToName) -> Value:
        return Value(x=state.x + state.t if state.name == "a" else state.x * 2)

    pipeline = names.from_blocks_dict({"use": use})
    with pytest.warns(
        CompileWarning, match=r"loop 'names' is written out iteration by iteration, since 'name' cannot be"
    ):
        agree(pipeline, x=X, steps=5)
    with pytest.raises(CompileError, match=r"its 'name' has no one form .* and 500 iterations are too many"):
        pipeline.compile(fullgraph=True)(x=X, steps=500)


# --- a compiled block is a block


def test_it_looks_like_the_block() -> None:
    fast = FOLD.compile()
    assert (str(fast), fast.doc, repr(fast)) == (str(FOLD), FOLD.doc, repr(FOLD))
    assert fast.to_mermaid() == FOLD.to_mermaid()
    assert fast.interface == FOLD.interface
    assert fast["damp"] is damp


def test_it_is_called_and_refuses_like_the_block() -> None:
    fast = FOLD.compile(fullgraph=True)
    wrong: list[dict[str, Any]] = [
        {"x": X, "step": 3},
        {"x": Tensor([1]), "steps": 3},
        {"x": X, "steps": "3"},
        {"steps": 3},
    ]
    for given in wrong:
        with pytest.raises(StateError) as eager:
            FOLD(**given)
        with pytest.raises(StateError) as graph:
            fast(**given)
        assert str(graph.value) == str(eager.value)
    assert fast.compilations == 0


def test_it_can_be_renamed_bound_edited_and_composed() -> None:
    fast = FOLD.compile()
    same(FOLD.rename(x="y")(y=X, steps=3), fast.rename(x="y")(y=X, steps=3))
    edited = fast.replace_block("damp", double)
    same(FOLD.replace_block("damp", double)(x=X, steps=3), edited(x=X, steps=3))
    assert edited.compilations == 1
    around = sequence.from_blocks_dict({"fold": fast, "double": double})
    same(sequence.from_blocks_dict({"fold": FOLD, "double": double})(x=X, steps=3), around(x=X, steps=3))
    whole = around.compile()
    same(around(x=X, steps=3), whole(x=X, steps=3))
    assert (fast.compilations, around.compilations, whole.compilations) == (1, 1, 1)


def test_components_that_are_renamed() -> None:
    @block
    def times(state: Value, *, factor: float) -> Value:
        return Value(x=state.x * factor)

    pair = sequence.from_blocks_dict({"one": times.rename(factor="a"), "two": times.rename(factor="b")})
    fast = pair.compile(fullgraph=True)
    same(pair(x=X, a=2.0, b=3.0), fast(x=X, a=2.0, b=3.0))
    swapped = fast.rename(a="b", b="a").bind(a=5.0)
    same(pair(x=X, a=2.0, b=5.0), swapped(x=X, b=2.0))
    assert fast.compilations == 2


def test_only_a_part() -> None:
    @block
    def report(state: Value) -> Value:
        return Value(x=Tensor(np.sort(state.x.asnumpy())))

    pipeline = sequence.from_blocks_dict({"fold": FOLD, "report": report})
    with pytest.raises(CompileError, match="block 'sequence/report' cannot be compiled"):
        pipeline.compile(fullgraph=True)
    fast = pipeline.compile(only=["fold"])
    same(pipeline(x=X, steps=3), fast(x=X, steps=3))
    assert fast.compilations == 1
    with pytest.raises(StateError, match=r"^'sequence' has no block 'fald'; did you mean 'fold'"):
        pipeline.compile(only=["fald"])


def test_an_index_beyond_a_tensor_fails_as_in_python() -> None:
    """The block is named, and the graph runs again: one failure for both, since it takes MindSpore three seconds."""

    class Table(BlockState):
        x: Vector
        table: Float[Tensor, "rows n"]
        i: int

    @block
    def pick(state: Table) -> Value:
        if state.i == 5:
            raise AssertionError("the call before has failed")
        return Value(x=state.x + state.table[state.i])

    pipeline = repeat.from_blocks_dict({"damp": damp, "pick": pick})
    table = Tensor(np.arange(12, dtype=np.float32).reshape(4, 3))
    fast = agree(pipeline, x=X, table=table, steps=4)
    failures = []
    for run in (pipeline, fast):
        with pytest.raises(IndexError) as caught:
            run(x=X, table=table, steps=6)
        failures.append(failure_of(caught.value))
    eager, graph = failures
    assert eager is not None
    assert graph is not None
    assert (graph.path, graph.iterations[0].index) == (eager.path, eager.iterations[0].index)
    same(pipeline(x=X, table=table, steps=3), fast(x=X, table=table, steps=3))


# --- weights and everything else that a graph takes for fixed


class Net(nn.Cell):
    """A layer, a Python number and a Dropout."""

    def __init__(self) -> None:
        """Make the layers."""
        super().__init__()
        self.dense = nn.Dense(3, 3)
        self.drop = nn.Dropout(p=0.5)
        self.scale = 2.0

    def construct(self, x: Tensor) -> Tensor:
        """[n] to [n]."""
        return self.drop(self.dense(ops.expand_dims(x, 0)))[0] * self.scale


OFFSET = 1.0


@block
def predict(state: Value, *, net: nn.Cell) -> Value:
    """A Cell and a global."""
    return Value(x=ops.tanh(net(state.x)) + OFFSET)


def fresh(*shape: int) -> Tensor:
    """Other weights."""
    return random.normal(random.fold_in(random.key(5), next(SERIAL)), shape)


SERIAL = iter(range(1000))


def net_and_pipeline() -> tuple[Net, AnyBlock, AnyBlock]:
    """A network in inference, in a fold, eager and compiled."""
    net = Net()
    net.set_train(False)
    net.dense.weight.set_data(fresh(3, 3))
    pipeline: AnyBlock = repeat.from_blocks_dict({"predict": predict, "shift": shift}).bind(net=net)
    fast = pipeline.compile()
    same(pipeline(x=X, steps=3), fast(x=X, steps=3))
    return net, pipeline, fast


def step_of_an_optimizer(net: Net) -> None:
    """Change every weight in place."""
    parameters = net.trainable_params()
    nn.SGD(parameters, 0.1)(tuple(ops.ones_like(one) for one in parameters))


def load(net: Net) -> None:
    """Load other weights."""
    ms.load_param_into_net(
        net, {name: Parameter(fresh(*one.shape), name=name) for name, one in net.parameters_dict().items()}
    )


def replace_parameter(net: Net) -> None:
    """Put another Parameter in its place."""
    net.dense.weight = Parameter(fresh(3, 3), name="dense.weight")


SEEN = {
    "assign": lambda net: ops.assign(net.dense.weight, fresh(3, 3)),
    "copy_": lambda net: net.dense.weight.copy_(fresh(3, 3)),
    "set_data": lambda net: net.dense.weight.set_data(fresh(3, 3)),
    "assign_value": lambda net: net.dense.weight.assign_value(fresh(3, 3)),
    "optimizer": step_of_an_optimizer,
    "load_param_into_net": load,
}


@pytest.mark.parametrize("how", SEEN)
def test_weights_that_change_are_seen_without_another_graph(how: str) -> None:
    net, pipeline, fast = net_and_pipeline()
    before = fast(x=X, steps=3)
    for _ in range(3):
        SEEN[how](net)
        same(pipeline(x=X, steps=3), fast(x=X, steps=3))
    assert not np.array_equal(before.x.asnumpy(), fast(x=X, steps=3).x.asnumpy())
    assert fast.compilations == 1


def test_a_tensor_that_weights_were_set_to_is_left_alone() -> None:
    net, _, fast = net_and_pipeline()
    mine = fresh(3, 3)
    net.dense.weight.set_data(mine)
    kept = mine.asnumpy().copy()
    fast(x=X, steps=3)
    step_of_an_optimizer(net)
    fast(x=X, steps=3)
    np.testing.assert_array_equal(mine.asnumpy(), kept)


def change_scale(net: Net) -> None:
    """A Python number of a Cell."""
    net.scale = 0.5


def change_layer(net: Net) -> None:
    """A Cell in a Cell."""
    net.dense = nn.Dense(3, 3)


@pytest.mark.parametrize("change", [change_scale, change_layer, replace_parameter])
def test_what_a_graph_froze_needs_another_graph(change: Any) -> None:
    net, pipeline, fast = net_and_pipeline()
    change(net)
    same(pipeline(x=X, steps=3), fast(x=X, steps=3))
    assert fast.compilations == 2


def test_a_global_that_a_block_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    _, pipeline, fast = net_and_pipeline()
    monkeypatch.setitem(globals(), "OFFSET", -3.0)
    same(pipeline(x=X, steps=3), fast(x=X, steps=3))
    assert fast.compilations == 2


def test_what_a_method_reads_of_its_object() -> None:
    class Gain:
        def __init__(self) -> None:
            self.gain = 3.0

        def amplify(self, state: Value) -> Value:
            return Value(x=state.x * self.gain)

    owner = Gain()
    pipeline = block(owner.amplify)
    fast = agree(pipeline, x=X)
    owner.gain = 5.0
    same(pipeline(x=X), fast(x=X))
    assert fast.compilations == 2


def test_cells_whose_parameters_have_the_same_names() -> None:
    @block
    def ahead(state: Value, *, first: nn.Cell, second: nn.Cell) -> Value:
        return Value(x=ops.tanh(second(first(state.x))))

    first, second = nn.Dense(3, 3), nn.Dense(3, 3)
    pipeline = repeat.from_blocks_dict({"ahead": ahead}).bind(first=first, second=second)
    fast = agree(pipeline, x=X, steps=2)
    assert [one.name for one in (*first.get_parameters(), *second.get_parameters())] == ["weight", "bias"] * 2
    second.trainable_params()[0].set_data(fresh(3, 3))
    same(pipeline(x=X, steps=2), fast(x=X, steps=2))
    assert fast.compilations == 1


class Config:
    """Something with numbers in it."""

    gain = 2.0


class Slotted:
    """The same with slots."""

    __slots__ = ("gain",)
    gain: float


def test_what_is_read_of_objects() -> None:
    @block
    def amplify(state: Value, *, first: Any, second: Any, third: Any) -> Value:
        return Value(x=state.x * first.gain * second.gain * third.inner.gain)

    slotted, nested = Slotted(), Config()
    slotted.gain = 1.5
    nested.inner = SimpleNamespace(gain=0.5)  # type: ignore[attr-defined]
    pipeline = amplify.bind(first=Config(), second=slotted, third=nested)
    fast = agree(pipeline, x=X)
    changes: list[tuple[Any, float]] = [(Config, 3.0), (slotted, 4.0), (nested.inner, 5.0)]  # type: ignore[attr-defined]
    try:
        for number, (owner, gain) in enumerate(changes):
            owner.gain = gain
            same(pipeline(x=X), fast(x=X))
            assert fast.compilations == number + 2
    finally:
        Config.gain = 2.0


class Configured(Value):
    config: Config


class Chosen(BlockState):
    config: Config


def test_constants_of_one_field_that_differ() -> None:
    given, other = Config(), Config()

    @block
    def amplify(state: Configured) -> Value:
        return Value(x=state.x * state.config.gain)

    @block
    def choose(state: Chosen) -> Chosen:
        return Chosen(config=other if state.config.gain else state.config)

    pipeline = sequence.from_blocks_dict({"first": amplify, "choose": choose, "second": amplify})
    fast = agree(pipeline, x=X, config=given)
    for number, config in enumerate((given, other)):
        config.gain = 3.0 + number
        same(pipeline(x=X, config=given), fast(x=X, config=given))
        assert fast.compilations == number + 2


def test_a_cell_that_computes_otherwise_in_training() -> None:
    class Scaled(nn.Cell):
        def construct(self, x: Tensor) -> Tensor:
            return x * 2 if self.training else x * 3

    net = Scaled()
    net.set_train(False)
    pipeline: AnyBlock = repeat.from_blocks_dict({"predict": predict}).bind(net=net)
    fast = agree(pipeline, x=X, steps=2)
    net.set_train(True)
    same(pipeline(x=X, steps=2), fast(x=X, steps=2))
    assert fast.compilations == 2


def test_a_component_bound_anew() -> None:
    _, pipeline, fast = net_and_pipeline()
    other = Net()
    other.set_train(False)
    same(pipeline.bind(net=other)(x=X, steps=3), fast.bind(net=other)(x=X, steps=3))
    same(pipeline(x=X, steps=3), fast(x=X, steps=3))
    assert fast.compilations == 2


def test_a_cell_switched_to_training() -> None:
    net, pipeline, fast = net_and_pipeline()
    net.set_train(True)
    said = r"'repeat' cannot be compiled: net\.drop is a Dropout in training"
    with pytest.raises(CompileError, match=said):
        pipeline.compile(fullgraph=True).bind(net=net)(x=X, steps=3)
    with pytest.warns(CompileWarning, match=said):
        fast(x=X, steps=3)
    net.set_train(False)
    same(pipeline(x=X, steps=3), fast(x=X, steps=3))


def test_a_training_fold() -> None:
    """An optimizer's step inside of the fold: the graph goes on from the weights that eager would have."""

    class Loss(BlockState):
        loss: Float[Tensor, ""]

    @block
    def train(state: Value, *, net: nn.Cell, optimizer: nn.Optimizer, gradients: Any) -> Loss:
        loss, found = gradients(state.x)
        optimizer(found)
        return Loss(loss=loss)

    def made() -> tuple[Net, AnyBlock]:
        net = Net()
        net.set_train(False)
        net.dense.weight.set_data(random.normal(random.key(3), (3, 3)))
        net.trainable_params()[1].set_data(ops.zeros(3, ms.float32))
        parameters = tuple(net.trainable_params())

        def error(x: Tensor) -> Tensor:
            return ops.square(net(x) - 1).sum()

        differentiate = ms.value_and_grad(error, None, parameters)
        pipeline = repeat.from_blocks_dict({"train": train}, outputs=Loss)
        return net, pipeline.bind(net=net, optimizer=nn.SGD(parameters, 0.01), gradients=differentiate)

    (one, eager), (other, graph) = made(), made()
    fast = graph.compile()
    for steps in (5, 3):
        expected, given = eager(x=X, steps=steps), fast(x=X, steps=steps)
        assert float(given.loss) == pytest.approx(float(expected.loss), rel=1e-5)
        np.testing.assert_allclose(other.dense.weight.asnumpy(), one.dense.weight.asnumpy(), rtol=1e-5)
    assert fast.compilations == 1


DENSE = nn.Dense(3, 3)


def by_number(x: Tensor, n: int) -> Any:
    """It takes an axis that the graph chooses, as which a graph's own parser takes the first."""
    axis = 1 if n > 5 else 0
    return (x.sum(axis) ** 2).sum() + DENSE(x).sum() * (n % 3), x.max()


BY_NUMBER = ms.value_and_grad(by_number, 0, DENSE.trainable_params(), has_aux=True)


class Rows(BlockState):
    rows: Tensor


class RowsAt(Rows):
    i: int


class Descended(Rows):
    loss: Tensor


@block
def descend(state: RowsAt) -> Descended:
    (loss, greatest), (found, of_weights) = BY_NUMBER(state.rows, state.i)
    return Descended(rows=state.rows - 0.01 * found * of_weights[1], loss=loss + greatest)


def test_the_function_in_a_gradient_of_mindspore_is_lowered() -> None:
    pipeline = repeat.from_blocks_dict({"descend": descend}, outputs=Descended)
    fast = pipeline.compile(fullgraph=True)
    for steps, rows in ((9, Tensor(np.eye(3, dtype=np.float32))), (4, Tensor(np.ones((3, 3), np.float32)))):
        expected, given = pipeline(rows=rows, steps=steps), fast(rows=rows, steps=steps)
        np.testing.assert_allclose(given.rows.asnumpy(), expected.rows.asnumpy(), rtol=1e-5)


class Factors(BlockState):
    x: Vector
    y: Vector


class OfFactors(BlockState):
    slope: Vector


def product(x: Tensor, y: Tensor) -> Any:
    return (x * x * y).sum()


BY_X = ms.grad(product, 0)


@block
def sloping(state: Factors) -> OfFactors:
    return OfFactors(slope=BY_X(state.x, state.y))


def test_the_gradient_of_a_tensor_that_is_given_twice_is_that_of_python() -> None:
    """MindSpore's eager gradients go by which tensors are the same, those of a graph by which argument it is."""
    first, second = Tensor([1.0, 2.0]), Tensor([1.0, 2.0])
    fast = sloping.compile(fullgraph=True)
    for x, y, slope in ((first, second, [2.0, 8.0]), (first, first, [3.0, 12.0]), (second, first, [2.0, 8.0])):
        assert fast(x=x, y=y).slope.asnumpy().tolist() == sloping(x=x, y=y).slope.asnumpy().tolist() == slope


# --- what is refused


def refused(pipeline: AnyBlock, **given: Any) -> str:
    """What is said of a block that cannot be compiled, without the place in this file."""
    with pytest.raises(CompileError) as caught:
        pipeline.compile(fullgraph=True)(**given)
    return str(caught.value).split("\n")[0]


def test_random_numbers_beside_other_work() -> None:
    class Mixed(BlockState):
        key: Key
        x: Vector

    @block
    def jitter(state: Mixed) -> Mixed:
        key, own = random.split(random.fold_in(state.key, abs(int(state.x.sum()))))
        return Mixed(key=key, x=state.x + random.normal(own, (3,)))

    assert refused(repeat.from_blocks_dict({"jitter": jitter}), x=X, steps=3, key=random.key(0)) == (
        "block 'repeat/jitter' cannot be compiled: `split` makes random numbers in Python; draw in the loop's "
        "header, or in a block of its own that computes nothing else, and whose record has no tensor that the "
        "graph computes"
    )


def test_a_carry_that_changes() -> None:
    class Any32(BlockState):
        x: Float[Tensor, "..."]

    @block
    def grow(state: Any32) -> Any32:
        return Any32(x=ops.concat((state.x, state.x)))

    @block
    def halve(state: Any32) -> Any32:
        return Any32(x=state.x.astype(ms.float16))

    assert refused(repeat.from_blocks_dict({"grow": grow}), x=X, steps=3) == (
        "loop 'repeat' cannot be compiled: its carry 'x' is float32[3] before an iteration and float32[6] after it, written "
        "by 'repeat/grow'; keep one shape, that of a tensor which is written to in part"
    )
    assert "its carry 'x' is float32[3] before an iteration and float16[3] after it" in refused(
        repeat.from_blocks_dict({"halve": halve}), x=X, steps=3
    )


def test_a_header_that_reads_what_the_graph_computes() -> None:
    class Level(BlockState):
        level: Float[Tensor, ""]

    @block
    def measure(state: Value) -> Level:
        return Level(level=state.x.sum())

    @loop
    def by_level(state: Level) -> Iterator[Second]:
        for j in range(int(state.level)):
            yield Second(j=j)

    inner = sequence.from_blocks_dict({"measure": measure, "by_level": by_level.from_blocks_dict({"damp": damp})})
    agree(inner, x=X)  # outside of a loop it is measured in Python first
    assert refused(repeat.from_blocks_dict({"inner": inner}), x=X, steps=3) == (
        "loop 'repeat/inner/by_level' cannot be compiled: its header reads 'level', which the graph computes, so the "
        "iterations are not known before it runs; write it as `@loop_while`, or compile the parts: `.compile(only=[...])`"
    )


def test_an_output_that_only_some_branches_give() -> None:
    class Bias(BlockState):
        bias: Vector

    @block
    def center(state: Value) -> Bias:
        return Bias(bias=-state.x)

    pipeline = sign.from_blocks_dict({"plus": center, "minus": skip})
    for x in (X, -X):
        agree(pipeline, x=x)  # what is chosen is known before the graph
    later = sequence.from_blocks_dict({"damp": damp, "sign": pipeline})
    agree(later, x=X, bias=X)
    assert refused(later, x=X) == (
        "switch 'sequence/sign' cannot be compiled: its output 'bias' is there only if the graph takes 'plus'; give `bias=`"
    )


def test_comparisons_of_floats_have_their_64_bits() -> None:
    """0.1 + 0.2 is greater than 0.3 with 64 bits, and equal to it with 32."""

    @block
    def gate(state: AtTime) -> Value:
        return Value(x=state.x if state.t > 0.3 else -state.x)

    fast = agree(gate, x=X, t=0.1 + 0.2)
    same(gate(x=X, t=0.3), fast(x=X, t=0.3))


def test_a_header_without_end() -> None:
    class Other(BlockState):
        j: int

    @loop(until=great)
    def forever(state: Steps) -> Iterator[Other]:
        while True:
            yield Other(j=state.steps)

    ending = forever.from_blocks_dict({"double": double})
    agree(ending, x=X, steps=3)  # in pieces
    said = refused(repeat.from_blocks_dict({"forever": ending}), x=X, steps=3)
    assert said.startswith("loop 'repeat/forever' cannot be compiled: its header yields more than 1,000,000 records")


def test_a_write_through_a_view_is_not_computed_wrongly() -> None:
    @block
    def sneak(state: Value) -> Value:
        y = state.x * 1
        view = y.reshape((3, 1))
        view[0] = 5.0
        return Value(x=y)

    assert "cannot be compiled" in refused(sneak, x=X)


def test_nothing_is_left_behind(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """MindSpore writes what it knows of a failed compilation into the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    agree(double, x=X)

    @block
    def wrong(state: Value) -> Value:
        return Value(x=ops.matmul(state.x, ops.ones((4, 4), ms.float32)) if state.x.sum() > 100 else state.x)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        said = refused(wrong, x=X)
    assert said.startswith("block 'wrong' cannot be compiled: in a graph, the operator `MatMulExt` does not take")
    (folders,) = tmp_path.iterdir()  # that of all folders of graphs, which stays
    assert list(folders.iterdir()) == []


THREADS = """
import threading
import numpy as np
from mindspore import Tensor
from tests.test_compiled import FOLD

fast, wrong, rng = FOLD.compile(), [], np.random.default_rng(0)
given = [
    [(Tensor(rng.normal(size=3 + seed % 2).astype(np.float32)), int(rng.integers(0, 20))) for _ in range(10)]
    for seed in range(4)
]
expected = [[FOLD(x=x, steps=steps).x.asnumpy() for x, steps in each] for each in given]

def work(seed: int) -> None:
    for number, ((x, steps), right) in enumerate(zip(given[seed], expected[seed])):
        run = FOLD if number % 4 == 3 else fast
        if not np.array_equal(run(x=x, steps=steps).x.asnumpy(), right):
            wrong.append(seed)

threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
for one in threads:
    one.start()
for one in threads:
    one.join()
print(wrong)
"""


def test_several_threads() -> None:
    """In a process of their own, which MindSpore would abort; that each call waits, `test_one_thread.py` shows."""
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", THREADS], cwd=root, capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stdout.splitlines()[-1:]) == (0, ["[]"]), done.stderr[-2000:]


def test_an_exception_whose_members_raise_comes_out_of_a_compiled_block() -> None:
    class Closed(Exception):
        __notes__: Any = None

        def __getattr__(self, name: str) -> Any:
            raise LookupError(name)

        def __str__(self) -> str:
            raise LookupError

    closed = Closed("mine")

    @block
    def refuse(state: Value) -> Value:
        if state.x.shape[0] > 2:
            raise closed
        return Value(x=state.x * 2)

    with pytest.raises(Closed) as caught:
        sequence.from_blocks_dict({"refuse": refuse}).compile(fullgraph=True)(x=Tensor([1.0, 2.0, 3.0]))
    assert caught.value is closed
    failure = failure_of(closed)
    assert failure is not None
    assert failure.path == "sequence/refuse"
