"""Lists, tuples, dicts and records that loops carry: what a body may do with them is what it may do in Python."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any, Literal, NamedTuple

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import (
    Block,
    BlockState,
    CompileError,
    CompileWarning,
    block,
    loop,
    loop_while,
    sequence,
    skip,
    switch,
    value_and_grad,
)

AnyBlock = Block[Any, Any]
Vector = Float[Tensor, " n"]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Value(BlockState):
    x: Vector


class Pair(BlockState):
    left: Tensor
    count: int
    name: str = "pair"


class Lists(BlockState):
    many: list[Tensor]


class Tuples(BlockState):
    many: tuple[Tensor, ...]


class Dicts(BlockState):
    table: dict[str, Tensor]


class Records(BlockState):
    pairs: list[Pair]


class IndexedDicts(Dicts):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@loop_while
def small(state: Lists) -> bool:
    return bool(state.many[0].sum() < 100)


@switch
def sign(state: Value) -> Literal["plus", "minus"]:
    return "plus" if bool(state.x.sum() > 0) else "minus"


@block
def comprehension(state: Lists) -> Lists:
    return Lists(many=[one * 2 + number for number, one in enumerate(state.many)])


@block
def appended(state: Lists) -> Lists:
    made = []
    for one, other in zip(state.many, state.many[1:] + state.many[:1], strict=True):
        made.append(one + other)
    return Lists(many=made)


@block
def generated(state: Tuples) -> Tuples:
    return Tuples(many=tuple(one * 2 for one in state.many))


@block
def by_key(state: IndexedDicts) -> Dicts:
    return Dicts(table={"u": state.table["v"] + state.i, "v": state.table["u"] * 0.5})


@block
def by_items(state: Dicts) -> Dicts:
    return Dicts(table={name: one * 2 for name, one in state.table.items()})


@block
def of_records(state: Records) -> Records:
    return Records(pairs=[one.replace(left=one.left * one.count, count=one.count + 1) for one in state.pairs])


@block
def grow(state: Value) -> Value:
    return Value(x=state.x * 1.5 + 1)


X = Tensor([0.5, -1.0, 2.0])
MANY = [X, X * 3]
TABLE = {"u": X, "v": X * 3}
PAIRS = [Pair(left=X, count=2), Pair(left=X + 1, count=3)]
BODIES: dict[str, tuple[AnyBlock, dict[str, Any]]] = {
    "list comprehension": (comprehension, {"many": MANY}),
    "append": (appended, {"many": MANY}),
    "generator": (generated, {"many": tuple(MANY)}),
    "dict": (by_key, {"table": TABLE}),
    "dict comprehension": (by_items, {"table": TABLE}),
    "list of records": (of_records, {"pairs": PAIRS}),
}


def same(one: Any, other: Any) -> None:
    assert type(one) is type(other)
    if isinstance(one, Tensor):
        np.testing.assert_allclose(other.asnumpy(), one.asnumpy(), rtol=1e-6)
    elif isinstance(one, (list, tuple)):
        assert len(one) == len(other)
        for a, b in zip(one, other, strict=True):
            same(a, b)
    elif isinstance(one, dict):
        assert list(one) == list(other)
        same(list(one.values()), list(other.values()))
    elif isinstance(one, BlockState):
        for name in one.__struct_fields__:
            same(getattr(one, name), getattr(other, name))
    else:
        assert one == other


@pytest.mark.parametrize("name", BODIES)
def test_a_loop(name: str) -> None:
    body, given = BODIES[name]
    pipeline = repeat.from_blocks_dict({"body": body})
    fast = pipeline.compile()
    for steps in (3, 0, 9):
        expected, found = pipeline(**given, steps=steps), fast(**given, steps=steps)
        for field in expected.__struct_fields__:
            same(getattr(expected, field), getattr(found, field))


def test_other_loops() -> None:
    ended = small.from_blocks_dict({"body": comprehension})
    same(ended(many=MANY).many, ended.compile()(many=MANY).many)
    nested = repeat.from_blocks_dict(
        {"inner": repeat.rename(i="j", steps="inner").from_blocks_dict({"body": appended})}
    )
    same(nested(many=MANY, steps=2, inner=3).many, nested.compile()(many=MANY, steps=2, inner=3).many)


def test_a_dict_whose_keys_come_in_another_order_is_refused() -> None:
    with pytest.raises(CompileError, match=r"its carry 'table' is .* before an iteration and .* after it"):
        repeat.from_blocks_dict({"body": by_key}).compile(fullgraph=True)(table=dict(reversed(TABLE.items())), steps=2)


def test_a_dict_of_which_nothing_is_known_is_refused() -> None:
    """It is carried part by part, and of a branch that was not taken there are no parts to be seen."""
    branches = {"plus": skip, "minus": repeat.from_blocks_dict({"body": by_items})}
    pipeline = sequence.from_blocks_dict({"grow": grow, "sign": sign.from_blocks_dict(branches)})
    with pytest.raises(CompileError, match="carry 'table' may be a dict, of which nothing is known before it runs"):
        pipeline.compile(fullgraph=True)(x=X, table=TABLE, steps=2)


class Tagged(BlockState):
    pair: tuple[Tensor, str]


class IndexedTagged(Tagged):
    i: int


def test_a_text_that_changes_in_a_carry_is_refused() -> None:
    """In an iteration that is not compared with Python: the graph would hold the first text."""

    @block
    def tag(state: IndexedTagged) -> Tagged:
        x, name = state.pair
        return Tagged(pair=(x * 2 if name == "a" else x + 1, "a" if state.i < 3 else "b"))

    with pytest.raises(CompileError, match="a loop carries a value with a text or None in it that changes"):
        repeat.from_blocks_dict({"tag": tag}).compile(fullgraph=True)(pair=(X, "a"), steps=6)


class Count(Value):
    n: int


def test_a_text_that_a_number_chooses_before_a_loop_is_a_constant_as_the_number_is() -> None:
    """In another call it would be another one."""

    @block
    def begin(state: Count) -> Tagged:
        return Tagged(pair=(state.x * 2, "a" if state.n > 2 else "b"))

    @block
    def tag(state: Tagged) -> Tagged:
        x, name = state.pair
        return Tagged(pair=(x * 2 if name == "a" else x + 1, name))

    pipeline = sequence.from_blocks_dict({"begin": begin, "loop": repeat.from_blocks_dict({"tag": tag})})
    fast = pipeline.compile(fullgraph=True)
    for n in (3, 1, 4, 3):
        same(pipeline(x=X, n=n, steps=3).pair[0], fast(x=X, n=n, steps=3).pair[0])
        assert fast(x=X, n=n, steps=3).pair[1] == pipeline(x=X, n=n, steps=3).pair[1]


class Flagged(BlockState):
    left: Tensor
    flag: bool = False


class OfFlagged(BlockState):
    pair: Flagged


class IndexedFlagged(OfFlagged):
    i: int


def test_a_truth_in_a_record_is_carried() -> None:
    @block
    def turn(state: IndexedFlagged) -> OfFlagged:
        left = state.pair.left * 2 if state.pair.flag else state.pair.left + 1
        return OfFlagged(pair=Flagged(left=left, flag=state.i >= 3))

    pipeline = repeat.from_blocks_dict({"turn": turn})
    fast = pipeline.compile()
    for steps in (2, 6):
        pair = Flagged(left=X)
        same(pipeline(pair=pair, steps=steps).pair, fast(pair=pair, steps=steps).pair)


class Optional(BlockState):
    left: Tensor
    extra: int | None = None


class OfOptional(BlockState):
    pair: Optional


def test_an_output_with_none_in_it_is_refused() -> None:
    @block
    def grown(state: OfOptional) -> OfOptional:
        return OfOptional(pair=state.pair.replace(left=state.pair.left * 2))

    for pipeline, given in ((grown, {}), (repeat.from_blocks_dict({"grown": grown}), {"steps": 3})):
        with pytest.raises(
            CompileError, match=r"its output 'pair' is Optional\(.*None\), and a graph does not give a None"
        ):
            pipeline.compile(fullgraph=True)(pair=Optional(left=X), **given)


# --- lists of numbers, whose length is a part of their form


class Scalar(BlockState):
    y: Float[Tensor, ""]


class Loss(BlockState):
    loss: Float[Tensor, ""]


class Stepped(Scalar):
    grad_y: Float[Tensor, ""]


class Noted(Loss):
    losses: list[float]
    i: int


class Losses(BlockState):
    losses: list[float]


class NotedTuple(Loss):
    losses: tuple[float, ...]


class LossTuple(BlockState):
    losses: tuple[float, ...]


class NotedDict(Loss):
    losses: dict[str, float]


class LossDict(BlockState):
    losses: dict[str, float]


class NotedTable(Loss):
    losses: list[list[float]]


class LossTable(BlockState):
    losses: list[list[float]]


class Window(BlockState):
    losses: list[float]
    best: int = 0


class NotedWindow(Loss):
    window: Window


class Windows(BlockState):
    window: Window


@block
def error(state: Scalar) -> Loss:
    return Loss(loss=state.y * state.y)


@block
def down(state: Stepped) -> Scalar:
    return Scalar(y=state.y - 0.25 * state.grad_y)


@block
def window(state: Noted) -> Losses:
    return Losses(losses=[*state.losses[1:], float(state.loss)])


@block
def mapped(state: Noted) -> Losses:
    return Losses(losses=[one * 0.5 + float(state.loss) for one in state.losses])


@block
def window_of_tuple(state: NotedTuple) -> LossTuple:
    return LossTuple(losses=(*state.losses[1:], float(state.loss)))


@block
def by_name(state: NotedDict) -> LossDict:
    return LossDict(losses={"now": float(state.loss), "before": state.losses["now"]})


@block
def shifted(state: NotedTable) -> LossTable:
    return LossTable(losses=[[state.losses[1][0], float(state.loss)], state.losses[0]])


@block
def in_a_record(state: NotedWindow) -> Windows:
    kept = [*state.window.losses[1:], float(state.loss)]
    return Windows(window=Window(losses=kept, best=state.window.best + 1))


@block
def grown(state: Noted) -> Losses:
    return Losses(losses=[*state.losses, float(state.loss)])


@block
def grown_tuple(state: NotedTuple) -> LossTuple:
    return LossTuple(losses=(*state.losses, float(state.loss)))


@block
def grown_late(state: Noted) -> Losses:
    if state.i >= 5:
        return Losses(losses=[*state.losses, float(state.loss)])
    return Losses(losses=state.losses)


@block
def grown_in_a_record(state: NotedWindow) -> Windows:
    return Windows(window=state.window.replace(losses=[*state.window.losses, float(state.loss)]))


def descent(last: AnyBlock) -> AnyBlock:
    learn = value_and_grad(error, wrt="y")
    return repeat.from_blocks_dict({"learn": learn, "down": down, "last": last})


SIZED: dict[str, tuple[AnyBlock, dict[str, Any]]] = {
    "window": (window, {"losses": [1.0, 2.0, 3.0]}),
    "comprehension": (mapped, {"losses": [1.0, 2.0, 3.0]}),
    "tuple": (window_of_tuple, {"losses": (1.0, 2.0, 3.0)}),
    "dict": (by_name, {"losses": {"now": 1.0, "before": 2.0}}),
    "list of lists": (shifted, {"losses": [[1.0, 2.0], [3.0, 4.0]]}),
    "record": (in_a_record, {"window": Window(losses=[1.0, 2.0])}),
}


@pytest.mark.parametrize("name", SIZED)
def test_numbers_in_lists_tuples_and_dicts_are_carried(name: str) -> None:
    last, given = SIZED[name]
    pipeline = descent(last)
    for steps in (3, 9):
        expected = pipeline(y=Tensor(8.0), steps=steps, **given)
        found = pipeline.compile()(y=Tensor(8.0), steps=steps, **given)
        for field in expected.__struct_fields__:
            same(getattr(expected, field), getattr(found, field))


GROWING: dict[str, tuple[AnyBlock, dict[str, Any], str]] = {
    "empty": (
        grown,
        {"losses": []},
        r"carry 'losses' is \[\] before an iteration and \[64.0\] after it \(it cannot grow",
    ),
    "of one": (grown, {"losses": [1.0]}, r"carry 'losses' is \[1.0\] before an iteration and \[1.0, 64.0\] after it"),
    "tuple": (grown_tuple, {"losses": ()}, r"carry 'losses' is \(\) before an iteration and \(64.0,\) after it"),
    "late": (grown_late, {"losses": [1.0]}, "a loop carries a list or tuple whose length may change"),
    "record": (
        grown_in_a_record,
        {"window": Window(losses=[])},
        r"carry 'window' is Window\(losses=\[\], best=0\) before",
    ),
}


@pytest.mark.parametrize("name", GROWING)
def test_a_carry_that_grows_is_refused(name: str) -> None:
    """A graph would keep its first and last entries."""
    last, given, said = GROWING[name]
    with pytest.raises(CompileError, match=said):
        descent(last).compile(fullgraph=True)(y=Tensor(8.0), steps=3, **given)


class Total(Losses):
    total: Float[Tensor, ""]


class Summed(Total):
    x: Vector


@block
def shaped(state: Index) -> Value:
    """Another shape in each iteration."""
    return Value(x=Tensor(np.full(1 + state.i, 2, np.float32)))


@block
def summed(state: Summed) -> Total:
    return Total(losses=[*state.losses, float(state.x.sum())], total=state.total * 2 + state.x.sum())


def test_a_loop_that_is_written_out_may_let_it_grow() -> None:
    pipeline = repeat.from_blocks_dict({"shaped": shaped, "summed": summed})
    fast = pipeline.compile()
    for steps in (5, 3):
        told = pytest.warns(CompileWarning, match="is written out iteration by iteration")
        with told if steps == 5 else nullcontext():  # it is told once
            found = fast(losses=[1.0], total=Tensor(0.0), steps=steps)
        expected = pipeline(losses=[1.0], total=Tensor(0.0), steps=steps)
        assert found.losses == expected.losses
        same(expected.total, found.total)


class Status(BlockState):
    x: Vector
    status: str | None


class IndexedStatus(Status):
    i: int


@block
def by_status(state: IndexedStatus) -> Status:
    return Status(x=state.x * 2 if state.status == "a" else state.x + state.i, status=state.status)


@pytest.mark.parametrize("status", ["a", None])
def test_a_text_or_none_is_carried_as_it_is(status: str | None) -> None:
    plain = repeat.from_blocks_dict({"body": by_status})
    nested = repeat.rename(i="j", steps="inner").from_blocks_dict({"loop": plain})
    for made, given in ((plain, {"steps": 9}), (nested, {"steps": 2, "inner": 3})):
        expected, got = made(x=X, status=status, **given), made.compile()(x=X, status=status, **given)
        same(expected.x, got.x)
        assert got.status == expected.status == status


def text_becomes_none(state: IndexedStatus) -> Status:
    return Status(x=state.x + 1, status=None)


def text_becomes_another_late(state: IndexedStatus) -> Status:
    status = state.status
    if state.i >= 5:
        status = "late"
    return Status(x=state.x + 1, status=status)


def text_becomes_none_late(state: IndexedStatus) -> Status:
    if state.i >= 5:
        return Status(x=state.x + 1, status=None)
    return Status(x=state.x + 1, status=state.status)


@pytest.mark.parametrize("body", [text_becomes_none, text_becomes_another_late, text_becomes_none_late])
def test_a_text_that_changes_is_refused(body: Any) -> None:
    """MindSpore ends the process."""
    with pytest.raises(CompileError):
        repeat.from_blocks_dict({"body": block(body)}).compile(fullgraph=True)(x=X, status="a", steps=9)


class Truths(BlockState):
    truths: Tensor


class Rest(BlockState):
    rest: Tensor


def test_truths_modulo_a_number_are_whole_numbers() -> None:
    """In MindSpore's graphs they are none, which ends the process where the last value of a loop is one."""

    @block
    def modulo(state: Truths) -> Rest:
        return Rest(rest=state.truths % 3)

    made = repeat.from_blocks_dict({"modulo": modulo}, outputs=Rest)
    given: Any = {"truths": Tensor([True, False]), "steps": 2}
    same(made(**given).rest, made.compile()(**given).rest)


