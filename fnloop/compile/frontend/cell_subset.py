"""Screens the source of users' Cells by the table of Python: what is in no row does not stand in a graph.

MindSpore reads this source itself, so only rows count in which a graph's own does what Python does.
"""

from __future__ import annotations

import ast
import builtins
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from fnloop.authors import is_users
from fnloop.compile.frontend.aliasing import is_held_by_others
from fnloop.compile.frontend.subset.lookup import (
    has_attribute,
    has_function,
    has_method,
    has_operator,
    has_syntax,
)
from fnloop.compile.frontend.unsupported import is_impure, method_name, shares_nothing
from fnloop.compile.frontend.versions import is_called_by_graphs, is_tensor

__all__ = ["has_numbers_that_differ", "unlisted"]

Reason = tuple[ast.expr, str, str]
"""An expression, why it is refused, and what to write instead."""

NUMBERS_DIFFER = (ast.FloorDiv, ast.Mod, ast.Pow, ast.LShift, ast.RShift, ast.BitAnd, ast.BitOr, ast.BitXor)
"""Operators that a graph computes otherwise than Python for numbers that vary, and the same for tensors."""

HANDS_ON = frozenset(
    {"Identity", "SequentialCell", "CellList", "Flatten", "Dropout", "Dropout1d", "Dropout2d", "Dropout3d"}
)
"""Cells of MindSpore whose result may be what they were given."""

INSTEAD = "write it with what is there, or leave the block in Python"

UNKNOWN = object()


def _code_of(definition: ast.FunctionDef) -> Iterator[ast.AST]:
    """The nodes of a function's statements, without annotations."""
    waiting: list[ast.AST] = list(definition.body)
    while waiting:
        node = waiting.pop(0)
        yield node
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "decorator_list"):
                continue
            parts = value if isinstance(value, list) else [value]
            waiting += [part for part in parts if isinstance(part, ast.AST)]


@dataclass(frozen=True)
class _Screen:
    """Looks up the nodes of one function of a Cell.

    Args:
        cell: the Cell.
        function: the function.
        definition: its syntax tree.
        varies: whether an expression is known only when the graph runs.
    """

    cell: Any
    function: Any
    definition: ast.FunctionDef
    varies: Callable[[ast.AST], bool]

    # --- values that are known

    def value(self, node: ast.expr) -> Any:
        """The value of a name from outside or of an attribute of the Cell; `UNKNOWN` for any other."""
        match node:
            case ast.Name(id="self"):
                return self.cell
            case ast.Name(id=name):
                return self._named(name)
            case ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr=attribute):
                return getattr(super(_owner(self.cell, self.function), self.cell), attribute, UNKNOWN)
            case ast.Attribute(value=owner, attr=attribute):
                found = self.value(owner)
                return UNKNOWN if found is UNKNOWN else getattr(found, attribute, UNKNOWN)
            case _:
                return UNKNOWN

    def _named(self, name: str) -> Any:
        if name in self.function.__code__.co_varnames or name in self.function.__code__.co_cellvars:
            return UNKNOWN
        closure = inspect.getclosurevars(self.function)
        for space in (closure.nonlocals, self.function.__globals__, vars(builtins)):
            if name in space:
                return space[name]
        return UNKNOWN

    # --- nodes

    def reason(self, node: ast.AST, raised: set[ast.AST]) -> Reason | None:
        """Why a node does not stand in a graph; None where it is in a row."""
        match node:
            case ast.JoinedStr() | ast.FormattedValue() if node in raised:
                return None
            case ast.NamedExpr() | ast.Match() | ast.JoinedStr():
                return self._refused(node, f"writes `{type(node).__name__}`, which a graph does not have")
            case ast.ListComp(generators=[_, _, *_]) | ast.GeneratorExp(generators=[_, _, *_]):
                return self._refused(node, "has a comprehension of two `for`, which a graph does not have")
            case ast.AugAssign(target=ast.Name(id=name)):
                return self._augmented(node, name)
            case ast.Call():
                return self._call(node)
            case ast.Attribute(ctx=ast.Load()):
                return self._attribute(node)
            case _ if not has_syntax(type(node)):
                return self._refused(node, f"writes `{type(node).__name__}`, which is in no row of the table")
            case _:
                return None

    def _refused(self, node: ast.AST, why: str) -> Reason:
        return node, why, INSTEAD  # type: ignore[return-value]

    def _augmented(self, node: ast.AugAssign, name: str) -> Reason | None:
        """`x += y`, by which a graph changes the tensor itself, where others hold it."""

        def is_fresh(call: ast.Call) -> bool:
            value = self.value(call.func)
            if is_called_by_graphs(value):
                return type(value).__module__.startswith("mindspore.nn.") and type(value).__name__ not in HANDS_ON
            return shares_nothing(None if value is UNKNOWN else value, call)

        if not self.varies(node.target) or not is_held_by_others(name, self.definition, is_fresh):
            return None
        why = f"writes `{ast.unparse(node)}`, by which a graph changes {name!r} itself, for all who hold it"
        return node, why, f"write `{name} = {name} ...`"  # type: ignore[return-value]

    def _attribute(self, node: ast.Attribute) -> Reason | None:
        if has_attribute(node.attr) or self.value(node) is not UNKNOWN:
            return None
        return self._refused(node, f"reads `{ast.unparse(node)}`, which is in no row of the table")

    def _call(self, node: ast.Call) -> Reason | None:
        called = self.value(node.func)
        if called is UNKNOWN:
            is_listed = has_method(node) if isinstance(node.func, ast.Attribute) else True
        else:
            is_listed = self._is_listed(called, node)
        if is_listed and not is_impure(None if called is UNKNOWN else called, method_name(node)):
            return None
        return self._refused(node, f"calls `{ast.unparse(node.func)}`, which, called so, is in no row of the table")

    def _is_listed(self, called: Any, node: ast.Call) -> bool:
        function = getattr(called, "__func__", called)
        if called is super or is_users(function) or is_called_by_graphs(called) or has_operator(called, node):
            return True
        if _is_operator(function):  # networks use many; those that a graph computes otherwise are found before this
            return True
        if isinstance(called, type) and issubclass(called, BaseException):
            return True
        if is_called_by_graphs(getattr(called, "__self__", None)) and function.__name__ == "construct":
            return True
        if is_tensor(getattr(called, "__self__", None)):
            return has_method(node)
        if has_function(called, node, in_cell=True):
            return True
        is_known = not any(map(self.varies, [*node.args, *(keyword.value for keyword in node.keywords)]))
        return is_known and has_function(called, node)


