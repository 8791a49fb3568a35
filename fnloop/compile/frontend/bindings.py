"""The values that the names in a function may have, without regard to the order of statements."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from fnloop.compile.frontend.inner_functions import InnerFunctions, arguments_of
from fnloop.compile.frontend.syntax import parameters_of

__all__ = ["Binding", "bindings", "bound_by"]


@dataclass(frozen=True, eq=False)
class Binding:
    """One value that a name may have.

    Args:
        value: the value.
        is_part: whether the name holds a part of it.
        is_changed: whether it is put into what the name holds.
    """

    value: ast.expr
    is_part: bool = False
    is_changed: bool = False


UNKNOWN = Binding(ast.Name("", ast.Load()))
"""A value of which nothing is known."""


def bindings(definition: ast.FunctionDef, inner: InnerFunctions | None) -> dict[str, list[Binding]]:
    """What is bound to each name, anywhere in a function.

    Args:
        definition: the function.
        inner: the functions in it, whose parameters are bound to what they are called with; None where that is unknown.
    """
    found: dict[str, list[Binding]] = {}
    for node in ast.walk(definition):
        for target, value, is_part in bound_by(node):
            for name, is_inside, is_changed in _names(target):
                found.setdefault(name, []).append(Binding(value, is_part or is_inside, is_changed))
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append" | "extend" | "insert" | "update")):
                for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                    found.setdefault(name, []).append(Binding(argument, is_changed=True))
            case ast.FunctionDef() | ast.Lambda() if node is not definition:
                calls = None if inner is None else inner.calls(node)
                for name in parameters_of(node.args):
                    found.setdefault(name, []).extend([] if calls else [UNKNOWN])
                for name, handed in (given for call in calls or () for given in arguments_of(node, call)):
                    found.setdefault(name, []).append(UNKNOWN if handed is None else Binding(handed))
            case _:
                pass
    return found


def bound_by(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr, bool]]:
    """The targets of a statement, with what is assigned to them, and whether that is a part of the value."""
    match node:
        case ast.Assign(targets=targets, value=value):
            yield from ((target, value, False) for target in targets)
        case ast.AnnAssign(target=target, value=value) if value is not None:
            yield target, value, False
        case ast.AugAssign(target=target, op=op, value=value):
            yield target, ast.copy_location(ast.BinOp(target, op, value), node), False
        case ast.NamedExpr(target=target, value=value):
            yield target, value, False
        case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
            yield target, value, True
        case _:
            pass


def _names(target: ast.expr, is_part: bool = False) -> Iterator[tuple[str, bool, bool]]:
    """The names in a target, whether each gets a part of the value, and whether it is changed instead."""
    match target:
        case ast.Name(id=name):
            yield name, is_part, False
        case ast.Tuple(elts=targets) | ast.List(elts=targets):
            for one in targets:
                yield from _names(one, is_part=True)
        case ast.Starred(value=value):
            yield from _names(value, is_part=True)
        case ast.Subscript(value=value):
            yield from ((name, part, True) for name, part, _ in _names(value, is_part))
        case _:
            pass
