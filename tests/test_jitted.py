"""Calls of a compiled function that name its graph."""

from __future__ import annotations

from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor, mutable, ops

from fnloop.compile.runtime.jitted import Jitted


def repeat(x: Tensor, count: int) -> Any:
    number = 0
    while number < count:
        x = ops.tanh(x) + 1
        number = number + 1
    return x, number


def expected(x: Tensor, count: int) -> Any:
    for _ in range(count):
        x = ops.tanh(x) + 1
    return x


X = Tensor(np.array([0.5, -1.0, 2.0], np.float32))


def test_a_known_graph_is_named() -> None:
    made = Jitted(repeat)
    for count in (2, 5, 0):
        x, number = made(X, mutable(count))
        np.testing.assert_allclose(x.asnumpy(), expected(X, count).asnumpy(), rtol=1e-6)
        assert type(x) is type(X)
        assert int(number) == count
    assert made._graph is not None


def test_arguments_of_other_kinds_have_another_graph() -> None:
    made = Jitted(repeat)
    made(X, mutable(2))
    assert made._graph is not None
    for x in (X, X.astype(ms.float64), ops.concat((X, X)), X):
        found, number = made(x, mutable(3))
        np.testing.assert_allclose(found.asnumpy(), expected(x, 3).asnumpy(), rtol=1e-6)
        assert found.dtype == expected(x, 3).dtype
        assert int(number) == 3


def test_where_the_graph_cannot_be_told_calls_go_through_jit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fnloop.compile.runtime.jitted._names_of_graphs", frozenset)
    made = Jitted(repeat)
    for count in (2, 5):
        found, _ = made(X, mutable(count))
        np.testing.assert_allclose(found.asnumpy(), expected(X, count).asnumpy(), rtol=1e-6)
    assert made._graph is None
