"""Calls of Cells with other weights than their own."""

from __future__ import annotations

import ast

from fnloop.compile.frontend.converters.embed import refuse_cells
from fnloop.compile.frontend.converters.operands import convert_argument
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import call_of, is_starred
from fnloop.errors import StateError

__all__ = ["call_cell"]


def call_cell(rewriter: Rewriter, node: ast.Call) -> ast.expr:
    """`call_with(cell, weights, x)`: a call of the Cell's `construct`, written as a function of weights."""
    if len(node.args) < 2 or any(map(is_starred, node.args[:2])):
        why = "`call_with` is not given a Cell and weights here"
        rewriter.refuse(node, why, "write `call_with(cell, weights, x)`")
    cell, weights, *others = node.args
    known, value = rewriter.env.static(cell)
    if not known:
        why = f"which Cell `{ast.unparse(cell)}` is, is not known before"
        rewriter.refuse(node, why, "take the Cell as a component")
    refuse_cells(rewriter, value, by_table=False)  # its source is rewritten
    try:
        written = rewriter.weighted(value, rewriter.path)
    except StateError as error:
        rewriter.refuse(node, str(error), "see `fnloop.call_with`")
    unpack = rewriter.closure_variable(written.unpack, "weights")
    node.func = rewriter.capture(written.call, "call")
    node.args = [call_of(unpack, [rewriter.visit(weights)])]
    node.args += [convert_argument(rewriter, argument) for argument in others]
    for keyword in node.keywords:
        keyword.value = convert_argument(rewriter, keyword.value)
    return node
