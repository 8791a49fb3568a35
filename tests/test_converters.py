"""The tables of the frontend: what each row takes is said where it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pytest
from mindspore import Tensor

from fnloop import BlockState, block, loop
from fnloop.compile.frontend.converters.calls import CALLS
from fnloop.compile.frontend.table import CONVERTERS
from fnloop.compile.frontend.unsupported import CALL_REFUSALS, REFUSED

ROWS: list[Any] = [*dict.fromkeys(CONVERTERS.values()), *CALLS, *CALL_REFUSALS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.__name__)
def test_a_row_says_the_python_that_it_takes_and_what_a_graph_has(row: Any) -> None:
    first = (row.__doc__ or "").splitlines()[0]
    assert re.fullmatch(r"`.+`[^`]*: .+\.", first), first


def test_refused_syntax_has_no_other_converter() -> None:
    refused = {kind for kind, convert in CONVERTERS.items() if convert.__name__ == "refuse_syntax"}
    assert refused == set(REFUSED)


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


class Named(BlockState):
    named: dict[str, Tensor]


class NamedAt(Named, Index):
    """Tensors by name, and the iteration."""


SHORT = np.linspace(0.1, 0.9, 20, dtype=np.float32)


@block
def dicts(state: NamedAt) -> Named:
    """Each way to make a dict of others, and two that are bound together; a number of a float32 table."""
    own, halves = dict(state.named), {}
    for name, x in state.named.items():
        halves[name] = x * 0.5
        own[name] = x + float(SHORT[state.i])
    a, b = (x.copy() for x in own.values())
    b[0] = 1 - float(SHORT[-1])
    both = dict(zip(state.named.keys(), [a * 1, b * 1], strict=True))
    more = dict(both, b=b + halves["a"].sum())
    same = dict((name, x) for name, x in more.items())  # noqa: C402
    return Named(named=dict(a=more["a"] * 0.5, b=same["b"]))  # noqa: C408


def test_dicts_and_tables_of_short_floats() -> None:
    pipeline = repeat.from_blocks_dict({"dicts": dicts})
    fast = pipeline.compile(fullgraph=True)
    for steps in (3, 9):
        given = {"a": Tensor([1.0, 2.0]), "b": Tensor([3.0])}
        found, expected = fast(named=given, steps=steps).named, pipeline(named=given, steps=steps).named
        assert {name: x.asnumpy().tolist() for name, x in found.items()} == {
            name: x.asnumpy().tolist() for name, x in expected.items()
        }


class Counted(BlockState):
    n: int
    x: Tensor


class CountedAt(Counted, Index):
    """A number, and the iteration."""


def of_tuple(n: int, i: int) -> Any:
    return (n, i, 3)[i % 3]


def of_list(n: int, i: int) -> Any:
    chosen = [n, 5, True][1]
    return chosen + i


def of_dict(n: int, i: int) -> Any:
    return {**{"a": n}, "b": 7}["a"]


@block
def entries(state: CountedAt) -> Counted:
    """Helpers that return an entry of what holds numbers of several classes, and none that is a record."""
    n, i = state.n, state.i
    return Counted(n=n + of_tuple(n, i) - of_list(n, i) + of_dict(n, i), x=state.x * 0.5 + of_tuple(n, i))


def test_entries_of_tuples_and_dicts_of_plain_values_are_no_records() -> None:
    pipeline = repeat.from_blocks_dict({"entries": entries})
    fast = pipeline.compile(fullgraph=True)
    for steps in (3, 9):
        found, expected = (run(n=2, x=Tensor([1.0]), steps=steps) for run in (fast, pipeline))
        assert (found.n, found.x.asnumpy().tolist()) == (expected.n, expected.x.asnumpy().tolist())


class Moments(NamedTuple):
    mean: Tensor
    square: Tensor


class Moving(BlockState):
    moments: Moments


class MovingAt(Moving, Index):
    """Moments, the iteration, and a number."""

    bits: int


@block
def tree(state: MovingAt) -> Moving:
    """A NamedTuple of what a comprehension gives; a whole number to a power that a call says."""
    levels = 2 ** (state.bits - 1) - 1
    moved = Moments(*(0.5 * x + y / levels for x, y in zip(state.moments, (state.i, 1.0), strict=True)))
    return Moving(moments=moved)


def test_objects_of_comprehensions_and_powers_of_constants() -> None:
    pipeline = repeat.from_blocks_dict({"tree": tree})
    fast = pipeline.compile()
    for steps in (3, 9):
        given = {"moments": Moments(Tensor([1.0, 2.0]), Tensor([3.0])), "bits": 4, "steps": steps}
        found, expected = fast(**given).moments, pipeline(**given).moments
        assert type(found) is Moments
        assert [x.asnumpy().tolist() for x in found] == [x.asnumpy().tolist() for x in expected]
