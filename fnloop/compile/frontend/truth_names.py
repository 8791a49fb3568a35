"""Names whose values count by their truth alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

__all__ = ["counts_by_truth"]


def counts_by_truth(definition: ast.FunctionDef, name: str) -> bool:
    """Whether a name is bound once, and read as a condition or a part of one alone.

    Args:
        definition: the function.
        name: of a local value.
    """
    named = [node for node in ast.walk(definition) if isinstance(node, ast.Name) and node.id == name]
    asked = {id(part) for node in ast.walk(definition) for test in _tests(node) for part in _parts(test)}
    read = [node for node in named if isinstance(node.ctx, ast.Load)]
    return len(named) == len(read) + 1 and all(id(node) in asked for node in read)


def _tests(node: ast.AST) -> Iterator[ast.expr]:
    """The conditions of a statement or an expression."""
    match node:
        case ast.If() | ast.IfExp() | ast.While() | ast.Assert():
            yield node.test
        case ast.comprehension():
            yield from node.ifs
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.Call(func=ast.Name(id="bool"), args=[one], keywords=[]):
            yield one
        case _:
            pass


def _parts(test: ast.expr) -> Iterator[ast.expr]:
    """A condition, and those of which it is made by `and`, `or` and `not`."""
    yield test
    match test:
        case ast.BoolOp():
            for one in test.values:
                yield from _parts(one)
        case ast.UnaryOp(op=ast.Not()):
            yield from _parts(test.operand)
        case _:
            pass
