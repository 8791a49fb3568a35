"""Branches beside a loop or other branches: of what they give, MindSpore 2.10 takes a constant for what both give.

Of `if c: f = 2.5` with a `while` in the other branch, or in a function that it calls, the graph gives 2.5 whatever `c`
is, where the branches give several values; with an `if` that goes by a tensor there (`elif x.sum() > 0: ...`) it gives
0 for them, and so it does for those of the inner one. So numbers that such branches give are told to be no constants
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

__all__ = [
    "bound_before",
    "has_branches",
    "inner_functions",
    "is_of_kinds",
    "returns_in",
    "surely_bound",
    "variation",
    "varying_returns",
]

GRAPH_SIDE = "fnloop.compile.runtime."
"""The modules whose functions have no `while`."""


Holds = Callable[[ast.AST], bool]
"""Whether a node of a function is what is looked for."""


def variation(nodes: Sequence[ast.AST], named: Mapping[str, Any]) -> str | None:
    """The function of `runtime.constants` for what branches give; None where it may be constant.

    Args:
        nodes: the converted statements or expressions of the branches.
        named: the functions that they may name.
    """
    if _has(nodes, named, frozenset(), _is_loop):
        return "varying"
    return "varying_number" if _has(nodes, named, frozenset(), _is_branch) else None


def has_branches(definition: ast.FunctionDef, named: Mapping[str, Any]) -> bool:
    """Whether a function holds a branch that may go by a tensor, or may call a function that does."""
    return _has(definition.body, named, frozenset(), _is_branch)


def _is_loop(node: ast.AST) -> bool:
    return isinstance(node, (ast.For, ast.While))


def _is_branch(node: ast.AST) -> bool:
    """Whether a node is a branch that may go by a tensor."""
    return isinstance(node, (ast.If, ast.IfExp)) and not _is_plain(node.test)


def is_of_kinds(test: ast.expr) -> bool:
    """Whether a converted condition asks for shapes, classes or None alone, which MindSpore knows beforehand."""
    return _all_parts(test, _asks_for_kind)


def _is_plain(test: ast.expr) -> bool:
    """Whether a converted condition compares a name with a text, or asks for kinds: it goes by no tensor."""
    return _all_parts(test, lambda part: _asks_for_kind(part) or _asks_for_text(part))


def _all_parts(test: ast.expr, holds: Holds) -> bool:
    """Whether something holds for all of what a condition is made of by `and`, `or` and `not`."""
    match test:
        case ast.BoolOp(values=parts):
            return all(_all_parts(part, holds) for part in parts)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _all_parts(operand, holds)
        case ast.Call(func=ast.Name(id=name), args=[one]) if name.startswith(("truth", "bool")):
            return _all_parts(one, holds)
        case _:
            return holds(test)


def _asks_for_kind(test: ast.AST) -> bool:
    match test:
        case ast.Compare(ops=[ast.Is() | ast.IsNot()]):
            return True
        case ast.Call(func=ast.Name(id="isinstance" | "hasattr" | "callable")):
            return True
        case _:
            sides = _sides(test)
            return bool(sides) and all(isinstance(side, ast.Constant) or _is_of_shape(side) for side in sides)


def _asks_for_text(test: ast.AST) -> bool:
    match _sides(test):
        case [ast.Name() | ast.Attribute(), ast.Constant(value=str())]:
            return True
        case _:
            return False


def _sides(test: ast.AST) -> list[ast.expr]:
    """The two sides of a comparison, also of one that is written as a call of a version."""
    match test:
        case ast.Compare(left=left, comparators=[right]):
            return [left, right]
        case ast.Call(func=ast.Name(id=name), args=[left, right]) if name.startswith("compare"):
            return [left, right]
        case _:
            return []


def _is_of_shape(node: ast.expr) -> bool:
    """Whether an expression asks for a shape or dtype."""
    parts = list(ast.walk(node))
    names = [one.attr for one in parts if isinstance(one, ast.Attribute)]
    called = [one.func.id for one in parts if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)]
    return "len" in called or any(one in ("shape", "ndim", "dtype", "size") for one in names)


def _has(nodes: Iterable[ast.AST], named: Mapping[str, Any], seen: frozenset[int], holds: Holds) -> bool:
    """Whether statements or expressions hold what is looked for, or may call a function that does."""
    for top in nodes:
        for node in ast.walk(top):
            if holds(node):
                return True
            if isinstance(node, ast.Name) and node.id in named and _holds(named[node.id], seen, holds):
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
    body: Sequence[ast.stmt], named: Mapping[str, Any], vary: Callable[[str, ast.expr], ast.expr]
) -> None:
    """Tell of what a function returns in several places, beside a loop or a branch, that its numbers are no constants.

    Args:
        body: the converted statements, which are changed.
        named: the functions that they may name.
        vary: writes the call of a function of `runtime.constants` for a value.
    """
    returns = list(returns_in(body))
    how = variation(body, named) if len(returns) > 1 else None
    if how is None:
        return
    for one in returns:
        if one.value is not None and not isinstance(one.value, ast.Constant):
            one.value = vary(how, one.value)


def returns_in(statements: Iterable[ast.stmt]) -> Iterator[ast.Return]:
    """The return statements of a function, not those of functions inside."""
    for statement in statements:
        if isinstance(statement, ast.Return):
            yield statement
        elif not isinstance(statement, ast.FunctionDef):
            yield from returns_in(one for one in ast.iter_child_nodes(statement) if isinstance(one, ast.stmt))


def _holds(function: Any, seen: frozenset[int], holds: Holds) -> bool:
    """Whether a function, as MindSpore reads it, may hold what is looked for, or call one that does."""
    if isinstance(function, (ast.FunctionDef, ast.Lambda)):
        return any(holds(node) or isinstance(node, ast.Call) for node in ast.walk(function))
    if not isinstance(function, FunctionType):
        return hasattr(type(function), "construct") and root_package(function) != "mindspore"
    is_known = root_package(function) == "mindspore" or function.__module__.startswith(GRAPH_SIDE)
    if is_known or id(function) in seen:
        return False
    definition = definition_of(function)
    if definition is None:
        return True
    outside = inspect.getclosurevars(function)
    named = {**outside.globals, **outside.nonlocals}
    return _has([definition.node], named, seen | {id(function)}, holds)
