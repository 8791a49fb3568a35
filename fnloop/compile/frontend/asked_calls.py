"""Calls that give a condition: MindSpore ends the process where two are of one function, as `negated_twice` tells."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from fnloop.compile.frontend.cell_values import bound_to
from fnloop.definition import definition_of

__all__ = ["asked_calls", "has_branches"]

BRANCHES = (ast.If, ast.IfExp, ast.BoolOp, ast.While, ast.For, ast.comprehension, ast.Match)
"""Syntax of a function that goes several ways."""


def asked_calls(node: ast.AST, definition: ast.FunctionDef) -> Iterator[ast.Call]:
    """The calls that give a condition of a statement or an expression, at once or under a name.

    Args:
        node: the statement or expression.
        definition: the function that it stands in.
    """
    for test in _deciding(node):
        for part in _parts(test):
            values = bound_to(part.id, definition) if isinstance(part, ast.Name) else [part]
            yield from (value for value in values if isinstance(value, ast.Call))


def has_branches(function: Any) -> bool:
    """Whether a function goes several ways; True where its source cannot be read."""
    definition = definition_of(function)
    return definition is None or any(isinstance(node, BRANCHES) for node in ast.walk(definition.node))


def _deciding(node: ast.AST) -> list[ast.expr]:
    """The expressions whose truth decides what a statement or an expression does."""
    match node:
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test) | ast.Assert(test=test):
            return [test]
        case ast.comprehension(ifs=tests):
            return tests
        case ast.BoolOp(values=values):
            return values[:-1]
        case _:
            return []


def _parts(test: ast.expr) -> Iterator[ast.expr]:
    """A condition, or those of which it is made; what is negated twice is safe."""
    match test:
        case ast.BoolOp(values=values):
            for one in values:
                yield from _parts(one)
        case ast.UnaryOp(op=ast.Not(), operand=ast.UnaryOp(op=ast.Not())):
            return
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield from _parts(operand)
        case _:
            yield test
