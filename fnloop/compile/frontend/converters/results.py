"""Return statements: a block gives a tuple of its record's fields, a chooser the number of a branch."""

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
    """`return Record(...)`, `return "branch"`: a tuple of its fields, its number; the same in a helper."""
    if node.value is None:
        rewriter.refuse(node, "it returns nothing here", "return a record")
    returned = rewriter.returned
    if returned.branches:
        node.value = _branch_number(rewriter, node.value)
    elif returned.record is not None:
        node.value = _with_dtypes(rewriter, _fields(rewriter, node.value))
    else:
        returned.hint = rewriter.env.hint(node.value) or returned.hint
        node.value = rewriter.visit(node.value)
    return node


def _with_dtypes(rewriter: Rewriter, value: ast.expr) -> ast.expr:
    """The fields that a block returns, their dtypes compared with those in Python where these are known."""
    returned = rewriter.returned
    dtypes = tuple((returned.dtypes or {}).get(field) for field in returned.fields)
    if not any(dtype is not None for dtype in dtypes):
        return value
    messages = tuple(map(_dtype_message, returned.fields, dtypes))
    if returned.checks is None:
        returned.checks = dtypes, messages
    held = [rewriter.capture(check, stem) for check, stem in zip(returned.checks, ("dtypes", "told"), strict=True)]
    return rewriter.call_runtime("typed", [value, *held])


def _dtype_message(field: str, dtype: object) -> str:
    return (
        f"fnloop: its {field!r} has another dtype in the graph than in Python ({dtype}); an operator computes "
        f"otherwise there: write `.astype(...)` before it, or leave the block out: `.compile(only=[...])`"
    )


def _fields(rewriter: Rewriter, value: ast.expr) -> ast.expr:
    """The record that a block returns, as a tuple of the fields that the graph gives."""
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
        return tuple_of([converted.elts[place] for place in places])
    if tuple(names) == fields:
        return converted
    return tuple_of([item_of(copy.deepcopy(converted), place) for place in places])


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
