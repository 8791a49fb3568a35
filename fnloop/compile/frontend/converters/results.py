"""Return statements: a block gives its record's field, or a tuple of several, a chooser the number of a branch."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable

from fnloop.compile.frontend.converters.operators import condition
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import item_of, tuple_of
from fnloop.hints import is_record, record_fields

__all__ = ["convert_return"]


def convert_return(rewriter: Rewriter, node: ast.Return) -> ast.stmt:
    """`return Record(...)`, `return "branch"`: its field, a tuple of several, its number; the same in a helper."""
    if node.value is None:
        rewriter.refuse(node, "it returns nothing here", "return a record")
    returned = rewriter.returned
    if returned.branches:
        node.value = _branch_number(rewriter, node.value)
    elif returned.record is not None:
        node.value = _fields(rewriter, node.value)
    else:
        returned.hint = rewriter.env.hint(node.value) or returned.hint
        node.value = rewriter.visit(node.value)
    return node


def _fields(rewriter: Rewriter, value: ast.expr) -> ast.expr:
    """The record that a block returns, as a tuple of the fields that the graph gives; as the field, if it is one."""
    if isinstance(value, ast.IfExp):
        return _each_arm(rewriter, value, _fields)
    record, fields = rewriter.returned.record, rewriter.returned.fields
    hint = rewriter.env.hint(value)
    if not is_record(hint):
        name = getattr(record, "__name__", record)
        instead = f"write `return {name}(...)` with every field"
        rewriter.refuse(value, "which record it returns cannot be seen here", instead)
    names = list(record_fields(hint))
    if any(field not in names for field in fields):
        rewriter.refuse(value, f"it returns {hint.__name__} here", f"return {record.__name__}")
    converted: ast.expr = rewriter.visit(value)
    places = [names.index(field) for field in fields]
    if isinstance(converted, ast.Tuple):
        given = [converted.elts[place] for place in places]
    elif tuple(names) == fields and len(fields) > 1:
        return converted
    else:
        given = [item_of(copy.deepcopy(converted), place) for place in places]
    return given[0] if len(given) == 1 else tuple_of(given)


def _each_arm(rewriter: Rewriter, value: ast.IfExp, convert: Callable[[Rewriter, ast.expr], ast.expr]) -> ast.expr:
    """`a if condition else b`, each arm converted by itself."""
    truth = rewriter.env.truth(value.test)
    if truth is not None:
        return convert(rewriter, value.body if truth else value.orelse)
    value.test = condition(rewriter, value.test)
    value.body, value.orelse = convert(rewriter, value.body), convert(rewriter, value.orelse)
    return value


def _branch_number(rewriter: Rewriter, value: ast.expr) -> ast.expr:
    """The name of a branch as its number."""
    if isinstance(value, ast.IfExp):
        return _each_arm(rewriter, value, _branch_number)
    branches = rewriter.returned.branches
    known, name = rewriter.env.static(value)
    if not known or name not in branches:
        why = "the branch that it names cannot be seen here"
        rewriter.refuse(value, why, "return the name of a branch as it is")
    return ast.Constant(branches.index(str(name)))
