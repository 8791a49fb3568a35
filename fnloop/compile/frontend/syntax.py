"""Pieces of syntax: constructors for what converters write, and the names in a piece."""

from __future__ import annotations

import ast
import copy
from collections.abc import Container, Iterable, Sequence
from typing import Any

__all__ = [
    "FIXED_INDEX",
    "bool_of",
    "bound_in",
    "call_of",
    "call_pairwise",
    "checked_indices",
    "defaults_of",
    "is_starred",
    "item_of",
    "leave_out_parameters",
    "name_of",
    "named_parameters",
    "negated_twice",
    "parameters_of",
    "pops_within",
    "tuple_of",
]

FIXED_INDEX = (ast.Constant, ast.UnaryOp, ast.Slice, ast.Tuple)
"""Indices that are seen to be out of bounds when the graph is made, and those that never are."""


def name_of(name: str) -> ast.Name:
    """The expression that reads a name."""
    return ast.Name(name, ast.Load())


def call_of(name: str, arguments: list[ast.expr]) -> ast.Call:
    """The call of a function by its name."""
    return ast.Call(name_of(name), arguments, [])


def call_pairwise(name: str, arguments: list[ast.expr]) -> ast.Call:
    """The calls of a function of two for more than two arguments: `max(a, b, c)` as `max(max(a, b), c)`."""
    while len(arguments) > 2:
        first, second, *rest = arguments
        arguments = [call_of(name, [first, second]), *rest]
    return call_of(name, arguments)


def tuple_of(items: Sequence[ast.expr]) -> ast.Tuple:
    """A tuple display."""
    return ast.Tuple(list(items), ast.Load())


def item_of(value: ast.expr, number: int) -> ast.expr:
    """An item of a tuple that an expression gives."""
    if isinstance(value, ast.Tuple):
        return value.elts[number]
    return ast.Subscript(value, ast.Constant(number), ast.Load())


def bool_of(node: ast.expr) -> ast.expr:
    """A part of a condition as a `bool`; what `and` and `or` give there is one already."""
    if isinstance(node, ast.BoolOp):
        return node
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return ast.copy_location(ast.UnaryOp(node.op, bool_of(node.operand)), node)
    return call_of("bool", [node])


def negated_twice(node: ast.expr) -> ast.expr:
    """`not not condition`, for a condition that a function of several branches gives.

    Where two conditions are calls of one such function, and one of its parameters is constant or not used, MindSpore
    2.10 ends the process in its pass `parameter_eliminate`. That is so of bools, also under a name, and in the `if` of
    a comprehension of whole numbers; an operator between the call and the condition prevents it.
    """
    return ast.copy_location(ast.UnaryOp(ast.Not(), ast.UnaryOp(ast.Not(), node)), node)


def checked_indices(value: ast.expr, parts: Sequence[ast.expr], check: str) -> list[ast.expr]:
    """The parts of an index of several, each that varies checked against its axis.

    Args:
        value: the value that is indexed.
        parts: between the commas.
        check: the name of the function that checks a part; it is given the value, the part and the
            number of the axis.
    """
    takes_axis = [not _is_constant(part, None) for part in parts]
    ellipsis = next((at for at, part in enumerate(parts) if _is_constant(part, ...)), len(parts))
    checked: list[ast.expr] = []
    for at, part in enumerate(parts):
        if isinstance(part, (*FIXED_INDEX, ast.Starred)):
            checked.append(part)
            continue
        axis = sum(takes_axis[:at]) if at < ellipsis else -sum(takes_axis[at:])
        checked.append(call_of(check, [copy.deepcopy(value), part, ast.Constant(axis)]))
    return checked


def _is_constant(node: ast.expr, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


def is_starred(node: ast.AST) -> bool:
    """Whether an argument or element is `*values`."""
    return isinstance(node, ast.Starred)


def pops_within(call: ast.Call, definition: ast.FunctionDef) -> bool:
    """Whether a call is `items.pop(...)` within an expression, where a graph has the list in the item's place, too."""
    return isinstance(call.func, ast.Attribute) and call.func.attr == "pop" and not _stands_alone(call, definition)


def _stands_alone(call: ast.Call, definition: ast.FunctionDef) -> bool:
    """Whether a call is all that a statement computes: `item = call`, or `call` on a line of its own."""
    place = call.lineno, call.col_offset, call.end_col_offset
    for node in ast.walk(definition):
        is_one_name = isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name)
        if isinstance(node, ast.Expr) or is_one_name:
            value: ast.expr = node.value  # type: ignore[attr-defined]
            if (getattr(value, "lineno", 0), getattr(value, "col_offset", 0), value.end_col_offset) == place:
                return True
    return False


def named_parameters(arguments: ast.arguments) -> list[ast.arg]:
    """The parameters of a function but for `*args` and `**kwargs`."""
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]


def leave_out_parameters(arguments: ast.arguments, names: Container[str]) -> None:
    """Take parameters out of a definition, with their defaults."""
    by_place = [*arguments.posonlyargs, *arguments.args]
    first = len(by_place) - len(arguments.defaults)
    defaults = dict(zip(by_place[first:], arguments.defaults, strict=True))
    by_name = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    named = [(one, default) for one, default in by_name if one.arg not in names]
    arguments.kwonlyargs, arguments.kw_defaults = [one for one, _ in named], [default for _, default in named]
    for parameters in (arguments.posonlyargs, arguments.args):
        parameters[:] = [one for one in parameters if one.arg not in names]
    arguments.defaults = [default for one, default in defaults.items() if one.arg not in names]


def parameters_of(arguments: ast.arguments) -> list[str]:
    """The names of all parameters."""
    rest = [parameter for parameter in (arguments.vararg, arguments.kwarg) if parameter is not None]
    return [parameter.arg for parameter in [*named_parameters(arguments), *rest]]


def defaults_of(function: Any) -> dict[str, Any]:
    """The defaults of a function's parameters, by name."""
    positional = function.__code__.co_varnames[: function.__code__.co_argcount]
    values = function.__defaults__ or ()
    defaults = dict(zip(positional[len(positional) - len(values) :], values, strict=True))
    return defaults | (function.__kwdefaults__ or {})


def bound_in(nodes: Iterable[ast.AST]) -> set[str]:
    """The names that are bound anywhere in some nodes, not the parameters of functions inside."""
    names: set[str] = set()
    for top in nodes:
        for node in ast.walk(top):
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
                names.add(node.id)
            elif isinstance(node, ast.FunctionDef):
                names.add(node.name)
    return names
