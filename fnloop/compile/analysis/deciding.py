"""Which numbers decide, in the source of blocks, on a shape, a list's length, a branch, or the type of a power.

A graph in which such a number varies may be one that MindSpore cannot make; one in which it is a constant may do.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import FunctionType
from typing import Any

from fnloop.authors import is_users
from fnloop.compile.frontend.bindings import bound_by
from fnloop.definition import definition_of
from fnloop.program.ops import Op
from fnloop.program.traverse import calls, decision_calls

__all__ = ["deciding_values"]

OPERATORS = frozenset({"mindspore", "mint", "ops"})
"""Modules of MindSpore whose functions take sizes and axes as arguments."""

Fields = Mapping[str, frozenset[str]]
"""For each local name the fields that its value is computed of."""


def deciding_values(ops: Sequence[Op]) -> frozenset[str]:
    """The names of the values that decide on a shape, a length or a branch in some block.

    Args:
        ops: the operations of a program.
    """
    found: set[str] = set()
    for call in [*calls(ops), *decision_calls(ops)]:
        function: Any = call.leaf.function
        if isinstance(function, FunctionType):
            fields = _deciding_fields(function)
            found |= {var.name for name, var in call.inputs.items() if name in fields}
    return frozenset(found)


def _deciding_fields(function: FunctionType) -> frozenset[str]:
    """The fields of a block's record that decide in its source."""
    definition = definition_of(function)
    if definition is None or not isinstance(definition.node, ast.FunctionDef):
        return frozenset()
    node = definition.node
    parameters = [*node.args.posonlyargs, *node.args.args]
    if not parameters:
        return frozenset()
    record = parameters[0].arg
    of_names = _fields_of_names(node, record)
    return _fields_in(_deciding_parts(node, function), record, of_names)


def _fields_of_names(node: ast.FunctionDef, record: str) -> Fields:
    """The fields that local names are computed of, by way of other names too."""
    bound = [(name, value) for part in ast.walk(node) for target, value, _ in bound_by(part) for name in _names(target)]
    of_names: dict[str, frozenset[str]] = {}
    while True:
        before = dict(of_names)
        for name, value in bound:
            of_names[name] = of_names.get(name, frozenset()) | _fields_in([value], record, of_names)
        if of_names == before:
            return of_names


def _names(target: ast.expr) -> list[str]:
    return [part.id for part in ast.walk(target) if isinstance(part, ast.Name)]


def _fields_in(parts: Iterable[ast.AST], record: str, of_names: Fields) -> frozenset[str]:
    """The fields that are read in some syntax."""
    found: set[str] = set()
    for part in parts:
        for node in ast.walk(part):
            match node:
                case ast.Attribute(value=ast.Name(id=name), attr=field) if name == record:
                    found.add(field)
                case ast.Name(id=name):
                    found |= of_names.get(name, frozenset())
                case _:
                    pass
    return frozenset(found)


def _deciding_parts(node: ast.FunctionDef, function: FunctionType) -> Iterator[ast.AST]:
    """The expressions of a function that decide on something."""
    for part in ast.walk(node):
        match part:
            case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
                yield test
            case ast.For(iter=iterated):
                yield iterated
            case ast.comprehension(iter=iterated, ifs=tests):
                yield iterated
                yield from tests
            case ast.Slice(lower=lower, upper=upper, step=step):
                yield from filter(None, (lower, upper, step))
            case ast.BinOp(op=ast.Mult(), left=left, right=right):
                if isinstance(left, ast.List | ast.ListComp) or isinstance(right, ast.List | ast.ListComp):
                    yield part
            case ast.BinOp(op=ast.Pow(), right=exponent):  # of a whole number, whether the power is whole
                yield exponent
            case ast.Call(func=called, args=arguments, keywords=keywords):
                yield from _deciding_arguments(called, [*arguments, *(one.value for one in keywords)], function)
            case _:
                pass


def _deciding_arguments(called: ast.expr, arguments: Sequence[ast.expr], function: FunctionType) -> Iterator[ast.expr]:
    """The arguments that may be sizes: tuples and lists; of operators and of users' functions also single numbers."""
    takes_sizes = _takes_sizes(called, function)
    for argument in arguments:
        is_number = isinstance(argument, ast.Name | ast.Attribute)
        if isinstance(argument, ast.Tuple | ast.List) or (takes_sizes and is_number):
            yield argument


def _takes_sizes(called: ast.expr, function: FunctionType) -> bool:
    """Whether a called expression is an operator of MindSpore, or a user's function."""
    match called:
        case ast.Attribute(value=ast.Name(id=name)):
            module = getattr(function.__globals__.get(name), "__name__", "")
            return module.split(".")[0] == "mindspore" or name in OPERATORS
        case ast.Name(id=name):
            return is_users(function.__globals__.get(name))
        case _:
            return False
