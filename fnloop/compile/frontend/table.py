"""The converters by type of syntax: the constructs of Python that go into a graph otherwise than they are written.

A node of any other type that is in a row of the table of Python (`subset`) stays as it is, with its
parts converted; one that is in no row is refused. Calls have a table of their own,
`converters.calls.CALLS`. Functions and operators that have a version for graphs are in `versions`,
and their versions in `fnloop.compile.runtime`. Refused syntax and calls are in `unsupported`.

The first line of a converter's docstring says which Python it takes, as code, and behind a colon
what the graph has for it.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from fnloop.compile.frontend.converters import (
    calls,
    functions,
    operands,
    operators,
    results,
    statements,
    values,
    wholes,
)
from fnloop.compile.frontend.environment import Rules
from fnloop.compile.frontend.folding import FOLDERS
from fnloop.compile.frontend.record_hints import ANNOTATORS, ITERATORS
from fnloop.compile.frontend.rewriter import Converter
from fnloop.compile.frontend.unsupported import REFUSED

__all__ = ["CONVERTERS", "RULES"]

CONVERTERS: Mapping[type[ast.AST], Converter] = {
    **dict.fromkeys(REFUSED, statements.refuse_syntax),
    # names and values
    ast.Constant: values.convert_constant,
    ast.Name: values.convert_name,
    ast.Attribute: values.convert_attribute,
    ast.Subscript: operands.convert_subscript,
    ast.Slice: operands.convert_slice,
    ast.Dict: operands.convert_dict,
    ast.Starred: wholes.convert_starred,
    # operators and conditions
    ast.BinOp: operators.convert_operator,
    ast.UnaryOp: operators.convert_unary,
    ast.BoolOp: operators.convert_bool,
    ast.Compare: operators.convert_comparison,
    ast.IfExp: operators.convert_conditional,
    ast.Assert: operators.convert_assert,
    # calls
    ast.Call: calls.convert_call,
    # statements
    ast.Expr: statements.convert_expression,
    ast.Assign: statements.convert_assignment,
    ast.AnnAssign: statements.convert_annotated,
    ast.AugAssign: statements.convert_augmented,
    ast.If: statements.convert_if,
    ast.For: statements.convert_for,
    ast.While: statements.convert_while,
    ast.Delete: statements.convert_delete,
    ast.Return: results.convert_return,
    # functions and comprehensions inside
    ast.FunctionDef: functions.convert_function,
    ast.Lambda: functions.convert_lambda,
    ast.ListComp: functions.convert_comprehension,
    ast.DictComp: functions.convert_comprehension,
    ast.GeneratorExp: functions.convert_comprehension,
}
"""For a type of syntax, its converter."""

RULES = Rules(FOLDERS, ANNOTATORS, ITERATORS)
"""How expressions are looked at without running them."""
