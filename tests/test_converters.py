"""The tables of the frontend: what each row takes is said where it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

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
