"""Blocks that change what they were given, as far as their source shows it.

Follows the record parameter and the names that are assigned from it, in the order of the source, so that
``x = state.x`` and then ``x[0] = 1`` is found and ``x = state.x + 1`` and then ``x[0] = 1`` is not.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from typing import Any

from fnloop.errors import PurityError

__all__ = ["check_purity"]

MUTATORS = frozenset(
    {
        "append", "clear", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault", "sort",
        "update", "add", "discard", "set_data", "assign_value", "itemset", "fill", "resize", "put",
    }
)  # fmt: skip
TENSOR_METHODS = frozenset({"add", "fill", "put", "resize", "reverse", "sort"})
"""Of these MUTATORS a tensor has pure namesakes (`t.add(1)` is `t + 1`): they count where the result is dropped."""
ASSIGNERS = frozenset({"assign", "assign_add", "assign_sub", "scatter_update", "setattr", "setitem", "delattr"})
VIEWS = frozenset({"view", "reshape", "transpose", "swapaxes", "T", "flatten", "squeeze", "unsqueeze", "detach"})


def check_purity(function: Any) -> None:
    """Refuse a function whose source shows that it writes into its record or into a field of it.

    Args:
        function: the function that is to become a block; one without source at hand is passed.

    Raises:
        PurityError: with the line, and what to write instead.
    """
    try:
        lines, first = inspect.getsourcelines(function)
        tree = ast.parse(textwrap.dedent("".join(lines)))
    except (OSError, TypeError, SyntaxError):
        return
    definition = tree.body[0] if tree.body else None
    if not isinstance(definition, ast.FunctionDef):
        return
    parameters = [*definition.args.posonlyargs, *definition.args.args]
    skip = 1 if inspect.ismethod(function) else 0
    if len(parameters) <= skip:
        return
    finder = _Finder(parameters[skip].arg)
    for statement in definition.body:
        finder.visit(statement)
    if finder.found is not None:
        node, target, advice = finder.found
        line = first + node.lineno - 1
        raise PurityError(
            f"block {function.__name__!r} changes {target}, which it was given; {advice}\n"
            f"  {function.__code__.co_filename}:{line}: {ast.unparse(node)}"
        )


class _Finder(ast.NodeVisitor):
    """The first statement that writes into something that came from the record."""

    def __init__(self, record: str) -> None:
        self.record = record
        self.given = {record: record}
        self.found: tuple[ast.stmt | ast.expr, str, str] | None = None

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self._assigned(node, target, node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)
            self._assigned(node, node.target, node.value)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        self._assigned(node, node.target, node.value)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self.visit(node.value)
        if not isinstance(node.target, ast.Name):
            self._write(node, node.target)

    def visit_For(self, node: ast.For) -> None:
        self.visit(node.iter)
        self._bind(node.target, node.iter)
        for statement in [*node.body, *node.orelse]:
            self.visit(statement)

    def visit_Delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.given.pop(target.id, None)
            else:
                self._write(node, target)

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Call):
            self._call(node.value, dropped=True)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self._call(node, dropped=False)
        self.generic_visit(node)

    def _call(self, node: ast.Call, dropped: bool) -> None:
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if isinstance(called, ast.Attribute) and self._origin(called.value) not in (None, self.record):
            in_place = name.endswith("_") and not name.startswith("_")
            if in_place or (name in MUTATORS and (dropped or name not in TENSOR_METHODS)):
                self._report(
                    node, str(self._origin(called.value)), f"use an operation that returns a new value, not {name!r}"
                )
        if name in ASSIGNERS and node.args and self._origin(node.args[0]) is not None:
            self._report(node, str(self._origin(node.args[0])), "return a record with the new value instead")

    def _assigned(self, node: ast.stmt | ast.expr, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, (ast.Attribute, ast.Subscript)):
            self._write(node, target)
        else:
            self._bind(target, value)

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        origin = self._origin(value)
        if isinstance(target, (ast.Tuple, ast.List)):
            values = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value] * len(target.elts)
            for item, part in zip(target.elts, values, strict=False):
                self._bind(item, part)
        elif isinstance(target, ast.Name):
            self.given.pop(target.id, None)
            if origin is not None:
                self.given[target.id] = origin

    def _write(self, node: ast.stmt | ast.expr, target: ast.expr) -> None:
        if isinstance(target, (ast.Attribute, ast.Subscript)) and self._origin(target.value) is not None:
            owner = self._origin(target.value)
            if owner == self.record and isinstance(target, ast.Attribute):
                advice = f"write `{self.record}.replace({target.attr}=...)`"
                self._report(node, f"{self.record}.{target.attr}", advice)
            else:
                self._report(node, str(owner), "make a copy first (`.copy()`), or compute a new value")

    def _report(self, node: ast.stmt | ast.expr, target: str, advice: str) -> None:
        if self.found is None:
            self.found = (node, f"{target!r}", advice)

    def _origin(self, value: ast.expr) -> str | None:
        """Which part of the record an expression gives access to, if any: itself, a field, a view of one."""
        if isinstance(value, ast.Name):
            return self.given.get(value.id)
        if isinstance(value, ast.Attribute):
            owner = self._origin(value.value)
            if owner is None:
                return None
            return f"{owner}.{value.attr}" if value.attr not in VIEWS else owner
        if isinstance(value, (ast.Subscript, ast.Starred)):
            return self._origin(value.value)
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr in VIEWS:
            return self._origin(value.func.value)
        return None
