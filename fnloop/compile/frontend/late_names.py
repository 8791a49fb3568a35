"""Inner functions that read a name which is bound again behind them: in a graph they keep what it was."""

from __future__ import annotations

import ast

from fnloop.compile.frontend.aliasing import Written
from fnloop.compile.frontend.inner_functions import own_names

__all__ = ["late_names"]


def late_names(definition: ast.FunctionDef) -> Written | None:
    """An inner function that reads a name which is bound again behind it: Python then sees the later value."""
    for inner in ast.walk(definition):
        if inner is definition or not isinstance(inner, (ast.FunctionDef, ast.Lambda)):
            continue
        node = _bound_again(definition, inner)
        if node is not None:
            bound_again = f"{node.id!r} is bound again after a function that reads it was defined"
            return (
                node,
                f"{bound_again}, and a graph keeps what it was",
                "give it to the function as an argument",
            )
    return None


def _bound_again(definition: ast.FunctionDef, inner: ast.FunctionDef | ast.Lambda) -> ast.Name | None:
    """The place where a name that an inner function reads is bound behind it, or in a loop around it."""
    inside = set(ast.walk(inner))
    read = {node.id for node in inside if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    read -= own_names(inner)
    again = _looped(definition, inner)
    for node in ast.walk(definition):
        if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Store):
            continue
        is_behind = (node.lineno, node.col_offset) > (inner.lineno, inner.col_offset)
        if node.id in read and node not in inside and (is_behind or node in again):
            return node
    return None


def _looped(definition: ast.FunctionDef, inner: ast.AST) -> set[ast.AST]:
    """All nodes in the loops around a node."""
    loops = [set(ast.walk(loop)) for loop in ast.walk(definition) if isinstance(loop, (ast.For, ast.While))]
    return set().union(*(loop for loop in loops if inner in loop))
