"""Return statements: a block gives its record's field, or a tuple of several, a chooser the number of a branch.

A predicate gives a truth, whatever its function returns.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable
from typing import Any, get_origin

from fnloop.compile.frontend.converters.operators import condition
from fnloop.compile.frontend.environment import Several, one_of
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import bool_of, call_of, item_of, name_of, tuple_of
from fnloop.hints import is_record, record_fields

__all__ = ["convert_return"]


def convert_return(rewriter: Rewriter, node: ast.Return) -> ast.stmt | list[ast.stmt]:
    """`return Record(...)`, `return "branch"`: its field, a tuple of several, its number; the same in a helper."""
    if node.value is None:
        rewriter.refuse(node, "it returns nothing here", "return a record")
    returned = rewriter.returned
    if returned.branches:
        node.value = _branch_number(rewriter, node.value)
    elif returned.is_truth:
        node.value = bool_of(condition(rewriter, node.value))
    elif returned.record is not None:
        node.value = _fields(rewriter, node.value)
        if returned.is_whole:
            return _checked(rewriter, node)
    else:
        returned.hint = _joined(rewriter, node)
        node.value = rewriter.visit(node.value)
    return node


def _joined(rewriter: Rewriter, node: ast.Return) -> Any:
    """The annotation of what a helper returns, here and before: a record of one class alone."""
    assert node.value is not None
    hint = one_of(rewriter.returned.hint, rewriter.env.hint(node.value))
    if hint is Several:
        why = "it returns a record of another class here than elsewhere"
        rewriter.refuse(node, why, "return records of one class")
    return hint


def _checked(rewriter: Rewriter, node: ast.Return) -> list[ast.stmt]:
    """`return made`, behind the check of the record that a block gives which is called by hand."""
    returned = rewriter.returned
    if returned.check is None:
        return [node]
    check, given = returned.check
    assert node.value is not None
    made = rewriter.fresh("made")
    checked = [number for number, field in enumerate(returned.fields) if field in returned.checked]
    items = [item_of(name_of(made), number) for number in checked]
    statements: list[ast.stmt] = [
        ast.Assign([ast.Name(made, ast.Store())], node.value),
        ast.Expr(call_of(check, [*map(name_of, given), *items])),
        ast.Return(name_of(made)),
    ]
    return [ast.copy_location(one, node) for one in statements]


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
    if not issubclass(get_origin(hint) or hint, get_origin(record) or record):  # which Python refuses
        rewriter.refuse(value, f"it returns {hint.__name__} here", f"return {record.__name__}")
    places = [names.index(field) for field in fields]
    if isinstance(converted, ast.Tuple):
        given = [converted.elts[place] for place in places]
    elif tuple(names) == fields and (len(fields) > 1 or rewriter.returned.is_whole):
        return converted
    else:
        given = [item_of(copy.deepcopy(converted), place) for place in places]
    is_bare = len(given) == 1 and not rewriter.returned.is_whole
    return given[0] if is_bare else tuple_of(given)


def _each_arm(rewriter: Rewriter, value: ast.IfExp, convert: Callable[[Rewriter, ast.expr], ast.expr]) -> ast.expr:
    """`a if condition else b`, each arm converted by itself."""
    truth = rewriter.env.truth(value.test)
    if truth is not None:
        return convert(rewriter, value.body if truth else value.orelse)
    value.test = condition(rewriter, value.test)
    value.body, value.orelse = convert(rewriter, value.body), convert(rewriter, value.orelse)
    how = rewriter.variation([value.body, value.orelse])
    if not rewriter.returned.branches and how is not None:
        value.body, value.orelse = rewriter.vary(how, value.body), rewriter.vary(how, value.orelse)
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
