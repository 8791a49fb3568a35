"""Whether two runs gave the same, what is put back, and what cannot be handed on."""

from __future__ import annotations

import enum
import math
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Parameter, Tensor, nn, ops

from fnloop import Block, BlockState, CompileError, sequence
from fnloop.compile.staging.prefix import Trace
from fnloop.compile.validate import compare
from fnloop.compile.validate.compare import (
    Weights,
    check_carry,
    check_dropout,
    distinct_names,
    first_difference,
    greatest_in,
    refuse_difference,
    same,
)
from tests.programs import bound, program, tried
from tests.wired import header, made

AnyBlock = Block[Any, Any]
Loose = Float[Tensor, "..."]
INF, NAN = math.inf, math.nan


def tensor(*values: float, dtype: Any = ms.float32) -> Tensor:
    return Tensor(np.array(values), dtype)


class Pair(BlockState):
    a: Tensor
    k: int = 1


class Kind(enum.Enum):
    ONE = 1
    TWO = 2


# --- the same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 1),
        (1, 1.0),
        (0.1 + 0.2, 0.3),
        (0.1, float(np.float32(0.1))),
        (NAN, NAN),
        (INF, INF),
        (True, True),
        (None, None),
        ("a", "a"),
        (Kind.ONE, Kind.ONE),
        (tensor(1, 2), tensor(1, 2.001)),
        (tensor(1e6, 0), tensor(1e6, 100)),  # relative to the greatest
        (tensor(NAN, 1), tensor(NAN, 1)),
        (tensor(INF, 1), tensor(INF, 1)),
        (tensor(1, dtype=ms.float16), tensor(1.01, dtype=ms.float16)),
        (tensor(1, dtype=ms.bfloat16), tensor(1.05, dtype=ms.bfloat16)),
        (tensor(), tensor()),
        (Pair(a=tensor(1)), Pair(a=tensor(1.0001))),
        ([tensor(1), 2], [tensor(1), 2]),
        ([1, 2], (1, 2)),  # graphs give tuples for lists
        ({"a": tensor(1)}, {"a": tensor(1)}),
        (object(), object()),
    ],
)
def test_same(one: Any, other: Any) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 2),
        (2**60, 2**60 + 1),
        (0.5, 0.501),
        (NAN, 1.0),
        (INF, -INF),
        (INF, 1e30),
        (True, False),
        (True, 1),
        (0, False),
        (None, 0),
        ("a", "b"),
        (b"a", b"b"),
        ("1", 1),
        ({1}, {2}),
        (Kind.ONE, Kind.TWO),
        (tensor(1, 2), tensor(1, 2.01)),
        (tensor(1e-9), tensor(2e-9)),
        (tensor(NAN, 1), tensor(1, 1)),
        (tensor(INF, 1), tensor(INF, 1.1)),
        (tensor(INF), tensor(-INF)),
        (tensor(NAN), tensor(INF)),
        (tensor(1, dtype=ms.float64), tensor(1 + 1e-8, dtype=ms.float64)),
        (1e-9, 2e-9),
        (tensor(1, dtype=ms.float16), tensor(1.1, dtype=ms.float16)),
        (tensor(1, dtype=ms.bfloat16), tensor(1.5, dtype=ms.bfloat16)),
        (tensor(1000000, dtype=ms.int32), tensor(1000001, dtype=ms.int32)),
        (tensor(1, dtype=ms.bool_), tensor(0, dtype=ms.bool_)),
        (tensor(1), tensor(1, dtype=ms.float16)),
        (tensor(1), tensor(1, 1)),
        (tensor(1), 1.0),
        (tensor(), tensor(1)),
        (Pair(a=tensor(1)), Pair(a=tensor(2))),
        (Pair(a=tensor(1), k=1), Pair(a=tensor(1), k=2)),
        ([1], [1, 2]),
        ({"a": 1}, {"b": 1}),
        ({"a": 1}, {"a": 2}),
        (Pair(a=tensor(1)), (tensor(1), 1)),
    ],
)
def test_not_the_same(one: Any, other: Any) -> None:
    assert not same(one, other)
    assert not same(other, one)


