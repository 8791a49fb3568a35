"""The parts of an expression that are computed whenever it is."""

from __future__ import annotations

import ast

__all__ = ["AlwaysRun"]


class AlwaysRun(ast.NodeTransformer):
    """Visits no part of an expression that need not be computed, or is computed often."""

    def visit_IfExp(self, node: ast.IfExp) -> ast.expr:
        """Its condition alone is always computed."""
        node.test = self.visit(node.test)
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        """The first part alone is always computed."""
        node.values[0] = self.visit(node.values[0])
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        """The first comparison alone is always computed."""
        node.left, node.comparators[0] = self.visit(node.left), self.visit(node.comparators[0])
        return node

    def _as_it_is(self, node: ast.expr) -> ast.expr:
        return node

    visit_Lambda = visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _as_it_is
