"""Functions that give nothing: no `return` with a value, no `yield`, and so no record."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from fnloop.definition import definition_of
from fnloop.errors import BlockError
from fnloop.roles import NOUNS, Role

__all__ = ["check_returns"]

SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def check_returns(function: Any, role: Role) -> None:
    """Refuse a function whose source shows that it gives nothing.

    Raises:
        BlockError: naming the function, what it declares and what to write.
    """
    definition = definition_of(function)
    node = None if definition is None else definition.node
    if not isinstance(node, ast.FunctionDef) or node.returns is None or _is_stub(node) or _gives(node):
        return
    declared = ast.unparse(node.returns).strip("'\"")
    does = "neither yields nor returns anything" if role == "loop" else "returns nothing"
    raise BlockError(f"{NOUNS[role]} {node.name!r} {does}, but declares {declared}; {_remedy(node, role)}")


def _is_stub(node: ast.FunctionDef) -> bool:
    """Whether a body is to be written yet: a docstring, `...` or `pass`."""
    return all(
        isinstance(one, ast.Pass) or (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))
        for one in node.body
    )


def _gives(node: ast.FunctionDef) -> bool:
    """Whether a function may give something: it returns a value, yields, or ends by an exception."""
    for one in _inside(node):
        if isinstance(one, (ast.Yield, ast.YieldFrom, ast.Raise)):
            return True
        if isinstance(one, ast.Return) and one.value is not None:
            return True
    return False


def _inside(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function, without those of functions and classes in it."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, SCOPES):
            yield child
            yield from _inside(child)


def _remedy(node: ast.FunctionDef, role: Role) -> str:
    declared = node.returns
    if role == "loop":
        record = declared.slice if isinstance(declared, ast.Subscript) else None
        return f"write `yield {'...' if record is None else ast.unparse(record) + '(...)'}`"
    is_record = role == "block" and isinstance(declared, (ast.Name, ast.Attribute))
    return f"write `return {ast.unparse(declared) + '(...)' if is_record and declared is not None else '...'}`"
