"""Members of an `IntEnum` or `IntFlag` in a function: which of its expressions may give one.

A graph holds a member as its whole number, and an annotation tells whether a member comes out of it. A field of whole
numbers that is given now a number and now a member looks the same for both, so such a block stays in Python. More is
taken for a member than is one: a name counts as one if it is bound to one anywhere in the function.
"""

from __future__ import annotations

import ast
import enum
from collections.abc import Iterator
from types import FunctionType
from typing import Any, get_args

from fnloop.authors import is_users
from fnloop.compile.frontend.environment import Environment
from fnloop.compile.frontend.syntax import bound_in
from fnloop.hints import is_record, members, record_fields

__all__ = ["Members", "holds_numbers", "is_of_numbers"]

BITS = (ast.BitAnd, ast.BitOr, ast.BitXor)
"""Operators that give a member for members of an `IntFlag`; others give a number."""

NUMBERS_OF = frozenset({"int", "float", "bool", "len", "abs", "round", "sum", "divmod", "pow", "isinstance"})
"""Functions of Python that give a number or a truth for a member."""


class Members:
    """The expressions of a function that may give a member, or hold one.

    Args:
        env: the names of the function.
        definition: its source.
    """

    def __init__(self, env: Environment, definition: ast.AST) -> None:
        self._env, self._definition = env, definition
        self._names: set[str] = set()

    def may_be(self, node: ast.expr) -> bool:
        """Whether an expression may give a member, or what holds one."""
        return self._may_be(node, self._names)

    def look(self) -> None:
        """Find the names that are bound to members, while the source is as it was written."""
        bindings = list(_bindings(self._definition))
        found: set[str] = set()
        while True:
            more = {name for targets, value in bindings if self._may_be(value, found) for name in bound_in(targets)}
            if more <= found:
                break
            found |= more
        self._names = found

    def _may_be(self, node: ast.expr, names: set[str]) -> bool:
        known, value = self._env.static(node)
        if known:
            return _holds_member(value)
        match node:
            case ast.Name(id=name):
                return name in names
            case ast.Attribute(value=owner, attr=name):
                return self._field_may_be(owner, name, names)
            case ast.BinOp(op=op, left=left, right=right) if not isinstance(op, BITS):
                sequences = [one for one in (left, right) if isinstance(one, (ast.Tuple, ast.List))]
                return any(self._may_be(one, names) for one in sequences)
            case ast.UnaryOp(op=op) if not isinstance(op, ast.Invert):
                return False
            case ast.Call(func=called):
                return self._call_may_give(node, called, names)
            case ast.Compare() | ast.Constant() | ast.Slice() | ast.JoinedStr() | ast.Lambda():
                return False
            case ast.IfExp(body=body, orelse=orelse):
                return self._may_be(body, names) or self._may_be(orelse, names)
            case ast.Subscript(value=owner):
                return self._may_be(owner, names)
            case _:
                parts = [part for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)]
                return any(self._may_be(part, names) for part in parts)

    def _field_may_be(self, owner: ast.expr, name: str, names: set[str]) -> bool:
        """Whether a field is annotated with such an enum; of what is not known to be a record, whether it holds one."""
        record = self._env.hint(owner)
        if not is_record(record):
            return self._may_be(owner, names)
        info = record_fields(record).get(name)
        return info is not None and _has_members(info.hint)

    def _call_may_give(self, node: ast.Call, called: ast.expr, names: set[str]) -> bool:
        known, function = self._env.static(called)
        if isinstance(called, ast.Name) and called.id in NUMBERS_OF:
            return False
        if known and isinstance(function, FunctionType) and is_users(function) and _reads_members(function):
            return True
        owner = [called.value] if isinstance(called, ast.Attribute) and not known else []
        given = [*owner, *node.args, *(keyword.value for keyword in node.keywords)]
        return any(self._may_be(one, names) for one in given)


def holds_numbers(hint: Any) -> bool:
    """Whether a field with this annotation may be given a number that is no member; behind a graph it is one."""
    if hint is None or hint is Any or hint is object:
        return True
    among = members(hint)
    if any(one in (int, float, complex) for one in among):
        return True
    return any(holds_numbers(argument) for one in among for argument in get_args(one) if isinstance(argument, type))


def _has_members(hint: Any) -> bool:
    """Whether an annotation is of such an enum, or of what holds its members."""
    return any(is_of_numbers(one) or any(map(_has_members, get_args(one))) for one in members(hint))


def is_of_numbers(cls: object) -> bool:
    """Whether a class is an enum whose members are whole numbers: an `IntEnum`, an `IntFlag`, an `(int, Enum)`."""
    return isinstance(cls, type) and issubclass(cls, enum.Enum) and issubclass(cls, int)


def _holds_member(value: Any) -> bool:
    if isinstance(value, (tuple, list, set, frozenset)):
        return any(map(_holds_member, value))
    if isinstance(value, dict):
        return any(map(_holds_member, value.values()))
    return is_of_numbers(type(value)) or is_of_numbers(value)


def _reads_members(function: FunctionType) -> bool:
    """Whether a helper reads such an enum, or what holds its members, by a name from outside of it."""
    code = function.__code__
    outside = [function.__globals__[name] for name in code.co_names if name in function.__globals__]
    return any(map(_holds_member, outside))


def _bindings(definition: ast.AST) -> Iterator[tuple[list[Any], ast.expr]]:
    """The targets of each binding in a function, with the value that they are bound to, or that is gone over."""
    for node in ast.walk(definition):
        match node:
            case ast.Assign(targets=targets, value=value):
                yield targets, value
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                yield [target], value
            case ast.AugAssign(target=target, value=value) if isinstance(node.op, BITS):
                yield [target], value
            case ast.NamedExpr(target=target, value=value):
                yield [target], value
            case ast.For(target=target, iter=value):
                yield [target], value
            case ast.comprehension(target=target, iter=value):
                yield [target], value
            case ast.FunctionDef(name=name) if node is not definition:
                for inner in ast.walk(node):
                    if isinstance(inner, ast.Return) and inner.value is not None:
                        yield [ast.Name(name, ast.Store())], inner.value
