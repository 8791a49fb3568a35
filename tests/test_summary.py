"""Values in a few words: dtype and shape of tensors, never numbers; never long, never raising."""

import dataclasses
from collections import OrderedDict, deque, namedtuple
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest

from fnloop import BlockState
from fnloop.summary import is_array, summarize, summarize_fields, with_article

ones = np.ones((2, 3), np.float32)


class Inner(BlockState):
    x: object = None


@dataclasses.dataclass
class Pair:
    first: object
    second: object = dataclasses.field(default=0, repr=False)


Point = namedtuple("Point", "a b")


class Unshowable:
    def __repr__(self) -> str:
        raise ZeroDivisionError


class Endless(list[int]):
    def __len__(self) -> int:
        raise ZeroDivisionError


class Lines:
    def __repr__(self) -> str:
        return "Net<\n  (conv): Conv2d\n>"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (ones, "float32[2,3]"),
        (np.float32(1), "float32[]"),
        (np.zeros((0, 4), bool), "bool[0,4]"),
        (1.5, "1.5"),
        (None, "None"),
        ("a cat", "'a cat'"),
        (int, "<class 'int'>"),
        (np.float32, "<class 'numpy.float32'>"),
        (Inner, "<class 'tests.test_summary.Inner'>"),
        (np.dtype("int8"), "dtype('int8')"),
        ([ones, 1], "[float32[2,3], 1]"),
        ((ones,), "(float32[2,3],)"),
        ((), "()"),
        ([], "[]"),
        ({}, "{}"),
        (set(), "set()"),
        ({1}, "{1}"),
        (frozenset({1}), "frozenset({1})"),
        (deque([ones]), "deque([float32[2,3]])"),
        (OrderedDict(a=ones), "OrderedDict({'a': float32[2,3]})"),
        ({"a": {"b": ones}}, "{'a': {'b': float32[2,3]}}"),
        (Point(1, ones), "Point(a=1, b=float32[2,3])"),
        (Pair(ones), "Pair(first=float32[2,3])"),
        (Inner(x=[ones]), "Inner(x=[float32[2,3]])"),
        (list(range(10)), "[0, 1, 2, 3, 4, 5, 6, 7, … 2 more]"),
        (dict.fromkeys(range(9)), "{0: None, 1: None, 2: None, 3: None, 4: None, 5: None, 6: None, 7: None, … 1 more}"),
        ("x" * 100, "'" + "x" * 78 + "…"),
        (Unshowable(), "<Unshowable>"),
        (Lines(), "Net< (conv): Conv2d >"),
        ([Unshowable()], "[<Unshowable>]"),
        (Endless([1]), "<Endless>"),
    ],
)
def test_text(value: object, text: str) -> None:
    assert summarize(value) == text


def test_a_value_that_holds_itself_ends() -> None:
    loop: list[Any] = []
    loop.append(loop)
    assert summarize(loop) == "[[[[list(…)]]]]"
    deep: object = 0
    for _ in range(2000):
        deep = Inner(x=deep)
    assert summarize(deep) == "Inner(x=Inner(x=Inner(x=Inner(x=Inner(…)))))"


def test_a_large_value_is_not_walked_through() -> None:
    assert summarize(set(range(100_000))).endswith("… 99992 more}")
    assert len(summarize(MappingProxyType(dict.fromkeys(range(1000))))) <= 80


def test_fields() -> None:
    assert summarize_fields({"x": ones, "n": 10}) == "x=float32[2,3], n=10"
    assert summarize_fields({}) == ""


def test_arrays_are_told_by_their_class() -> None:
    assert is_array(ones)
    assert is_array(np.float32(1))
    assert not is_array(np.float32)
    assert not is_array(1.0)


def test_a_tensor_is_its_dtype_and_shape() -> None:
    import mindspore as ms

    tensor = ms.Tensor(ones)
    assert summarize(tensor) == "float32[2,3]"
    assert summarize(ms.Parameter(tensor, name="w")) == "float32[2,3]"
    assert summarize(tensor.astype(ms.bfloat16)) == "bfloat16[2,3]"
    assert summarize(tensor > 0) == "bool[2,3]"
    assert summarize(ms.Tensor(3)) == "int64[]"


def test_articles() -> None:
    assert [with_article(word) for word in ("int", "UNet", "str")] == ["an int", "a UNet", "a str"]
