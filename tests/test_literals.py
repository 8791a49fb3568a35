"""No text of a user's object is ever executed: names, labels and keys whose class writes its own repr."""

from __future__ import annotations

import ast
import enum
import math
from typing import Any, Literal

import numpy as np
import pytest
from mindspore import Tensor

from fnloop import Block, BlockState, CompileError, block, checks, loop, sequence, switch
from fnloop.literals import exact_text, is_literal, literal

AnyBlock = Block[Any, Any]
EXECUTED: list[str] = []


class Hostile(str):
    """A text that looks like a program wherever it is shown."""

    def __repr__(self) -> str:
        return f"__import__('tests.test_literals', fromlist=['EXECUTED']).EXECUTED.append('{str.__str__(self)}')"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)


class Side(str, enum.Enum):
    LEFT = "left"
    RIGHT = "right"


class Plain(enum.Enum):
    A = 1


class Whole(enum.IntEnum):
    A = 1


class Value(BlockState):
    x: Tensor


class Chosen(BlockState):
    side: str


class Table(BlockState):
    x: Tensor
    table: dict[Any, Tensor]


@block
def up(state: Value) -> Value:
    return Value(x=state.x + 1)


@block
def down(state: Value) -> Value:
    return Value(x=state.x - 1)


@switch
def choose(state: Chosen) -> Literal["left", "right"]:
    return "left" if state.side == "left" else "right"


@switch
def choose_member(state: Chosen) -> Literal[Side.LEFT, Side.RIGHT]:
    return Side(state.side)


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> list[Index]:
    return [Index(i=i) for i in range(state.steps)]


@block
def total(state: Table) -> Value:
    x = state.x
    for value in state.table.values():
        x = x * 2 + value
    return Value(x=x)


X = Tensor([1.0])


def value(made: Any) -> float:
    """The number in a record, nothing having been executed."""
    assert EXECUTED == []
    return float(made.x)


# --- what is written out


@pytest.mark.parametrize("one", [0, -3, True, None, 0.1, -0.0, 1e300, "", "a'\"\n\\é", (), (1,), (1, ("a", None))])
def test_a_literal_reads_as_itself(one: object) -> None:
    again = ast.literal_eval(literal(one))
    assert repr(again) == repr(one)
    assert type(again) is type(one)


OBJECTS = [
    math.nan, math.inf, Hostile("a"), Side.LEFT, Plain.A, Whole.A, np.int64(3), np.float64(0.5), b"a", 1j, ..., [1], {},
    int, (1, Hostile("a")), 10**5000,
]  # fmt: skip


@pytest.mark.parametrize("one", OBJECTS, ids=lambda one: type(one).__name__)
def test_objects_are_no_literals(one: object) -> None:
    assert not is_literal(one)
    with pytest.raises(TypeError, match=r"is never written into a source; hand it over by name"):
        literal(one)


def test_exact_text() -> None:
    assert type(exact_text(Hostile("a"))) is str
    assert exact_text(Hostile("a")) == "a"
    assert exact_text(Side.LEFT) == "left"


# --- names and labels


@pytest.mark.parametrize("chooser", [choose, choose_member])
@pytest.mark.parametrize("names", [(Hostile("left"), Hostile("right")), (Side.LEFT, Side.RIGHT)])
def test_branches_named_by_texts_of_a_class(chooser: Any, names: tuple[str, str]) -> None:
    made = chooser.from_blocks_dict({names[0]: up, names[1]: down})
    assert list(made.blocks) == ["left", "right"]
    assert [value(made(side=side, x=X)) for side in ("left", "right")] == [2, 0]


def test_a_name_of_a_class() -> None:
    made = sequence.from_blocks_dict({Hostile("up"): up}, name=Hostile("all"))
    assert made.name == "all"
    assert value(made(x=X)) == 2
    assert value(made.compile()(x=X)) == 2
    with checks(Hostile("types")):  # type: ignore[arg-type]
        assert value(made.compile()(x=X)) == 2


def test_a_label_of_a_class() -> None:
    made: AnyBlock = repeat.from_blocks_dict({"up": up})
    assert value(made.with_progress(Hostile("up"))(steps=2, x=X)) == 3


# --- keys


@pytest.mark.parametrize("key", ["a", 1, True, None, 0.5, (1, "a"), np.int64(3), "a'\"\n\\"])
def test_keys_that_are_written_out(key: object) -> None:
    given: Any = {"x": X, "table": {key: Tensor([3.0]), "z": Tensor([5.0])}}
    assert value(total.compile()(**given)) == value(total(**given)) == 15


@pytest.mark.parametrize("key", [*OBJECTS[:6], b"a", (1, Hostile("a"))], ids=lambda key: type(key).__name__)
def test_keys_that_are_objects_are_refused(key: object) -> None:
    with pytest.raises(CompileError) as caught:
        total.compile(fullgraph=True)(x=X, table={key: Tensor([3.0])})
    assert EXECUTED == []
    said = str(caught.value)
    assert said.startswith("block 'total' cannot be compiled: 'table' holds a dict with the key ")
    assert f"({type(key).__name__})" in said
    assert "\n  total (tests/test_literals.py:" in said


def test_a_key_that_is_an_object_in_a_carry_is_refused() -> None:
    @block
    def keep(state: Table) -> Table:
        return Table(x=state.x + 1, table=state.table)

    with pytest.raises(CompileError, match=r"holds a dict with the key .*Plain\.A"):
        repeat.from_blocks_dict({"keep": keep}).compile(fullgraph=True)(steps=3, x=X, table={Plain.A: X})


def test_keys_that_are_objects_are_fine_where_no_graph_reads_them() -> None:
    @block
    def count(state: Table) -> Chosen:
        return Chosen(side=str(len(state.table)))

    made = sequence.from_blocks_dict({"count": count, "up": up}).compile()(x=X, table={Plain.A: X})
    assert (made.side, value(made)) == ("1", 2)
