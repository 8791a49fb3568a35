"""Branches of a Cell beside a loop or another branch, of which MindSpore takes a constant for what both give."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from fnloop.authors import is_of_others, root_package
from fnloop.compile.frontend.cell_values import UNKNOWN, CellFunction, bound_to
from fnloop.compile.frontend.loops_in import inner_functions, returns_in
from fnloop.compile.frontend.syntax import bound_in
from fnloop.definition import definition_of

__all__ = ["constant_of_branch"]


def constant_of_branch(code: CellFunction, node: ast.If | ast.IfExp) -> tuple[ast.expr, str, str] | None:
    """A constant that a branch gives beside a loop or another branch; None without one.

    Args:
        code: the function of a Cell.
        node: branches in it, of which only the graph knows which is taken.

    Returns:
        The constant, why it is refused, and what to write instead.
    """
    found = _constant(code, node)
    if found is None:
        return None
    what = f"gives `{ast.unparse(found)}` in a branch beside a loop or another branch"
    why = f"{what}, which a graph may take for what both give"
    return found, why, "compute it of what varies"


def _constant(code: CellFunction, node: ast.If | ast.IfExp) -> ast.expr | None:
    if isinstance(node, ast.IfExp):
        arms = [node.body, node.orelse]
        return _constant_item(code, arms) if _goes_on(code, arms) else None
    parts = [*node.body, *node.orelse]
    others = [one for one in code.definition.body if one is not node]
    if any(returns_in(parts)) and _goes_on(code, [*parts, *others]):
        found = _constant_item(code, [one.value for one in returns_in(code.definition.body) if one.value is not None])
        if found is not None:
            return found
    if not _goes_on(code, parts):
        return None
    values = (value for name in sorted(bound_in(parts)) for value in bound_to(name, code.definition))
    return next((value for value in values if _is_constant(code, value)), None)


def _constant_item(code: CellFunction, values: Sequence[ast.expr]) -> ast.expr | None:
    """An item of a tuple that is constant."""
    items = (item for value in values if isinstance(value, ast.Tuple) for item in value.elts)
    return next((item for item in items if _is_constant(code, item)), None)


def _is_constant(code: CellFunction, value: ast.expr) -> bool:
    items = value.elts if isinstance(value, ast.Tuple) else [value]
    return any(not code.varies(item) for item in items)


def _goes_on(code: CellFunction, nodes: Iterable[ast.AST], callers: tuple[Any, ...] = ()) -> bool:
    """Whether statements or expressions hold a loop or a branch of the graph, or call a user's function that may.

    Args:
        code: the function in which they stand.
        nodes: they.
        callers: the functions by which it is called.
    """
    for top in nodes:
        for node in ast.walk(top):
            match node:
                case ast.For() | ast.While():
                    return True
                case ast.If(test=test) | ast.IfExp(test=test) if code.varies(test):
                    return True
                case ast.Call(func=called) if _may_go_on(code, called, callers):
                    return True
    return False


def _may_go_on(code: CellFunction, called: ast.expr, callers: tuple[Any, ...]) -> bool:
    """Whether a function that is called may hold a loop or a branch of the graph, or call one that does."""
    value = code.value(called)
    if value is UNKNOWN:
        inner = inner_functions(code.definition).get(called.id) if isinstance(called, ast.Name) else None
        if inner is None or inner in callers:
            return False
        return _goes_on(replace(code, varies=_may_vary), [inner], (*callers, inner))
    if hasattr(type(value), "construct"):
        return root_package(value) != "mindspore"
    function = getattr(value, "__func__", value)
    if isinstance(value, type) or not is_of_others(function) or function in callers:
        return False
    definition = definition_of(function)
    if definition is None:
        return True
    its_code = replace(code, cell=getattr(value, "__self__", None), function=function, varies=_may_vary)
    if isinstance(definition.node, ast.FunctionDef):  # a lambda defines no functions inside
        its_code = replace(its_code, definition=definition.node)
    return _goes_on(its_code, [definition.node], (*callers, function))


def _may_vary(node: ast.AST) -> bool:
    """Of what a function is given that is called, nothing is known."""
    return True
