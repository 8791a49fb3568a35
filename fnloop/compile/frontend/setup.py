"""The set-up of a loop's header: what it does once, in front of the `for` that yields its records."""

from __future__ import annotations

import ast
import textwrap
from types import FunctionType, ModuleType
from typing import Any

from fnloop.compile.frontend.part_function import own_nodes, part_function, stores
from fnloop.compile.frontend.source import SourceChangedError, source_lines

__all__ = ["behind_setup"]


def behind_setup(function: Any) -> FunctionType | None:
    """The part of a header that is run for each record; None where no set-up is told apart.

    Args:
        function: the header: a generator function of one record, and of components.
    """
    if not isinstance(function, FunctionType):
        return None
    try:
        lines, first = source_lines(function)
        definition = ast.parse(textwrap.dedent("".join(lines))).body[0]
    except (OSError, TypeError, SyntaxError, SourceChangedError):
        return None
    if not isinstance(definition, ast.FunctionDef):
        return None
    arguments = definition.args
    if len(arguments.posonlyargs + arguments.args) != 1 or arguments.vararg or arguments.kwarg:
        return None
    begin = _first_that_yields(definition.body)
    if begin == 0 or not isinstance(definition.body[begin], ast.For | ast.While):
        return None
    if not all(_binds_what_is_new(one, function) for one in definition.body[:begin]):
        return None
    record = (arguments.posonlyargs + arguments.args)[0].arg
    components = tuple(one.arg for one in arguments.kwonlyargs)
    return part_function(function, record, components, definition.body[begin:], {}, first)


SAFE = frozenset(
    {
        "abs", "enumerate", "float", "int", "len", "list", "max", "min", "range", "reversed", "round", "sorted", "sum",
        "tuple", "zip",
    }
)  # fmt: skip
"""Functions of Python whose results change nothing when they are read."""


def _binds_what_is_new(statement: ast.stmt, function: FunctionType) -> bool:
    """Whether the names that a statement binds hold nothing that changes a component when it is read, as a stream."""
    if not any(stores([statement])):
        return True
    called = [node.func for node in own_nodes([statement]) if isinstance(node, ast.Call)]
    return all(_is_safe(one, function) for one in called)


def _is_safe(called: ast.expr, function: FunctionType) -> bool:
    """Whether a function is one of Python's that are `SAFE`, of a module, or a method of what such a one gives."""
    if isinstance(called, ast.Name):
        return called.id in SAFE and called.id not in function.__globals__
    names, root = [], called
    while isinstance(root, ast.Attribute | ast.Subscript | ast.Call):
        names += [root.attr] if isinstance(root, ast.Attribute) else []
        root = root.func if isinstance(root, ast.Call) else root.value
    module = function.__globals__.get(root.id) if isinstance(root, ast.Name) else None
    if not isinstance(module, ModuleType):
        return False
    package, *inside = module.__name__.split(".")
    is_stream = "dataset" in inside or "dataset" in names  # it reads its source when it is read
    return package in ("numpy", "math", "mindspore") and not is_stream


def _first_that_yields(body: list[ast.stmt]) -> int:
    """The place of the first statement that yields; 0 where none does."""
    for number, statement in enumerate(body):
        if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in own_nodes([statement])):
            return number
    return 0
