"""Pieces of syntax as a graph takes them."""

from __future__ import annotations

import ast
import copy
from collections.abc import Sequence

__all__ = ["FIXED_INDEX", "checked", "item_of", "truth_of", "two_by_two"]

FIXED_INDEX = (ast.Constant, ast.UnaryOp, ast.Slice, ast.Tuple)
"""Indices that are seen to be out of bounds when the graph is made, and those that never are."""


def checked(value: ast.expr, parts: Sequence[ast.expr], check: str) -> list[ast.expr]:
    """The parts of an index of several, each that varies checked against its axis.

    Args:
        value: what they are taken of.
        parts: between the commas.
        check: the name of what checks one; it is given the value, the part and the number of the axis.
    """
    axes = [not _is(one, None) for one in parts]
    rest = next((at for at, one in enumerate(parts) if _is(one, ...)), len(parts))
    made: list[ast.expr] = []
    for at, one in enumerate(parts):
        if not isinstance(one, (*FIXED_INDEX, ast.Starred)):
            axis = sum(axes[:at]) if at < rest else -sum(axes[at:])
            one = ast.Call(ast.Name(check, ast.Load()), [copy.deepcopy(value), one, ast.Constant(axis)], [])
        made.append(one)
    return made


def _is(node: ast.expr, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


def item_of(value: ast.expr, number: int) -> ast.expr:
    """An item of a tuple that an expression gives."""
    return (
        value.elts[number] if isinstance(value, ast.Tuple) else ast.Subscript(value, ast.Constant(number), ast.Load())
    )


def truth_of(node: ast.expr) -> ast.expr:
    """A part of a condition as a `bool`."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return node
    return ast.Call(ast.Name("bool", ast.Load()), [node], [])


def two_by_two(name: str, arguments: list[ast.expr]) -> ast.expr:
    """A call of a function of two for more than two, as of `max`."""
    while len(arguments) > 2:
        first = ast.Call(ast.Name(name, ast.Load()), arguments[:2], [])
        arguments = [first, *arguments[2:]]
    return ast.Call(ast.Name(name, ast.Load()), arguments, [])
