"""Which values one graph may serve, what of them goes through it, and what comes out again."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, Generic, NamedTuple, TypeVar

import mindspore as ms
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jaxtyping import Float
from mindspore import Tensor

from fnloop import BlockState, CompileError
from fnloop.compile.analysis.rebuilding import rebuild
from fnloop.compile.analysis.specs import FIXED, Spec, fixed_key, leaves_of, spec_of, stack_values
from fnloop.compile.staging.padding import padded_to
from fnloop.state import numpy_of

Vector = Float[Tensor, " n"]
T = TypeVar("T")
X = Tensor([1.0, 2.0])


class Pair(BlockState):
    a: Vector
    k: int = 2
    name: str = "left"


class Box(BlockState, Generic[T]):
    inside: T
    many: list[Vector]


class Names(BlockState):
    one: str
    other: tuple[int, ...] = (1, 2)


# --- specs


@pytest.mark.parametrize(
    ("value", "spec"),
    [
        (3, ("int",)),
        (-(2**63), ("int",)),
        (0.5, ("float",)),
        (math.nan, ("float",)),
        (X, ("tensor", "Float32", (2,))),
        (Tensor(1, ms.int64), ("tensor", "Int64", ())),
        ((X, 3), ("tuple", (("tensor", "Float32", (2,)), ("int",)))),
        ([X], ("list", (("tensor", "Float32", (2,)),))),
        ({"a": X}, ("dict", ("a",), (str,), (("tensor", "Float32", (2,)),))),
    ],
)
def test_what_goes_through(value: Any, spec: Spec) -> None:
    assert spec_of(value) == spec


@pytest.mark.parametrize(
    "value",
    [True, None, "text", 2**63, 1j, [1, 2], (0.5,), {"a": 1}, [], np.ones(2), {1, 2}, Names(one="a"), ms.float32],
)
def test_what_is_a_constant(value: Any) -> None:
    assert spec_of(value) == (FIXED, fixed_key(value))
    assert leaves_of(value, spec_of(value)) == []


def test_records_go_through_with_their_constants() -> None:
    spec = spec_of(Pair(a=X))
    assert spec == ("record", Pair, (("tensor", "Float32", (2,)), ("int",), (FIXED, (str, "left"))))
    assert spec_of(Pair(a=X * 2, k=5)) == spec
    assert spec_of(Pair(a=X, name="right")) != spec
    first, second = leaves_of(Pair(a=X, k=5), spec)
    assert first is X
    assert second == 5


DIFFERENT: list[Any] = [
    X,
    X.astype(ms.float16),
    Tensor([1.0]),
    Tensor([[1.0, 2.0]]),
    1,
    1.0,
    True,
    "1",
    b"1",
    None,
    (X,),
    [X],
    {"a": X},
    {"b": X},
    {"a": X, "b": X},
    {"b": X, "a": X},
    (X, 1),
    (X, 1.0),
    (X, True),
    (X, False),
    [1],
    [1.0],
    [True],
    (1,),
    {1},
    frozenset({1}),
    {"a": 1},
    OrderedDict(a=1),
    {"a": 1, "b": 2},
    {"b": 2, "a": 1},
    0.0j,
    -0.0j,
    [0.0],
    [-0.0],
    [math.nan],
    [math.inf],
    np.ones(2),
    np.zeros(2),
    np.ones(2, np.float32),
    np.ones((1, 2)),
    Pair(a=X),
    Pair(a=X, name="right"),
    Names(one="a"),
    Names(one="b"),
    Names(one="a", other=(1, 3)),
    int,
    float,
]


def test_other_graphs_for_other_forms() -> None:
    keys = [spec_of(value) for value in DIFFERENT]
    alike = [(a, b) for n, a in enumerate(DIFFERENT) for m, b in enumerate(DIFFERENT) if n < m and keys[n] == keys[m]]
    assert alike == []
    assert len(set(map(hash, keys))) > len(keys) // 2  # they are hashable


def test_keys_of_dicts_that_python_takes_for_equal() -> None:
    assert spec_of({1: X}) != spec_of({True: X})
    assert spec_of({1: X}) != spec_of({1.0: X})
    assert fixed_key({1: "a"}) != fixed_key({True: "a"})


@pytest.mark.parametrize(
    "make", [lambda: [math.nan, 1], lambda: {"a": [1, (2.5,)]}, lambda: np.arange(3), lambda: {1, 2}]
)
def test_constants_made_anew_are_the_same(make: Any) -> None:
    assert fixed_key(make()) == fixed_key(make())
    assert spec_of([make(), X]) == spec_of([make(), X])


def test_other_objects_are_known_by_identity() -> None:
    one, other = object(), object()
    assert fixed_key(one) == fixed_key(one) != fixed_key(other)
    assert fixed_key([one]) != fixed_key([other])


# --- there and back

SHAPES = st.tuples(st.integers(0, 2), st.integers(1, 3))
NUMBERS = st.integers(-(2**40), 2**40) | st.floats(width=32)
TENSORS = SHAPES.map(lambda shape: Tensor(np.full(shape, 1.5, np.float32)))
LEAVES = NUMBERS | TENSORS | st.sampled_from([None, True, "text", 2**70])
RECORDS = st.builds(Pair, a=TENSORS, k=st.integers(0, 9), name=st.sampled_from("ab"))
VALUES = st.recursive(
    LEAVES | RECORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
    ),
    max_leaves=6,
)


def refilled(value: Any, spec: Spec, leaves: list[Any]) -> Any:
    """A value of the same constants with other leaves."""
    if spec[0] == FIXED:
        return value
    if spec[0] == "record":
        names = value.__struct_fields__
        parts = [refilled(getattr(value, name), part, leaves) for name, part in zip(names, spec[2], strict=True)]
        return type(value)(**dict(zip(names, parts, strict=True)))
    if spec[0] == "dict":
        parts = [refilled(item, part, leaves) for item, part in zip(value.values(), spec[3], strict=True)]
        return dict(zip(value, parts, strict=True))
    if spec[0] in ("tuple", "list"):
        return type(value)(refilled(item, part, leaves) for item, part in zip(value, spec[1], strict=True))
    return leaves.pop(0)


@given(VALUES)
def test_leaves_and_constants_are_all_of_a_value(value: Any) -> None:
    spec = spec_of(value)
    leaves = leaves_of(value, spec)
    assert all(isinstance(leaf, Tensor) or type(leaf) in (int, float) for leaf in leaves)
    left = list(leaves)
    again = refilled(value, spec, left)
    assert left == []
    assert spec_of(again) == spec
    assert all(one is other for one, other in zip(leaves_of(again, spec), leaves, strict=True))


@given(VALUES, VALUES)
def test_with_equal_forms_only_the_leaves_differ(one: Any, other: Any) -> None:
    spec = spec_of(one)
    if spec_of(other) != spec:
        return
    swapped = refilled(one, spec, leaves_of(other, spec))
    assert repr(swapped) == repr(other)
    assert spec_of(swapped) == spec_of(other)


def as_graph(value: Any) -> Any:
    """What a graph gives of a value: tuples for records and dicts."""
    if isinstance(value, BlockState):
        return tuple(as_graph(getattr(value, name)) for name in value.__struct_fields__)
    if isinstance(value, dict):
        return tuple(map(as_graph, value.values()))
    return type(value)(map(as_graph, value)) if isinstance(value, (list, tuple)) else value


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (X, Vector),
        (3, int),
        (Pair(a=X), Pair),
        (Pair(a=X), Pair | None),
        (Box(inside=Pair(a=X), many=[X, X]), Box[Pair]),
        ([Pair(a=X), Pair(a=X)], list[Pair]),
        ((Pair(a=X), 3), tuple[Pair, int]),
        ((Pair(a=X), Pair(a=X), Pair(a=X)), tuple[Pair, ...]),
        ({"a": Pair(a=X)}, dict[str, Pair]),
        ({"a": {"b": X}}, dict[str, dict[str, Vector]]),
        ({"a": X, "b": 3}, dict[str, Any]),
        ([[X], [X, X]], list[list[Vector]]),
        ((X,), Any),
    ],
)
def test_what_comes_out_of_a_graph_is_rebuilt(value: Any, hint: Any) -> None:
    assert repr(rebuild(as_graph(value), hint, value)) == repr(value)


def test_lists_that_come_out_as_tuples_are_lists() -> None:
    assert rebuild((1, 2), list[int]) == [1, 2]
    assert rebuild([1, 2], tuple[int, int]) == (1, 2)


class Point(NamedTuple):
    a: int
    b: float


def test_named_tuples_come_out_as_such() -> None:
    made = rebuild((1, 2.0), Point)
    assert made == Point(1, 2.0)
    assert type(made) is Point


def test_what_contains_itself_is_refused() -> None:
    endless: list[Any] = [X]
    endless.append(endless)
    with pytest.raises(CompileError, match="a list that contains itself"):
        spec_of(endless)
    holder: dict[str, Any] = {}
    holder["self"] = (holder,)
    with pytest.raises(CompileError, match="a dict that contains itself"):
        spec_of(holder)


# --- stacked values


def columns(values: Sequence[Any], counts: Sequence[int] = ()) -> list[Any]:
    variable = stack_values(values, counts)
    assert variable is not None
    return [numpy_of(one).tolist() for one in variable.arrays]


def test_whole_numbers_that_count_are_not_stacked() -> None:
    for values, counts in (([0, 1, 2], (3,)), ([0, 1, 0, 0, 1, 2], (2, 1, 3)), ([0], (1, 0))):
        variable = stack_values(values, counts)
        assert variable is not None
        assert (variable.spec, variable.arrays, variable.counts) == (("int",), (), True)


@pytest.mark.parametrize(
    ("values", "counts"), [([0, 1], (1, 1)), ([1, 2], (2,)), ([0, 2], (2,)), ([0, 1, 2], (2,)), ([0, 1], ())]
)
def test_whole_numbers_that_do_not_count_are_stacked(values: list[int], counts: tuple[int, ...]) -> None:
    assert columns(values, counts) == [values]


def test_what_is_stacked() -> None:
    assert columns([0.5, 1.5]) == [[0.5, 1.5]]
    assert columns([True, False], (1, 1)) == [[True, False]]
    assert columns([X, X * 2]) == [[[1.0, 2.0], [2.0, 4.0]]]
    assert columns([(X, 1), (X, 2)]) == [[[1.0, 2.0], [1.0, 2.0]], [1, 2]]
    assert columns([Pair(a=X, k=1), Pair(a=X, k=2)]) == [[[1.0, 2.0], [1.0, 2.0]], [1, 2]]


def test_constants_of_stacked_values() -> None:
    variable = stack_values(["a", "a"], (2,))
    assert variable is not None
    assert (variable.spec, variable.arrays) == ((FIXED, (str, "a")), ())
    assert columns([(X, "a"), (X, "a")]) == [[[1.0, 2.0], [1.0, 2.0]]]


@pytest.mark.parametrize(
    "values",
    [
        ["a", "b"],
        [0, 0.5],
        [0, True],
        [True, 0],
        [X, Tensor([1.0])],
        [X, X.astype(ms.float16)],
        [(X, "a"), (X, "b")],
        [X, None],
        [Pair(a=X), Pair(a=X, name="right")],
        [0, 2**63],
    ],
)
def test_what_has_no_one_form(values: list[Any]) -> None:
    assert stack_values(values, (2,)) is None


@pytest.mark.parametrize("dtype", [ms.bfloat16, ms.float16, ms.float64, ms.int8, ms.uint8, ms.bool_, ms.complex64])
def test_dtypes_are_kept(dtype: Any) -> None:
    one = Tensor([1.0, 0.0], ms.float32).astype(dtype)
    variable = stack_values([one, one], (2,))
    assert variable is not None
    stacked = padded_to(variable.arrays[0], 2)
    assert (stacked.dtype, stacked.shape) == (dtype, (2, 2))
    np.testing.assert_array_equal(numpy_of(stacked)[1], numpy_of(one))


def test_a_track_holds_no_storage_of_its_values() -> None:
    one = Tensor([1.0, 2.0])
    variable = stack_values([one], (1,))
    assert variable is not None
    one[0] = 9.0
    assert numpy_of(variable.arrays[0]).tolist() == [[1.0, 2.0]]


class Layout(BlockState):
    dtype: str
    shape: int


def test_a_record_with_a_dtype_and_a_shape_is_no_tensor() -> None:
    assert spec_of(Layout(dtype="float32", shape=3)) == ("record", Layout, (("fixed", (str, "float32")), ("int",)))
