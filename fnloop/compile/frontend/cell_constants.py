"""What is known of the expressions of a Cell without running it, beside constants: lists of Cells, and their items."""

from __future__ import annotations

import ast
import inspect
from types import FunctionType
from typing import Any

from fnloop.compile.frontend.constants import Known

__all__ = ["KnownOfCell", "items_of", "own_property"]

FUNCTIONS = (FunctionType, staticmethod, classmethod)


class KnownOfCell(Known):
    """What is known of the expressions of a Cell: of lists of Cells the items, too."""

    def _static_Attribute(self, node: ast.Attribute) -> tuple[bool, Any]:
        """Properties of a user are run by nobody here: they may compute with weights."""
        known, owner = self.static(node.value)
        return (False, None) if known and own_property(owner, node.attr) else super()._static_Attribute(node)

    def _static_Subscript(self, node: ast.Subscript) -> tuple[bool, Any]:
        known, owner = self.static(node.value)
        items = items_of(owner) if known else None
        if items is None:
            return super()._static_Subscript(node)
        index, key = self.static(node.slice)
        try:
            return (True, items[key]) if index else (False, None)
        except (LookupError, TypeError):
            return False, None

    def _static_Slice(self, node: ast.Slice) -> tuple[bool, Any]:
        bounds = [(True, None) if one is None else self.static(one) for one in (node.lower, node.upper, node.step)]
        return all(known for known, _ in bounds), slice(*(value for _, value in bounds))

    def _static_UnaryOp(self, node: ast.UnaryOp) -> tuple[bool, Any]:
        if isinstance(node.op, ast.USub):
            known, value = self.static(node.operand)
            return (True, -value) if known and type(value) in (int, float) else (False, None)
        return super()._static_UnaryOp(node)

    def _static_Compare(self, node: ast.Compare) -> tuple[bool, Any]:
        """`is None` of anything that is known."""
        sides = [self.static(one) for one in (node.left, *node.comparators)]
        if len(sides) == 2 and all(known for known, _ in sides) and sides[1][1] is None:
            if isinstance(node.ops[0], ast.Is):
                return True, sides[0][1] is None
            if isinstance(node.ops[0], ast.IsNot):
                return True, sides[0][1] is not None
        return super()._static_Compare(node)

    def _static_Call(self, node: ast.Call) -> tuple[bool, Any]:
        """What a loop goes through: `len`, `range`, `enumerate`, `zip` and views of what is known."""
        if node.keywords:
            return False, None
        called_known, called = self.static(node.func)
        given = [self.static(one) for one in node.args]
        if not called_known or not all(known for known, _ in given):
            return super()._static_Call(node)
        values = [value if items_of(value) is None else items_of(value) for _, value in given]
        if called is len and len(values) == 1 and isinstance(values[0], (tuple, dict, str)):
            return True, len(values[0])
        if called is range and values and all(type(one) is int for one in values):
            return True, tuple(range(*values))
        if called in (enumerate, zip) and values and all(isinstance(one, tuple) for one in values):
            return True, tuple(called(*values))
        owner: Any = getattr(called, "__self__", None)
        name = getattr(called, "__name__", "")
        if name in ("items", "keys", "values", "cells") and not values and items_of(owner) is not None:
            found = items_of(owner)
            if name == "cells":
                return True, tuple(owner.cells())
            return (True, tuple(getattr(found, name)())) if isinstance(found, dict) else (False, None)
        return super()._static_Call(node)


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
