"""Functions that their source shows to act outside: they print, save or log, and drop what that gives."""

from __future__ import annotations

import ast
from typing import Any

from fnloop.definition import definition_of

__all__ = ["acts_outside"]


def acts_outside(function: Any) -> bool:
    """Whether a function calls something only for what it does: `print(...)`, `log.info(...)`, `with open(...)`.

    A method of a name of its own, such as `rows.append(row)`, may make what it returns, and is none.

    Args:
        function: a user's function; one without a source at hand might.
    """
    found = definition_of(function)
    if found is None:
        return True
    own = {one.id for one in ast.walk(found.node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
    for one in ast.walk(found.node):
        if isinstance(one, (ast.With, ast.AsyncWith)):
            return True
        if isinstance(one, ast.Expr) and isinstance(one.value, ast.Call) and _root(one.value.func) not in own:
            return True
    return False


def _root(node: ast.expr) -> str | None:
    """The name whose attribute or item is called; None for a function that is called by its name."""
    is_bare = isinstance(node, ast.Name)
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) and not is_bare else None