def test_truths_that_are_multiplied_by_name_are_whole_numbers() -> None:
    """A graph's own gives another dtype."""

    @block
    def doubled(state: Truths) -> Rest:
        return Rest(rest=ops.mul(input=state.truths, other=2))

    made = repeat.from_blocks_dict({"doubled": doubled}, outputs=Rest)
    given: Any = {"truths": Tensor([True, False]), "steps": 2}
    same(made(**given).rest, made.compile(fullgraph=True)(**given).rest)


def one_changed(state: Dicts) -> Dicts:
    return Dicts(table={**state.table, "a": state.table["a"] + 1})


def one_in_front(state: Dicts) -> Dicts:
    return Dicts(table={"a": state.table["a"] * 3, **state.table, "b": state.table["a"] - state.table["b"]})


def one_more_inside(state: Dicts) -> Dicts:
    table = {**state.table, **{"c": state.table["a"] * 2}}
    return Dicts(table={"a": table["c"], "b": table["b"]})


@pytest.mark.parametrize("body", [one_changed, one_in_front, one_more_inside])
def test_a_dict_made_of_another(body: Any) -> None:
    """Of `{**a, ...}` MindSpore's parser makes no dict, and its compiler does not end."""
    table = {"a": X, "b": X * 2}
    made = repeat.from_blocks_dict({"body": block(body)})
    for steps in (1, 9):
        same(made(table=table, steps=steps).table, made.compile()(table=table, steps=steps).table)


