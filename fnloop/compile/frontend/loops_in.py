"""Branches beside a loop: of what they give, MindSpore 2.10 takes a constant for what both give.

Of `if c: f = 2.5` with a `while` in the other branch, or in a function that it calls, the graph gives 2.5 whatever `c`
is, where the branches give several values. So numbers that such branches give are told to be no constants
(`runtime.constants.varying`).
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import FunctionType
from typing import Any

from fnloop.authors import root_package
from fnloop.compile.frontend.syntax import bound_in, parameters_of
from fnloop.definition import definition_of

__all__ = ["bound_before", "has_loop", "inner_functions", "returns_in", "surely_bound", "varying_returns"]

GRAPH_SIDE = "fnloop.compile.runtime."
"""The modules whose functions have no `while`."""


def has_loop(nodes: Iterable[ast.AST], named: Mapping[str, Any]) -> bool:
    """Whether converted statements or expressions repeat something, or may call a function that does.

    Args:
        nodes: the statements or expressions.
        named: the functions that they may name.
    """
    return _has_loop(nodes, named, frozenset())


def _has_loop(nodes: Iterable[ast.AST], named: Mapping[str, Any], seen: frozenset[int]) -> bool:
    for top in nodes:
        for node in ast.walk(top):
            if isinstance(node, (ast.For, ast.While)):
                return True
            if isinstance(node, ast.Name) and node.id in named and _loops(named[node.id], seen):
                return True
    return False


def inner_functions(definition: ast.FunctionDef) -> dict[str, ast.FunctionDef | ast.Lambda]:
    """The functions inside of a function, by name."""
    found: dict[str, ast.FunctionDef | ast.Lambda] = {}
    for node in ast.walk(definition):
        match node:
            case ast.FunctionDef(name=name) if node is not definition:
                found[name] = node
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Lambda() as made):
                found[name] = made
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Lambda() as made):
                found[name] = made
    return found


def surely_bound(statements: Iterable[ast.stmt]) -> set[str]:
    """The names that are bound wherever statements are left at their end."""
    names: set[str] = set()
    for statement in statements:
        match statement:
            case ast.Assign(targets=targets):
                names |= bound_in(targets)
            case ast.AnnAssign(target=target, value=ast.expr()) | ast.AugAssign(target=target):
                names |= bound_in([target])
            case ast.If(body=body, orelse=orelse):
                names |= surely_bound(body) & surely_bound(orelse)
    return names


def bound_before(definition: ast.FunctionDef, line: int) -> set[str]:
    """The names that are bound wherever a line of a function is reached: by parameters, and by statements before it."""
    names = set(parameters_of(definition.args))
    waiting: list[ast.stmt] = list(definition.body)
    while waiting:
        statement = waiting.pop()
        if statement.lineno <= line <= (statement.end_lineno or statement.lineno):
            names |= bound_in([statement.target]) if isinstance(statement, ast.For) else set()
            waiting += [one for one in ast.iter_child_nodes(statement) if isinstance(one, ast.stmt)]
        elif statement.lineno < line:
            names |= surely_bound([statement])
    return names


def varying_returns(
    body: Sequence[ast.stmt], named: Mapping[str, Any], varying: Callable[[ast.expr], ast.expr]
) -> None:
    """Tell of what a function returns in several places, beside a loop, that its numbers are no constants.

    Args:
        body: the converted statements, which are changed.
        named: the functions that they may name.
        varying: writes that a value varies.
    """
    returns = list(returns_in(body))
    if len(returns) > 1 and has_loop(body, named):
        for one in returns:
            if one.value is not None and not isinstance(one.value, ast.Constant):
                one.value = varying(one.value)


def returns_in(statements: Iterable[ast.stmt]) -> Iterator[ast.Return]:
    """The return statements of a function, not those of functions inside."""
    for statement in statements:
        if isinstance(statement, ast.Return):
            yield statement
        elif not isinstance(statement, ast.FunctionDef):
            yield from returns_in(one for one in ast.iter_child_nodes(statement) if isinstance(one, ast.stmt))


def _loops(function: Any, seen: frozenset[int] = frozenset()) -> bool:
    """Whether a function, as MindSpore reads it, may hold a loop, or call one that does."""
    if isinstance(function, (ast.FunctionDef, ast.Lambda)):
        return any(isinstance(node, (ast.For, ast.While, ast.Call)) for node in ast.walk(function))
    if not isinstance(function, FunctionType):
        return hasattr(function, "construct") and root_package(function) != "mindspore"
    is_known = root_package(function) == "mindspore" or function.__module__.startswith(GRAPH_SIDE)
    if is_known or id(function) in seen:
        return False
    definition = definition_of(function)
    if definition is None:
        return True
    outside = inspect.getclosurevars(function)
    named = {**outside.globals, **outside.nonlocals}
    seen |= {id(function)}
    return _has_loop([definition.node], named, seen)
