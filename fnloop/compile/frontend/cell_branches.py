"""Branches of a Cell beside a loop or another branch, of which MindSpore takes a constant for what both give."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fnloop.authors import is_of_others, root_package
from fnloop.compile.frontend.cell_values import UNKNOWN, bound_to, known_value
from fnloop.compile.frontend.loops_in import returns_in
from fnloop.compile.frontend.syntax import bound_in
from fnloop.definition import definition_of

__all__ = ["constant_of_branch"]


Varies = Callable[[ast.AST], bool]
"""Whether an expression is known only when the graph runs."""


def constant_of_branch(
    cell: Any, function: Any, definition: ast.FunctionDef, node: ast.If | ast.IfExp, varies: Varies
) -> tuple[ast.expr, str, str] | None:
    """A constant that a branch gives beside a loop or another branch; None without one.

    Args:
        cell: the Cell.
        function: its function.
        definition: the source of the function.
        node: branches of which only the graph knows which is taken.
        varies: whether an expression is known only when the graph runs.

    Returns:
        The constant, why it is refused, and what to write instead.
    """
    found = _constant(node, definition, _Calls(cell, function, definition), varies)
    if found is None:
        return None
    what = f"gives `{ast.unparse(found)}` in a branch beside a loop or another branch"
    why = f"{what}, which a graph may take for what both give"
    return found, why, "compute it of what varies"


def _constant(node: ast.If | ast.IfExp, definition: ast.FunctionDef, calls: _Calls, varies: Varies) -> ast.expr | None:
    if isinstance(node, ast.IfExp):
        arms = [node.body, node.orelse]
        return _constant_item(arms, varies) if _goes_on(arms, calls, varies) else None
    parts = [*node.body, *node.orelse]
    others = [one for one in definition.body if one is not node]
    if any(returns_in(parts)) and _goes_on([*parts, *others], calls, varies):
        found = _constant_item([one.value for one in returns_in(definition.body) if one.value is not None], varies)
        if found is not None:
            return found
    if not _goes_on(parts, calls, varies):
        return None
    values = (value for name in sorted(bound_in(parts)) for value in bound_to(name, definition))
    return next((value for value in values if _is_constant(value, varies)), None)


def _constant_item(values: Sequence[ast.expr], varies: Varies) -> ast.expr | None:
    """An item of a tuple that is constant."""
    items = (item for value in values if isinstance(value, ast.Tuple) for item in value.elts)
    return next((item for item in items if _is_constant(item, varies)), None)


def _is_constant(value: ast.expr, varies: Varies) -> bool:
    items = value.elts if isinstance(value, ast.Tuple) else [value]
    return any(not varies(item) for item in items)


def _goes_on(nodes: Iterable[ast.AST], calls: _Calls, varies: Varies) -> bool:
    """Whether statements or expressions hold a loop or a branch of the graph, or call a user's function that may."""
    for top in nodes:
        for node in ast.walk(top):
            if isinstance(node, (ast.For, ast.While)):
                return True
            if isinstance(node, (ast.If, ast.IfExp)) and varies(node.test):
                return True
            if isinstance(node, ast.Call) and calls.may_branch(node.func):
                return True
    return False


WAYS = (ast.For, ast.While, ast.If, ast.IfExp)
"""Loops and branches."""


@dataclass(frozen=True)
class _Calls:
    """The calls of a function, of the Cell itself or of one that it calls.

    Args:
        cell: the Cell, or the object that the function is a method of.
        function: the function.
        definition: its source.
        callers: those that it is called by.
    """

    cell: Any
    function: Any
    definition: ast.AST
    callers: tuple[Any, ...] = ()

    def may_branch(self, called: ast.expr) -> bool:
        """Whether a loop or a branch may be in a function of a user's, or in those that it calls."""
        value = known_value(self.cell, self.function, called)
        if value is UNKNOWN:
            return isinstance(called, ast.Name) and self._defines_a_branch(called.id)
        if hasattr(type(value), "construct"):
            return root_package(value) != "mindspore"
        function = getattr(value, "__func__", value)
        if isinstance(value, type) or not is_of_others(function) or function in self.callers:
            return False
        definition = definition_of(function)
        if definition is None:
            return True
        inner = _Calls(getattr(value, "__self__", None), function, definition.node, (*self.callers, function))
        nodes = list(ast.walk(definition.node))
        has_way = any(isinstance(node, WAYS) for node in nodes)
        return has_way or any(inner.may_branch(node.func) for node in nodes if isinstance(node, ast.Call))

    def _defines_a_branch(self, name: str) -> bool:
        """Whether a function that is defined inside, under a name, holds a loop or a branch."""
        return any(isinstance(node, WAYS) for inner in _defined_as(name, self.definition) for node in ast.walk(inner))


def _defined_as(name: str, definition: ast.AST) -> Iterator[ast.AST]:
    """The functions that a definition gives a name inside of it."""
    for node in ast.walk(definition):
        match node:
            case ast.FunctionDef(name=own) if own == name and node is not definition:
                yield node
            case ast.Assign(targets=targets, value=ast.Lambda() as function):
                names = [target.id for target in targets if isinstance(target, ast.Name)]
                if name in names:
                    yield function
