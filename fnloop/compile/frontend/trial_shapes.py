"""The shapes of local names, which a draw before the graph needs: a trial of the block's first statements shows them.

The trial is given the tensors of before the loop, of the same shapes, and is made once for each set of shapes.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from types import FunctionType
from typing import Any

__all__ = ["FOUND", "SHAPES", "ShapesFound", "key_of", "probe"]

SHAPES, FOUND = "fnloop_shapes", "fnloop_found"
"""The names of what finds the shapes of local names, and of what it gives."""

MOST_SHAPES = 64
"""The most forms of inputs of which the shapes of local names are kept."""


class ShapesFound(ast.NodeTransformer):
    """Reads the shapes of local names from what a trial has given."""

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """`x.shape`."""
        if hasattr(node, "read_at"):
            return ast.Subscript(ast.Name(FOUND, ast.Load()), ast.Constant(key_of(node)), ast.Load())
        self.generic_visit(node)
        return node


def key_of(node: ast.AST) -> str:
    """What tells the shape of a local name from others: the statement that reads it, and its text."""
    return f"{vars(node)['read_at']} {ast.unparse(node)}"


def probe(trial: FunctionType, reads: Sequence[str]) -> Callable[..., Mapping[str, object]]:
    """Gives the shapes of local names: by a trial, where none was made for tensors of these dtypes and shapes."""
    kept: dict[Any, Mapping[str, object]] = {}

    def shapes(record: Any, **components: object) -> Mapping[str, object]:
        form = tuple(_form(getattr(record, name)) for name in reads)
        if form not in kept:
            if len(kept) >= MOST_SHAPES:
                kept.clear()
            kept[form] = trial(record, **components).shapes
        return kept[form]

    return shapes


def _form(value: Any) -> Any:
    """Of a tensor its dtype and shape; of a value without any, its type: that numbers decide a shape is seen later."""
    return (str(value.dtype), value.shape) if hasattr(value, "shape") else type(value)
