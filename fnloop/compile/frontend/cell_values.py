"""Values that are known in the functions of a Cell: names from outside, attributes of the Cell, conditions of them."""

from __future__ import annotations

import ast
import builtins
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

__all__ = ["UNKNOWN", "CellFunction", "bound_to", "code_of", "is_missing", "known_value"]

UNKNOWN = object()
"""It is known only when the graph runs."""


@dataclass(frozen=True)
class CellFunction:
    """One function of a Cell, as the checks of its source read it.

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

    def value(self, node: ast.expr) -> Any:
        """The value of a constant, of a name from outside or of an attribute of the Cell; `UNKNOWN` for any other."""
        return node.value if isinstance(node, ast.Constant) else known_value(self.cell, self.function, node)

    def nodes(self) -> Iterator[ast.AST]:
        """The nodes that may run."""
        return code_of(self.cell, self.function, self.definition)


def known_value(cell: Any, function: Any, node: ast.expr) -> Any:
    """The value of a name from outside of a Cell's function, or of an attribute of it; `UNKNOWN` for any other."""
    match node:
        case ast.Name(id="self"):
            return cell
        case ast.Name(id=name):
            return _named(function, name)
        case ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr=attribute):
            return getattr(super(_owner(cell, function), cell), attribute, UNKNOWN)
        case ast.Attribute(value=owner, attr=attribute):
            found = known_value(cell, function, owner)
            return UNKNOWN if found is UNKNOWN else getattr(found, attribute, UNKNOWN)
        case _:
            return UNKNOWN


def is_missing(cell: Any, function: Any, node: ast.expr) -> bool:
    """Whether an attribute is of what is known and has none: where it is read, Python raises as a graph does."""
    if not isinstance(node, ast.Attribute):
        return False
    owner = known_value(cell, function, node.value)
    return owner is None or (owner is not UNKNOWN and not hasattr(owner, node.attr))


def _named(function: Any, name: str) -> Any:
    if name in function.__code__.co_varnames or name in function.__code__.co_cellvars:
        return UNKNOWN
    closure = inspect.getclosurevars(function)
    for space in (closure.nonlocals, function.__globals__, vars(builtins)):
        if name in space:
            return space[name]
    return UNKNOWN


def _owner(cell: Any, function: Any) -> type:
    """The class that a method was written in."""
    for cls in type(cell).__mro__:
        if any(inspect.unwrap(one) is function for one in vars(cls).values() if callable(one)):
            return cls
    return type(cell)


# --- the code that is run


def bound_to(name: str, definition: ast.FunctionDef) -> Iterator[ast.expr]:
    """The expressions that a name of a function is bound to, a default included."""
    arguments = definition.args
    by_place = [*arguments.posonlyargs, *arguments.args]
    for parameter, default in zip(reversed(by_place), reversed(arguments.defaults), strict=False):
        if parameter.arg == name:
            yield default
    for parameter, given in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        if parameter.arg == name and given is not None:
            yield given
    for node in ast.walk(definition):
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                yield from _assigned_to(name, target, node.value)


def _assigned_to(name: str, target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    """The expressions that an assignment binds a name to, `a, b = 0, 1` included."""
    if isinstance(target, ast.Name) and target.id == name:
        yield value
    elif isinstance(target, (ast.Tuple, ast.List)) and isinstance(value, (ast.Tuple, ast.List)):
        for one, part in zip(target.elts, value.elts, strict=False):
            yield from _assigned_to(name, one, part)


def code_of(cell: Any, function: Any, definition: ast.FunctionDef) -> Iterator[ast.AST]:
    """The nodes of a function's statements, without annotations and without branches that are known not to be taken."""
    waiting: list[ast.AST] = list(definition.body)
    while waiting:
        node = waiting.pop(0)
        yield node
        waiting += _parts_of(cell, function, node)


def _parts_of(cell: Any, function: Any, node: ast.AST) -> list[ast.AST]:
    if isinstance(node, (ast.If, ast.IfExp)):
        truth = _truth(cell, function, node.test)
        if truth is not None:
            taken = node.body if truth else node.orelse
            return [node.test, *(taken if isinstance(taken, list) else [taken])]
    found: list[ast.AST] = []
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        parts = value if isinstance(value, list) else [value]
        found += [part for part in parts if isinstance(part, ast.AST)]
    return found


def _truth(cell: Any, function: Any, node: ast.expr) -> bool | None:
    """Whether a condition holds; None where that is not known before the graph."""
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            truth = _truth(cell, function, operand)
            return None if truth is None else not truth
        case ast.BoolOp(op=op, values=values):
            truths = [_truth(cell, function, value) for value in values]
            decisive = isinstance(op, ast.Or)
            if decisive in truths:
                return decisive
            return None if None in truths else not decisive
        case ast.Compare(left=left, ops=[ast.Is() | ast.IsNot() as op], comparators=[ast.Constant(value=None)]):
            value = known_value(cell, function, left)
            return None if value is UNKNOWN else (value is None) is isinstance(op, ast.Is)
        case ast.Compare(left=left, ops=[ast.Eq() | ast.NotEq() as op], comparators=[ast.Constant(value=other)]):
            value = known_value(cell, function, left)
            return None if type(value) not in PLAIN else (value == other) is isinstance(op, ast.Eq)
        case ast.Name() | ast.Attribute():
            value = known_value(cell, function, node)
            return bool(value) if value is None or type(value) in PLAIN else None
        case _:
            return None


PLAIN = (bool, int, str)
"""Types of attributes that decide a branch before the graph."""