def test_what_may_be_a_tensor_or_a_float_is_computed_as_what_it_is() -> None:
    class Rated(Value):
        rate: Float[Tensor, ""] | float

    @block
    def decay(state: Rated) -> Rated:
        return Rated(x=state.x * 1.0, rate=state.rate * 0.1 + 0.3)

    pipeline = repeat.from_blocks_dict({"decay": decay})
    x = Tensor(np.array([1.0, 2.0], np.float32))
    fast = pipeline.compile(fullgraph=True)
    for steps in (3, 20):
        assert fast(x=x, rate=0.1, steps=steps).rate == pipeline(x=x, rate=0.1, steps=steps).rate
        rate = Tensor(0.1)
        found, expected = (one(x=x, rate=rate, steps=steps).rate for one in (fast, pipeline))
        assert (found.dtype, found.asnumpy()) == (expected.dtype, expected.asnumpy())


class Phase(enum.IntEnum):
    WARM = 2
    MAIN = 5
    COOL = 9


class Phased(BlockState):
    x: Vector
    phase: Phase


@block
def move_on(state: Phased) -> Phased:
    phase = state.phase
    if phase == Phase.WARM:
        x = state.x * 1.25
        if state.x.max() > 9:
            phase = Phase.MAIN
    elif phase == Phase.MAIN:
        x = state.x - 1.5
        if state.x.max() < 2:
            phase = Phase.COOL
    else:
        x = state.x * 0.75
    return Phased(x=x + phase * 0.01, phase=phase)


