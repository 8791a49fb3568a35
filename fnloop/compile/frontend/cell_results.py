"""Whether a Cell gives a tensor of its own: one that is not, and shares nothing with, what it was given."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from typing import Any

from fnloop.authors import is_of_others
from fnloop.compile.frontend.aliasing import is_held_by_others
from fnloop.compile.frontend.cell_values import UNKNOWN, code_of, known_value
from fnloop.compile.frontend.unsupported import shares_nothing
from fnloop.compile.frontend.versions import cells_of, is_called_by_graphs
from fnloop.definition import definition_of

__all__ = ["gives_its_own", "was_just_made"]

HANDS_ON = frozenset({"Identity", "CellList", "Flatten", "Dropout", "Dropout1d", "Dropout2d", "Dropout3d"})
"""Cells of MindSpore whose result may be what they were given."""

DEEPEST = 8
"""So many Cells inside of each other are looked through."""


def gives_its_own(cell: Any, function: Any, node: ast.Call, depth: int = 0) -> bool:
    """Whether the result of a call shares nothing with its arguments.

    Args:
        cell: the Cell that it stands in.
        function: the function of it.
        node: the call.
        depth: how many Cells it is inside of.
    """
    value = known_value(cell, function, node.func)
    if is_called_by_graphs(value):
        return _cell_gives_its_own(value, depth)
    return shares_nothing(None if value is UNKNOWN else value, node)


def was_just_made(
    name: str, node: ast.AugAssign, definition: ast.FunctionDef, fresh: Callable[[ast.Call], bool]
) -> bool:
    """Whether a name was given something new in front of a statement, and not read since then.

    Args:
        name: the name.
        node: the statement.
        definition: the function that it stands in.
        fresh: whether a call gives something new.
    """
    bodies = [body for one in ast.walk(definition) for body in _bodies(one) if node in body]
    for before in reversed(bodies[0][: bodies[0].index(node)] if bodies else []):
        match before:
            case ast.Assign(targets=[ast.Name(id=target)], value=ast.Call() as value) if target == name:
                return fresh(value)
            case ast.Assign(targets=[ast.Name(id=target)], value=ast.BinOp()) if target == name:
                return True
            case _ if any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(before)):
                return False
            case _:
                pass
    return False


def _bodies(node: ast.AST) -> list[list[ast.stmt]]:
    """The lists of statements of a node."""
    found = [getattr(node, name, None) for name in ("body", "orelse", "finalbody")]
    return [body for body in found if isinstance(body, list)]


def _cell_gives_its_own(cell: Any, depth: int) -> bool:
    from mindspore import nn

    if depth > DEEPEST:
        return False
    if isinstance(cell, nn.SequentialCell):
        layers = cells_of(cell) or ()
        return bool(layers) and _cell_gives_its_own(layers[-1], depth + 1)
    if not isinstance(cell, nn.Cell):  # a Primitive
        return shares_nothing(cell, ast.Call(ast.Name("primitive"), [], []))
    function = inspect.unwrap(type(cell).construct)
    if is_of_others(function):
        return _returns_its_own(cell, function, depth + 1)
    return type(cell).__module__.startswith("mindspore.") and type(cell).__name__ not in HANDS_ON


def _returns_its_own(cell: Any, function: Any, depth: int) -> bool:
    """Whether every value that a function returns is its own."""
    definition = definition_of(function)
    if definition is None or not isinstance(definition.node, ast.FunctionDef):
        return False
    tree = definition.node

    def is_own(node: ast.expr | None) -> bool:
        match node:
            case ast.Call():
                return gives_its_own(cell, function, node, depth)
            case ast.BinOp() | ast.Compare():
                return True
            case ast.Name(id=name):
                return not is_held_by_others(name, tree, lambda call: gives_its_own(cell, function, call, depth))
            case _:
                return False

    returns = [node for node in code_of(cell, function, tree) if isinstance(node, ast.Return)]
    return bool(returns) and all(is_own(node.value) for node in returns)