def test_what_cancels_is_as_near_to_zero_as_what_went_in_allows() -> None:
    zero, near = tensor(0, 0), tensor(1e-4, 0)
    assert not same(near, zero)
    assert not same(near, zero, around=greatest_in(1.0))
    assert same(near, zero, around=greatest_in(1000.0))
    assert same([{"a": near}], [{"a": zero}], around=greatest_in(1000.0))
    assert same(near.astype(ms.float16), zero.astype(ms.float16), around=greatest_in(1.0))
    assert not same(tensor(1.0, 5.0), tensor(1.1, 5.0), around=greatest_in(1000.0))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (tensor(1, -3, NAN, INF), 3.0),
        ({"x": tensor(1), "n": -7, "other": ["text", None, (2.5, 10.0)]}, 10.0),
        (Tensor([True, False]), 1.0),
        (INF, 0.0),
        (10**400, 0.0),
        ("text", 0.0),
        ([], 0.0),
        (Tensor(np.zeros((0, 2), np.float32)), 0.0),
    ],
)
def test_the_greatest_number(value: Any, expected: float) -> None:
    assert greatest_in(value)() == expected


def test_the_greatest_number_is_looked_for_only_where_values_differ() -> None:
    def around() -> float:
        raise AssertionError

    for value in (tensor(1, 2), 1.5, [tensor(3)], {"a": 2.5}):
        assert same(value, value, around)
    with pytest.raises(AssertionError):
        same(tensor(1), tensor(1.0001), around)


# --- weights


@pytest.mark.parametrize("dtype", [ms.float32, ms.float16, ms.int32, ms.float64])
def test_weights_are_put_back(dtype: Any) -> None:
    weight = Parameter(Tensor(np.array([1.0, 2.5, -3.0]), dtype), name="w")
    before, place = weight.float().asnumpy().copy(), weight.data_ptr()
    weights = Weights([weight])
    ops.assign(weight, Tensor(np.array([7.0, 8.0, 9.0]), dtype))
    weights.restore()
    np.testing.assert_array_equal(weight.float().asnumpy(), before)
    assert (weight.dtype, weight.data_ptr()) == (dtype, place)
    weights.restore()
    np.testing.assert_array_equal(weight.float().asnumpy(), before)


def test_weights_that_are_not_numbers_are_left_alone() -> None:
    weight = Parameter(tensor(NAN, 1), name="w")
    weights = Weights([weight])
    weights.restore()
    ops.assign(weight, tensor(2, 2))
    weights.restore()
    np.testing.assert_array_equal(weight.asnumpy(), [NAN, 1])


def test_of_many_weights_those_that_nothing_writes_are_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    written, read = (Parameter(tensor(1, 2, 3), name=name) for name in ("written", "read"))
    assert len(Weights([written, read], {id(written)}).saved) == 2  # few
    monkeypatch.setattr(compare, "MOST_COPIED", 0)
    weights = Weights([written, read], {id(written)})
    assert [one for one, _ in weights.saved] == [written]
    ops.assign(written, tensor(4, 5, 6))
    weights.restore()
    assert written.asnumpy().tolist() == [1, 2, 3]
    ops.assign(read, tensor(1, 2, -3))
    with pytest.raises(CompileError, match="the weight 'read' changes in a run, and nothing shows who writes it"):
        weights.restore()


def test_names_are_distinct_for_a_while() -> None:
    parameters = [Parameter(tensor(1), name=name) for name in ("w", "w", "b")]

    def fails() -> None:
        with distinct_names(parameters):
            assert len({one.name for one in parameters}) == 3
            assert parameters[2].name == "b"
            raise KeyError

    with pytest.raises(KeyError):
        fails()
    assert [one.name for one in parameters] == ["w", "w", "b"]


# --- what differs


def twice(of: AnyBlock, **given: Any) -> str | None:
    one, other = (tried(of, 2, **given).values for _ in range(2))
    return first_difference(program(of), one, other)


def test_the_first_block_that_differs_is_named() -> None:
    serial = iter(range(100))
    steady = made("steady", {"x": Loose}, {"x": Loose}, lambda state: {"x": state.x + 1})
    wild = made(
        "wild", {"x": Loose}, {"x": Loose, "y": Loose}, lambda state: {"x": state.x, "y": state.x + next(serial)}
    )
    after = made("after", {"y": Loose}, {"z": Loose}, lambda state: {"z": state.y})
    assert twice(sequence.from_blocks_dict({"steady": steady}), x=tensor(1)) is None
    said = twice(sequence.from_blocks_dict({"steady": steady, "wild": wild, "after": after}), x=tensor(1))
    assert said is not None
    assert said.startswith(
        "block 'sequence/wild' cannot be compiled: it gives another 'y' when it is run again with the same"
    )


def test_text_that_differs() -> None:
    serial = iter(range(100))
    wild = made("wild", {"x": Loose}, {"name": str}, lambda state: {"name": f"step {next(serial)}"})
    assert "it gives another 'name'" in (twice(sequence.from_blocks_dict({"wild": wild}), x=tensor(1)) or "")