def test_an_enum_of_whole_numbers_that_changes() -> None:
    """Python is given the member in a late iteration too, which is compared with the graph."""
    pipeline = repeat.from_blocks_dict({"move": move_on})
    fast = pipeline.compile(fullgraph=True)
    for scale, steps in ((1.0, 19), (2.0, 9)):
        x = Tensor(np.array([1.0, 2.0], np.float32) * scale)
        python, graph = (one(x=x, phase=Phase.WARM, steps=steps) for one in (pipeline, fast))
        assert graph.phase is python.phase
        assert np.array_equal(graph.x.asnumpy(), python.x.asnumpy())
    assert fast.compilations == 1


class Numbered(BlockState):
    x: Vector
    n: int
    i: int


class Unpacked(BlockState):
    x: Vector
    n: int


@block
def unpack_late(state: Numbered) -> Unpacked:
    numbers: Any = (state.n, state.i) if state.i < 6 else (state.n, state.i, 3)
    a, b = numbers
    return Unpacked(x=state.x * 0.5, n=a + b)


@block
def unpack_items_late(state: Numbered) -> Unpacked:
    n = state.n
    pairs: Any = ((n, state.i), (state.i, n, 3) if state.i > 5 else (state.i, n))
    for a, b in pairs:
        n = a - b + n % 10
    for a, b in ((n, state.i), (state.i, n)):
        n = n + a - b
    return Unpacked(x=state.x * 0.5, n=n)


