"""Names and attributes: values that are known before the graph are put into it."""

from __future__ import annotations

import ast
import builtins
import copy

from fnloop.authors import is_library
from fnloop.compile.frontend.converters.embed import embed, refuse_operators
from fnloop.compile.frontend.converters.objects import read_object
from fnloop.compile.frontend.converters.records import read_field
from fnloop.compile.frontend.environment import Undecided
from fnloop.compile.frontend.made_objects import Made
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.subset.lookup import has_attribute, is_class_for_graphs
from fnloop.compile.frontend.syntax import name_of, tuple_of
from fnloop.compile.frontend.training_cells import is_training_cell
from fnloop.hints import is_record

__all__ = ["convert_attribute", "convert_constant", "convert_name", "whole_record"]


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
    if not known:
        return node
    if hasattr(builtins, node.id) and value is getattr(builtins, node.id):
        _refuse_builtin(rewriter, node, value)
        return node
    return embed(rewriter, value, node.id, node, node.id)


def convert_constant(rewriter: Rewriter, node: ast.Constant) -> ast.expr:
    """`1`, `0.5`, `"text"`, `None`: the same, floats with 64 bits; bytes, complex and greater numbers are refused."""
    value = node.value
    is_held = value is None or value is ... or type(value) in (bool, int, float, str)
    if not is_held or (type(value) is int and value.bit_length() > 63):
        rewriter.refuse(node, f"a graph has no constant `{ast.unparse(node)}`", "compute it before the graph")
    return embed(rewriter, value, "known") if isinstance(value, float) else node


def _refuse_builtin(rewriter: Rewriter, node: ast.Name, value: object) -> None:
    """Refuse a function of Python as a value: a graph's own would be called, which may compute otherwise."""
    if not is_class_for_graphs(value):
        why = f"Python's `{node.id}` is a value here, which a graph has otherwise"
        rewriter.refuse(node, why, "call it, in a function of your own if need be")


def whole_record(rewriter: Rewriter) -> ast.Tuple:
    """The block's record as a tuple of its fields."""
    return tuple_of([name_of(name) for name in rewriter.env.fields.values()])


def convert_attribute(rewriter: Rewriter, node: ast.Attribute) -> ast.expr:
    """`record.field`: an argument, or the item of a tuple; `module.name`, `component.attribute`: a constant."""
    env = rewriter.env
    owner = env.hint(node.value)
    if is_record(owner):
        return read_field(rewriter, node, owner)
    if isinstance(owner, Made) and not env.static(node)[0]:
        return read_object(rewriter, node, owner)
    if owner is Undecided:
        return rewriter.visit(node.value)  # type: ignore[no-any-return]
    owner_is_known, holder = env.static(node.value)
    known, value = env.static(node) if owner_is_known else (False, None)
    is_read_by_parser = is_library(holder) and not is_training_cell(holder)
    if known and (type(value) in (bool, int, float, str) or not is_read_by_parser):
        return embed(rewriter, value, node.attr, node)
    if not known and not has_attribute(node.attr) and not env.is_undecided(node):
        rewriter.visit(copy.deepcopy(node.value))  # which may be refused for more
        why = f"`{ast.unparse(node)}` is no attribute in the table of what goes into a graph"
        rewriter.refuse(node, why, "give its value in a field, or leave the block in Python")
    if known:
        refuse_operators(rewriter, value, node)
    visited: ast.expr = rewriter.generic_visit(node)  # type: ignore[assignment]
    return visited
