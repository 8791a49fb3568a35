"""Calls of users' functions: the function is lowered in the same way as the block that calls it."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from types import MethodType
from typing import Any

from fnloop.compile.frontend.converters.embed import embed
from fnloop.compile.frontend.environment import is_plain
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import call_of

__all__ = ["call_bound", "call_lowered", "read_member"]


def read_member(rewriter: Rewriter, node: ast.Attribute, owner: Any, cls: type) -> ast.expr:
    """`record.name`, `pair.name` of a property, which is called, or of a constant of the class, embedded.

    Args:
        rewriter: of the function that reads it.
        node: the attribute.
        owner: the annotation of the object.
        cls: the object's class.
    """
    found = inspect.getattr_static(cls, node.attr, None)
    if isinstance(found, property) and found.fget is not None:
        own = found.fget.__code__.co_varnames[:1]
        lowered = rewriter.helper(found.fget, dict.fromkeys(own, owner), {}, rewriter.path)
        name = rewriter.closure_variable(lowered.function, node.attr)
        return call_of(name, [rewriter.visit(node.value)])
    if is_plain(found) and found is not None:
        return embed(rewriter, found, node.attr, node)
    rewriter.refuse(node, f"{cls.__name__}.{node.attr} is no field", "read its fields")


def call_lowered(
    rewriter: Rewriter,
    node: ast.Call,
    function: Any,
    constants: Mapping[str, Any] | None = None,
    owner: tuple[Any, ast.expr] | None = None,
) -> ast.expr:
    """A call of the lowered version of a function.

    Args:
        rewriter: of the function that calls it.
        node: the call.
        function: the function that is called.
        constants: its first parameters, where their values are known; they are given no more.
        owner: the annotation and expression of a record that is given in front.
    """
    constants = constants or {}
    first = [] if owner is None else [owner]
    hints = rewriter.argument_hints(node, function, [hint for hint, _ in first], len(constants))
    known = rewriter.known_to_helper(node, function, len(constants) + len(first))
    captures = rewriter.captures
    if captures is not None:
        known |= captures.rules.arguments(rewriter, node, function, len(constants) + len(first))
    if known:
        _leave_out(node, function, known, len(constants) + len(first))
        hints = {name: hint for name, hint in hints.items() if name not in known}
        constants = {**constants, **known}
    with rewriter.inside(node):
        lowered = rewriter.helper(function, hints, constants, rewriter.path)
    called = rewriter.capture(lowered.function, function.__name__)
    node.args = rewriter.expressions([*(expression for _, expression in first), *node.args])
    for keyword in node.keywords:
        keyword.value = rewriter.visit(keyword.value)
    node.func = called
    return node


def _leave_out(node: ast.Call, function: Any, names: Mapping[str, Any], skipped: int) -> None:
    """Leave out arguments of a call, whose values are known."""
    code = function.__code__
    parameters = code.co_varnames[skipped : code.co_argcount]
    left = [number for number, name in enumerate(parameters) if name in names]
    node.args = [argument for number, argument in enumerate(node.args) if number not in left]
    node.keywords = [keyword for keyword in node.keywords if keyword.arg not in names]


def call_bound(rewriter: Rewriter, node: ast.Call, method: MethodType) -> ast.expr:
    """A call of a method of an object that is known: the attributes that it reads are known, too."""
    function = method.__func__
    if function.__name__ == "__init__":
        rewriter.refuse(node, "it makes an object here", "make it outside, and bind it as a component")
    own = inspect.getfullargspec(function).args[:1]
    return call_lowered(rewriter, node, function, dict.fromkeys(own, method.__self__))