def _is_operator(function: Any) -> bool:
    """Whether a function is an operator of MindSpore."""
    module = getattr(function, "__module__", None) or ""
    return (
        callable(function) and not isinstance(function, type) and module.startswith(("mindspore.ops", "mindspore.mint"))
    )


def unlisted(cell: Any, function: Any, definition: ast.FunctionDef, varies: Callable[[ast.AST], bool]) -> Reason | None:
    """The first node of a Cell's function that is in no row of the table.

    Args:
        cell: the Cell.
        function: the function.
        definition: its syntax tree.
        varies: whether an expression is known only when the graph runs.
    """
    screen = _Screen(cell, function, definition, varies)
    nodes = list(_code_of(definition))
    raises = [node for node in nodes if isinstance(node, (ast.Raise, ast.Assert))]
    raised = {part for node in raises for part in ast.walk(node)}
    called = {node.func for node in nodes if isinstance(node, ast.Call)}
    for node in nodes:
        if node in called and isinstance(node, ast.Attribute):
            continue  # its call is looked up
        found = screen.reason(node, raised)
        if found is not None:
            return found
    return None


def has_numbers_that_differ(definition: ast.FunctionDef, varies: Callable[[ast.AST], bool]) -> bool:
    """Whether a function computes what a graph does otherwise for numbers that vary."""
    for node in _code_of(definition):
        is_operator = isinstance(node, ast.BinOp) and isinstance(node.op, NUMBERS_DIFFER)
        is_order = isinstance(node, ast.Compare) and not all(isinstance(op, (ast.Is, ast.IsNot)) for op in node.ops)
        if (is_operator or is_order) and varies(node):
            return True
    return False


def _owner(cell: Any, function: Any) -> type:
    """The class that a method was written in."""
    for cls in type(cell).__mro__:
        if any(inspect.unwrap(one) is function for one in vars(cls).values() if callable(one)):
            return cls
    return type(cell)
