"""Arguments of 0 that users' functions add: a graph leaves them out of the sum, and so the sign of -0.0."""

from __future__ import annotations

import ast
import builtins
import inspect
import itertools
from collections.abc import Callable, Iterator
from typing import Any

from fnloop.compile.frontend.syntax import defaults_of, is_starred
from fnloop.definition import definition_of

__all__ = ["SUMS", "added_zeros", "is_zero", "items_of", "name_called"]

SUMS = frozenset({"add", "addn"})
"""Functions and methods that add."""


def added_zeros(function: Any, node: ast.Call, skipped: int, known: Callable[[ast.expr], Any]) -> dict[str, Any]:
    """The parameters of a function that a call gives the number 0, or leaves to a default of 0, and that it adds.

    Args:
        function: a function of a user, a method or the `construct` of a Cell.
        node: the call.
        skipped: how many parameters at the front are given otherwise.
        known: the value of an expression, or anything that is no number.
    """
    function = inspect.unwrap(getattr(function, "__func__", function))
    definition = definition_of(function)
    given = _given(function, node, skipped)
    if given is None or definition is None or not isinstance(definition.node, ast.FunctionDef):
        return {}
    values = defaults_of(function) | {name: known(one) for name, one in given.items()}
    zeros = {name: value for name, value in values.items() if is_zero(value)}
    if not zeros:
        return {}
    added = {side.id for side in _added(definition.node) if isinstance(side, ast.Name)}
    return {name: value for name, value in zeros.items() if name in added}


def is_zero(value: object) -> bool:
    """Whether a value is a number that is 0."""
    return isinstance(value, (bool, int, float)) and value == 0


def _given(function: Any, node: ast.Call, skipped: int) -> dict[str, ast.expr] | None:
    """The arguments of a call by parameter; None with one behind a `*`."""
    if any(map(is_starred, node.args)) or any(one.arg is None for one in node.keywords):
        return None
    parameters = function.__code__.co_varnames[skipped : function.__code__.co_argcount]
    return {**dict(zip(parameters, node.args, strict=False)), **{str(one.arg): one.value for one in node.keywords}}


def _added(definition: ast.FunctionDef) -> Iterator[ast.expr]:
    """The expressions that a function adds, or hands on to one that may."""
    for node in ast.walk(definition):
        match node:
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                yield from (left, right)
            case ast.AugAssign(target=target, op=ast.Add(), value=value):
                yield from (target, value)
            case ast.Call(args=arguments, keywords=keywords) if _may_add(node):
                given = itertools.chain(arguments, (keyword.value for keyword in keywords))
                yield from (part for one in given for part in items_of(one))
            case _:
                pass


def _may_add(node: ast.Call) -> bool:
    return name_called(node) in SUMS or (isinstance(node.func, ast.Name) and node.func.id not in dir(builtins))


def name_called(node: ast.Call) -> str:
    """The name of a function or method that is called."""
    match node.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def items_of(node: ast.expr) -> list[ast.expr]:
    """The items of a list or tuple as it is written; any other expression itself."""
    return node.elts if isinstance(node, (ast.List, ast.Tuple)) else [node]
