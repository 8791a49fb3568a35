"""Constant propagation in the functions of a Cell: lists of Cells and their items are known, too."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from types import FunctionType
from typing import Any

from fnloop.compile.frontend.environment import UNKNOWN, Environment, Folder, Rules, Static
from fnloop.compile.frontend.folding import FOLDERS

__all__ = ["CELL_RULES", "items_of", "own_property"]

FUNCTIONS = (FunctionType, staticmethod, classmethod)
SIZED = (tuple, dict, str)
VIEWS = ("items", "keys", "values", "cells")
"""Methods whose result a loop goes through."""


def _fold_attribute(env: Environment, node: ast.Attribute) -> Static:
    """`self.layer`; a property that a user wrote is not run, for it may compute with weights."""
    known, owner = env.static(node.value)
    if known and own_property(owner, node.attr):
        return UNKNOWN
    return FOLDERS[ast.Attribute](env, node)


def _fold_subscript(env: Environment, node: ast.Subscript) -> Static:
    """`self.layers[0]`, `self.layers[1:]`."""
    known, owner = env.static(node.value)
    items = items_of(owner) if known else None
    if items is None:
        return FOLDERS[ast.Subscript](env, node)
    key_is_known, key = env.static(node.slice)
    if not key_is_known:
        return UNKNOWN
    try:
        return True, items[key]
    except (LookupError, TypeError):
        return UNKNOWN


def _fold_slice(env: Environment, node: ast.Slice) -> Static:
    """`start:stop:step`."""
    bounds = []
    for part in (node.lower, node.upper, node.step):
        known, bound = (True, None) if part is None else env.static(part)
        if not known:
            return UNKNOWN
        bounds.append(bound)
    return True, slice(*bounds)


def _fold_unary(env: Environment, node: ast.UnaryOp) -> Static:
    """`-1`."""
    if not isinstance(node.op, ast.USub):
        return FOLDERS[ast.UnaryOp](env, node)
    known, value = env.static(node.operand)
    return (True, -value) if known and type(value) in (int, float) else UNKNOWN


def _fold_compare(env: Environment, node: ast.Compare) -> Static:
    """`self.bias is None`."""
    if len(node.ops) == 1:
        (left_is_known, left), (right_is_known, right) = env.static(node.left), env.static(node.comparators[0])
        if left_is_known and right_is_known and right is None:
            if isinstance(node.ops[0], ast.Is):
                return True, left is None
            if isinstance(node.ops[0], ast.IsNot):
                return True, left is not None
    return FOLDERS[ast.Compare](env, node)


def _fold_call(env: Environment, node: ast.Call) -> Static:
    """`len`, `range`, `enumerate`, `zip` and views of known values, which a loop goes through."""
    if node.keywords:
        return UNKNOWN
    called_is_known, called = env.static(node.func)
    arguments = [env.static(argument) for argument in node.args]
    if not called_is_known or not all(known for known, _ in arguments):
        return FOLDERS[ast.Call](env, node)
    values = [value if items_of(value) is None else items_of(value) for _, value in arguments]
    if called is len and len(values) == 1 and isinstance(values[0], SIZED):
        return True, len(values[0])
    if called is range and values and all(type(value) is int for value in values):
        return True, tuple(range(*values))
    if called in (enumerate, zip) and values and all(isinstance(value, tuple) for value in values):
        return True, tuple(called(*values))
    owner: Any = getattr(called, "__self__", None)
    name = getattr(called, "__name__", "")
    items = None if values or name not in VIEWS else items_of(owner)
    if items is None:
        return FOLDERS[ast.Call](env, node)
    if name == "cells":
        return True, tuple(owner.cells())
    return (True, tuple(getattr(items, name)())) if isinstance(items, dict) else UNKNOWN


CELL_FOLDERS: Mapping[type[ast.AST], Folder] = {
    **FOLDERS,
    ast.Attribute: _fold_attribute,
    ast.Subscript: _fold_subscript,
    ast.Slice: _fold_slice,
    ast.UnaryOp: _fold_unary,
    ast.Compare: _fold_compare,
    ast.Call: _fold_call,
}

CELL_RULES = Rules(CELL_FOLDERS, {}, {})
"""How expressions in the functions of a Cell are looked at without running them."""


def items_of(value: Any) -> Any:
    """The items of a list, tuple, dict or container of Cells, as a tuple or dict; None for anything else."""
    from mindspore import nn

    if isinstance(value, (nn.CellList, nn.SequentialCell)):
        return tuple(vars(value)["_cells"].values())
    if isinstance(value, nn.CellDict):
        return dict(vars(value)["_cells"])
    if isinstance(value, (list, tuple)):
        return tuple(value)
    return value if isinstance(value, dict) else None


def own_property(owner: object, name: str) -> Any:
    """The property of a Cell by which a user's class computes an attribute; None where it is a plain one."""
    from mindspore import nn

    if not isinstance(owner, nn.Cell) or name in vars(nn.Cell):
        return None
    found = inspect.getattr_static(type(owner), name, None)
    return found if hasattr(type(found), "__get__") and not isinstance(found, FUNCTIONS) else None