def test_how_far_the_graph_is_from_python() -> None:
    said = str(refuse_difference("fold", "x", tensor(1, 2, NAN), tensor(1, 2.5, NAN)))
    assert said.startswith(
        "'fold' cannot be compiled: in the first iterations the graph gives x=float32[3] (up to 0.5 apart), Python float32[3]; "
    )
    assert "gives x=float32[2], Python float32[3];" in str(refuse_difference("f", "x", tensor(1, 2), tensor(1, 2, 3)))
    assert "gives k=1, Python 2;" in str(refuse_difference("f", "k", 1, 2))


# --- Dropout


class Deep(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.inner = nn.SequentialCell(nn.Dense(2, 2), nn.Dropout(p=0.5))


def test_dropout_in_training_is_refused_by_name() -> None:
    net = Deep()
    check_dropout("fold", {"net": net.set_train(False), "number": 3})
    check_dropout("fold", {"net": nn.Dropout(p=0.0).set_train(True)})
    with pytest.raises(CompileError, match=r"'fold' cannot be compiled: net\.inner\.1 is a Dropout in training"):
        check_dropout("fold", {"fold/block:net": net.set_train(True)})
    with pytest.raises(CompileError, match="cannot be compiled: drop is a Dropout in training"):
        check_dropout("fold", {"drop": nn.Dropout(p=0.5).set_train(True)})


# --- carries

repeat = header("repeat", {"n": int}, {"i": int}, lambda state: [{"i": i} for i in range(state.n)])


def carried(before: Any, after: Any, hint: Any = Any) -> str | None:
    """What is said of a carry that is one value before an iteration and another one after it."""
    change = made("change", {"x": hint, "y": Loose}, {"x": hint, "y": Loose}, lambda state: {"x": after, "y": state.y})
    fold = repeat.from_blocks_dict({"change": change})
    done: Trace = tried(fold, 1, "off", n=1, x=before, y=tensor(1))
    try:
        check_carry(program(fold), bound(fold), done, {})
    except CompileError as error:
        return str(error)
    return None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (tensor(1, 2), tensor(3, 4)),
        (1, 2),
        (1, 2.5),
        (0.5, 1.5),
        (True, False),
        ("a", "b"),
        ((tensor(1), 2), (tensor(2), 3)),
        (Pair(a=tensor(1)), Pair(a=tensor(2), k=2)),
    ],
)
def test_what_is_handed_on(before: Any, after: Any) -> None:
    assert carried(before, after) is None


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (tensor(1, 2), tensor(1), "float32[2] before an iteration and float32[1] after it"),
        (tensor(1), tensor(1, dtype=ms.float16), "float32[1] before an iteration and float16[1] after it"),
        (tensor(1, 2), tensor(1, dtype=ms.float16), "float32[2] before an iteration and float16[1] after it"),
        (1.5, 2, "1.5 before an iteration and 2 after it"),
        (1, tensor(1), "1 before an iteration and float32[1] after it"),
        (None, tensor(1), "None before an iteration and float32[1] after it"),
        (
            (tensor(1),),
            (tensor(1), tensor(2)),
            "(float32[1],) before an iteration and (float32[1], float32[1]) after it",
        ),
        (
            Pair(a=tensor(1)),
            Pair(a=tensor(1, 2)),
            "Pair(a=float32[1], k=1) before an iteration and Pair(a=float32[2], k=1)",
        ),
    ],
)
def test_what_changes_its_form_is_refused(before: Any, after: Any, shown: str) -> None:
    said = carried(before, after) or ""
    assert said.startswith(f"loop 'repeat' cannot be compiled: its carry 'x' is {shown}")
    dtype = "keep one dtype (`.astype(...)` where it is written or given)"
    shape = "keep one shape, that of a tensor which is written to in part"
    others = "begin with a value of the kind and length that it has later, as a tensor of zeros"
    are_tensors = isinstance(before, Tensor) and isinstance(after, Tensor)
    remedies = [dtype] * (before.dtype != after.dtype) + [shape] * (before.shape != after.shape) if are_tensors else []
    assert said.endswith(f", written by 'repeat/change'; {', and '.join(remedies) or others}")


def test_what_is_known_before_may_change() -> None:
    tick = made("tick", {"k": str}, {"k": str}, lambda state: {"k": state.k + "a"})
    fold = repeat.from_blocks_dict({"tick": tick})
    done = tried(fold, 2, "off", n=2, k="")
    check_carry(program(fold), bound(fold), done, {})
