"""Branches of a Cell beside a loop or another branch, of which MindSpore takes a constant for what both give."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from fnloop.authors import is_of_others, root_package
from fnloop.compile.frontend.cell_values import UNKNOWN, bound_to, known_value
from fnloop.compile.frontend.loops_in import returns_in
from fnloop.compile.frontend.syntax import bound_in
from fnloop.definition import definition_of

__all__ = ["constant_of_branch"]


Known = Callable[[ast.expr], Any]
"""The value of a name or attribute that is known before the graph."""

Varies = Callable[[ast.AST], bool]
"""Whether an expression is known only when the graph runs."""


def constant_of_branch(
    cell: Any, function: Any, definition: ast.FunctionDef, node: ast.If | ast.IfExp, varies: Varies
) -> tuple[ast.expr, str, str] | None:
    """A constant that a branch gives beside a loop or another branch; None without one.

    Args:
        cell: the Cell.
        function: its function.
        definition: the source of the function.
        node: branches of which only the graph knows which is taken.
        varies: whether an expression is known only when the graph runs.

    Returns:
        The constant, why it is refused, and what to write instead.
    """
    found = _constant(node, definition, partial(known_value, cell, function), varies)
    if found is None:
        return None
    what = f"gives `{ast.unparse(found)}` in a branch beside a loop or another branch"
    why = f"{what}, which a graph may take for what both give"
    return found, why, "compute it of what varies"


def _constant(
    node: ast.If | ast.IfExp, definition: ast.FunctionDef, value_of: Known, varies: Varies
) -> ast.expr | None:
    if isinstance(node, ast.IfExp):
        arms = [node.body, node.orelse]
        return _constant_item(arms, varies) if _goes_on(arms, value_of, varies) else None
    parts = [*node.body, *node.orelse]
    others = [one for one in definition.body if one is not node]
    if any(returns_in(parts)) and _goes_on([*parts, *others], value_of, varies):
        found = _constant_item([one.value for one in returns_in(definition.body) if one.value is not None], varies)
        if found is not None:
            return found
    if not _goes_on(parts, value_of, varies):
        return None
    values = (value for name in sorted(bound_in(parts)) for value in bound_to(name, definition))
    return next((value for value in values if _is_constant(value, varies)), None)


def _constant_item(values: Sequence[ast.expr], varies: Varies) -> ast.expr | None:
    """An item of a tuple that is constant."""
    items = (item for value in values if isinstance(value, ast.Tuple) for item in value.elts)
    return next((item for item in items if _is_constant(item, varies)), None)


def _is_constant(value: ast.expr, varies: Varies) -> bool:
    items = value.elts if isinstance(value, ast.Tuple) else [value]
    return any(not varies(item) and not isinstance(item, ast.Call) for item in items)


def _goes_on(nodes: Iterable[ast.AST], value_of: Known, varies: Varies) -> bool:
    """Whether statements or expressions hold a loop or a branch of the graph, or call a user's function that may."""
    for top in nodes:
        for node in ast.walk(top):
            if isinstance(node, (ast.For, ast.While)):
                return True
            if isinstance(node, (ast.If, ast.IfExp)) and varies(node.test):
                return True
            if isinstance(node, ast.Call) and _may_go_on(value_of(node.func)):
                return True
    return False


def _may_go_on(called: Any) -> bool:
    if called is UNKNOWN:
        return False
    if hasattr(type(called), "construct"):
        return root_package(called) != "mindspore"
    function = getattr(called, "__func__", called)
    if isinstance(called, type) or not is_of_others(function):
        return False
    definition = definition_of(function)
    ways = (ast.For, ast.While, ast.If, ast.IfExp)
    return definition is None or any(isinstance(node, ways) for node in ast.walk(definition.node))
