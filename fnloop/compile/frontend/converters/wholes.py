"""Records and dataclasses as a whole: a graph has tuples of them, of which Python has no items and no length."""

from __future__ import annotations

import ast

from fnloop.compile.frontend.environment import captured_items
from fnloop.compile.frontend.made_objects import Made
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.hints import is_record

__all__ = ["convert_starred", "refuse_as_tuple"]


def refuse_as_tuple(rewriter: Rewriter, node: ast.expr) -> None:
    """Refuse to take what is no tuple in Python for one: to read items of it, to go through it, to add it to another.

    Python refuses that too, if only in the iteration that comes to it.
    """
    hint = rewriter.env.hint(node)
    is_object = isinstance(hint, Made) and not hint.is_tuple
    if is_object or (is_record(hint) and not captured_items(hint)):
        kind = "object" if is_object else "record"
        rewriter.refuse(
            node, f"it takes the {kind} `{ast.unparse(node)}` for a tuple", "read its fields by their names"
        )


def convert_starred(rewriter: Rewriter, node: ast.Starred) -> ast.expr:
    """`*items`: the same."""
    refuse_as_tuple(rewriter, node.value)
    node.value = rewriter.visit(node.value)
    return node
