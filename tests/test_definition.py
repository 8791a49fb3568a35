"""The source of a function as syntax."""

from __future__ import annotations

import ast
from typing import Any

from fnloop.definition import definition_of

HALF = lambda x: x / 2  # noqa: E731
BOTH = (lambda x: x, lambda x: x + 1)


def test_function() -> None:
    def inner(x: int) -> int:
        return x + 1

    found = definition_of(inner)
    assert found is not None
    assert isinstance(found.node, ast.FunctionDef)
    assert found.node.name == "inner"
    assert found.first == inner.__code__.co_firstlineno


def test_lambda() -> None:
    found = definition_of(HALF)
    assert found is not None
    assert ast.unparse(found.node) == "lambda x: x / 2"


def test_two_lambdas_on_a_line_are_not_told_apart() -> None:
    assert definition_of(BOTH[0]) is None


def test_no_source() -> None:
    space: dict[str, Any] = {}
    exec("def f(x): return x", space)
    assert definition_of(space["f"]) is None
    assert definition_of(len) is None
