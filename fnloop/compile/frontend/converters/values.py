"""Names and attributes: values that are known before the graph are put into it."""

from __future__ import annotations

import ast
import builtins

from fnloop.authors import is_library
from fnloop.compile.frontend.converters.embed import embed
from fnloop.compile.frontend.converters.records import read_field
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import name_of, tuple_of
from fnloop.hints import is_record

__all__ = ["convert_attribute", "convert_name", "whole_record"]


def convert_name(rewriter: Rewriter, node: ast.Name) -> ast.expr:
    """`name`: the block's record as a tuple of its fields, a name from outside as a constant."""
    env = rewriter.env
    if not isinstance(node.ctx, ast.Load):
        return node
    if node.id == env.record:
        return whole_record(rewriter)
    if node.id in env.local and node.id not in env.constants:
        return node
    known, value = env.static(node)
    is_builtin = hasattr(builtins, node.id) and value is getattr(builtins, node.id)
    if not known or is_builtin:
        return node
    return embed(rewriter, value, node.id, node, node.id)


def whole_record(rewriter: Rewriter) -> ast.Tuple:
    """The block's record as a tuple of its fields."""
    return tuple_of([name_of(name) for name in rewriter.env.fields.values()])


def convert_attribute(rewriter: Rewriter, node: ast.Attribute) -> ast.expr:
    """`record.field`: an argument, or the item of a tuple; `module.name`, `component.attribute`: a constant."""
    env = rewriter.env
    owner = env.hint(node.value)
    if is_record(owner):
        return read_field(rewriter, node, owner)
    owner_is_known, holder = env.static(node.value)
    known, value = env.static(node) if owner_is_known else (False, None)
    if known and (type(value) in (bool, int, float, str) or not is_library(holder)):
        return embed(rewriter, value, node.attr, node)
    visited: ast.expr = rewriter.generic_visit(node)  # type: ignore[assignment]
    return visited