@pytest.mark.parametrize("unpack", [unpack_late, unpack_items_late], ids=("assigned", "in a loop"))
def test_a_tuple_that_is_longer_late_is_not_unpacked_in_a_graph(unpack: Block[Numbered, Unpacked]) -> None:
    """A graph takes the first items, and leaves out what is too much."""
    pipeline = repeat.from_blocks_dict({"unpack": unpack})
    fast, x = pipeline.compile(), Tensor(np.ones(2, np.float32))
    with pytest.warns(CompileWarning):
        assert fast(x=x, n=4, steps=4).n == pipeline(x=x, n=4, steps=4).n
    with pytest.raises(ValueError, match="too many values to unpack"):
        fast(x=x, n=4, steps=9)


class Edge(NamedTuple):
    begin: int
    end: int


class Edges(BlockState):
    x: Vector
    seen: dict[Edge, int]


@block
def keep_edges(state: Edges) -> Edges:
    return Edges(x=ops.tanh(state.x), seen=state.seen)


def test_a_dict_whose_keys_stand_in_no_text_is_carried() -> None:
    kept = repeat.from_blocks_dict({"keep": keep_edges})
    given: Any = {"steps": 9, "x": Tensor([0.5, 2.0]), "seen": {Edge(7, 8): 1}}
    with pytest.warns(CompileWarning, match="repeated from Python"):
        found = kept.compile()(**given)
    assert found.seen == kept(**given).seen
    assert set(map(type, found.seen)) == {Edge}
