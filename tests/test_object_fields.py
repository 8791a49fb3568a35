"""NamedTuples and dataclasses as fields of records, which loops carry: tuples in a graph, themselves in Python."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pytest
from mindspore import Tensor, ops

from fnloop import Block, BlockState, CompileError, StateError, block, loop, loop_while, sequence, value_and_grad

AnyBlock = Block[Any, Any]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


def vector(seed: int, size: int = 3) -> Tensor:
    return Tensor(np.random.default_rng(seed).normal(size=size).astype(np.float32))


def parts(value: Any) -> Any:
    """A value down to its bits, with the classes of all that holds others."""
    if isinstance(value, Tensor):
        return str(value.dtype), value.shape, value.asnumpy().tobytes()
    if isinstance(value, BlockState):
        return type(value), [(name, parts(getattr(value, name))) for name in value.__struct_fields__]
    if dataclasses.is_dataclass(value):
        return type(value), [(one.name, parts(getattr(value, one.name))) for one in dataclasses.fields(value)]
    if isinstance(value, (list, tuple)):
        return type(value), list(map(parts, value))
    if isinstance(value, dict):
        return dict, [(key, parts(one)) for key, one in value.items()]
    return type(value), repr(value)


def check_same(one: Any, other: Any) -> None:
    assert parts(one) == parts(other)


# --- the state of an optimizer


class Adam(NamedTuple):
    first: dict[str, Tensor]
    second: dict[str, Tensor]
    steps: int = 0


class Moved(BlockState):
    weights: dict[str, Tensor]
    adam: Adam


class Sloped(Moved):
    grad_weights: dict[str, Tensor]


class Weights(BlockState):
    weights: dict[str, Tensor]


class Loss(BlockState):
    loss: Tensor


@block
def loss_of(state: Weights) -> Loss:
    return Loss(loss=((state.weights["w"] - state.weights["b"]) ** 2).sum())


@block
def update(state: Sloped) -> Moved:
    steps = state.adam.steps + 1
    grads = state.grad_weights
    first = {name: 0.5 * one + 0.5 * grads[name] for name, one in state.adam.first.items()}
    second = {name: 0.75 * one + 0.25 * grads[name] * grads[name] for name, one in state.adam.second.items()}
    scale = {name: first[name] / (1 - 0.5**steps) / (ops.sqrt(second[name]) + 0.01) for name in first}
    weights = {name: one - 0.1 * scale[name] for name, one in state.weights.items()}
    return Moved(weights=weights, adam=Adam(first, second, steps))


def test_the_state_of_an_optimizer_is_carried() -> None:
    pipeline: AnyBlock = repeat.from_blocks_dict({"slope": value_and_grad(loss_of, wrt="weights"), "update": update})
    fast = pipeline.compile(fullgraph=True)
    for seed, steps in [(1, 3), (2, 11)]:
        weights = {"w": vector(seed), "b": vector(seed + 9)}
        empty = {name: ops.zeros_like(one) for name, one in weights.items()}
        given = {"weights": weights, "adam": Adam(empty, dict(empty)), "steps": steps}
        check_same(fast(**given), pipeline(**given))
    assert fast.compilations == 1


# --- numbers, enums, objects in objects, records with dicts in them


class Kind(enum.IntEnum):
    FIRST = 1
    LATER = 2


class Pair(NamedTuple):
    low: Tensor
    high: Tensor


class Count(NamedTuple):
    number: int
    mean: float = 0.0


@dataclass
class Kept:
    pair: Pair
    kind: Kind = Kind.FIRST
    is_odd: bool = False

    def wide(self) -> Tensor:
        return self.pair.high - self.pair.low


@dataclass(frozen=True)
class Settings:
    rate: float
    mode: str
    sizes: tuple[int, ...]


class Table(BlockState):
    rows: dict[str, Tensor]
    pairs: list[Pair]


class Carried(BlockState):
    kept: Kept
    count: Count
    table: Table


class WithIndex(Carried):
    i: int
    settings: Settings


@block
def mix(state: WithIndex) -> Carried:
    settings, kept = state.settings, state.kept
    low, high = kept.pair
    number, mean = state.count
    if state.i % 4 == 3:
        kept = dataclasses.replace(kept, pair=Pair(high, low * 0.5))
    rate = settings.rate if settings.mode == "slow" else 2 * settings.rate
    kind = Kind.LATER if state.i > 6 else Kind.FIRST
    pair = kept.pair._replace(low=kept.pair.low * rate + (1.0 if state.kept.kind == Kind.LATER else 0.25))
    mean = mean + (float(low[0]) - mean) / (number + 1)
    rows = {name: row * 0.5 + pair.high.sum() for name, row in state.table.rows.items()}
    pairs = [Pair(high=one.low, low=one.high * 0.5 + place) for place, one in enumerate(state.table.pairs)]
    for size in settings.sizes:
        rows = {name: row + ops.ones(size).sum() for name, row in rows.items()}
    wide = Kept(Pair(pair.low + kept.wide(), pair.high), kind, not kept.is_odd)
    return Carried(kept=wide, count=Count(number + 1, mean), table=Table(rows=rows, pairs=pairs))


def test_objects_and_records_with_dicts_are_carried() -> None:
    pipeline: AnyBlock = repeat.from_blocks_dict({"mix": mix})
    fast = pipeline.compile(fullgraph=True)
    slow, quick = Settings(0.5, "slow", (2, 3)), Settings(0.25, "quick", (2,))
    for seed, steps, settings in [(1, 11, slow), (2, 2, Settings(0.5, "slow", (2, 3))), (3, 9, quick)]:
        kept = Kept(Pair(vector(seed), vector(seed + 1)))
        table = Table(rows={"u": vector(4), "v": vector(5, 2)}, pairs=[Pair(vector(6), vector(7))] * 2)
        given = {"kept": kept, "count": Count(2, 0.5), "table": table, "settings": settings, "steps": steps}
        check_same(fast(**given), pipeline(**given))
    assert fast.compilations == 2  # settings that are equal are one constant


class Searched(BlockState):
    found: Pair | None = None
    x: Tensor


class Far(BlockState):
    x: Tensor
    limit: float = 5.0


@loop_while
def is_near(state: Far) -> bool:
    return float(state.x.abs().max()) < state.limit


@block
def search(state: Searched) -> Searched:
    if state.found is None:
        return Searched(found=Pair(state.x, state.x * 0.5), x=state.x)
    return Searched(found=Pair(state.found.high, state.found.low + state.x), x=state.x * 1.25)


def test_an_object_that_is_none_at_first() -> None:
    pipeline: AnyBlock = is_near.from_blocks_dict({"search": search})
    fast = pipeline.compile()
    for given in ({"x": vector(1)}, {"x": vector(2), "found": Pair(vector(3), vector(4))}, {"x": vector(5)}):
        check_same(fast(**given), pipeline(**given))


# --- what a graph cannot tell stays in Python


@dataclass
class Plain:
    x: Tensor

    @property
    def scale(self) -> float:
        return 2.0


@dataclass
class Scaled(Plain):
    by: float = 1.0

    @property
    def scale(self) -> float:
        return 5.0


class OfPlain(BlockState):
    plain: Plain


class OfScaled(BlockState):
    plain: Scaled


class Value(BlockState):
    x: Tensor


@block
def read(state: OfPlain) -> Value:
    return Value(x=state.plain.x * state.plain.scale)


@block
def make(state: Value) -> OfScaled:
    return OfScaled(plain=Scaled(state.x + 1, by=3.0))


@block
def make_as_plain(state: Value) -> OfPlain:
    return OfPlain(plain=Scaled(state.x + 1, by=3.0))


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
def test_an_object_of_a_derived_class_is_read_by_its_own_class() -> None:
    reading: AnyBlock = sequence.from_blocks_dict({"read": read})
    fast = reading.compile()
    for plain in (Plain(vector(1)), Scaled(vector(2)), Plain(vector(3))):
        check_same(fast(plain=plain), reading(plain=plain))
    for making in (make, make_as_plain):
        pipeline: AnyBlock = sequence.from_blocks_dict({"make": making, "read": read})
        check_same(pipeline.compile()(x=vector(1)), pipeline(x=vector(1)))
    with pytest.raises(CompileError, match="reads 'plain' as Plain, which is annotated as Scaled elsewhere"):
        sequence.from_blocks_dict({"make": make, "read": read}).compile(fullgraph=True)


class Paired(BlockState):
    pair: Pair


class PairedAt(Paired):
    i: int


@block
def late_tuple(state: PairedAt) -> Paired:
    if state.i > 8:
        return Paired(pair=(state.pair.low, state.pair.high))  # type: ignore[arg-type]
    return Paired(pair=Pair(state.pair.high * 0.5, state.pair.low))


class Reversed(NamedTuple):
    high: Tensor
    low: Tensor


@block
def late_other(state: PairedAt) -> Paired:
    pair: Any = Pair(state.pair.high * 0.5, state.pair.low)
    if state.i > 8:
        pair = Reversed(state.pair.high, state.pair.low)
    return Paired(pair=pair)


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
@pytest.mark.parametrize("late", [late_tuple, late_other])
def test_another_class_in_a_late_iteration_is_what_python_refuses(late: AnyBlock) -> None:
    fast = repeat.from_blocks_dict({"late": late}).compile()
    assert fast(pair=Pair(vector(1), vector(2)), steps=4).pair.low.shape == (3,)
    with pytest.raises(StateError, match="declares it as Pair"):
        fast(pair=Pair(vector(1), vector(2)), steps=12)


@dataclass
class Both:
    low: Tensor
    high: Tensor


class OfBoth(BlockState):
    both: Both


class BothAt(OfBoth):
    i: int


@block
def unpacks_late(state: BothAt) -> OfBoth:
    low, high = state.both.low, state.both.high * 0.5
    if state.i > 8:
        high, low = state.both  # type: ignore[misc]
    return OfBoth(both=Both(low=high, high=low))


@block
def goes_through_late(state: BothAt) -> OfBoth:
    high = state.both.low
    if state.i > 8:
        for one in state.both:  # type: ignore[attr-defined]
            high = high + one
    return OfBoth(both=Both(low=state.both.high, high=high))


@block
def takes_an_entry_late(state: BothAt) -> OfBoth:
    high = state.both[0] if state.i > 8 else state.both.low  # type: ignore[index]
    return OfBoth(both=Both(low=state.both.high, high=high))


@block
def opens_late(state: BothAt) -> OfBoth:
    every = [*state.both] if state.i > 8 else [state.both.low]  # type: ignore[misc]
    return OfBoth(both=Both(low=state.both.high, high=every[0] * 0.5))


class Whole(BlockState):
    low: Tensor
    high: Tensor


class OfWhole(BlockState):
    both: Whole


class WholeAt(OfWhole):
    i: int


@block
def opens_a_record_late(state: WholeAt) -> OfWhole:
    low, high = state.both.low, state.both.high * 0.5
    if state.i > 8:
        high, low = state.both  # type: ignore[misc]
    return OfWhole(both=Whole(low=high, high=low))


LATE = [unpacks_late, goes_through_late, takes_an_entry_late, opens_late, opens_a_record_late]


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
@pytest.mark.parametrize("late", LATE)
def test_a_record_or_dataclass_is_no_tuple_in_a_late_iteration(late: AnyBlock) -> None:
    fast = repeat.from_blocks_dict({"late": late}).compile()
    both = Whole(low=vector(1), high=vector(2)) if late is opens_a_record_late else Both(vector(1), vector(2))
    assert fast(both=both, steps=4).both.low.shape == (3,)
    with pytest.raises(TypeError):
        fast(both=both, steps=12)


@block
def mixed(state: PairedAt) -> Paired:
    return Paired(pair=Pair(state.pair.high * (1 if state.i % 4 else 0.25), state.pair.low))


def test_a_number_that_is_whole_in_one_branch_only_is_told_so() -> None:
    fast = repeat.from_blocks_dict({"mixed": mixed}).compile(fullgraph=True)
    with pytest.raises(CompileError, match=r"of one kind in one branch .*\(whole and a float in `1 if ... else 0.5`"):
        fast(pair=Pair(vector(1), vector(2)), steps=4)


class Listed(BlockState):
    x: Tensor
    steps: list[Tensor]


class Added(BlockState):
    x: Tensor


@block
def add_backwards(state: Listed) -> Added:
    x = state.x
    for one in reversed(state.steps):
        x = x * 0.5 + one
    return Added(x=x)


@block
def drop_first(state: Listed) -> Added:
    x = state.x
    for one in state.steps[1:]:
        x = x * 0.5 + one
    return Added(x=x)


def test_an_empty_list_goes_through_nothing() -> None:
    for using in (add_backwards, drop_first):
        pipeline: AnyBlock = sequence.from_blocks_dict({"using": using})
        fast = pipeline.compile(fullgraph=using is add_backwards)
        for steps in ([], [vector(2)], [vector(2), vector(3)]):
            check_same(fast(x=vector(1), steps=steps), pipeline(x=vector(1), steps=steps))
